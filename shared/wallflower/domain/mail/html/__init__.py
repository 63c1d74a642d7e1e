"""Markup to lines of text."""
