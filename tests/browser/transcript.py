"""The transcript of a talk as a reader sees it."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.talks import LONG

TALK = f"/talks/{LONG}/"
ROWS = "#passages > .passage"


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Find in this talk")


def rows(page: Page) -> Locator:
    return page.locator(ROWS)


def shown(page: Page) -> Locator:
    return rows(page).filter(visible=True)


def marks(page: Page) -> Locator:
    return page.get_by_role("group", name="Matches on the line of the talk").get_by_role("button")


def find(page: Page, words: str) -> int:
    """Type words; returns how many passages are said to match."""
    field(page).fill(words)
    status = page.locator("#find-status")
    expect(status).to_have_text(re.compile(rf"^\d+ of {rows(page).count()} passages match"))
    return int(status.inner_text().split()[0])
