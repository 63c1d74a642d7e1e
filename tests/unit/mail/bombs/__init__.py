"""Mails made to stop a reader: by their size, their depth, their number of anything."""

from tests.unit.mail.bombs import letters, markup, structure, texts, told

BOMBS = structure.BOMBS | texts.BOMBS | told.BOMBS | letters.BOMBS | markup.BOMBS
