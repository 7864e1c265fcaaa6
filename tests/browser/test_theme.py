"""Light and dark: as the system says, or as the reader says, from the first frame."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    go,
    is_dark,
    open_comparison,
    wait_until_awake,
    wait_until_painted,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, MOMENT, SLUG

# Notes how the page is painted in each frame from its first one on.
_FRAMES = """
window.frames_seen = [];
const look = () => {
  if (document.body) window.frames_seen.push(getComputedStyle(document.body).backgroundColor);
  if (window.frames_seen.length < 30) requestAnimationFrame(look);
};
look();
document.addEventListener("DOMContentLoaded", look);
"""


def choose(page: Page, name: str) -> None:
    button(page, name).click()
    expect(button(page, name)).to_have_attribute("aria-pressed", "true")


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Theme").get_by_role("button", name=name)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("path", ["/", COMPARISON, MOMENT])
def test_follows_the_system(open_page: OpenPage, path: str, script: bool) -> None:
    page = open_page(path, script=script, dark=True)
    assert is_dark(page)
    page.emulate_media(color_scheme="light")
    wait_until_painted(page, dark=False)


def test_the_choice_starts_as_the_system(page: Page) -> None:
    go(page, "/")
    expect(button(page, "System")).to_have_attribute("aria-pressed", "true")
    expect(button(page, "Dark")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize(
    ("name", "system_dark"), [("Dark", False), ("Light", True)], ids=["dark", "light"]
)
def test_a_choice_outlives_a_reload_without_a_flash(
    open_page: OpenPage, name: str, system_dark: bool
) -> None:
    page = open_page(COMPARISON, dark=system_dark)
    assert is_dark(page) == system_dark
    choose(page, name)
    assert is_dark(page) != system_dark
    chosen = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.add_init_script(_FRAMES)
    page.reload()
    wait_until_awake(page)
    page.wait_for_function("window.frames_seen.length >= 30")
    assert page.evaluate("[...new Set(window.frames_seen)]") == [chosen]
    expect(button(page, name)).to_have_attribute("aria-pressed", "true")


def test_a_choice_holds_on_other_pages(page: Page) -> None:
    open_comparison(page, SLUG)
    choose(page, "Dark")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Topics").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Topics")
    assert is_dark(page)
    go(page, MOMENT)
    assert is_dark(page)


def test_system_gives_the_choice_back(page: Page) -> None:
    go(page, "/")
    choose(page, "Dark")
    page.emulate_media(color_scheme="light")
    assert is_dark(page)
    choose(page, "System")
    assert not is_dark(page)
    page.emulate_media(color_scheme="dark")
    wait_until_painted(page, dark=True)
    page.reload()
    wait_until_awake(page)
    assert is_dark(page)
    page.emulate_media(color_scheme="light")
    wait_until_painted(page, dark=False)
