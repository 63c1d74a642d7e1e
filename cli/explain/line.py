"""What was understood of a mail, as one line of JSON for programs."""

import json
from typing import Any

from cli.explain.explained import Explained
from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Heard
from wallflower.domain.commands.written import written
from wallflower.domain.mail.message import Forwarded
from wallflower.domain.people.facts import Facts


def as_json(explained: Explained) -> str:
    """One line; "forwarded" is the first of "forwards", null if there is none."""
    mail, told, entry = explained.mail, explained.told, explained.entry
    originals = [_original(original) for original in mail.forwards]
    said = {
        "file": explained.file,
        "kind": explained.kind.value,
        "certainty": explained.sureness.certainty.value,
        "because": explained.sureness.because,
        "text": mail.text,
        "forwarded": originals[0] if originals else None,
        "forwards": originals,
        "from": _address(mail.sender),
        "commands": [written(command) for command in (told.commands if told else ())],
        "unclear": told.unclear if told else "",
        "people": [_person(heard) for heard in (told.heard if told else ())],
        "unaddressed": [_facts(facts) for facts in (told.unaddressed if told else ())],
        "outcome": entry.outcome.value if entry else "refused",
        "problem": entry.problem if entry else "",
        "unreadable": mail.unreadable,
    }
    return json.dumps(said, ensure_ascii=False)


def _original(original: Forwarded) -> dict[str, Any]:
    return {
        "from": _address(original.sender),
        "to": [_address(a) for a in original.to],
        "cc": [_address(a) for a in original.cc],
        "subject": original.subject,
        "date": original.date.isoformat() if original.date else None,
        "body": original.body,
        "certainty": original.certainty.value,
        "because": original.sign.value,
    }


def _person(heard: Heard) -> dict[str, Any]:
    touch = heard.touch
    return {
        **_facts(heard.facts),
        "name": heard.person.name or None,
        "address": heard.person.readable,
        "direction": touch.direction.value,
        "date": None if touch.approximate else touch.at.isoformat(),
        "about": touch.topic,
    }


def _facts(facts: Facts) -> dict[str, Any]:
    """What a mail says of a person; only what it does say."""
    said = {
        "name": facts.name,
        "organisation": facts.organisation,
        "role": facts.role,
        "met": facts.met,
        "works_on": facts.works_on,
        "cares_about": facts.cares_about,
        "birthday": facts.birthday.iso() if facts.birthday else "",
        "tags": list(facts.tags),
        "links": list(facts.links),
    }
    return {key: value for key, value in said.items() if value}


def _address(address: Address | None) -> dict[str, str | None] | None:
    if address is None:
        return None
    return {"name": address.name or None, "address": address.readable or None}
