"""Everything by keyboard: the whole journey, the single keys, and the switch that stops them."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    clip_with,
    clipboard,
    clips,
    dock,
    expect_notice,
    expect_status,
    focused,
    go,
    open_comparison,
    playable_chips,
    wait_until_awake,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, KINDS, SLUG
from tests.browser.youtube import answer_youtube

FAR = 400
"""Tab stops after which a reader has given up."""
NEAR = 20
"""Tab stops that lead from the start of a page, through its header, to what plays."""


def tab_to(page: Page, selector: str, most: int = FAR) -> None:
    """Press Tab until what matches holds the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page).and_(page.locator(selector)).count():
            return
    raise AssertionError(f"{most} times Tab does not lead to {selector}")


def keys_sheet(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Keyboard shortcuts")


def clip_by_key(page: Page) -> str:
    """Press j until the dock holds a clip that can be played; returns its id."""
    for clip in clips(page):
        page.keyboard.press("j")
        expect(dock(page)).to_contain_text(clip["quote"])
        if clip["source"] == "youtube":
            return str(clip["id"])
    raise AssertionError("no clip of the page can be played")


def test_skip_link_comes_first_and_works(page: Page) -> None:
    for path in (KINDS["home"], KINDS["talk"]):
        go(page, path)
        page.keyboard.press("Tab")
        expect(focused(page)).to_have_text("Skip to content")
        expect(focused(page)).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(focused(page)).to_have_id("main")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_from_home_to_a_playing_clip_and_back(page: Page) -> None:
    youtube = answer_youtube(page)
    go(page, "/")
    tab_to(page, f"main a[href='{COMPARISON}']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))
    expect(focused(page)).to_have_id("main")
    first = playable_chips(page).first.get_attribute("data-clip") or ""
    tab_to(page, f"main .chip[data-clip='{first}']")
    page.keyboard.press("Enter")
    expect_status(page, "ready")
    page.keyboard.press("Space")
    expect_status(page, "playing")
    assert f"start={clip_with(page, first)['start']}&" in youtube.embeds[0]
    page.keyboard.press("Escape")
    expect(dock(page)).to_be_hidden()
    expect(focused(page)).to_have_attribute("data-clip", first)


def test_the_docks_buttons_are_near_the_start_of_the_page(page: Page) -> None:
    answer_youtube(page)
    open_comparison(page, SLUG)
    clip_by_key(page)
    tab_to(page, "#dock [data-dock='toggle']", NEAR)
    page.keyboard.press("Enter")
    expect_status(page, "playing")
    tab_to(page, "#dock [data-dock='close']", NEAR)
    page.keyboard.press("Enter")
    expect(dock(page)).to_be_hidden()


def test_from_a_chip_to_the_dock_and_back(page: Page) -> None:
    open_comparison(page, SLUG)
    chip = playable_chips(page).first
    opened = chip.get_attribute("data-clip") or ""
    chip.focus()
    page.keyboard.press("Enter")
    expect(dock(page)).to_be_visible()
    expect(focused(page)).to_have_attribute("data-clip", opened)
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Go to the player")
    expect(focused(page)).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_id("dock")
    tab_to(page, "#dock [data-dock='back']", NEAR)
    expect(focused(page)).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_attribute("data-clip", opened)
    expect(dock(page)).to_be_visible()


def test_a_closed_dock_leaves_no_way_to_it(page: Page) -> None:
    open_comparison(page, SLUG)
    playable_chips(page).first.press("Enter")
    expect(page.get_by_role("button", name="Go to the player")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Go to the player")).to_have_count(0)


def test_j_and_k_walk_through_the_clips(page: Page) -> None:
    open_comparison(page, SLUG)
    quotes = [clip["quote"] for clip in clips(page)][:3]
    for quote in quotes:
        page.keyboard.press("j")
        expect(dock(page)).to_contain_text(quote)
    page.keyboard.press("k")
    expect(dock(page)).to_contain_text(quotes[1])
    page.keyboard.press("k")
    page.keyboard.press("k")
    expect(dock(page)).to_contain_text(quotes[0])


def test_enter_plays_and_space_pauses(page: Page) -> None:
    answer_youtube(page)
    open_comparison(page, SLUG)
    clip_by_key(page)
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect_status(page, "playing")
    page.keyboard.press("Space")
    expect_status(page, "paused")
    page.keyboard.press("Space")
    expect_status(page, "playing")
    assert page.evaluate("scrollY") == before


def test_arrows_seek_five_seconds_inside_the_clip(page: Page) -> None:
    youtube = answer_youtube(page, speed=0.001)
    open_comparison(page, SLUG)
    clip = clip_with(page, clip_by_key(page))
    page.keyboard.press("Enter")
    expect_status(page, "playing")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    start = clip["start"]
    sought = [round(second) for _, second in youtube.calls("seekTo")]
    assert sought == [start + 5, start + 10, start + 5, start, start]


def test_y_copies_the_moments_address(open_page: OpenPage, server: str) -> None:
    page = open_page(COMPARISON, permissions=("clipboard-read", "clipboard-write"))
    clip_id = clip_by_key(page)
    page.keyboard.press("y")
    expect_notice(page, "Moment link copied")
    assert clipboard(page) == f"{server}/moments/{clip_id}/"


def test_question_mark_shows_the_keys_and_escape_closes_in_turn(page: Page) -> None:
    open_comparison(page, SLUG)
    sheet = keys_sheet(page)
    page.keyboard.press("j")
    expect(dock(page)).to_be_visible()
    page.keyboard.press("?")
    expect(sheet).to_be_visible()
    for key in ("j", "k", "Enter", "Space", "y", "Esc", "?"):
        expect(sheet.locator("kbd").get_by_text(key, exact=True)).to_be_visible()
    page.keyboard.press("?")
    expect(sheet).to_be_hidden()
    page.keyboard.press("?")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(dock(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(dock(page)).to_be_hidden()


def test_keys_are_off_while_typing_and_with_modifiers(page: Page) -> None:
    go(page, "/talks/")
    sheet = keys_sheet(page)
    field = page.get_by_role("searchbox", name="Filter talks")
    field.press_sequentially("jky? ")
    expect(field).to_have_value("jky? ")
    expect(sheet).to_be_hidden()
    open_comparison(page, SLUG)
    for key in ("Alt+j", "Meta+j", "Alt+?"):
        page.keyboard.press(key)
    expect(dock(page)).to_be_hidden()
    expect(sheet).to_be_hidden()
    page.keyboard.press("j")
    expect(dock(page)).to_be_visible()


def test_the_switch_turns_the_keys_off_and_is_remembered(page: Page) -> None:
    open_comparison(page, SLUG)
    sheet = keys_sheet(page)
    switch = sheet.get_by_role("checkbox")
    page.get_by_role("button", name="Keyboard shortcuts").click()
    switch.check()
    expect_notice(page, "Shortcuts are off")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.reload()
    wait_until_awake(page)
    page.keyboard.press("j")
    page.keyboard.press("?")
    expect(dock(page)).to_be_hidden()
    expect(sheet).to_be_hidden()
    playable_chips(page).first.click()
    expect(dock(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(dock(page)).to_be_hidden()
    page.get_by_role("button", name="Keyboard shortcuts").click()
    expect(switch).to_be_checked()
    switch.uncheck()
    expect_notice(page, "Shortcuts are on")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(dock(page)).to_be_visible()


def test_the_focus_is_always_visible(page: Page) -> None:
    open_comparison(page, SLUG)
    page.keyboard.press("j")
    page.get_by_role("main").focus()
    unseen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        unseen += _unseen_focus(page)
    page.locator("#dock").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        unseen += _unseen_focus(page)
    assert unseen == []


def _unseen_focus(page: Page) -> list[str]:
    """Return what holds the focus if a reader cannot see that it does."""
    found: list[str] = focused(page).evaluate_all(
        """elements => elements.filter(element => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const { top, bottom, width } = element.getBoundingClientRect();
          const shown = bottom > 0 && top < innerHeight && width > 0;
          return outlineStyle === "none" || parseFloat(outlineWidth) < 2 || !shown;
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    return found
