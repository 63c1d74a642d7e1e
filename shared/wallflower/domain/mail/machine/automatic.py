"""Which machine wrote a mail, if it was one."""

from wallflower.domain.address import Address
from wallflower.domain.mail.machine.absence import is_automatic_answer, names_absence
from wallflower.domain.mail.machine.bounce import is_bounce, is_post_office, names_failure
from wallflower.domain.mail.machine.complaint import is_complaint
from wallflower.domain.mail.machine.evidence import Evidence
from wallflower.domain.mail.machine.invitation import is_calendars
from wallflower.domain.mail.machine.mailing import is_list, offers_to_leave
from wallflower.domain.mail.mime.headers import Fields, decode_words
from wallflower.domain.mail.mime.part import Part

MACHINES = ("bounce", "complaint", "calendar", "auto-reply", "list")


def automatic(fields: Fields, sender: Address | None, kind: str, part: Part | None = None) -> str:
    """One of MACHINES, "" for a person's mail.

    `fields` are decoded, `kind` is the type of the whole mail, `part` its tree; without the tree
    only the head is judged. Answers of absence, receipts of reading, notifications and whatever
    else a program sends by itself are "auto-reply", a receiver's statistics "complaint".
    """
    mail = Evidence(fields, sender, kind, part)
    if is_complaint(mail):
        return "complaint"
    if is_bounce(mail):
        return "bounce"
    if is_calendars(mail):
        return "calendar"
    if is_automatic_answer(mail):
        return "auto-reply"
    if is_list(mail):
        return "list"
    return _sent_to_nobody(mail)


def _sent_to_nobody(mail: Evidence) -> str:
    """What an empty sender in the envelope means, where nothing else tells: no answer is wanted."""
    if not mail.sent_to_nobody or mail.forwarded:
        return ""
    answer = mail.answers and not names_failure(mail)
    return "auto-reply" if answer else "bounce"


def suspected(fields: Fields, sender: Address | None) -> str:
    """Which of MACHINES may have written a mail that `automatic` takes for a person's, or "".

    People's own mails may bear these signs as well, so they count only where nobody vouches for
    the person. `fields` are raw.
    """
    decoded = tuple((name, decode_words(value)) for name, value in fields)
    mail = Evidence(decoded, sender)
    if is_post_office(mail):
        return "bounce"
    if names_absence(mail) or mail.said("x-auto-response-suppress") == "all":
        return "auto-reply"
    return "list" if offers_to_leave(mail) else ""
