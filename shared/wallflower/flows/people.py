"""Changes to people that the owner asks for: found, changed, merged and parted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from wallflower.adapters.dynamodb import people, writes
from wallflower.adapters.dynamodb.followups import put_follow_up
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import Wire
from wallflower.domain.address import normalise
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.followup import FollowUp, follow_up
from wallflower.domain.identity import contact_id
from wallflower.domain.people.change import Change, changed
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.gather import gathered
from wallflower.domain.people.merge import dropped, joint, merged
from wallflower.domain.people.part import left, parted, unnamed
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.search import matching
from wallflower.domain.people.wish import Wish
from wallflower.domain.remember.decision import Alias
from wallflower.flows.conflict import until_settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that is stored of one contact."""

    contact: Contact
    profile: Profile
    occasions: tuple[Occasion, ...]
    follow_ups: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The people of one owner."""

    table: Table
    owner_id: str

    def everybody(self) -> list[Contact]:
        """All contacts, as they are stored."""
        return list(self.table.everybody(self.owner_id))

    def find(self, who: str) -> list[Contact]:
        """The contacts who may be meant: by address, by id, or by name."""
        name = contact_id(self.owner_id, normalise(who)) if "@" in who else who
        found = self.table.read(self.owner_id, contacts=[name]).contacts.get(name)
        if found or "@" in who:
            return [found] if found else []
        return matching(self.everybody(), who)

    def known(self, contact: str) -> Known:
        """All that is stored of the contact with this id; Wish if there is none."""
        found = self.table.read(self.owner_id, contacts=[contact], profiles=[contact])
        if contact not in found.contacts:
            raise Wish("There is no such contact any more.")
        person = found.contacts[contact]
        if person.id != contact:
            return self.known(person.id)
        profile = found.profiles.get(contact) or Profile(contact=contact)
        occasions = tuple(self.table.occasions_of(self.owner_id, contact))
        return Known(
            contact=person,
            profile=profile,
            occasions=occasions,
            follow_ups=tuple(self._follow_ups(person)),
        )

    def _follow_ups(self, person: Contact) -> Iterator[FollowUp]:
        """What is planned for somebody, under whichever id she had when it was."""
        ids = {person.id, *(contact_id(self.owner_id, a) for a in person.addresses)}
        planned = self.table.follow_ups(self.owner_id, date.min, date.max)
        return (one for one in planned if one.contact in ids)

    def change(self, contact: str, change: Change, now: datetime) -> Known:
        """Changes what the owner says of somebody, all of it or nothing; Wish if it cannot be."""

        def once() -> list[Wire]:
            known = self.known(contact)
            after = changed(known.contact, known.profile, change, now)
            return [
                people.put_contact(self.owner_id, after.contact),
                *self._reached(known.contact, change.address),
                *self._if_changed(known.profile, after.profile),
                *(people.put_occasion(self.owner_id, occasion) for occasion in after.occasions),
                *self._planned(after.contact, change.follow_up),
            ]

        self._commit(once)
        return self.known(contact)

    def _planned(self, contact: Contact, said: tuple[date, str] | None) -> list[Wire]:
        """Plans a follow-up; told twice, there is one, also when its letter has left."""
        if said is None:
            return []
        new = follow_up(self.owner_id, contact, *said)
        known = self.table.read(self.owner_id, letters=[new.letter]).follow_ups
        return [] if known else [put_follow_up(new)]

    def _reached(self, contact: Contact, address: str) -> list[Wire]:
        """Has somebody answer to one more address; Wish if it is another's."""
        if not address or address in contact.addresses:
            return []
        alias = contact_id(self.owner_id, address)
        other = self.table.read(self.owner_id, contacts=[alias]).contacts.get(alias)
        if other and other.id != contact.id:
            raise Wish(f"{address} belongs to {other.called}: merge the two instead.")
        return [people.put_alias(self.owner_id, Alias(alias, contact.id))]

    def see_answers(self, seen: bool) -> None:
        """Says whether all that people write to the owner reaches us, so that a missing answer
        is known to be missing."""
        if not self.table.write(writes.see_answers(self.owner_id, seen)):
            raise Wish(f"There is no owner {self.owner_id}: name yours with --owner.")

    def merge(self, other: str, into: str, now: datetime) -> Known:
        """Makes one person of two; mails to any address of either reach her from now on."""

        def once() -> list[Wire]:
            one, two = self.known(into), self.known(other)
            if one.contact.id == two.contact.id:
                raise Wish(f"These are one person already: {one.contact.called}.")
            return self._merging(one, two, now.date())

        self._commit(once)
        return self.known(into)

    def _merging(self, one: Known, two: Known, day: date) -> list[Wire]:
        aliases = {contact_id(self.owner_id, address) for address in two.contact.addresses}
        aliases -= {one.contact.id, two.contact.id}
        both = merged(one.contact, two.contact)
        profile = joint(one.profile, two.profile, dropped(one.contact, two.contact), day)
        emptied = Profile(contact=two.contact.id, version=two.profile.version)
        occasions = gathered((*one.occasions, *two.occasions), both, profile.birthday, day)
        return [
            people.put_contact(self.owner_id, both),
            people.become_alias(self.owner_id, two.contact, one.contact.id),
            *(people.move_alias(self.owner_id, Alias(a, one.contact.id)) for a in aliases),
            *self._if_changed(one.profile, profile),
            *self._if_changed(two.profile, emptied),
            *(people.put_occasion(self.owner_id, o) for o in occasions if o not in one.occasions),
            *(people.close_occasion(self.owner_id, o) for o in two.occasions if o.waits),
        ]

    def _if_changed(self, before: Profile, after: Profile) -> list[Wire]:
        return [people.put_profile(self.owner_id, after)] if after != before else []

    def split(self, contact: str, address: str) -> tuple[Known, Known]:
        """Makes the person of one address a contact of her own again; Wish if it is the only
        one, or not hers."""

        def once() -> list[Wire]:
            known = self.known(contact)
            if address not in known.contact.addresses:
                raise Wish(f"{known.contact.called} has no address {address}.")
            if len(known.contact.addresses) == 1:
                raise Wish(f"{address} is the only address of {known.contact.called}.")
            if contact_id(self.owner_id, address) == known.contact.id:
                raise Wish(f"{address} is the first address: split off the others instead.")
            return self._parting(known, address)

        self._commit(once)
        return self.known(contact), self.known(contact_id(self.owner_id, address))

    def _parting(self, known: Known, address: str) -> list[Wire]:
        ledger = list(self.table.entries(self.owner_id, date.min))
        hers = parted(known.contact, address, self.owner_id, ledger)
        found = self.table.read(self.owner_id, profiles=[hers.id]).profiles.get(hers.id)
        before = found or Profile(contact=hers.id)
        profile = unnamed(known.profile, hers.name)
        copied = replace(profile, contact=hers.id, version=before.version)
        return [
            people.put_contact(self.owner_id, left(known.contact, address, ledger)),
            people.leave_alias(self.owner_id, hers, known.contact.id),
            *self._if_changed(known.profile, profile),
            *self._if_changed(before, copied),
            *(
                people.put_occasion(self.owner_id, replace(occasion, contact=hers.id))
                for occasion in known.occasions
                if occasion.waits or occasion.birthday
            ),
        ]

    def _commit(self, writes: Callable[[], list[Wire]]) -> None:
        def once() -> None:
            if changes := writes():
                self.table.commit(changes)

        until_settled(once)
