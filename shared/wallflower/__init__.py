"""Wallflower: remembers whom you write to, and tells you whom to write to next."""
