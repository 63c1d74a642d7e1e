"""What to tell the owner where a mail could not be used: one sentence or two, with a way on."""

_SENTENCES = {
    "no-address": "Whom is this about? Answer with an address, such as jane@acme.example.",
    "empty": "That mail was empty. Forward a mail, or send a line such as "
    "“Met Jane Doe at PyCon, jane@acme.example”.",
    "only-attachments": "There were attachments but no words. Answer with a line that says whom "
    "it is about, with an address.",
    "unreadable": "The mail is kept, but its form is broken. Forward it once more as text, or "
    "send me a line about it.",
    "oversized": "The mail was very long, so I read only its beginning. Send me a line about "
    "anyone who is missing.",
    "not-understood": "I did not understand that. Answer “1 done” once you have written to "
    "number 1, or “list” to see the digest.",
    "no-such-number": "That digest has no such number. Answer “list” to see it again.",
    "too-old": "That mail was more than seven days old, so I did not act on it. Please send it "
    "anew.",
    "late": "That mail reached me late and by a side door, so I did not act on it. Please send it "
    "anew.",
    "two-texts": "That mail says one thing as plain text and another in its design, so I did "
    "not act on it. Please send it as plain text.",
    "no-digest": "There is no digest yet that a number could mean. Answer “list” to get one now.",
}


def problem(code: str) -> str:
    """The sentence for a code of Entry.problem; one that is new here gets a general one."""
    return _SENTENCES.get(
        code, "I could not use that mail. Please send it once more, in other words."
    )
