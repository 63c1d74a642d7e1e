"""What caniemail's data says of mail clients (the npm package caniemail)."""

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path("node_modules/caniemail/data/caniemail.json")

# Ours: family and platform in the data.
CLIENTS = {
    "Gmail, web": ("gmail", "desktop-webmail"),
    "Gmail, iOS": ("gmail", "ios"),
    "Gmail, Android": ("gmail", "android"),
    "Apple Mail, macOS": ("apple-mail", "macos"),
    "Apple Mail, iOS": ("apple-mail", "ios"),
    "Outlook, Windows": ("outlook", "windows"),
    "Outlook, macOS": ("outlook", "macos"),
    "Outlook, web": ("outlook", "outlook-com"),
    "Outlook, iOS": ("outlook", "ios"),
    "Outlook, Android": ("outlook", "android"),
    "Yahoo, web": ("yahoo", "desktop-webmail"),
    "Yahoo, iOS": ("yahoo", "ios"),
    "Yahoo, Android": ("yahoo", "android"),
    "Thunderbird": ("thunderbird", "macos"),
    "Samsung Email": ("samsung-email", "android"),
}


@cache
def features() -> dict[str, dict[str, Any]]:
    """Everything that was tested, by slug."""
    found = json.loads(DATA.read_text("utf-8"))["data"]
    return {feature["slug"]: feature for feature in found}


def support(slug: str, client: str) -> str:
    """How the client's latest version that was tested keeps the feature: "y" it does, "a" partly,
    "n" it does not, "u" nobody knows."""
    family, platform = CLIENTS[client]
    versions = features()[slug]["stats"].get(family, {}).get(platform, {"": "u"})
    return str(list(versions.values())[-1])[0]


def lacking(slug: str, how: str) -> list[str]:
    """The clients whose support of the feature is `how` ("a" or "n")."""
    return [client for client in CLIENTS if support(slug, client) == how]
