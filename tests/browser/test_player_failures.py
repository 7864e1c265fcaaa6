"""When a clip cannot be played: it is said, and the way to the recording stays."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    Clip,
    clips,
    dock,
    dock_button,
    expect_message,
    expect_status,
    open_chip,
    open_comparison,
    playable_chips,
    press_play,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import SLUG
from tests.browser.youtube import answer_youtube, block_youtube, silence_youtube

PATIENCE_MS = 15_000
MESSAGES = {
    100: "removed or made private",
    101: "does not allow playing it outside YouTube",
    150: "does not allow playing it outside YouTube",
    153: "refused to play it on this page",
    2: "does not know this video",
    999: "could not play the video",
}


def expect_way_out(page: Page, clip: Clip) -> None:
    """Expect the failed dock: the quote, the YouTube link at the moment, nothing left playing."""
    video = clip["id"].rpartition("-")[0]
    expect_status(page, "failed")
    expect(dock(page)).to_contain_text(clip["quote"])
    expect_message(page, "open the clip on YouTube instead")
    link = dock(page).get_by_role("link", name="Open clip on YouTube")
    expect(link).to_be_visible()
    expect(link).to_have_attribute(
        "href", f"https://www.youtube.com/watch?v={video}&t={clip['moment']}s"
    )
    expect(page.locator("iframe")).to_have_count(0)
    expect(dock_button(page, "Pause")).to_have_count(0)


@pytest.mark.parametrize("error", MESSAGES)
def test_errors_of_the_player(page: Page, error: int) -> None:
    answer_youtube(page, error=error)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_message(page, MESSAGES[error])
    expect_way_out(page, clip)


def test_script_blocked(page: Page) -> None:
    youtube = block_youtube(page)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_message(page, "cannot be reached")
    expect_way_out(page, clip)
    assert youtube.scripts == 1


def test_script_never_answers(open_page: OpenPage) -> None:
    page = open_page()  # the clock is that of every page of its context
    silence_youtube(page)
    page.clock.install()
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "loading")
    expect(page.locator("#dock iframe")).to_have_count(1)
    page.clock.fast_forward(PATIENCE_MS)
    expect_message(page, "does not answer")
    expect_way_out(page, clip)


def test_what_could_not_be_reached_is_tried_again_with_the_same_button(page: Page) -> None:
    block_youtube(page)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "failed")
    again = dock_button(page, "Try again")
    expect(again).to_be_focused()
    answer_youtube(page)
    again.press("Enter")
    expect_status(page, "playing")


def test_what_cannot_be_played_here_leaves_the_focus_in_the_dock(page: Page) -> None:
    answer_youtube(page, error=150)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "failed")
    expect(dock_button(page, "Try again")).to_be_hidden()
    expect(dock(page)).to_be_focused()


def test_a_failed_clip_does_not_hold_up_the_next(page: Page) -> None:
    answer_youtube(page, error=150)
    open_comparison(page, SLUG)
    first = next(
        clip["id"]
        for clip, following in pairwise(clips(page))
        if clip["source"] == following["source"] == "youtube"
        and page.locator(f'main .chip[data-clip="{clip["id"]}"]').count()
    )
    page.locator(f'main .chip[data-clip="{first}"]').first.click()
    press_play(page)
    expect_status(page, "failed")
    dock_button(page, re.compile("^Next")).click()
    expect_status(page, "ready")
    expect_message(page, "until you press play")


def test_a_failed_clip_can_be_tried_again(page: Page) -> None:
    youtube = block_youtube(page)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "failed")
    again = answer_youtube(page)
    playable_chips(page).first.click()
    expect_status(page, "ready")
    press_play(page)
    expect_status(page, "playing")
    assert (youtube.scripts, again.scripts) == (1, 1)
    assert again.second() >= clip["start"]
