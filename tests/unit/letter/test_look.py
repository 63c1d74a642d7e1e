"""Letters can be read by tired eyes: WCAG AA contrast, light and dark."""

import re

import pytest

from wallflower.domain.letter.look import DARK, STYLES

ON = {
    "page": ["heading", "text", "warm", "small", "link", "choice", "label", "count"],
    "card": [
        "title",
        "alone",
        "choice",
        "number",
        "detail",
        "quote",
        "text",
        "link",
        "warm",
        "small",
        "actions",
    ],
    "draft": ["subject", "line"],
    "button": ["button"],
}
PAIRS = [(ground, name) for ground, names in ON.items() for name in names]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, of "#rrggbb"."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(rules: str, rule: str) -> str:
    found = re.search(rf"(?:^|;){rule}:(#[0-9a-f]{{6}})", rules)
    assert found
    return found[1]


def dark(name: str) -> str:
    rules = re.findall(rf"[^{{}}]*\.{name}(?:,[^{{}}]*)?{{([^}}]*)}}", DARK)
    assert len(rules) == 1
    return str(rules[0])


@pytest.mark.parametrize(("ground", "name"), PAIRS)
def test_words_stand_out_in_the_light(ground: str, name: str) -> None:
    assert contrast(colour(STYLES[name], "color"), colour(STYLES[ground], "background")) >= 4.5


@pytest.mark.parametrize(("ground", "name"), PAIRS)
def test_words_stand_out_in_the_dark(ground: str, name: str) -> None:
    assert contrast(colour(dark(name), "color"), colour(dark(ground), "background")) >= 4.5


def test_bars_stand_out_from_the_page() -> None:
    """What is drawn needs three to one."""
    light = [colour(STYLES[name], "background") for name in ("bar", "page")]
    dim = [colour(dark(name), "background") for name in ("bar", "page")]
    assert min(contrast(*light), contrast(*dim)) >= 3


def test_every_coloured_word_has_a_ground() -> None:
    coloured = {name for name, rules in STYLES.items() if ";color:" in f";{rules}"}
    assert coloured == {name for names in ON.values() for name in names}
