"""What readers do and see, in their words."""

import json
import re
from typing import Any

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.watch import watch_of

Clip = dict[str, Any]

# The frame listens for notices once it is awake; one that comes back shows that it listens.
_AWAKE = """() => {
  const notice = document.querySelector(".notice");
  const say = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));
  if (notice && window.wasAwake !== true) window.wasAwake = notice.textContent === "awake?";
  say(window.wasAwake ? "" : "awake?");
  return window.wasAwake === true && notice.textContent === "";
}"""


def go(page: Page, path: str, *, script: bool = True) -> Response:
    """Open an address and wait until the page answers to clicks and keys."""
    response = page.goto(path)
    assert response is not None
    if script:
        wait_until_awake(page)
    return response


def go_missing(page: Page, path: str, *, script: bool = True) -> Response:
    """Open an address that leads nowhere; the browser notes its 404 in the console."""
    watch_of(page).expect_error(rf"status of 404 .*{re.escape(path)}\)$")
    return go(page, path, script=script)


def wait_until_awake(page: Page) -> None:
    """Wait until the page's script has taken over."""
    page.wait_for_function(_AWAKE)


def open_comparison(page: Page, slug: str) -> None:
    """Open a comparison at its top."""
    go(page, f"/comparisons/{slug}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def clips(page: Page) -> list[Clip]:
    """Return the clips of the page, in the player's order."""
    found: list[Clip] = json.loads(page.locator("#page-clips").text_content() or "[]")
    return found


def clip_with(page: Page, clip_id: str) -> Clip:
    """Return one clip of the page."""
    return next(clip for clip in clips(page) if clip["id"] == clip_id)


def playable_chips(page: Page, source: str = "youtube") -> Locator:
    """Return the chips in the text whose clip is on YouTube, or comes from another source."""
    ids = [clip["id"] for clip in clips(page) if clip["source"] == source]
    return page.locator(", ".join(f'main .chip[data-clip="{each}"]' for each in ids))


def open_chip(page: Page, n: int = 0, source: str = "youtube") -> Clip:
    """Click the n-th chip of a source; returns the clip it opened."""
    chip = playable_chips(page, source).nth(n)
    chip.click()
    expect(dock(page)).to_be_visible()
    return clip_with(page, chip.get_attribute("data-clip") or "")


def dock(page: Page) -> Locator:
    """Return the docked player."""
    return page.locator("#dock")


def dock_button(page: Page, name: str | re.Pattern[str]) -> Locator:
    """Return a button of the dock by its name."""
    return dock(page).get_by_role("button", name=name)


def press_play(page: Page) -> None:
    """Press the dock's play button, whatever it is called at the moment."""
    dock_button(page, re.compile("^Play")).click()


def expect_status(page: Page, status: str) -> None:
    """Wait until the player is ready, loading, playing, paused, ended or failed."""
    expect(dock(page)).to_have_attribute("data-status", status)


def expect_message(page: Page, text: str) -> None:
    """Wait until the dock says something."""
    expect(dock(page).get_by_role("status")).to_contain_text(text)


def close_dock(page: Page) -> None:
    """Press Close in the dock."""
    dock_button(page, re.compile("^Close")).click()
    expect(dock(page)).to_be_hidden()


def expect_notice(page: Page, text: str) -> None:
    """Wait until the short notice says something."""
    expect(page.locator(".notice")).to_contain_text(text)


def clipboard(page: Page) -> str:
    """Return what lies on the clipboard."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def mark_document(page: Page) -> None:
    """Leave a mark that is gone after a full reload."""
    page.evaluate("window.testMark = 'still here'")


def is_same_document(page: Page) -> bool:
    """Return whether the mark is there: the page was not loaded anew."""
    return bool(page.evaluate("window.testMark === 'still here'"))


def focused(page: Page) -> Locator:
    """Return what holds the focus."""
    return page.locator(":focus")


def wait_until_painted(page: Page, *, dark: bool) -> None:
    """Wait until the page follows a change of the system's theme."""
    page.wait_for_function(
        "dark => dark ==="
        " (parseInt(getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0]) < 100)",
        arg=dark,
    )


def is_dark(page: Page) -> bool:
    """Return whether the page is painted dark."""
    background: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    channels = [float(part) for part in re.findall(r"[\d.]+", background)[:3]]
    return sum(channels) / 3 < 100
