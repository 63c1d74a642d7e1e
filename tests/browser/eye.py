"""Opens a letter in Debian's Chromium, cut off from everything."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

from tests.browser.fonts import FONTCONFIG, PACKAGES, stylesheet
from tests.browser.views import WITH_AXE, View

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

AXE = Path("node_modules/axe-core/axe.min.js")
_PAGE = "http://letter.example/"
_FONTS = f"{_PAGE}fonts/"
_STYLED = """addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("style");
  style.textContent = %s;
  document.head.append(style);
});"""
# Targets of 24 pixels are WCAG 2.2 AA; axe-core asks for them only where it is told to.
_EXAMINED = """window.axe ? axe.run({
  resultTypes: ["violations"], rules: {"target-size": {enabled: true}},
}) : {violations: []}"""
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-font-subpixel-positioning",
    "--disable-gpu",
    "--disable-lcd-text",
    "--disable-quic",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a letter: how far it reaches in CSS pixels, all of it as a PNG, the
    addresses that it tried to fetch, and, in the views WITH_AXE, what axe-core calls serious or
    critical."""

    width: int
    picture: bytes
    asked: tuple[str, ...]
    barriers: tuple[str, ...]


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A browser that nobody has used before."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium"),
            args=_FLAGS,
            env={**os.environ, "FONTCONFIG_FILE": str(FONTCONFIG)},
        )
        yield browser
        browser.close()


def window(browser: "Browser", view: View, scale: float = 1) -> "BrowserContext":
    """A window of that size and those colours, cut off from everything."""
    context = browser.new_context(
        viewport={"width": view.width, "height": 200},
        color_scheme=view.scheme,
        device_scale_factor=scale,
        offline=True,
        locale="en-GB",
    )
    # Both go to the browser once, not with every letter: that is half the time.
    context.add_init_script(_STYLED % json.dumps(stylesheet(_FONTS)))
    if view in WITH_AXE:
        context.add_init_script(AXE.read_text("utf-8"))
    return context


def look(window: "BrowserContext", html: str) -> Look:
    """Opens the letter in a tab of its own, which reaches nothing but the fonts."""
    page, asked = window.new_page(), list[str]()
    page.route("**/*", partial(_serve, html, asked))
    page.goto(_PAGE)
    page.evaluate("document.fonts.ready.then(() => true)")
    width = page.evaluate("document.documentElement.scrollWidth")
    picture = page.screenshot(full_page=True, animations="disabled", caret="hide")
    barriers = tuple(_barriers(page))
    page.close()
    return Look(width=width, picture=picture, asked=tuple(asked), barriers=barriers)


def _serve(html: str, asked: list[str], route: "Route") -> None:
    url = route.request.url
    if url == _PAGE:
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    elif url.startswith(_FONTS):
        route.fulfill(path=PACKAGES / url.removeprefix(_FONTS))
    else:
        asked.append(url)
        route.abort()


def _barriers(page: "Page") -> Iterator[str]:
    found: dict[str, Any] = page.evaluate(_EXAMINED)
    for rule in found["violations"]:
        if rule["impact"] in ("serious", "critical"):
            for node in rule["nodes"]:
                yield f"{rule['id']} at {node['html']}: {node['failureSummary']}"
