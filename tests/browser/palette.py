"""The palette as a reader sees it."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import go
from tests.browser.places import TALK

ASKING = "**/api/v1/suggest?*"


def palette(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search, or go to a page")


def field(page: Page) -> Locator:
    return palette(page).get_by_role("combobox")


def options(page: Page) -> Locator:
    return palette(page).get_by_role("option")


def status(page: Page) -> Locator:
    return palette(page).get_by_role("status")


def open_palette(page: Page, path: str = TALK) -> None:
    go(page, path)
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()


def ask(page: Page, text: str) -> None:
    """Type into the open palette and wait for what it offers."""
    field(page).press_sequentially(text)
    expect(options(page).first).to_have_text(f"Search all talks for “{text.strip()}”")
    expect(status(page)).to_have_text(re.compile("suggestion|Nothing"))


def expect_in_hand(page: Page, option: Locator) -> None:
    """Expect that one option is selected, for the eye and for a screen reader."""
    expect(option).to_have_attribute("aria-selected", "true")
    expect(palette(page).locator("[aria-selected=true]")).to_have_count(1)
    expect(field(page)).to_have_attribute(
        "aria-activedescendant", option.get_attribute("id") or "no id"
    )
    expect(option).to_be_in_viewport(ratio=0.9)
