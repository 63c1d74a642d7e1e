"""An owner's row."""

from datetime import date

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import Item, day_text, moment, stamp
from wallflower.domain.owner import Key, Owner, Rhythm, Tone


def owner_item(owner: Owner) -> Item:
    """The owner's row."""
    rhythm = owner.rhythm
    return {
        **keys.owner_key(owner.id),
        **keys.owner_agenda(owner),
        "addresses": list(owner.addresses),
        "gray_domains": list(owner.gray_domains),
        "answers_seen": owner.answers_seen or None,
        "people": rhythm.people,
        "days": list(rhythm.days),
        "hour": rhythm.hour,
        "minute": rhythm.minute,
        "zone": rhythm.zone,
        "keys": [{"id": key.id, "secret": key.secret} for key in owner.keys],
        "occurrence": day_text(owner.occurrence),
        "next_at": stamp(owner.next_at),
        "proposed_month": owner.proposed_month,
        "proposed": owner.proposed,
        "turns": owner.turns,
        "first_line": owner.tone.first_line or None,
        "sign_off": owner.tone.sign_off or None,
        "formal": owner.tone.formal or None,
        "plain_subjects": owner.plain_subjects or None,
        "glad": owner.glad or None,
        "review_on": day_text(owner.review_on) if owner.review_on else None,
    }


def owner_of(item: Item) -> Owner:
    """The owner of a row."""
    return Owner(
        id=item["PK"].removeprefix("O#"),
        addresses=tuple(item["addresses"]),
        gray_domains=tuple(item.get("gray_domains", ())),
        answers_seen=item.get("answers_seen", False),
        rhythm=Rhythm(
            people=int(item["people"]),
            days=tuple(int(day) for day in item["days"]),
            hour=int(item["hour"]),
            minute=int(item["minute"]),
            zone=item["zone"],
        ),
        keys=tuple(Key(id=int(key["id"]), secret=bytes(key["secret"])) for key in item["keys"]),
        occurrence=date.fromisoformat(item["occurrence"]),
        next_at=moment(item["next_at"]),
        proposed_month=item.get("proposed_month", ""),
        proposed=int(item.get("proposed", 0)),
        turns=int(item.get("turns", 0)),
        tone=Tone(
            first_line=item.get("first_line", ""),
            sign_off=item.get("sign_off", ""),
            formal=item.get("formal", False),
        ),
        plain_subjects=item.get("plain_subjects", False),
        glad=item.get("glad", False),
        review_on=date.fromisoformat(item["review_on"]) if "review_on" in item else None,
    )
