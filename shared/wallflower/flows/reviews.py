"""Writes and sends the review: counts the month, freezes it with the claim, and hands it to the
courier."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from wallflower.adapters.dynamodb import reviews
from wallflower.adapters.dynamodb.agenda import fallen_due
from wallflower.adapters.dynamodb.found import Found
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.identity import DATE_TRUSTED
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.review import review_letter
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact
from wallflower.domain.review.look_back import look_back
from wallflower.domain.review.month import (
    Month,
    month_before,
    newest_review,
    review_after,
    review_before,
)
from wallflower.domain.review.review import Review, review_name
from wallflower.domain.review.ties import NEAR, worth_asking
from wallflower.domain.review.touched import Touches, newest, touched
from wallflower.domain.rhythm import moment
from wallflower.events import ReviewDue
from wallflower.flows.conflict import until_settled
from wallflower.flows.courier import Carried, Courier
from wallflower.flows.scheduling import NEAREST


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """Sends the reviews of every owner."""

    table: Table
    courier: Courier
    mail_domain: str

    def due(self, event: ReviewDue, now: datetime) -> Carried:
        """Sends the review whose moment has come. An event for another date does nothing."""
        return until_settled(partial(self._due, event, now))

    def _due(self, event: ReviewDue, now: datetime) -> Carried:
        found = self.table.read(event.owner, letters=[review_name(event.occurrence)])
        owner, claimed = found.owner, found.reviews.get(review_name(event.occurrence))
        if owner is None:
            return Carried.GONE
        if claimed:
            return self._carry(owner, claimed, now)
        if owner.review_on != event.occurrence or _early(owner, event.occurrence, now):
            return Carried.GONE
        return self._newest(owner, newest_review(owner.rhythm, event.occurrence, now), now)

    def _newest(self, owner: Owner, day: date, now: datetime) -> Carried:
        """Several missed reviews are one, of the newest month. A month without anything is told
        of once: after one that had nothing to tell, or none, there is no letter."""
        before = review_before(day)
        found = self.table.read(owner.id, letters=[review_name(day), review_name(before)])
        if claimed := found.reviews.get(review_name(day)):
            return self._carry(owner, claimed, now)
        review = self._counted(owner, day)
        told = review.tells or _told(found, before)
        state = State.CLAIMED if told else State.SETTLED
        review = replace(review, delivery=Delivery(state=state, claimed_at=now, attempts=int(told)))
        self.table.commit(
            [reviews.put_review(review), reviews.move_review(owner, review_after(day))]
        )
        if not told:
            return Carried.GONE
        return self.courier.send(owner, review.name, review_letter(review, self._desk(owner)))

    def _counted(self, owner: Owner, day: date) -> Review:
        """The review of that date, from bounded reads: the ledger since the month began, and at
        most 84 contacts."""
        month = month_before(day, owner.rhythm)
        entries = self.table.entries(owner.id, (month.begins - DATE_TRUSTED).date())
        people = touched(entries, month)
        return look_back(owner, day, month, people, self._contacts(owner, month, people))

    def _contacts(
        self, owner: Owner, month: Month, people: Mapping[str, Touches]
    ) -> Mapping[str, Contact]:
        """The newest who were touched, and those near ones who fell due lately; nobody where
        nothing happened, since nothing is said of anybody then."""
        if not people:
            return {}
        lately = (fallen_due(self.table, owner.id, ring, month.last) for ring in NEAR)
        ids = {*newest(people, month), *(one for ring in lately for one in worth_asking(ring))}
        return self.table.read(owner.id, contacts=ids).contacts

    def _carry(self, owner: Owner, review: Review, now: datetime) -> Carried:
        letter = partial(review_letter, review, self._desk(owner))
        return self.courier.carry(owner, review.name, review.delivery, letter, now)

    def _desk(self, owner: Owner) -> Desk:
        return Desk(owner=owner, domain=self.mail_domain)


def _early(owner: Owner, day: date, now: datetime) -> bool:
    """Whether a schedule fired for the moment of a rhythm that changed since."""
    return moment(day, owner.rhythm) > now + NEAREST


def _told(found: Found, day: date) -> bool:
    """Whether the review of that date had something to tell."""
    review = found.reviews.get(review_name(day))
    return review is not None and review.tells
