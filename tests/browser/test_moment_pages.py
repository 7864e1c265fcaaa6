"""Pages of seconds: what a link to one gives, from outside and from inside, with script or not."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import go, go_missing, is_same_document, mark_document
from tests.browser.conftest import OpenPage, Stocked
from tests.browser.places import CITED, MOMENT
from tests.browser.talks import LONG, ingest_talk
from tests.browser.test_accessibility import violations
from tests.browser.transcript import TALK
from ytsapp.storage.corpus import Corpus

PASSAGE = f"/moments/{LONG}-600/"
GONE_ID = "made-up-gone"
GONE = date(2026, 5, 4)


@pytest.fixture(scope="module")
def gone(stocked: Stocked) -> str:
    """The address of a moment whose recording is gone."""
    _, settings = stocked
    ingest_talk(settings, settings.home, GONE_ID, minutes=5)
    with Corpus.open(settings.database_url) as corpus:
        corpus.mark_unavailable(GONE_ID, GONE)
    return f"/moments/{GONE_ID}-60/"


def main(page: Page) -> str:
    # What is below the window may not be laid out yet, but it stands in the document.
    return page.get_by_role("main").text_content() or ""


@pytest.mark.parametrize("written", ["t=10m", "t=600s", "t=10:00", "utm=x&t=npt:600.5,620"])
def test_time_in_the_address_leads_to_its_second(reader: OpenPage, written: str) -> None:
    page = reader(f"{TALK}?{written}")
    expect(page).to_have_url(re.compile(rf"{PASSAGE}(\?utm=x)?$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("at 10:00")


def test_second_between_two_starts_plays_from_there(reader: OpenPage) -> None:
    page = reader(f"/moments/{LONG}-615/")
    expect(page.get_by_role("link", name="Play from 10:10")).to_be_visible()
    canonical = page.locator("link[rel=canonical]").get_attribute("href") or ""
    assert canonical.endswith("/") and not canonical.endswith("-615/")


def test_moment_page_reads_whole_without_script(reader: OpenPage) -> None:
    page = reader(PASSAGE, script=False)
    expect(page.locator(".passage-quote")).to_be_visible()
    expect(page.locator("#around .passage")).to_have_count(2)
    expect(page.get_by_role("heading", name="The strongest dissent")).to_be_visible()
    assert "needs-script" not in main(page)


def test_curated_moment_leads_on_to_other_voices_and_their_claim(page: Page) -> None:
    go(page, CITED)
    other = page.locator("#voices .moment-row").first
    expect(other).to_be_visible()
    mark_document(page)
    other.locator(".row-title").click()
    expect(page).not_to_have_url(re.compile(CITED))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert is_same_document(page)


def test_clip_that_leads_on_opens_in_the_dock(page: Page) -> None:
    go(page, CITED)
    chip = page.locator("#voices .chip, #dissent .chip").first
    chip.click()
    expect(page.locator("#dock")).to_be_visible()
    expect(page).to_have_url(re.compile(CITED))


def test_page_followed_to_is_the_page_that_is_opened(reader: OpenPage) -> None:
    page = reader(TALK)
    mark_document(page)
    page.locator("#passages .passage").nth(3).locator("a.passage-time").evaluate(
        "link => { delete link.dataset.clip; link.click() }"
    )
    expect(page.get_by_role("heading", level=1)).to_contain_text("at ")
    followed = main(page)
    assert is_same_document(page)
    page.reload()
    assert main(page) == followed


def test_link_with_a_time_is_followed_to_its_second(reader: OpenPage) -> None:
    page = reader(TALK)
    mark_document(page)
    page.locator("main a[href='/talks/']").first.evaluate(
        "(link, href) => { link.setAttribute('href', href); link.click() }",
        f"/moments/{LONG}-5/?t=10m",
    )
    expect(page).to_have_url(re.compile(f"{PASSAGE}$"))
    assert is_same_document(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("at 10:00")


def test_recording_that_is_gone_leaves_its_words(reader: OpenPage, gone: str) -> None:
    page = reader(gone)
    card = page.locator(".clip-card")
    expect(card.get_by_text("unavailable since 4 May 2026")).to_be_visible()
    expect(card.locator("blockquote")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^Play"))).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("YouTube|recording"))).to_have_count(0)
    expect(card.get_by_role("button", name="Share")).to_be_visible()
    row = page.locator("#around .passage-time").first
    href = row.get_attribute("href") or ""
    row.click()
    expect(page).to_have_url(re.compile(f"{href}$"))
    expect(page.locator("#dock")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (f"/moments/{LONG}-99999/", "lasts"),
        (f"/moments/{LONG}--5/", "names no second"),
        (f"{TALK}?t=soon", "no such time"),
    ],
)
def test_time_that_leads_nowhere_names_the_talk_and_leads_to_it(
    reader: OpenPage, path: str, said: str
) -> None:
    page = reader("")
    go_missing(page, path)
    help_ = page.locator("#nearest")
    expect(help_).to_contain_text(said)
    help_.get_by_role("link", name="Open the talk from its start").click()
    expect(page).to_have_url(re.compile(f"{TALK}$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("A talk about caches")


@pytest.mark.parametrize("dark", [False, True])
def test_pages_of_seconds_have_no_barrier(reader: OpenPage, gone: str, dark: bool) -> None:
    for path in (PASSAGE, gone, MOMENT, "/moments/TRjq7t2Ms5I-800/"):
        assert violations(reader(path, dark=dark)) == [], path


def test_phone_shows_the_quote_without_scrolling_sideways(reader: OpenPage) -> None:
    page = reader(PASSAGE, phone=True)
    expect(page.locator(".passage-quote")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
