"""The pictures of letters that are kept, and how another one differs from them.

What docs/letters.md shows is what the tests compare with, so that it cannot grow old.
"""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tests.browser.views import View

if TYPE_CHECKING:
    from PIL.Image import Image

Colour = tuple[int, int, int]
KEPT = Path("docs/pictures/letters")
SEEN = Path("tests/browser/seen")
MOST = 0.001  # of all pixels may differ
_VISIBLE = 24  # of 255, in one channel: less is how another machine smooths the edges of letters
_GROUND = 0.02  # of all pixels: a colour that covers more is an area
_APART = 12  # of 255
_COLOURS = 64  # a third of the bytes, and nothing that the eye would miss


def kept(name: str, view: View) -> Path:
    """Where the picture of that letter lies."""
    return KEPT / f"{name}-{view.name}.png"


def keep(png: bytes, file: Path) -> None:
    """Writes a picture, made small."""
    from PIL import Image

    whole = Image.open(BytesIO(png)).convert("RGB")
    file.parent.mkdir(parents=True, exist_ok=True)
    _reduced(whole, _palette(whole)).save(file, optimize=True)


def differing(png: bytes, file: Path) -> float:
    """The share of pixels that differ visibly from a kept picture, 0 to 1; 1 if there is none, or
    one of another size or on other grounds."""
    from PIL import Image, ImageChops

    if not file.exists():
        return 1
    few, whole = Image.open(file), Image.open(BytesIO(png)).convert("RGB")
    old = few.convert("RGB")
    if old.size != whole.size or not _grounds(whole, _GROUND) <= _grounds(old, _GROUND / 2):
        return 1
    apart = ImageChops.difference(_reduced(whole, few).convert("RGB"), old)
    most = ImageChops.lighter(ImageChops.lighter(*apart.split()[:2]), apart.split()[2])
    return sum(most.histogram()[_VISIBLE:]) / (old.width * old.height)


def _grounds(picture: "Image", least: float) -> set[Colour]:
    """The colours, to the last bit, that cover this share of a picture at least."""
    pixels = picture.width * picture.height
    return {colour for count, colour in _counted(picture) if count >= least * pixels}


def _counted(picture: "Image") -> list[tuple[int, Colour]]:
    return cast("list[tuple[int, Colour]]", picture.getcolors(picture.width * picture.height))


def _palette(whole: "Image") -> "Image":
    """The grounds, and the colours that stand most often beside them; Pillow mixes up what is
    nearer than _APART."""
    from PIL import Image

    chosen = list(_grounds(whole, _GROUND))
    for _, colour in sorted(_counted(whole), reverse=True):
        if len(chosen) < _COLOURS and all(_apart(colour, other) >= _APART for other in chosen):
            chosen.append(colour)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in chosen for part in colour])
    return palette


def _apart(one: Colour, other: Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _reduced(whole: "Image", palette: "Image") -> "Image":
    from PIL import Image

    return whole.quantize(palette=palette, dither=Image.Dither.NONE)
