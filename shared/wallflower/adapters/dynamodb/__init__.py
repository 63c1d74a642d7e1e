"""DynamoDB: one table, one sparse index; every row knows its own keys."""
