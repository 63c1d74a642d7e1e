"""Questions to the owner, each with mails that are ready to answer it."""

from datetime import date

from wallflower.domain.letter.blocks import Block, Link, Links, Paragraph
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.words import plain


def who_is_this(reply_to: str) -> tuple[Block, ...]:
    """A mail that wants a name and an address, for whom a mail of the owner's was about. The
    labels are those that the reader of notes knows."""
    body = "Somebody I met.\n\nName:\nMail:\nMet at:"
    return (Links((Link("Say who it is", mailto(reply_to, "Somebody I met", body), True),)),)


def did_they_answer(name: str, when: str, number: int, reply_to: str) -> tuple[Block, ...]:
    """Whether the person of this number answered; `name` is as they are called in a letter, `when`
    the day on which the owner wrote, and `reply_to` our address with the token of the digest."""
    lines = (("Yes", f"{number} answered"), ("No", f"{number} not answered"))
    links = tuple(Link(label, mailto(reply_to, line, line)) for label, line in lines)
    return (Paragraph(f"You wrote to {name} on {when}. Did they answer?"), Links(links))


def is_that_you(address: str, owner: str) -> tuple[Block, ...]:
    """Whether the owner wrote from that address, with a link of ours; nothing was done, since only
    mails from her own address are obeyed."""
    said = f"A mail with a link of mine came from “{address}”. Was that you? I did nothing with it."
    return (Paragraph(f"{said} I listen to {owner} alone, so please send it from there."),)


def the_list(reply_to: str) -> tuple[Block, ...]:
    """A mail that asks for the digest."""
    return (Links((Link("Send me the digest", mailto(reply_to, "list", "list")),)),)


def did_you_mean(line: str, today: date, reply_to: str) -> tuple[Block, ...]:
    """The line at which reading stopped, and where it is not understood the nearest that would
    be. `today` is the owner's date."""
    # Imported here: few mails carry a command.
    from wallflower.domain.commands.attempt import NOTE, attempted
    from wallflower.domain.commands.reading import orders

    shown = plain(line, 80)
    meant = None if orders(line, today).commands else attempted(line, today)
    if meant is None:
        return (Paragraph(f"I read no further than “{shown}”."),)
    said = f"I did not understand “{shown}”, and read no further."
    nearest = f"{meant.number or 1} {meant.rest}"
    if not meant.number:
        return (Paragraph(f"{said} For whom? Begin with the number, as in “{nearest}”."),)
    # Of a note the words are the owner's to write.
    ready = f"{meant.number} note: " if meant.rest == NOTE else nearest
    links = Links((Link(ready.strip(), mailto(reply_to, ready, ready)),))
    return (Paragraph(f"{said} Did you mean “{nearest}”?"), links)
