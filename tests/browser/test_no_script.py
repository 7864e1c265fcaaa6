"""With JavaScript off every page reads completely; a control works or is not there."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import go, go_missing
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, KINDS, MISSING, MOMENT, SLUG, read_comparison

_TEXTS = """main => [...main.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, cite, time")]
  .filter(element => element.checkVisibility() && !element.closest(".needs-script"))
  .filter(element => element.getAttribute("role") !== "status")
  .map(element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".needs-script").forEach(part => part.remove());
    return copy.textContent.replace(/\\s+/g, " ").trim();
  })
  .filter(Boolean)"""


@pytest.fixture
def plain(open_page: OpenPage) -> Page:
    return open_page(script=False)


def visible_texts(page: Page) -> list[str]:
    texts: list[str] = page.get_by_role("main").evaluate(_TEXTS)
    return texts


def test_every_page_kind_reads_the_same_with_and_without_script(
    open_page: OpenPage, plain: Page
) -> None:
    scripted = open_page()
    for kind, path in KINDS.items():
        if kind == "notebook":
            continue  # made in the browser; without a script it says so (test_notebook_page.py)
        go(plain, path, script=False)
        go(scripted, path)
        without = visible_texts(plain)
        assert len(without) > 3, kind
        assert without == visible_texts(scripted), kind


def test_the_comparison_reads_completely(plain: Page) -> None:
    written = read_comparison(SLUG)
    go(plain, COMPARISON, script=False)
    text = " ".join(visible_texts(plain))
    claims = [
        claim["text"]
        for key in ("agreement", "architecture", "confusion")
        for claim in written.get(key, [])
    ]
    claims += [claim["text"] for side in "ab" for claim in written[side]["choose"]]
    claims += [question["answer"] for question in written["faq"]]
    assert len(claims) > 15
    missing = [claim for claim in claims if " ".join(claim.split()) not in text]
    assert missing == []


def test_chips_lead_to_moment_pages(plain: Page) -> None:
    go(plain, COMPARISON, script=False)
    chips = plain.locator("main a.chip")
    hrefs = {chip.get_attribute("href") for chip in chips.all()}
    assert len(hrefs) >= 8
    for href in sorted(filter(None, hrefs)):
        answer = plain.request.get(href)
        assert answer.status == 200, href
        assert "<blockquote" in answer.text(), href
    first = chips.first.get_attribute("href") or ""
    chips.first.click()
    expect(plain).to_have_url(re.compile(f"{first}$"))
    expect(plain.locator("main blockquote").first).to_be_visible()


def test_skip_link_stays_on_the_page(plain: Page) -> None:
    for kind, path in {**KINDS, "missing": MISSING}.items():
        (go_missing if kind == "missing" else go)(plain, path, script=False)
        skip = plain.get_by_role("link", name="Skip to content")
        assert skip.evaluate("link => link.hash") == "#main"
        assert skip.evaluate("link => link.pathname") == path, kind


def test_menu_opens(open_page: OpenPage) -> None:
    page = open_page("/", phone=True, script=False)
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Menu").tap()
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="Talks").tap()
    expect(page).to_have_url(re.compile("/talks/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Talks")


def test_contents_open(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, phone=True, script=False)
    sheet = page.get_by_role("navigation", name="Contents of this page")
    expect(sheet).to_be_hidden()
    page.get_by_role("button", name="Contents").tap()
    expect(sheet).to_be_visible()
    sheet.get_by_role("link", name="FAQ").tap()
    expect(page).to_have_url(re.compile("#faq$"))
    expect(page.locator("#faq")).to_be_in_viewport()


def test_play_links_lead_to_the_recording(plain: Page) -> None:
    go(plain, MOMENT, script=False)
    main = plain.get_by_role("main")
    expect(main.get_by_role("link", name=re.compile("^Play from"))).to_have_attribute(
        "href", "https://www.youtube.com/watch?v=TRjq7t2Ms5I&t=171s"
    )
    expect(main.get_by_role("link", name="Open clip on YouTube")).to_have_attribute(
        "href", "https://www.youtube.com/watch?v=TRjq7t2Ms5I&t=176s"
    )


def test_what_needs_script_is_not_shown(plain: Page) -> None:
    go(plain, COMPARISON, script=False)
    expect(plain.get_by_role("button", name=re.compile("^Share"))).to_have_count(0)
    expect(plain.get_by_role("button", name="Keyboard shortcuts")).to_have_count(0)
    expect(plain.get_by_role("group", name="Theme")).to_have_count(0)
    expect(plain.locator("#dock")).to_be_hidden()
    expect(plain.locator(".notice")).to_be_hidden()
    go(plain, KINDS["talks"], script=False)
    expect(plain.get_by_role("main").get_by_role("searchbox")).to_have_count(0)
    expect(plain.get_by_role("main").get_by_role("button")).to_have_count(0)


def test_a_missing_address_helps_too(plain: Page) -> None:
    assert go_missing(plain, MISSING, script=False).status == 404
    expect(plain.get_by_role("heading", level=1)).to_have_text("No page has this address")
    plain.get_by_role("main").locator(f"a[href='{COMPARISON}']").first.click()
    expect(plain).to_have_url(re.compile(f"{COMPARISON}$"))
