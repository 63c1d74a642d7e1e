"""What to tell the owner where a mail could not be used: one sentence or two, with a way on."""

from wallflower.domain.letter.blocks import Block, Paragraph
from wallflower.domain.letter.question import the_list, who_is_this

_SENTENCES = {
    "no-address": "Who is this? Answer with an address, such as jane@acme.example.",
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
    "gone": "I know the person of that number no more, so there was nothing to change.",
    "long-note": "I keep 200 characters of a note, so its end is missing. Please send the rest "
    "as one more note.",
    "list-alone": "The digest comes for a mail that says only “list”.",
    "too-many": "That was more than I can do for one mail. I did as much as I could from the top: "
    "please send the rest anew.",
    "too-old": "That mail was more than seven days old, so I did not act on it. Please send it "
    "anew.",
    "late": "That mail reached me late and by a side door, so I did not act on it. Please send it "
    "anew.",
    "two-texts": "That mail says one thing as plain text and another in its design, so I did "
    "not act on it. Please send it as plain text.",
    "no-digest": "I do not know which digest you mean. Answer “list” to get one now.",
}
_WHO = ("no-address", "empty", "only-attachments")
_LIST = ("not-understood", "no-such-number", "no-digest", "list-alone")


def problem(code: str, reply_to: str) -> tuple[Block, ...]:
    """The sentence for a code of Entry.problem, and a mail to `reply_to` that leads on; a code
    that is new here gets a general one."""
    general = "I could not use that mail. Please send it once more, in other words."
    said = Paragraph(_SENTENCES.get(code, general))
    if code in _WHO:
        return (said, *who_is_this(reply_to))
    return (said, *the_list(reply_to)) if code in _LIST else (said,)
