"""A talk from the inside: reading it, finding words in it, playing and sharing what was found."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    clipboard,
    dock,
    expect_notice,
    expect_status,
    focused,
    go,
    go_missing,
    is_same_document,
    mark_document,
    wait_until_awake,
)
from tests.browser.conftest import OpenPage
from tests.browser.talks import LONG, MEDIA, NAMES, ingest_talk, serving
from tests.browser.test_accessibility import violations
from tests.browser.test_media import answer_media
from ytsapp.settings import Settings

TALK = f"/talks/{LONG}/"
Stocked = tuple[str, Settings]
ROWS = "#passages > .passage"
_HEIGHTS = "rows => [...document.querySelectorAll(rows)].map(row => row.offsetHeight)"
_PAINTED = """() => [...(CSS.highlights.get("found") ?? [])].map(
  (found) => found.startContainer.data.slice(found.startOffset, found.endOffset))"""


@pytest.fixture(scope="module")
def stocked(
    server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Settings]]:
    """A server that knows a talk the built site does not; `server` built that site."""
    with serving(tmp_path_factory.mktemp("stocked")) as running:
        yield running


@pytest.fixture
def server_address(stocked: Stocked) -> str:
    return stocked[0]


@pytest.fixture
def reader(open_page: OpenPage, server_address: str) -> OpenPage:
    """Open a page of the stocked server as some reader would."""

    def open_it(path: str = TALK, **options: object) -> Page:
        return open_page(path, base_url=server_address, **options)

    return open_it


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


def test_the_whole_talk_can_be_read(reader: OpenPage) -> None:
    page = reader()
    expect(page.get_by_role("heading", name="Transcript")).to_be_visible()
    assert rows(page).count() > 15
    text = page.locator("#passages").inner_text()
    assert all(name in text for name in NAMES)
    expect(rows(page).first.get_by_role("link", name="Play from 0:00")).to_be_visible()


def test_without_javascript_it_can_be_read_too(reader: OpenPage) -> None:
    page = reader(script=False)
    expect(rows(page).first).to_contain_text("cache")
    expect(page.locator("#find")).to_be_hidden()
    expect(page.locator("#timeline")).to_be_hidden()
    rows(page).nth(1).get_by_role("link").click()
    expect(page).to_have_url(re.compile(rf"/moments/{LONG}-\d+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("at 0:")


def test_words_narrow_the_passages_and_are_painted(reader: OpenPage) -> None:
    page = reader()
    total = rows(page).count()
    count = find(page, "milliseconds")
    assert 0 < count < total
    expect(shown(page)).to_have_count(count)
    expect(page.locator("#find-status")).to_contain_text(re.compile(r"· (0\.\d|\d+)"))
    painted = page.evaluate(_PAINTED)
    assert set(painted) == {"milliseconds"}
    assert len(painted) >= count
    field(page).fill("")
    expect(shown(page)).to_have_count(total)
    assert page.evaluate(_PAINTED) == []
    expect(page.locator("#find-status")).to_have_text("")


def test_painting_moves_nothing(reader: OpenPage) -> None:
    page = reader()
    find(page, "the")
    before = shown(page).first.bounding_box()
    heights = page.evaluate(
        f"() => [...document.querySelectorAll('{ROWS}')].map(r => r.offsetHeight)"
    )
    page.evaluate("CSS.highlights.clear()")
    assert shown(page).first.bounding_box() == before
    assert heights == page.evaluate(
        f"() => [...document.querySelectorAll('{ROWS}')].map(r => r.offsetHeight)"
    )


def test_a_word_finds_what_it_begins_and_quotes_a_phrase(reader: OpenPage) -> None:
    page = reader()
    assert find(page, "millisec") == find(page, "milliseconds") > 0
    assert find(page, '"millisec"') == 0
    assert find(page, '"eleven milliseconds"') > 0
    assert find(page, '"milliseconds eleven"') == 0


def test_all_words_or_any_of_them(reader: OpenPage) -> None:
    page = reader()
    both = find(page, "milliseconds winter")
    page.get_by_role("button", name="Any word").click()
    expect(page.get_by_role("button", name="Any word")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#find-status")).not_to_have_text(re.compile(rf"^{both} of"))
    assert shown(page).count() > both
    expect(page).to_have_url(re.compile(r"\?q=milliseconds\+winter&words=any$"))
    page.reload()
    wait_until_awake(page)
    expect(page.get_by_role("button", name="Any word")).to_have_attribute("aria-pressed", "true")
    assert shown(page).count() > both


def test_the_words_live_in_the_address(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "eleven milli")
    expect(page).to_have_url(re.compile(r"\?q=eleven\+milli$"))
    page.reload()
    wait_until_awake(page)
    expect(field(page)).to_have_value("eleven milli")
    expect(shown(page)).to_have_count(count)
    field(page).fill("")
    expect(page).to_have_url(re.compile(rf"{TALK}$"))


def test_nothing_found_says_what_to_try(reader: OpenPage) -> None:
    page = reader()
    assert find(page, "milliseconds zebra") == 0
    expect(page.get_by_text("No passage of this talk has all of these words.")).to_be_visible()
    everywhere = page.get_by_role("link", name="Search all talks")
    expect(everywhere).to_have_attribute("href", "/search/?q=milliseconds+zebra")
    page.get_by_role("button", name=re.compile("with any of them")).click()
    assert shown(page).count() > 0
    expect(field(page)).to_be_focused()
    assert find(page, "zebra") == 0
    expect(page.get_by_text("Captions may spell a name as it sounds")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("with any of them"))).to_be_hidden()


def test_keys_go_from_match_to_match_and_round(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "milliseconds")
    page.get_by_role("heading", name="Transcript").click()
    page.keyboard.press("n")
    current = page.locator(f"{ROWS}[aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_be_in_viewport()
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")
    expect(focused(page)).to_have_attribute("aria-label", re.compile("^Play from"))
    page.keyboard.press("Shift+N")
    expect(page.locator("#find-place")).to_have_text(f"{count} of {count}")
    page.keyboard.press("n")
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")


def test_enter_and_the_buttons_go_on_too_and_keep_the_focus(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "milliseconds")
    field(page).press("Enter")
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")
    expect(field(page)).to_be_focused()
    following = page.get_by_role("button", name="Next match")
    following.click()
    expect(page.locator("#find-place")).to_have_text(f"2 of {count}")
    expect(following).to_be_focused()
    field(page).press("Shift+Enter")
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")


def test_n_is_a_letter_in_the_field(reader: OpenPage) -> None:
    page = reader()
    field(page).press_sequentially("nobody")
    expect(field(page)).to_have_value("nobody")
    expect(page.locator("#find-place")).to_have_text("")


def test_what_is_said_between_can_be_shown(reader: OpenPage) -> None:
    page = reader()
    total = rows(page).count()
    count = find(page, "milliseconds")
    page.get_by_label("Show the rest").check()
    expect(shown(page)).to_have_count(total)
    expect(page.locator(f"{ROWS}[data-match]")).to_have_count(count)


def test_marks_stand_where_matches_are_and_lead_to_them(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "milliseconds")
    names = [mark.get_attribute("aria-label") or "" for mark in marks(page).all()]
    assert sum(int(name.split()[0]) if name[0].isdigit() else 1 for name in names) == count
    last = marks(page).last
    last.press("Enter")
    expect(last).to_have_attribute("aria-current", "true")
    current = page.locator(f"{ROWS}[aria-current]")
    expect(current).to_be_in_viewport()
    assert current.locator(".timecode").inner_text() in names[-1]


@pytest.mark.parametrize("phone", [False, True])
def test_marks_can_be_pressed_however_dense(reader: OpenPage, phone: bool) -> None:
    page = reader(phone=phone)
    assert find(page, "a") == rows(page).count()
    boxes = [mark.bounding_box() for mark in marks(page).all()]
    assert boxes
    assert all(box and box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert all(left[1] <= right[0] + 0.5 for left, right in pairwise(edges))


def test_a_grouped_mark_leads_on_with_each_press(reader: OpenPage) -> None:
    page = reader(phone=True)
    find(page, "a")
    grouped = page.get_by_role("button", name=re.compile(r"^\d+ matches")).first
    grouped.click()
    first = page.locator("#find-place").inner_text()
    grouped.click()
    expect(page.locator("#find-place")).not_to_have_text(first)


def test_pressing_a_passage_keeps_what_was_found(reader: OpenPage) -> None:
    page = reader(TALK + "?q=milliseconds+zebra&words=any")
    count = shown(page).count()
    shown(page).first.locator(".passage-words p").first.click()
    expect(shown(page)).to_have_count(count)


def test_a_timecode_plays_its_passage_in_the_dock(reader: OpenPage) -> None:
    page = reader()
    answer_media(page, MEDIA)
    row = rows(page).nth(2)
    row.locator("a").click()
    expect(dock(page)).to_be_visible()
    words = row.locator(".passage-words p").first.inner_text()
    expect(dock(page).locator(".dock-quote")).to_contain_text(words.split(". ")[-1][:30])
    expect(dock(page).locator(".dock-count")).to_have_text(f"3 of {rows(page).count()}")
    expect_status(page, re.compile("playing|loading|ended"))


def test_the_dock_goes_from_match_to_match(reader: OpenPage) -> None:
    page = reader()
    answer_media(page, MEDIA)
    count = find(page, "milliseconds")
    shown(page).first.locator("a").first.click()
    expect(dock(page).locator(".dock-count")).to_have_text(f"1 of {count}")


def test_the_link_of_a_passage_is_copied_and_leads_to_it(reader: OpenPage) -> None:
    page = reader(permissions=("clipboard-read", "clipboard-write"))
    row = rows(page).nth(2)
    row.hover()
    row.get_by_role("button", name="Copy link").click()
    expect_notice(page, "Link copied")
    second = (row.get_attribute("id") or "").removeprefix("t-")
    address = clipboard(page)
    assert address.endswith(f"/moments/{LONG}-{second}/")
    words = row.locator("p").first.text_content() or ""
    assert go(page, address).status == 200
    expect(page.locator(".passage-quote p").first).to_have_text(words)


def test_moment_page_leads_into_the_transcript_without_a_reload(reader: OpenPage) -> None:
    page = reader(f"/moments/{LONG}-600/")
    mark_document(page)
    page.get_by_role("link", name="Read on in the transcript").click()
    expect(page).to_have_url(re.compile(rf"{TALK}#t-\d+$"))
    assert is_same_document(page)
    expect(page.locator(f"#{page.url.partition('#')[2]}")).to_be_in_viewport()
    assert 0 < find(page, "milliseconds") < rows(page).count()


@pytest.mark.parametrize(("second", "status"), [(0, 200), (601, 200), (1199, 404), (99999, 404)])
def test_any_second_of_the_talk_is_a_page(reader: OpenPage, second: int, status: int) -> None:
    page = reader("")
    if status == 404:
        assert go_missing(page, f"/moments/{LONG}-{second}/").status == 404
        return
    assert go(page, f"/moments/{LONG}-{second}/").status == 200
    canonical = page.locator("link[rel=canonical]").get_attribute("href") or ""
    assert re.search(rf"/moments/{LONG}-\d+/$", canonical)
    assert page.title().endswith("· YTS")


def test_a_talk_ingested_meanwhile_appears_at_once(
    reader: OpenPage, stocked: Stocked, tmp_path: Path
) -> None:
    page = reader("")
    ingest_talk(stocked[1], tmp_path, "ingested-later", minutes=3)
    assert go(page, "/talks/ingested-later/").status == 200
    expect(rows(page).first).to_be_visible()


def test_a_talk_that_has_no_transcript_says_how_to_get_it(reader: OpenPage) -> None:
    page = reader("/talks/TRjq7t2Ms5I/")
    section = page.locator("#transcript")
    expect(section).to_contain_text("not stored")
    expect(section.locator("code")).to_have_text("python -m ytsapp ingest TRjq7t2Ms5I")
    expect(page.locator("#find")).to_have_count(0)
    expect(page.locator(".moment-row").first).to_be_visible()


def test_paper_has_the_words_and_nothing_to_press(reader: OpenPage) -> None:
    page = reader()
    page.emulate_media(media="print")
    expect(page.locator(".finder-bar")).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("Copy link")).first).to_be_hidden()
    expect(rows(page).last).to_be_visible()


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("path", [f"{TALK}?q=milliseconds", f"/moments/{LONG}-600/"])
def test_axe_finds_nothing(reader: OpenPage, path: str, phone: bool, dark: bool) -> None:
    page = reader(path, phone=phone, dark=dark)
    assert violations(page) == []


def test_nothing_scrolls_sideways_on_a_phone(reader: OpenPage) -> None:
    page = reader(f"{TALK}?q=a", phone=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
