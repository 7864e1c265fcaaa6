"""Searching by keyboard alone, and what assistive technology is told."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    clipboard,
    expect_notice,
    expect_status,
    focused,
    is_same_document,
    mark_document,
)
from tests.browser.conftest import OpenPage
from tests.browser.searching import (
    FEWER,
    field,
    open_search,
    playable,
    result_ids,
    results,
    type_search,
    wait_until_answered,
)
from tests.browser.test_accessibility import expect_none
from tests.browser.youtube import answer_youtube


def test_escape_clears_the_field(page: Page) -> None:
    open_search(page)
    type_search(page, FEWER)
    for _ in range(2):  # the first may close the row of suggestions
        if field(page).input_value():
            page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    expect(page.get_by_role("heading", name="Searches to start with")).to_be_visible()


def test_j_and_k_move_between_results(page: Page) -> None:
    open_search(page, "rag")
    ids = result_ids(page)
    page.keyboard.press("j")
    expect(focused(page)).to_have_attribute("data-result", ids[0])
    page.keyboard.press("j")
    expect(focused(page)).to_have_attribute("data-result", ids[1])
    expect(focused(page)).to_be_in_viewport()
    page.keyboard.press("k")
    page.keyboard.press("k")
    expect(focused(page)).to_have_attribute("data-result", ids[0])


def test_the_ring_of_a_focused_result_is_drawn_whole(page: Page) -> None:
    open_search(page, "rag")
    for _ in range(2):
        page.keyboard.press("j")
    expect(focused(page)).to_have_class("result")
    # A row that is laid out late draws nothing outside itself.
    beyond = focused(page).evaluate(
        """result => {
          const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(result);
          const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
          const [ring, row] = [result, result.closest("li")].map((each) => each.getBoundingClientRect());
          const sides = [row.left - ring.left, row.top - ring.top, ring.right - row.right, ring.bottom - row.bottom];
          return outlineStyle === "none" ? 1 : Math.max(...sides) + reach;
        }"""  # noqa: E501
    )
    assert beyond <= 0


@pytest.mark.parametrize("key", ["Enter", "p"])
def test_a_result_is_played_by_key(page: Page, key: str) -> None:
    answer_youtube(page)
    open_search(page, "rag")
    playable(page).first.focus()
    page.keyboard.press(key)
    expect_status(page, "playing")


def test_o_opens_the_moment_page(page: Page) -> None:
    open_search(page, "rag")
    page.keyboard.press("j")
    moment = focused(page).get_attribute("data-result")
    mark_document(page)
    page.keyboard.press("o")
    expect(page).to_have_url(re.compile(f"/moments/{moment}/$"))
    expect(focused(page)).to_have_id("main")
    assert is_same_document(page)


def test_an_option_that_is_a_page_is_gone_to(page: Page) -> None:
    open_search(page)
    mark_document(page)
    type_search(page, "chunking")
    option = page.get_by_role("option", name="Chunking concept")
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/concepts/chunking/$"))
    expect(focused(page)).to_have_id("main")
    assert is_same_document(page)


def test_y_copies_the_moments_link(open_page: OpenPage, server: str) -> None:
    page = open_page(permissions=("clipboard-read", "clipboard-write"))
    open_search(page, "rag")
    page.keyboard.press("j")
    page.keyboard.press("y")
    expect_notice(page, "Moment link copied")
    assert clipboard(page) == f"{server}/moments/{result_ids(page)[0]}/"


def test_a_slash_leads_back_to_the_field(page: Page) -> None:
    open_search(page, "rag")
    page.keyboard.press("j")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("rag")


def test_keys_are_letters_in_the_field(page: Page) -> None:
    open_search(page, "rag")
    field(page).fill("")
    type_search(page, "jokyp")
    expect(field(page)).to_have_value("jokyp")


def test_the_syntax_is_one_button_away(page: Page) -> None:
    open_search(page, "rag")
    page.get_by_role("button", name="Search syntax").click()
    sheet = page.get_by_role("dialog", name="Search syntax")
    expect(sheet.get_by_text("chunk NEAR/3 size")).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.locator("main").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text(
        "next or previous result"
    )


def test_everything_is_reached_by_tab(page: Page) -> None:
    open_search(page, "rag")
    wanted = {".choice", ".switch", "[data-play]", "[data-share]", ".syntax-button", "summary"}
    field(page).focus()
    for _ in range(120):
        page.keyboard.press("Tab")
        wanted -= {each for each in wanted if focused(page).and_(page.locator(each)).count()}
        if not wanted:
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def test_earlier_searches_stay_in_this_browser_and_can_be_forgotten(page: Page) -> None:
    open_search(page)
    for text in ("rag", "chunking"):
        field(page).fill(text)
        field(page).press("Enter")
        wait_until_answered(page)
    open_search(page)
    earlier = page.locator(".earlier a")
    expect(earlier).to_have_text(["chunking", "rag"])
    page.get_by_role("button", name="Forget chunking").click()
    expect(earlier).to_have_text(["rag"])
    page.get_by_role("button", name="Forget all").click()
    expect(page.get_by_role("heading", name="Earlier searches")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('yts-searches')") is None


def test_the_count_is_announced(page: Page) -> None:
    open_search(page, "rag")
    expect(page.locator("#search-said")).to_have_attribute("role", "status")
    expect(page.locator("#search-said")).to_contain_text("passage")


@pytest.mark.parametrize("fields", [{}, {"voices": "1"}, {"year": "2024"}])
def test_axe_finds_nothing_in_results(page: Page, fields: dict[str, str]) -> None:
    open_search(page, "rag", **fields)
    expect(results(page).first).to_be_visible()
    expect_none(page)


def test_axe_finds_nothing_where_nothing_is_found(page: Page) -> None:
    open_search(page, "zzqxv flurbish")
    expect_none(page)
