"""What a read brought, by name."""

from dataclasses import dataclass, field, replace

from wallflower.adapters.dynamodb.rows.contact import contact_of
from wallflower.adapters.dynamodb.rows.digest import digest_of
from wallflower.adapters.dynamodb.rows.entry import entry_of
from wallflower.adapters.dynamodb.rows.followup import follow_up_of
from wallflower.adapters.dynamodb.rows.owner import owner_of
from wallflower.adapters.dynamodb.rows.profile import profile_of
from wallflower.adapters.dynamodb.rows.review import is_review, review_of
from wallflower.adapters.dynamodb.values import Item
from wallflower.domain.digest import Digest
from wallflower.domain.followup import FollowUp
from wallflower.domain.ledger import Entry
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.profile import Profile
from wallflower.domain.review.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The rows of one owner that a read brought, by their names; `aliases` are ids of contacts
    that became part of another, and whose."""

    owner: Owner | None = None
    contacts: dict[str, Contact] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    digests: dict[str, Digest] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)
    follow_ups: dict[str, FollowUp] = field(default_factory=dict)


def with_row(found: Found, item: Item) -> Found:
    """What was found, and this row."""
    kind, _, name = item["SK"].partition("#")
    match kind:
        case "O":
            return replace(found, owner=owner_of(item))
        case "C" if "same_as" in item:
            found.aliases[name] = item["same_as"]
        case "C":
            found.contacts[name] = contact_of(item)
        case "P":
            found.profiles[name] = profile_of(item)
        case "M":
            entry = entry_of(item)
            found.entries[entry.name] = entry
        case "F":
            follow_up = follow_up_of(item)
            found.follow_ups[follow_up.letter] = follow_up
        case "G" if is_review(item):
            review = review_of(item)
            found.reviews[review.name] = review
        case "G":
            digest = digest_of(item)
            found.digests[digest.name] = digest
    return found
