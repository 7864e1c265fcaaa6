"""What searchers do and see, in their words."""

import json
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import go

FEWER = "vector database"
"""A search that every copy of the library answers, with or without transcripts."""


def open_search(page: Page, query: str = "", **fields: str) -> None:
    """Open the search page, with a query as a shared link has it."""
    asked = {"q": query, **fields} if query else fields
    go(page, f"/search/?{urlencode(asked)}" if asked else "/search/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    if asked:
        wait_until_answered(page)


def field(page: Page) -> Locator:
    """Return the search field."""
    return page.get_by_role("combobox", name="Search every talk")


def frame(page: Page) -> Locator:
    """Return the part of the page that follows the address."""
    return page.locator(".search")


def type_search(page: Page, text: str) -> None:
    """Type a search as a person does and wait for what it finds."""
    field(page).focus()
    page.keyboard.type(text)
    wait_until_answered(page)


def wait_until_answered(page: Page, phase: str = "") -> None:
    """Wait until the page shows the answer to its address; `phase` says what kind of answer."""
    expect(frame(page)).not_to_have_attribute("data-phase", "waiting")
    expect(frame(page)).not_to_have_attribute("aria-busy", "true")
    if phase:
        expect(frame(page)).to_have_attribute("data-phase", phase)


def results(page: Page) -> Locator:
    """Return the results, best first."""
    return page.locator("#search-results [data-result]")


def result_ids(page: Page) -> list[str]:
    """Return the moment ids of the results, best first."""
    ids: list[str] = results(page).evaluate_all("all => all.map(each => each.dataset.result)")
    return ids


def asked(page: Page) -> dict[str, list[str]]:
    """Return the fields of the address."""
    return parse_qs(urlsplit(page.url).query)


def said(page: Page) -> str:
    """Return how much the page says it found."""
    return page.locator("#search-said").inner_text()


def playable(page: Page) -> Locator:
    """Return the results whose recording is on YouTube."""
    return (
        results(page)
        .filter(has=page.get_by_role("link", name="Play"))
        .filter(has=page.locator("[href*='youtube.com']"))
    )


def clip_ids(page: Page) -> list[str]:
    """Return the clips the player knows of, in order."""
    clips = json.loads(page.locator("#page-clips").text_content() or "[]")
    return [clip["id"] for clip in clips]
