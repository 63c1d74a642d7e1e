"""The row of what is known of a contact besides: read when a letter names her, or a mail tells more
of her."""

from datetime import date
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import Item, day_text
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.career import Role
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.profile import Profile


def profile_item(owner_id: str, profile: Profile) -> Item:
    """A profile's row, one version on."""
    return {
        **keys.profile_key(owner_id, profile.contact),
        "roles": [[r.organisation, r.role, day_text(r.since)] for r in profile.roles],
        "met": list(profile.met),
        "works_on": _noted_list(profile.works_on),
        "cares_about": _noted_list(profile.cares_about),
        "links": list(profile.links),
        "tags": list(profile.tags),
        "notes": _noted_list(profile.notes),
        "birthday": profile.birthday.iso() if profile.birthday else None,
        "version": profile.version + 1,
    }


def profile_of(item: Item) -> Profile:
    """The profile of a row."""
    return Profile(
        contact=item["SK"].removeprefix("P#"),
        roles=tuple(
            Role(organisation=organisation, role=role, since=date.fromisoformat(since))
            for organisation, role, since in item.get("roles", ())
        ),
        met=tuple(item.get("met", ())),
        works_on=_noted_of(item.get("works_on", ())),
        cares_about=_noted_of(item.get("cares_about", ())),
        links=tuple(item.get("links", ())),
        tags=tuple(item.get("tags", ())),
        notes=_noted_of(item.get("notes", ())),
        birthday=Birthday.of(item["birthday"]) if "birthday" in item else None,
        version=int(item["version"]),
    )


def _noted_list(noted: tuple[Noted, ...]) -> list[Any]:
    return [[one.text, day_text(one.on)] for one in noted]


def _noted_of(kept: Any) -> tuple[Noted, ...]:
    return tuple(Noted(text=text, on=date.fromisoformat(on)) for text, on in kept)
