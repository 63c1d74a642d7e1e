"""Understanding one mail, by who wrote it and to whom."""

from wallflower.domain.capture.arrival import Arrival
from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.told import copy, forward, from_witness
from wallflower.domain.capture.words import words_to_us
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.mail.machine.automatic import suspected
from wallflower.domain.mail.message import Mail
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt


def capture(mail: Mail, tier: Tier, receipt: Receipt, owner: Owner, mail_domain: str) -> Capture:
    """Understands one mail of an owner's or a witness's. Nothing is invented, and nothing
    follows from what a machine wrote."""
    machine = mail.automatic
    if tier is Tier.WITNESS:  # the owner's own programs may write what makes others suspect
        machine = machine or suspected(mail.headers, mail.sender)
    if machine:
        return Capture(kind=MailKind(machine))
    if tier is Tier.WITNESS:
        return from_witness(mail, receipt)
    if mail.unreadable:
        return Capture(kind=MailKind.UNREADABLE, problem="unreadable")
    return _of_owner(Arrival(mail, receipt, owner, mail_domain))


def _of_owner(arrival: Arrival) -> Capture:
    if arrival.mail.forwards:
        return forward(arrival)
    return words_to_us(arrival) if arrival.to_us_alone else copy(arrival)
