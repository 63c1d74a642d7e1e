"""Bytes to parts: heads, bodies and charsets, whatever the bytes are."""
