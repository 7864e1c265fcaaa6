"""A team's own recording plays in the browser's own element."""

import io
import json
import re
import wave
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.actions import (
    close_dock,
    dock,
    dock_button,
    expect_message,
    expect_status,
    go,
    is_same_document,
    mark_document,
    open_comparison,
    press_play,
)
from tests.browser.places import SLUG
from tests.browser.watch import watch_of

RATE = 8000
LENGTH_S = 8
SLICE = 1 << 18
"""Bytes of an answer: a server may send fewer than it was asked for."""
CLIP: dict[str, Any] = {
    "id": "our-own-recording-2",
    "source": "media",
    "media": "/test-media/clip.wav",
    "start": 1,
    "moment": 2,
    "end": 4,
    "quote": "we measured it ourselves",
    "voice": "A Colleague",
    "talk": "Tuesday’s review",
}


def silence(length_s: int = LENGTH_S) -> bytes:
    """Return a WAV file of quiet seconds."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(bytes(2 * RATE * length_s))
    return file.getvalue()


def answer_media(
    page: Page, path: str = "/test-media/clip.wav", length_s: int = LENGTH_S
) -> list[str]:
    """Serve the recording as a file server does, ranges too; returns the ranges asked for."""
    body = silence(length_s)
    asked: list[str] = []

    def answer(route: Route) -> None:
        wanted = route.request.headers.get("range", "")
        asked.append(wanted)
        found = re.fullmatch(r"bytes=(\d+)-(\d*)", wanted)
        headers = {"Accept-Ranges": "bytes", "Content-Type": "audio/wav"}
        if found is None:
            route.fulfill(status=200, headers=headers, body=body)
            return
        first, last = int(found[1]), int(found[2] or len(body) - 1)
        last = min(last, first + SLICE)
        headers["Content-Range"] = f"bytes {first}-{last}/{len(body)}"
        route.fulfill(status=206, headers=headers, body=body[first : last + 1])

    page.route(f"**{path}", answer)
    # The talk of this clip is not on record, so nobody has its captions.
    page.route("**/talks/our-own-recording.vtt", lambda route: route.fulfill(status=204))
    return asked


def add_clip(page: Page) -> None:
    """Put the recording's clip before the page's own, behind the first chip."""
    page.evaluate(
        """clip => {
          const block = document.getElementById("page-clips");
          block.textContent = JSON.stringify([clip, ...JSON.parse(block.textContent)]);
          document.querySelector("main a.chip").dataset.clip = clip.id;
        }""",
        CLIP,
    )
    first = json.loads(page.locator("#page-clips").text_content() or "[]")[0]
    assert first == CLIP


def open_recording(page: Page) -> None:
    open_comparison(page, SLUG)
    add_clip(page)
    page.locator(f"main a.chip[data-clip='{CLIP['id']}']").first.click()
    expect_status(page, "ready")


def test_plays_in_the_native_element_and_stops_at_the_end(page: Page) -> None:
    asked = answer_media(page)
    open_recording(page)
    expect(dock(page)).to_contain_text(CLIP["quote"])
    expect(dock(page)).not_to_contain_text("YouTube", use_inner_text=True)
    expect(page.locator("video, audio")).to_have_count(0)
    press_play(page)
    expect_status(page, "playing")
    media = dock(page).locator("video, audio")
    expect(media).to_have_js_property("controls", True)
    assert media.evaluate("m => m.currentTime") >= CLIP["start"]
    expect_status(page, "ended")
    expect_message(page, "The clip ends here.")
    expect(media).to_have_js_property("paused", True)
    assert CLIP["end"] <= media.evaluate("m => m.currentTime") < CLIP["end"] + 1.5
    assert asked
    assert watch_of(page).outside == []


def test_plays_again_from_the_lead_in(page: Page) -> None:
    answer_media(page)
    open_recording(page)
    press_play(page)
    expect_status(page, "playing")
    dock(page).locator("video, audio").evaluate("m => { m.currentTime = 4.5 }")
    expect_status(page, "ended")
    dock_button(page, "Play again").click()
    expect_status(page, "playing")
    at = dock(page).locator("video, audio").evaluate("m => m.currentTime")
    assert CLIP["start"] <= at < CLIP["end"]


def test_pause_holds_the_recording(page: Page) -> None:
    answer_media(page)
    open_recording(page)
    press_play(page)
    expect_status(page, "playing")
    dock_button(page, "Pause").click()
    expect_status(page, "paused")
    expect(dock(page).locator("video, audio")).to_have_js_property("paused", True)


def test_playing_goes_on_while_the_reader_moves_on(page: Page) -> None:
    answer_media(page)
    open_recording(page)
    mark_document(page)
    press_play(page)
    expect_status(page, "playing")
    dock(page).locator("video, audio").evaluate("m => { m.testMark = 'the same' }")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Concepts").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Concepts")
    expect(dock(page).locator("video, audio")).to_have_js_property("testMark", "the same")
    expect_status(page, "ended")
    assert is_same_document(page)
    close_dock(page)
    expect(page.locator("video, audio")).to_have_count(0)


@pytest.mark.parametrize("status", [404, 500])
def test_a_recording_that_does_not_load_is_said(page: Page, status: int) -> None:
    watch_of(page).expect_error(rf"status of {status} .*clip\.wav")
    answer_media(page)
    page.route("**/test-media/clip.wav", lambda route: route.fulfill(status=status))
    open_recording(page)
    press_play(page)
    expect_status(page, "failed")
    expect(dock(page).get_by_role("status")).to_contain_text("recording cannot be")
    expect(dock(page)).to_contain_text(CLIP["quote"])


def test_a_page_without_clips_leaves_the_dock_alone(page: Page) -> None:
    go(page, "/method/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(dock(page)).to_be_hidden()
