"""Listening: the quote as picture, setup, going on past the end, speed, one player at a time."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    dock,
    dock_button,
    expect_message,
    expect_notice,
    expect_status,
    go,
    open_chip,
    open_comparison,
    press_play,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, SLUG
from tests.browser.watch import watch_of
from tests.browser.youtube import answer_youtube, silence_youtube

STILL = 0.001
"""Seconds of a clip that pass in one: none that matters."""


def test_the_player_is_not_loaded_before_a_clip_is_asked_for(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_comparison(page, SLUG)
    assert not [url for url in asked if re.search(r"/(player|dock)-[^/]+\.(js|css)$", url)]
    expect(dock(page)).to_have_count(0)
    open_chip(page)
    assert [url for url in asked if re.search(r"/player-[^/]+\.js$", url)]


def test_a_player_that_cannot_be_loaded_is_said_and_tried_again(page: Page) -> None:
    open_comparison(page, SLUG)
    watch_of(page).expect_error(r"net::ERR_|Failed to (fetch|load)")
    page.route("**/assets/player-*.js", lambda route: route.abort())
    chip = page.locator("main .chip").first
    chip.click()
    expect_notice(page, "could not be loaded")
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))
    page.unroute("**/assets/player-*.js")
    page.reload()
    chip.click()
    expect(dock(page)).to_be_visible()


def test_the_quote_is_the_picture_until_there_is_a_video(page: Page) -> None:
    answer_youtube(page)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    picture = dock(page).locator(".dock-picture")
    expect(picture).to_be_visible()
    expect(picture).to_contain_text(clip["quote"])
    press_play(page)
    expect_status(page, "playing")
    expect(picture).to_be_hidden()
    expect(dock(page).locator(".dock-quote")).to_be_visible()


def test_the_picture_stays_while_the_video_loads(page: Page) -> None:
    silence_youtube(page)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "loading")
    expect(dock(page).locator(".dock-picture")).to_be_visible()
    expect_message(page, "Loading")


def test_a_browser_that_wants_a_press_on_the_video_shows_it(open_page: OpenPage) -> None:
    page = open_page()  # the clock is that of every page of its context
    answer_youtube(page, blocked=True)
    page.clock.install()
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    page.wait_for_function("window.standIn?.player")
    page.clock.run_for(6000)
    expect_status(page, "paused")
    expect_message(page, "play the video itself")
    expect(dock(page).locator(".dock-picture")).to_be_hidden()


def test_keep_watching_goes_on_past_the_end_and_the_bar_spans_the_talk(page: Page) -> None:
    youtube = answer_youtube(page, speed=40)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "ended")
    dock_button(page, "Keep watching").click()
    expect_status(page, "playing")
    slider = dock(page).get_by_role("slider")
    expect(slider).to_have_attribute("min", "0")
    expect(slider).to_have_attribute("max", "36000")
    page.wait_for_function(
        "end => window.standIn.player.getCurrentTime() > end + 60", arg=clip["end"]
    )
    expect_status(page, "playing")
    expect(dock_button(page, "Keep watching")).to_be_hidden()
    youtube.end_video()
    expect_message(page, "The talk ends here.")


def test_start_with_the_setup_then_earlier(page: Page) -> None:
    youtube = answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    page.keyboard.press("ArrowRight")
    dock_button(page, "Start with the setup").click()
    dock_button(page, "Start earlier").click()
    expect(dock(page).get_by_role("slider")).to_have_attribute("min", str(clip["start"] - 15))
    start = clip["start"]
    assert [round(second) for _, second in youtube.calls("seekTo")] == [
        start + 5,
        start,
        start - 15,
    ]


def test_speed_is_chosen_by_button_and_keys_and_remembered(page: Page) -> None:
    youtube = answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    speed = dock_button(page, re.compile("speed"))
    speed.click()
    expect(speed).to_have_text(re.compile("^1.25×"))
    dock(page).focus()
    page.keyboard.press(">")
    expect(speed).to_have_text(re.compile("^1.5×"))
    assert youtube.calls("setPlaybackRate")[-1] == ["setPlaybackRate", 1.5]
    page.reload()
    open_chip(page)
    expect(dock_button(page, re.compile("speed"))).to_have_text(re.compile("^1.5×"))
    press_play(page)
    expect_status(page, "playing")
    assert youtube.calls("setPlaybackRate") == [["setPlaybackRate", 1.5]]
    dock(page).focus()
    page.keyboard.press("<")
    expect(dock_button(page, re.compile("speed"))).to_have_text(re.compile("^1.25×"))


def test_a_speed_chosen_inside_youtube_is_shown(page: Page) -> None:
    answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    page.evaluate("window.standIn.player.setPlaybackRate(2)")
    expect(dock_button(page, re.compile("speed"))).to_have_text(re.compile("^2×"))


def test_playing_in_another_tab_pauses_this_one(page: Page) -> None:
    answer_youtube(page)
    open_comparison(page, SLUG)
    open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    other = page.context.new_page()
    open_comparison(other, SLUG)
    open_chip(other, 1)
    press_play(other)
    expect_status(other, "playing")
    expect_status(page, "paused")
    expect_message(page, "another player")
    press_play(page)
    expect_status(page, "playing")
    expect_status(other, "paused")


def test_offline_is_said_and_the_link_stays(page: Page) -> None:
    open_comparison(page, SLUG)
    watch_of(page).allow("www.youtube.com", "www.youtube-nocookie.com")
    watch_of(page).expect_error("net::ERR_INTERNET_DISCONNECTED")
    open_chip(page)
    page.context.set_offline(True)
    try:
        press_play(page)
        expect_status(page, "failed")
        expect_message(page, "You are offline.")
        expect(dock(page).get_by_role("link", name="Open clip on YouTube")).to_be_visible()
    finally:
        page.context.set_offline(False)


@pytest.mark.parametrize("path", ["/moments/TRjq7t2Ms5I-176/", "/talks/TRjq7t2Ms5I/"])
def test_pausing_writes_the_second_and_the_link_opens_there(page: Page, path: str) -> None:
    youtube = answer_youtube(page, speed=STILL)
    go(page, path)
    page.get_by_role("main").locator("a[data-clip='TRjq7t2Ms5I-176']").first.click()
    expect(dock(page)).to_be_visible()
    if dock(page).get_attribute("data-status") == "ready":
        press_play(page)
    expect_status(page, "playing")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    dock_button(page, "Pause").click()
    expect(page).to_have_url(re.compile(rf"{path}\?play=TRjq7t2Ms5I-181$"))
    page.reload()
    expect_status(page, "ready")
    expect(dock_button(page, "Play from 3:01")).to_be_visible()
    assert len(youtube.embeds) == 1
    press_play(page)
    expect_status(page, "playing")
    assert "start=181&" in youtube.embeds[1]


def test_a_comparison_keeps_its_address_and_names_the_second(page: Page) -> None:
    answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    clip = open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    page.keyboard.press("ArrowRight")
    dock_button(page, "Pause").click()
    second = f"{clip['id'].rpartition('-')[0]}-{clip['start'] + 5}"
    expect(page).to_have_url(re.compile(rf"{COMPARISON}\?play={re.escape(second)}$"))
    page.reload()
    expect_status(page, "ready")
    expect(dock(page)).to_contain_text(clip["quote"])
    expect(dock(page).get_by_role("slider")).to_have_value(str(clip["start"] + 5))
    dock_button(page, re.compile("^Close")).click()
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))


def test_a_second_outside_every_clip_opens_in_the_whole_talk(page: Page) -> None:
    go(page, "/moments/TRjq7t2Ms5I-176/#t=1m30s")
    expect_status(page, "ready")
    expect(dock_button(page, "Play from 1:30")).to_be_visible()
    expect(dock(page).get_by_role("slider")).to_have_attribute("min", "0")


@pytest.mark.parametrize("asked", ["?play=soon", "?play=nobody-1", "?play=", "?watch=films"])
def test_an_address_that_asks_for_nothing_there_is_opens_nothing(page: Page, asked: str) -> None:
    go(page, COMPARISON + asked)
    page.wait_for_load_state("networkidle")
    expect(dock(page)).to_be_hidden()
