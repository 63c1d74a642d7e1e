"""How warm a tie is, from 0 to 1, always with its reasons in words.

    S = 0.40 R + 0.25 F + 0.25 M + 0.10 D

R recency, F frequency, M mutuality, D time known. The order of weights follows Gilbert and
Karahalios ("Predicting tie strength with social media", 2009), where days since the last word
weighed most and days since the first came next; sums by direction and half-life are those of
Gmail's Interactions Rank (Roth and others, 2010). Every part only grows with one more touch, a
later touch and a more even give and take, and so does S.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import exp

from wallflower.domain.engine.cadence import cadence
from wallflower.domain.engine.words import ago, span
from wallflower.domain.people.contact import Contact, Correction

RECENCY, FREQUENCY, MUTUALITY, TIME = 0.40, 0.25, 0.25, 0.10
_OFTEN = 4.0  # faded touches after which F is 1 - 1/e
_EVEN = 2.0  # faded touches on the quieter side after which M is 1 - 1/e
_YEARS = 5  # known so long, D is 1
_UNSAID = 0.5  # of the recency, where only the owner wrote
_UNKNOWN = 0.25  # of the frequency, as mutuality, where answers are not seen
_CORRECTED = 365  # days after which half of the owner's correction is left
_TOO_LITTLE = 0.01  # of a correction, to speak of it
_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """A tie's strength: `value` and its four parts, each 0 to 1, and the reasons as sentences."""

    value: float
    recency: float
    frequency: float
    mutuality: float
    time: float
    reasons: tuple[str, ...]

    @property
    def word(self) -> str:
        """How warm that is, in a word."""
        words = (("warm", 0.6), ("mild", 0.35), ("cool", 0.15), ("cold", 0.0))
        return next(word for word, least in words if self.value >= least)


def strength(contact: Contact, now: datetime) -> Strength:
    """How warm the tie to this contact is at a moment."""
    tally = contact.tally.faded(now)
    recency = _recency(contact, now)
    frequency = 1 - exp(-(tally.into + tally.out) / _OFTEN)
    mutuality = _mutuality(contact, min(tally.into, tally.out), frequency)
    time = min(1.0, _days(contact.since, now) / (365.25 * _YEARS))
    plain = RECENCY * recency + FREQUENCY * frequency + MUTUALITY * mutuality + TIME * time
    return Strength(
        value=min(1.0, max(0.0, plain + _shift(contact.correction, now))),
        recency=recency,
        frequency=frequency,
        mutuality=mutuality,
        time=time,
        reasons=_reasons(contact, now),
    )


def familiarity(contact: Contact) -> float:
    """How often the two were in touch when they last were: the frequency of then, 0 to 1."""
    return 1 - exp(-(contact.tally.into + contact.tally.out) / _OFTEN)


def corrected(contact: Contact, value: float, now: datetime) -> Contact:
    """The contact whose tie the owner calls so strong (0 to 1) now; the difference fades by half
    in a year, since ties change."""
    plain = strength(replace(contact, correction=None), now).value
    return replace(
        contact, correction=Correction(shift=value - plain, on=now.astimezone(UTC).date())
    )


def _recency(contact: Contact, now: datetime) -> float:
    """What is left of the last word of hers, or half of what is left of the last of any."""
    heard = _left(contact.last_in, contact, now)
    return max(heard, _UNSAID * _left(contact.last, contact, now))


def _left(at: datetime | None, contact: Contact, now: datetime) -> float:
    return 0.0 if at is None else float(2.0 ** (-_days(at, now) / cadence(contact)))


def _mutuality(contact: Contact, quieter: float, frequency: float) -> float:
    """How much there is on both sides. An answer that never reached us does not count against
    her: where none are seen, some are supposed."""
    seen = 1 - exp(-quieter / _EVEN)
    supposed = 0.0 if contact.answers_seen or contact.known_unanswered else _UNKNOWN * frequency
    return max(seen, supposed)


def _shift(correction: Correction | None, now: datetime) -> float:
    if correction is None:
        return 0.0
    age = (now.astimezone(UTC).date() - correction.on).days
    return correction.shift * float(2.0 ** (-max(0, age) / _CORRECTED))


def _days(then: datetime, now: datetime) -> float:
    return max(0.0, (now - then).total_seconds() / _DAY)


def _reasons(contact: Contact, now: datetime) -> tuple[str, ...]:
    moved = _moved(contact.correction, now)
    said = (_last_word(contact, now), _sides(contact), _known(contact, now), moved)
    return tuple(filter(None, said))


def _last_word(contact: Contact, now: datetime) -> str:
    if contact.last is None:
        return "You have not been in touch yet."
    if contact.last_in == contact.last_out:
        return f"You were last in touch {_ago(contact.last, now)}."
    if contact.last == contact.last_in:
        return f"You last heard from them {_ago(contact.last, now)}."
    heard = contact.last_in
    before = f" You last heard from them {_ago(heard, now)}." if heard else ""
    return f"You wrote last, {_ago(contact.last, now)}.{before}"


def _sides(contact: Contact) -> str:
    """Whether words went both ways, as far as we know."""
    if contact.known_unanswered:
        count = contact.known_unanswered
        return f"{count} mails in a row had no answer." if count > 1 else "One mail had no answer."
    if contact.last_in and contact.last_out:
        return "Words go both ways."
    if contact.last_out:
        return "Whether they answer is not known."
    return "Only they wrote, as far as I know." if contact.last_in else ""


def _known(contact: Contact, now: datetime) -> str:
    days = int(_days(contact.since, now))
    return f"You have known them for {span(days)}." if days else "You know them since today."


def _moved(correction: Correction | None, now: datetime) -> str:
    shift = _shift(correction, now)
    if abs(shift) < _TOO_LITTLE:
        return ""
    return f"You said that you are {'closer' if shift > 0 else 'less close'} than it looks."


def _ago(then: datetime, now: datetime) -> str:
    return ago(int(_days(then, now)))
