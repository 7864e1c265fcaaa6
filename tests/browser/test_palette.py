"""The palette: everything that has a page, by keyboard from anywhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import dock, focused, go, is_same_document, mark_document, open_chip
from tests.browser.palette import (
    ask,
    expect_in_hand,
    field,
    open_palette,
    options,
    palette,
    status,
)
from tests.browser.places import COMPARISON, KINDS, TALK


@pytest.mark.parametrize("kind", ["home", "talk", "comparison", "talks"])
def test_it_opens_from_everywhere_and_gives_the_focus_back(page: Page, kind: str) -> None:
    go(page, KINDS[kind])
    link = page.get_by_role("main").get_by_role("link").first
    link.focus()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(palette(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_it_opens_from_a_text_field_and_leaves_its_words(page: Page) -> None:
    go(page, "/talks/")
    filter_field = page.get_by_role("searchbox", name="Filter talks")
    filter_field.fill("rag")
    page.keyboard.press("Control+k")
    field(page).press_sequentially("agents")
    page.keyboard.press("Control+k")
    expect(palette(page)).to_be_hidden()
    expect(filter_field).to_be_focused()
    expect(filter_field).to_have_value("rag")
    page.keyboard.press("Control+k")
    expect(field(page)).to_have_value("")


def test_button_and_backdrop_and_close(page: Page) -> None:
    go(page, TALK)
    opener = page.get_by_role("button", name="Search, or go to a page")
    for close in (
        lambda: palette(page).get_by_role("button", name="Close").click(),
        lambda: page.mouse.click(20, 700),
        lambda: page.keyboard.press("Escape"),
    ):
        opener.click()
        expect(field(page)).to_be_focused()
        close()
        expect(palette(page)).to_be_hidden()
        expect(opener).to_be_focused()


def test_the_page_behind_neither_scrolls_nor_hears_keys(page: Page) -> None:
    open_palette(page, COMPARISON)
    page.mouse.move(700, 850)
    page.mouse.wheel(0, 600)
    palette(page).get_by_role("button", name="Close").focus()
    page.keyboard.press("j")
    page.keyboard.press("?")
    expect(dock(page)).to_be_hidden()
    expect(page.locator("#keys")).to_be_hidden()
    assert page.evaluate("scrollY") == 0


def test_before_a_word_it_lists_the_ways_in(page: Page) -> None:
    open_palette(page)
    mark_document(page)
    expect(options(page)).to_have_text(
        [
            "Comparisons",
            "Topics",
            "Concepts",
            "Collections",
            "Talks",
            "Notebook",
            "Method",
            "Privacy",
        ]
    )
    page.keyboard.press("Enter")
    expect(palette(page)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect_in_hand(page, options(page).nth(1))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/topics/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Topics")
    expect(palette(page)).to_be_hidden()
    expect(focused(page)).to_have_id("main")
    assert is_same_document(page)


def test_keys_move_through_the_choices_and_around(page: Page) -> None:
    open_palette(page)
    ask(page, "fine")
    last = options(page).count() - 1
    assert last > 6
    expect_in_hand(page, options(page).first)
    for key, at in (
        ("ArrowDown", 1),
        ("ArrowDown", 2),
        ("ArrowUp", 1),
        ("Home", 0),
        ("ArrowUp", last),
        ("ArrowDown", 0),
        ("End", last),
    ):
        page.keyboard.press(key)
        expect_in_hand(page, options(page).nth(at))
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("fine")


def test_a_page_is_gone_to_by_its_name(page: Page) -> None:
    open_palette(page)
    mark_document(page)
    ask(page, "rerank")
    group = palette(page).get_by_role("group", name="Concepts")
    expect(group.get_by_role("option")).to_contain_text(["Reranking"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/concepts/reranking/$"))
    expect(palette(page)).to_be_hidden()
    assert is_same_document(page)


def test_a_slip_is_forgiven_and_a_choice_can_be_clicked(page: Page) -> None:
    open_palette(page)
    ask(page, "fien tuning")
    topics = palette(page).get_by_role("group", name="Topics")
    topics.get_by_role("option", name="Fine-tuning").click()
    expect(page).to_have_url(re.compile("/topics/fine-tuning/$"))
    expect(palette(page)).to_be_hidden()


def test_enter_searches_all_talks(page: Page) -> None:
    open_palette(page)
    ask(page, "C++ & <b>rag</b>")
    page.keyboard.press("Enter")
    expect(page).to_have_url(
        re.compile(r"/search/\?q=C%2B%2B\+%26\+%3Cb%3Erag%3C%2Fb%3E$", re.IGNORECASE)
    )
    expect(palette(page)).to_be_hidden()


def test_nothing_called_so_says_what_to_do(page: Page) -> None:
    open_palette(page)
    ask(page, "zebra xylophone")
    expect(options(page)).to_have_count(1)
    expect(status(page)).to_contain_text("Enter searches what is said in talks")


def test_with_ctrl_a_choice_opens_beside(page: Page) -> None:
    open_palette(page)
    page.keyboard.press("ArrowDown")
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    expect(opened.value).to_have_url(re.compile("/comparisons/$"))
    expect(palette(page)).to_be_visible()


def test_a_clip_plays_on_while_pages_change(page: Page) -> None:
    go(page, TALK)
    clip = open_chip(page)
    page.keyboard.press("Control+k")
    ask(page, "chunk")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/concepts/chunking/$"))
    expect(dock(page)).to_contain_text(clip["quote"])


def test_nothing_typed_is_kept(page: Page) -> None:
    open_palette(page)
    ask(page, "rerank")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/concepts/reranking/$"))
    assert page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})").find("rerank") < 0
