"""What each kind of row holds: one module a row, to the table and back."""
