"""Moving between pages: no full reload, the right title and focus, and back to the same place."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import focused, go, is_same_document, mark_document, open_comparison
from tests.browser.places import CITED, COMPARISON, MOMENT, SLUG, TALK
from tests.browser.watch import watch_of


def expect_page(page: Page, path: str, title: str) -> None:
    """Expect that address, title, canonical link and focus are those of a page."""
    expect(page).to_have_url(re.compile(f"{re.escape(path)}$"))
    expect(page).to_have_title(re.compile(title))
    canonical = page.locator("link[rel='canonical']")
    expect(canonical).to_have_count(1)
    expect(canonical).to_have_attribute("href", re.compile(f"{re.escape(path)}$"))
    expect(focused(page)).to_have_id("main")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def follow(page: Page, path: str) -> None:
    page.get_by_role("main").locator(f"a[href='{path}']:not([data-clip])").first.click()


def follow_new_link(page: Page, path: str) -> None:
    """Follow a link the editors did not write."""
    page.locator("main h1").evaluate(
        "(heading, path) => heading.insertAdjacentHTML('afterend', `<a href='${path}'>there</a>`)",
        path,
    )
    page.get_by_role("link", name="there", exact=True).click()


def test_to_the_moment_the_talk_and_back(page: Page) -> None:
    open_comparison(page, SLUG)
    title = page.title()
    mark_document(page)
    follow(page, MOMENT)
    expect_page(page, MOMENT, "2:56")
    expect(page.locator("main blockquote").first).to_contain_text("naive")
    follow(page, TALK)
    expect_page(page, TALK, "YTS$")
    expect(page.get_by_role("heading", name="Moments")).to_be_visible()
    page.go_back()
    expect_page(page, MOMENT, "2:56")
    page.go_back()
    expect_page(page, COMPARISON, re.escape(title))
    assert is_same_document(page)


def forms(page: Page) -> list[str]:
    """Return the addresses of the page's other forms, without the site's feed."""
    links = page.locator("head link[rel=alternate]:not([href='/feed.xml'])")
    return links.evaluate_all("links => links.map((link) => new URL(link.href).pathname)")


def test_what_programs_are_told_goes_with_the_page(page: Page) -> None:
    open_comparison(page, SLUG)
    mark_document(page)
    card = page.locator("meta[property='og:image']")
    own = [f"{COMPARISON.rstrip('/')}{ending}" for ending in (".md", ".json", "/feed.xml")]
    assert forms(page) == own
    follow(page, MOMENT)
    expect_page(page, MOMENT, "2:56")
    expect(card).to_have_count(1)
    expect(card).to_have_attribute("content", re.compile(rf"{MOMENT.rstrip('/')}\.png$"))
    assert forms(page) == ["/oembed", *(f"{MOMENT.rstrip('/')}{end}" for end in (".md", ".json"))]
    page.go_back()
    expect_page(page, COMPARISON, "RAG")
    expect(card).to_have_attribute("content", re.compile(rf"{COMPARISON.rstrip('/')}\.png$"))
    assert forms(page) == own
    assert is_same_document(page)


@pytest.mark.parametrize(
    ("name", "path"),
    [("Topics", "/topics/"), ("Talks", "/talks/"), ("Collections", "/collections/")],
)
def test_header_links(page: Page, name: str, path: str) -> None:
    open_comparison(page, SLUG)
    mark_document(page)
    nav = page.get_by_role("navigation", name="Main")
    expect(nav.get_by_role("link", name="Comparisons")).to_have_attribute("aria-current", "true")
    nav.get_by_role("link", name=name).click()
    expect_page(page, path, name)
    expect(nav.get_by_role("link", name=name)).to_have_attribute("aria-current", "true")
    expect(nav.locator("a[aria-current='true']")).to_have_count(1)
    assert page.evaluate("scrollY") == 0
    assert is_same_document(page)


def test_collection_link_opens_the_collection(page: Page) -> None:
    open_comparison(page, SLUG)
    mark_document(page)
    page.get_by_role("link", name="Open RAG explanation collection").click()
    expect_page(page, "/collections/rag-explained/", "collection in")
    assert page.locator("main .clip-card").count() >= 3
    assert is_same_document(page)


def test_a_missing_address_and_back(page: Page) -> None:
    watch_of(page).expect_error("status of 404 .*/talks/TRjq7t2Ms5X/")
    go(page, TALK)
    title = page.title()
    mark_document(page)
    follow_new_link(page, "/talks/TRjq7t2Ms5X/")
    expect(page.get_by_role("heading", level=1)).to_have_text("No page has this address")
    expect(page).to_have_title(re.compile("not found"))
    expect(page.get_by_role("main").locator(f"a[href='{TALK}']")).to_be_visible()
    expect(focused(page)).to_have_id("main")
    page.go_back()
    expect_page(page, TALK, re.escape(title))
    assert is_same_document(page)


def test_moments_in_a_row_show_each_its_own(page: Page) -> None:
    go(page, MOMENT)
    mark_document(page)
    others = page.locator("#others .row-title")
    path = others.first.get_attribute("href") or ""
    heading = others.first.inner_text()
    others.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    expect_page(page, path, re.escape(heading))
    page.go_back()
    expect_page(page, MOMENT, "2:56")
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert is_same_document(page)


def test_a_claim_is_reached_from_its_moment(page: Page) -> None:
    go(page, CITED)
    mark_document(page)
    link = page.locator("#cited a[href*='#claim-']").first
    anchor = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    expect(page).to_have_url(re.compile(f"{COMPARISON}#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    assert is_same_document(page)


@pytest.mark.parametrize("path", ["/concepts/what-rag-is/", MOMENT], ids=["concept", "moment"])
def test_back_returns_to_the_place(page: Page, path: str) -> None:
    open_comparison(page, SLUG)
    mark_document(page)
    link = page.get_by_role("main").locator(f"a[href='{path}']:not([data-clip])").last
    # The lower part of a fresh page is laid out piece by piece; then places stay where they are.
    page.wait_for_function("!document.documentElement.classList.contains('lazy')")
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 1000
    link.click()
    expect(page).to_have_url(re.compile(f"{path}$"))
    expect(focused(page)).to_have_id("main")
    assert page.evaluate("scrollY") < 10
    page.go_back()
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))
    page.wait_for_function("place => Math.abs(scrollY - place) < 200", arg=before)
    expect(link).to_be_in_viewport()
    assert is_same_document(page)


def test_links_to_other_sites_stay_plain(page: Page) -> None:
    go(page, MOMENT)
    outside = page.get_by_role("main").get_by_role("link", name="Open clip on YouTube")
    expect(outside).to_have_attribute(
        "href", re.compile(r"^https://www\.youtube\.com/watch\?v=TRjq7t2Ms5I&t=176s$")
    )
    expect(outside).to_have_attribute("rel", re.compile("noopener"))
