"""The look back at a month: what was done, and which ties warmed up or cooled down."""
