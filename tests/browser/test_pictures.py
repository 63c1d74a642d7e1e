"""How pictures of letters are kept and compared."""

from io import BytesIO
from pathlib import Path

import pytest

from tests.browser import needs
from tests.browser.pictures import MOST, differing, keep

GROUND, INK = (247, 243, 236), (47, 43, 46)


def picture(ground: tuple[int, int, int] = GROUND, *, ink: int = 400, size: int = 200) -> bytes:
    """A square of that ground with so many dark pixels."""
    from PIL import Image

    image = Image.new("RGB", (size, size), ground)
    for pixel in range(ink):
        image.putpixel((pixel % size, pixel // size), INK)
    png = BytesIO()
    image.save(png, "PNG")
    return png.getvalue()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    needs.pillow()
    keep(picture(), tmp_path / "kept.png")
    return tmp_path / "kept.png"


def test_a_picture_does_not_differ_from_itself(kept: Path) -> None:
    assert differing(picture(), kept) == 0


def test_a_pixel_in_a_thousand_may_differ_and_no_more(kept: Path) -> None:
    assert differing(picture(ink=440), kept) <= MOST < differing(picture(ink=441), kept)


@pytest.mark.parametrize(
    "other",
    [{"ground": (247, 243, 237)}, {"size": 201}],
    ids=["a ground that is one shade off", "another size"],
)
def test_another_ground_or_size_is_another_picture(kept: Path, other: dict[str, object]) -> None:
    assert differing(picture(**other), kept) == 1  # type: ignore[arg-type]


def test_what_is_not_kept_is_another_picture(tmp_path: Path) -> None:
    needs.pillow()
    assert differing(picture(), tmp_path / "none.png") == 1
