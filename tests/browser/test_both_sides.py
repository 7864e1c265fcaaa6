"""Both sides of a comparison in four minutes."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    clip_with,
    clipboard,
    dock,
    dock_button,
    expect_message,
    expect_status,
    go,
    open_comparison,
    press_play,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, SLUG
from tests.browser.youtube import answer_youtube, block_youtube

WATCH = f"{COMPARISON}?watch=both-sides"
FAST = 30
STILL = 0.001


def queue(page: Page) -> Locator:
    return page.locator("#both-sides [data-exchange] a")


def ids(page: Page) -> list[str]:
    found: list[str] = queue(page).evaluate_all("links => links.map(link => link.dataset.clip)")
    return found


def expect_on(page: Page, n: int) -> None:
    """Expect the n-th clip to be on: in the dock with its side, and marked in the list."""
    link = queue(page).nth(n)
    clip = clip_with(page, ids(page)[n])
    expect(dock(page).locator(".dock-quote")).to_contain_text(clip["quote"])
    expect(dock(page).locator(".dock-side")).to_have_text(
        link.get_attribute("data-side-name") or ""
    )
    expect(dock(page).locator(".dock-count")).to_contain_text(f"{n + 1} of {len(ids(page))}")
    expect(link).to_have_attribute("aria-current", "true")
    expect(page.locator("#both-sides a[aria-current]")).to_have_count(1)


def start(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Play both sides")).click()
    expect_status(page, "playing")


def test_the_queue_is_seen_with_side_voice_time_and_length(page: Page) -> None:
    open_comparison(page, SLUG)
    sides = queue(page).evaluate_all("links => links.map(link => link.dataset.side)")
    assert sides == ["a", "b"] * (len(sides) // 2)
    lengths = []
    for n, clip_id in enumerate(ids(page)):
        text = queue(page).nth(n).inner_text()
        clip = clip_with(page, clip_id)
        assert clip["voice"] in text
        assert clip["source"] != "none"
        lengths.append(clip["end"] - clip["start"])
        assert f"0:{lengths[-1]:02}" in text
        expect(queue(page).nth(n).locator(".mark")).to_have_count(1)
    assert 210 <= sum(lengths) <= 270
    total = f"{sum(lengths) // 60}:{sum(lengths) % 60:02}"
    expect(page.locator("#both-sides .section-lead")).to_contain_text(total)
    expect(page.get_by_role("button", name=f"Play both sides · {total}")).to_be_visible()


def test_one_press_plays_clip_after_clip_to_the_end(page: Page) -> None:
    youtube = answer_youtube(page, speed=FAST)
    open_comparison(page, SLUG)
    start(page)
    total = len(ids(page))
    for n in range(total):
        expect(dock(page).locator(".dock-count")).to_contain_text(f"{n + 1} of {total}")
    expect_status(page, "ended")
    expect_message(page, "You have heard both sides.")
    assert len(youtube.embeds) == 1
    loaded = [video for _, video, _ in youtube.calls("loadVideoById")]
    assert loaded == [each.rpartition("-")[0] for each in ids(page)[1:]]


def test_j_and_k_move_within_the_queue(page: Page) -> None:
    answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    start(page)
    expect_on(page, 0)
    page.keyboard.press("j")
    expect_on(page, 1)
    expect_status(page, "playing")
    page.keyboard.press("j")
    expect_on(page, 2)
    page.keyboard.press("k")
    expect_on(page, 1)


def test_stop_leaves_nothing_marked(page: Page) -> None:
    answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    start(page)
    dock_button(page, "Stop").click()
    expect(dock(page)).to_be_hidden()
    expect(page.locator("#both-sides a[aria-current]")).to_have_count(0)
    expect(page.locator("iframe")).to_have_count(0)


def test_a_clip_of_the_queue_opens_it_there(page: Page) -> None:
    answer_youtube(page, speed=STILL)
    open_comparison(page, SLUG)
    queue(page).nth(3).click()
    expect_status(page, "ready")
    expect_on(page, 3)
    press_play(page)
    expect_status(page, "playing")
    page.keyboard.press("j")
    expect_on(page, 4)


def test_a_clip_that_fails_is_said_and_the_next_one_plays(page: Page) -> None:
    open_comparison(page, SLUG)
    second = ids(page)[1].rpartition("-")[0]
    answer_youtube(page, speed=STILL, errors={second: 150})
    start(page)
    page.keyboard.press("j")
    expect_on(page, 2)
    expect_status(page, "playing")
    voice = clip_with(page, ids(page)[1])["voice"]
    expect_message(page, f"Skipped {voice}: The owner does not allow")
    expect(queue(page).nth(1)).to_have_attribute("data-failed", "")


def test_where_youtube_is_blocked_no_clip_is_skipped(page: Page) -> None:
    block_youtube(page)
    open_comparison(page, SLUG)
    page.get_by_role("button", name=re.compile("^Play both sides")).click()
    expect_status(page, "failed")
    expect_message(page, "cannot be reached")
    expect_on(page, 0)


def test_the_shared_address_opens_the_queue_and_waits_for_a_press(page: Page) -> None:
    youtube = answer_youtube(page, speed=STILL)
    go(page, WATCH)
    expect_status(page, "ready")
    expect_on(page, 0)
    assert (youtube.scripts, youtube.embeds) == (0, [])
    press_play(page)
    expect_status(page, "playing")
    assert len(youtube.embeds) == 1


def test_its_address_is_copied(open_page: OpenPage, server: str) -> None:
    page = open_page(COMPARISON, permissions=("clipboard-read", "clipboard-write"))
    page.locator("#both-sides").get_by_role("button", name="Copy link").click()
    expect(page.locator(".notice")).to_contain_text("copied")
    assert clipboard(page) == f"{server}{WATCH}"


def test_the_second_of_a_clip_of_the_queue_can_be_shared(page: Page) -> None:
    answer_youtube(page, speed=STILL)
    go(page, WATCH)
    expect_status(page, "ready")
    page.keyboard.press("j")
    expect_on(page, 1)
    press_play(page)
    expect_status(page, "playing")
    dock_button(page, "Pause").click()
    expect(page).to_have_url(re.compile(r"\?watch=both-sides&play=[\w-]+-\d+$"))
    page.reload()
    expect_status(page, "ready")
    expect_on(page, 1)


def test_without_javascript_the_queue_is_links(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, script=False)
    expect(page.get_by_role("button", name=re.compile("^Play both sides"))).to_have_count(0)
    first = queue(page).first
    moment = first.get_attribute("href") or ""
    first.click()
    expect(page).to_have_url(re.compile(f"{re.escape(moment)}$"))


@pytest.mark.parametrize("dark", [False, True])
def test_it_works_on_a_phone(open_page: OpenPage, dark: bool) -> None:
    page = open_page("", phone=True, dark=dark)
    answer_youtube(page, speed=STILL)
    go(page, COMPARISON)
    page.get_by_role("button", name=re.compile("^Play both sides")).tap()
    expect_status(page, "playing")
    expect_on(page, 0)
    dock_button(page, re.compile("^Next")).tap()
    expect_on(page, 1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    heights = (
        dock(page)
        .get_by_role("button")
        .evaluate_all(
            "buttons => buttons.filter(b => b.checkVisibility() && !b.matches('.skip-link'))"
            ".map(b => b.getBoundingClientRect().height)"
        )
    )
    assert min(heights) >= 43.5
