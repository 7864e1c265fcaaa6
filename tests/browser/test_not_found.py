"""An address that leads nowhere: a real 404 that helps, and no broken script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import dock, go, go_missing, is_same_document, mark_document
from tests.browser.places import COMPARISON, MISSING, MOMENT, TALK
from tests.browser.watch import watch_of

NEAREST = {
    MISSING: COMPARISON,
    "/comparisons/rag-vs-fine-tunning": COMPARISON,
    "/moments/TRjq7t2Ms5I-99999/": "/moments/TRjq7t2Ms5I-",
    "/moments/TRjq7t2Ms5X-176/": MOMENT,
    "/talks/TRjq7t2Ms5X/": TALK,
    "/concepts/what-is-rag/": "/concepts/what-rag-is/",
}


@pytest.mark.parametrize(("asked", "nearest"), NEAREST.items(), ids=list(NEAREST))
def test_offers_the_nearest_page(page: Page, asked: str, nearest: str) -> None:
    answer = go_missing(page, asked)
    assert answer.status == 404
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_have_text("No page has this address")
    expect(main.get_by_role("heading", name="Did you mean")).to_be_visible()
    mark_document(page)
    link = main.locator(f"#nearest a[href^='{nearest}']").first
    name = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile(re.escape(nearest)))
    expect(page.get_by_role("heading", level=1)).not_to_have_text("No page has this address")
    assert name.split(":")[0].split(" topic hub")[0] in main.inner_text()
    assert is_same_document(page)


@pytest.mark.parametrize(
    "path",
    ["/nothing-at-all-like-it/", "/%F0%9F%A6%93/", "/comparisons/a/b/c/", f"/{'x' * 900}/"],
    ids=["word", "emoji", "deep", "long"],
)
def test_offers_the_ways_in_where_nothing_is_near(page: Page, path: str) -> None:
    watch_of(page).expect_error("status of 404")
    answer = go(page, path)
    assert answer.status == 404
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_have_text("No page has this address")
    for href in (COMPARISON, "/", "/talks/", "/topics/rag/"):
        expect(main.locator(f"a[href='{href}']").first).to_be_visible()
    expect(main.get_by_role("heading", level=1)).to_have_count(1)
    expect(page).to_have_title(re.compile("not found"))
    expect(page.locator("meta[name='robots']")).to_have_attribute("content", re.compile("noindex"))


def test_markup_in_the_address_stays_text(page: Page) -> None:
    watch_of(page).expect_error("status of 404")
    path = "/talks/%3Cscript%3Ewindow.broken=1%3C/script%3E/"
    assert go(page, path).status == 404
    assert page.evaluate("window.broken") is None
    expect(page.get_by_role("heading", level=1)).to_have_text("No page has this address")


def test_the_frame_works_on_a_missing_page(page: Page) -> None:
    go_missing(page, MISSING)
    mark_document(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(dock(page)).to_be_hidden()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Topics").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Topics")
    assert is_same_document(page)


@pytest.mark.parametrize("path", ["/not-found/", "/404/"])
def test_stand_in_pages_are_no_pages(page: Page, path: str) -> None:
    watch_of(page).expect_error("status of 404")
    assert go(page, path).status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("No page has this address")
