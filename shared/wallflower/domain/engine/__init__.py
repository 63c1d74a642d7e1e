"""Whom to write to, and why: how warm a tie is, when somebody is due, and the plan of a digest."""
