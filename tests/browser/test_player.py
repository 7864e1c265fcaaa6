"""The player: plays a clip from its lead-in to its end, and says what it does."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    clip_with,
    clips,
    close_dock,
    dock,
    dock_button,
    expect_message,
    expect_status,
    focused,
    go,
    is_same_document,
    mark_document,
    open_chip,
    open_comparison,
    playable_chips,
    press_play,
)
from tests.browser.places import MOMENT, SLUG
from tests.browser.youtube import answer_youtube

FAST = 40
"""Seconds of a clip that pass in one: what it runs past its end is below that."""


def test_play_loads_the_embed_at_the_lead_in(page: Page, server: str) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    assert (youtube.scripts, youtube.embeds) == (0, [])
    press_play(page)
    expect_status(page, "playing")
    frame = dock(page).locator("iframe")
    video = clip["id"].rpartition("-")[0]
    expect(frame).to_have_attribute(
        "src", re.compile(rf"^https://www\.youtube-nocookie\.com/embed/{re.escape(video)}\?")
    )
    expect(frame).to_have_attribute("src", re.compile(rf"[?&]start={clip['start']}(&|$)"))
    expect(frame).to_have_attribute("referrerpolicy", "strict-origin-when-cross-origin")
    expect(frame).to_have_attribute("allow", re.compile("autoplay"))
    expect(frame).to_have_attribute("title", re.compile(re.escape(clip["talk"])))
    assert youtube.referrers == [f"{server}/"]
    assert youtube.scripts == 1
    assert youtube.states() == [3, 1]
    assert youtube.second() >= clip["start"]


def test_pause_and_go_on(page: Page) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    dock_button(page, "Pause").click()
    expect_status(page, "paused")
    page.wait_for_function("window.standIn.player.getPlayerState() === 2")
    at = youtube.second()
    assert clip["start"] <= at < clip["end"]
    press_play(page)
    expect_status(page, "playing")
    page.wait_for_function("at => window.standIn.player.getCurrentTime() > at", arg=at)
    assert len(youtube.embeds) == 1


def test_stops_at_the_end_and_plays_again(page: Page) -> None:
    youtube = answer_youtube(page, speed=FAST)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "ended")
    expect_message(page, "The clip ends here.")
    page.wait_for_function("window.standIn.player.getPlayerState() === 2")
    assert clip["end"] <= youtube.second() < clip["end"] + FAST
    dock_button(page, "Play again").click()
    expect_status(page, "playing")
    assert youtube.second() < clip["end"]
    expect_status(page, "ended")


def test_the_video_may_end_before_its_clip(page: Page) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    youtube.end_video()
    expect_status(page, "ended")
    expect(dock_button(page, "Play again")).to_be_visible()


def test_the_position_is_shown_and_can_be_set(page: Page) -> None:
    youtube = answer_youtube(page, speed=4)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    slider = dock(page).get_by_role("slider")
    expect(slider).to_have_attribute("min", str(clip["start"]))
    expect(slider).to_have_attribute("max", str(clip["end"]))
    expect(slider).not_to_have_value(str(clip["start"]))
    dock_button(page, "Pause").click()
    expect_status(page, "paused")
    box = slider.bounding_box()
    assert box is not None
    slider.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    ((_, to),) = youtube.calls("seekTo")
    assert abs(to - (clip["start"] + clip["end"]) / 2) <= 1
    expect(slider).to_have_value(str(to))


def test_the_slider_is_moved_by_keys(page: Page) -> None:
    youtube = answer_youtube(page, speed=0.001)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    slider = dock(page).get_by_role("slider")
    slider.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_value(str(clip["start"] + 2))
    assert [round(second) for _, second in youtube.calls("seekTo")][-1] == clip["start"] + 2


def test_next_goes_on_playing(page: Page) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    every = [each["id"] for each in clips(page)]
    playable = {each["id"] for each in clips(page) if each["source"] == "youtube"}
    ids = playable_chips(page).evaluate_all("chips => chips.map(chip => chip.dataset.clip)")
    n = next(n for n, each in enumerate(ids) if every[every.index(each) + 1] in playable)
    open_chip(page, n)
    following = clip_with(page, every[every.index(ids[n]) + 1])
    press_play(page)
    expect_status(page, "playing")
    dock_button(page, re.compile("^Next")).click()
    expect(dock(page)).to_contain_text(following["quote"])
    expect_status(page, "playing")
    expect(dock(page).locator("iframe")).to_have_count(1)
    video = following["id"].rpartition("-")[0]
    assert youtube.calls("loadVideoById") == [["loadVideoById", video, following["start"]]]
    assert (len(youtube.embeds), youtube.calls("destroy")) == (1, [])


def test_close_ends_the_player_and_returns_the_focus(page: Page) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    close_dock(page)
    expect(page.locator("iframe")).to_have_count(0)
    expect(focused(page)).to_have_attribute("data-clip", clip["id"])
    assert len(youtube.calls("destroy")) == 1


@pytest.mark.parametrize(
    "path", [MOMENT, "/", "/concepts/chunking/", "/collections/rag-explained/"]
)
def test_a_cards_play_button_plays_at_once(page: Page, path: str) -> None:
    youtube = answer_youtube(page)
    go(page, path)
    play = page.get_by_role("main").get_by_role("link", name=re.compile("^Play from")).first
    clip = clip_with(page, play.get_attribute("data-clip") or "")
    play.click()
    expect_status(page, "playing")
    expect(dock(page)).to_contain_text(clip["quote"])
    assert f"start={clip['start']}&" in youtube.embeds[0]
    expect(page).to_have_url(re.compile(f"{path}$"))


def test_playing_goes_on_while_the_reader_moves_on(page: Page) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    mark_document(page)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Talks").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Talks")
    expect_status(page, "playing")
    expect(dock(page)).to_contain_text(clip["quote"])
    at = youtube.second()
    page.wait_for_function("at => window.standIn.player.getCurrentTime() > at", arg=at)
    assert (len(youtube.embeds), youtube.calls("destroy")) == (1, [])
    assert is_same_document(page)
    close_dock(page)
    expect(page.locator("iframe")).to_have_count(0)


def test_the_docks_time_leads_to_the_moment_page_while_it_plays(page: Page) -> None:
    youtube = answer_youtube(page)
    open_comparison(page, SLUG)
    mark_document(page)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    dock(page).locator(f"a[href='/moments/{clip['id']}/']").click()
    expect(page).to_have_url(re.compile(f"/moments/{clip['id']}/$"))
    expect(page.locator("main blockquote").first).to_contain_text(clip["quote"])
    expect_status(page, "playing")
    assert len(youtube.embeds) == 1
    assert is_same_document(page)
