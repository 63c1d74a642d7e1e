"""The writes about people, each with the condition that makes it safe to run twice."""

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.rows.contact import contact_item
from wallflower.adapters.dynamodb.rows.occasion import occasion_item
from wallflower.adapters.dynamodb.rows.profile import profile_item
from wallflower.adapters.dynamodb.values import Wire, day_text
from wallflower.adapters.dynamodb.wire import ABSENT, put, update
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.profile import Profile
from wallflower.domain.remember.decision import Alias

_UNCHANGED = "version = :read"


def put_contact(owner_id: str, contact: Contact) -> Wire:
    """Stores a contact, unless somebody else changed it since it was read."""
    item = contact_item(owner_id, contact)
    if contact.version == 0:
        return put(item, ABSENT)
    return put(item, _UNCHANGED, {":read": contact.version})


def put_profile(owner_id: str, profile: Profile) -> Wire:
    """Stores what is known of a contact, unless somebody else changed it since it was read."""
    item = profile_item(owner_id, profile)
    if profile.version == 0:
        return put(item, ABSENT)
    return put(item, _UNCHANGED, {":read": profile.version})


def put_alias(owner_id: str, alias: Alias) -> Wire:
    """Has a contact answer to one more address, unless that is somebody else's."""
    item = {**keys.contact_key(owner_id, alias.id), "same_as": alias.contact}
    return put(item, f"{ABSENT} OR same_as = :id", {":id": alias.contact})


def become_alias(owner_id: str, contact: Contact, of: str) -> Wire:
    """Puts an alias in the place of a contact that became part of another, unless it changed
    since it was read."""
    item = {**keys.contact_key(owner_id, contact.id), "same_as": of}
    return put(item, _UNCHANGED, {":read": contact.version})


def move_alias(owner_id: str, alias: Alias) -> Wire:
    """Has an address that was somebody's further one be another's."""
    item = {**keys.contact_key(owner_id, alias.id), "same_as": alias.contact}
    return put(item, f"{ABSENT} OR attribute_exists(same_as)")


def leave_alias(owner_id: str, contact: Contact, of: str) -> Wire:
    """Puts a contact of her own in the place of an alias of somebody."""
    return put(contact_item(owner_id, contact), "same_as = :of", {":of": of})


def put_occasion(owner_id: str, occasion: Occasion) -> Wire:
    """Stores an occasion, or moves it to its next date; told twice, it is the same."""
    return put(occasion_item(owner_id, occasion), None)


def renew_occasion(owner_id: str, passed: Occasion, following: Occasion) -> Wire:
    """Moves an occasion to its next date, unless somebody moved it since it was read."""
    agenda = keys.occasion_agenda(owner_id, following)
    return update(
        keys.occasion_key(owner_id, passed.contact, passed.name),
        "SET #day = :day, agenda_sk = :next",
        "agenda_sk = :sk",
        {
            ":day": day_text(following.on),
            ":next": agenda["agenda_sk"],
            ":sk": keys.occasion_agenda(owner_id, passed)["agenda_sk"],
        },
        {"#day": "day"},
    )


def close_occasion(owner_id: str, occasion: Occasion) -> Wire:
    """Takes an occasion that has passed out of the index, if it is still there."""
    return update(
        keys.occasion_key(owner_id, occasion.contact, occasion.name),
        "REMOVE agenda_pk, agenda_sk, brief",
        "agenda_sk = :sk",
        {":sk": keys.occasion_agenda(owner_id, occasion)["agenda_sk"]},
    )
