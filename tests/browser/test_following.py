"""The transcript follows what plays, and a press on a line goes there."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    dock,
    dock_button,
    expect_status,
    go,
    press_play,
)
from tests.browser.conftest import OpenPage
from tests.browser.talks import LONG, MEDIA
from tests.browser.test_media import answer_media
from tests.browser.transcript import TALK, rows

MOMENT = f"/moments/{LONG}-600/"
_SAID = """() => [...(CSS.highlights.get("said") ?? [])].map(
  (said) => said.startContainer.data.slice(said.startOffset, said.endOffset).trim()).join()"""
_MEDIA_LENGTH_S = 1200


@pytest.fixture
def talk(reader: OpenPage) -> Page:
    return opened(reader, TALK)


def opened(reader: OpenPage, path: str) -> Page:
    """Open a page whose recording plays."""
    page = reader("")
    answer_media(page, MEDIA, _MEDIA_LENGTH_S)
    go(page, path)
    return page


def play_row(page: Page, n: int) -> None:
    rows(page).nth(n).locator("a").first.click()
    expect_status(page, "playing")


def go_to(page: Page, second: float) -> None:
    """Let the recording reach a second."""
    page.locator("#dock video").evaluate("(media, to) => { media.currentTime = to }", second)


def said(page: Page) -> str:
    text: str = page.evaluate(_SAID)
    return text


def now(page: Page) -> Locator:
    return page.locator("[data-now]")


def starts(paragraphs: Locator) -> list[float]:
    """Return when the first line of each paragraph is said."""
    marks = paragraphs.evaluate_all("all => all.map(p => p.dataset.said)")
    return [int(mark.split(":")[0]) / 10 for mark in marks]


def test_the_line_being_said_is_marked_and_changes(talk: Page) -> None:
    play_row(talk, 2)
    expect(now(talk)).to_have_count(1)
    first = said(talk)
    assert first[0].isupper() and first[-1] == "."
    # The clip starts with the sentence before its passage.
    assert first and first in rows(talk).nth(1).inner_text() + rows(talk).nth(2).inner_text()
    talk.wait_for_function(f"was => ({_SAID})() !== was && ({_SAID})() !== ''", arg=first)
    expect(now(talk)).to_have_count(1)


def test_the_page_goes_along_while_the_line_is_in_view(talk: Page) -> None:
    play_row(talk, 2)
    dock_button(talk, "Keep watching").click()
    go_to(talk, 700)
    talk.wait_for_function("document.querySelector('[data-now]')?.id.slice(2) > 600")
    expect(now(talk)).to_be_in_viewport()
    expect(dock_button(talk, "Follow in the transcript")).to_be_hidden()


def test_a_reader_who_scrolled_away_is_left_there_and_can_come_back(talk: Page) -> None:
    play_row(talk, 2)
    expect(now(talk)).to_have_count(1)
    talk.evaluate("scrollTo(0, document.body.scrollHeight)")
    back = dock_button(talk, "Follow in the transcript")
    expect(back).to_be_visible()
    at = talk.evaluate("scrollY")
    before = said(talk)
    talk.wait_for_function(f"was => ({_SAID})() !== was", arg=before)
    assert talk.evaluate("scrollY") == at
    back.click()
    expect(now(talk)).to_be_in_viewport()
    expect(back).to_be_hidden()


def test_a_press_on_a_line_goes_there_even_outside_the_clip(talk: Page) -> None:
    play_row(talk, 1)
    paragraph = rows(talk).nth(4).locator("[data-said]").first
    paragraph.scroll_into_view_if_needed()
    paragraph.click(position={"x": 4, "y": 8})
    start = int((paragraph.get_attribute("data-said") or "").split(":")[0]) / 10
    talk.wait_for_function(
        "start => { const at = document.querySelector('#dock video').currentTime;"
        " return at >= start - 0.2 && at < start + 8 }",
        arg=start,
    )
    expect_status(talk, "playing")
    expect(rows(talk).nth(4)).to_have_attribute("data-now", "")
    expect(dock(talk).get_by_role("slider")).to_have_attribute("min", "0")


def test_before_anything_plays_a_press_on_a_line_does_nothing(talk: Page) -> None:
    rows(talk).nth(2).locator("[data-said]").first.click()
    expect(dock(talk)).to_be_hidden()
    assert said(talk) == ""


def test_a_link_to_a_second_opens_the_dock_at_its_line(reader: OpenPage) -> None:
    page = opened(reader, f"{TALK}#t=10m")
    expect_status(page, "ready")
    expect(dock_button(page, "Play from 10:00")).to_be_visible()
    expect(now(page)).to_be_in_viewport()
    row = now(page).get_attribute("id") or ""
    assert 500 < int(row.removeprefix("t-")) <= 600


def test_a_moment_page_marks_its_own_words_and_those_around(reader: OpenPage) -> None:
    page = opened(reader, MOMENT)
    page.get_by_role("main").get_by_role("link", name=re.compile("^Play from")).first.click()
    expect_status(page, "playing")
    go_to(page, min(starts(page.locator("blockquote [data-said]"))) + 1)
    expect(page.locator("blockquote[data-now]")).to_have_count(1)
    assert said(page) in page.locator("blockquote").inner_text()
    dock_button(page, "Keep watching").click()
    go_to(page, max(starts(page.locator("#around [data-said]"))) + 1)
    expect(page.locator("#around [data-now]")).to_have_count(1)


def test_another_page_marks_nothing(talk: Page) -> None:
    play_row(talk, 2)
    expect(now(talk)).to_have_count(1)
    talk.get_by_role("navigation", name="Main").get_by_role("link", name="Talks").click()
    expect(talk.get_by_role("heading", level=1)).to_have_text("Talks")
    expect_status(talk, "playing")
    talk.wait_for_function(f"({_SAID})() === ''")


def test_the_recording_has_captions_from_the_transcript(talk: Page) -> None:
    play_row(talk, 2)
    track = talk.locator("#dock video track")
    expect(track).to_have_attribute("src", f"/talks/{LONG}.vtt")
    talk.wait_for_function(
        "document.querySelector('#dock video').textTracks[0]?.activeCues?.length > 0"
    )
    cue = talk.evaluate("document.querySelector('#dock video').textTracks[0].activeCues[0].text")
    words = re.sub(r"<[^>]+>", "", cue).split()
    assert words[0] in rows(talk).nth(1).inner_text() + rows(talk).nth(2).inner_text()


def test_start_earlier_starts_with_a_sentence(talk: Page) -> None:
    play_row(talk, 4)
    dock_button(talk, "Pause").click()
    dock_button(talk, re.compile("^Start")).click()
    if dock_button(talk, "Start earlier").is_visible():
        dock_button(talk, "Start earlier").click()
    at = talk.locator("#dock video").evaluate("media => media.currentTime")
    lines = talk.evaluate(
        """() => [...document.querySelectorAll("[data-said]")].flatMap((p) => {
          const [head, ...next] = p.dataset.said.split(" ");
          let at = Number(head.split(":")[0]);
          return [at, ...next.map((mark) => (at += Number(mark.split(":")[1])))];
        }).map((tenths) => tenths / 10)"""
    )
    assert min(abs(at - line) for line in lines) < 0.2
    press_play(talk)
    expect_status(talk, "playing")
