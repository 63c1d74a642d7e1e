"""Changes to people that the owner asks for: found, changed, merged and parted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from wallflower.adapters.dynamodb import people, writes
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import Wire
from wallflower.domain.address import normalise
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.identity import contact_id
from wallflower.domain.people.change import Change, changed
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.merge import left, merged, parted
from wallflower.domain.people.profile import Profile, joined
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
        return Known(contact=person, profile=profile, occasions=occasions)

    def change(self, contact: str, change: Change, now: datetime) -> Known:
        """Changes what the owner says of somebody; Wish if it cannot be."""

        def once() -> list[Wire]:
            known = self.known(contact)
            after = changed(known.contact, known.profile, change, now)
            profile = after.profile != known.profile
            return [
                people.put_contact(self.owner_id, after.contact),
                *([people.put_profile(self.owner_id, after.profile)] if profile else []),
                *(people.put_occasion(self.owner_id, occasion) for occasion in after.occasions),
            ]

        self._commit(once)
        return self.known(contact)

    def add_address(self, contact: str, address: str) -> Known:
        """Has somebody answer to one more address; Wish if it is another's."""

        def once() -> list[Wire]:
            person, alias = self.known(contact).contact, contact_id(self.owner_id, address)
            other = self.table.read(self.owner_id, contacts=[alias]).contacts.get(alias)
            if other and other.id != person.id:
                raise Wish(f"{address} belongs to {other.called}: merge the two instead.")
            if address in person.addresses:
                return []
            more = replace(person, addresses=(*person.addresses, address))
            return [
                people.put_contact(self.owner_id, more),
                people.put_alias(self.owner_id, Alias(alias, person.id)),
            ]

        self._commit(once)
        return self.known(contact)

    def see_answers(self, seen: bool) -> None:
        """Says whether all that people write to the owner reaches us, so that a missing answer
        is known to be missing."""
        if not self.table.write(writes.see_answers(self.owner_id, seen)):
            raise Wish(f"There is no owner {self.owner_id}: name yours with --owner.")

    def merge(self, other: str, into: str) -> Known:
        """Makes one person of two; mails to any address of either reach her from now on."""

        def once() -> list[Wire]:
            one, two = self.known(into), self.known(other)
            if one.contact.id == two.contact.id:
                raise Wish(f"These are one person already: {one.contact.called}.")
            return self._merging(one, two)

        self._commit(once)
        return self.known(into)

    def _merging(self, one: Known, two: Known) -> list[Wire]:
        aliases = {contact_id(self.owner_id, address) for address in two.contact.addresses}
        aliases -= {one.contact.id, two.contact.id}
        profile = joined(one.profile, two.profile)
        emptied = Profile(contact=two.contact.id, version=two.profile.version)
        stored = two.profile.version > 0
        return [
            people.put_contact(self.owner_id, merged(one.contact, two.contact)),
            people.become_alias(self.owner_id, two.contact, one.contact.id),
            *(people.move_alias(self.owner_id, Alias(a, one.contact.id)) for a in aliases),
            *([people.put_profile(self.owner_id, profile)] if profile != one.profile else []),
            *([people.put_profile(self.owner_id, emptied)] if stored else []),
            *(self._moved(o, one.contact.id) for o in two.occasions if o.waits),
            *(people.close_occasion(self.owner_id, o) for o in two.occasions if o.waits),
        ]

    def _moved(self, occasion: Occasion, contact: str) -> Wire:
        return people.put_occasion(self.owner_id, replace(occasion, contact=contact))

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
        remaining = left(known.contact, address, ledger)
        found = self.table.read(self.owner_id, profiles=[hers.id]).profiles.get(hers.id)
        version = found.version if found else 0
        copied = replace(known.profile, contact=hers.id, version=version)
        return [
            people.put_contact(self.owner_id, remaining),
            people.leave_alias(self.owner_id, hers, known.contact.id),
            *([people.put_profile(self.owner_id, copied)] if known.profile.version else []),
            *(self._moved(occasion, hers.id) for occasion in known.occasions),
        ]

    def _commit(self, writes: Callable[[], list[Wire]]) -> None:
        def once() -> None:
            if changes := writes():
                self.table.commit(changes)

        until_settled(once)
