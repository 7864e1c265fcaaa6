"""A talk from the inside: reading, playing and sharing it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.actions import (
    clipboard,
    dock,
    expect_notice,
    expect_status,
    go,
    go_missing,
    is_same_document,
    mark_document,
)
from tests.browser.conftest import OpenPage, Stocked
from tests.browser.talks import LONG, MEDIA, NAMES, ingest_talk
from tests.browser.test_accessibility import violations
from tests.browser.test_media import answer_media
from tests.browser.transcript import TALK, find, rows, shown


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
