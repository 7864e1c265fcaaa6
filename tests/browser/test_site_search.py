"""The search field of every header, and the key that leads to it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    dock,
    focused,
    go,
    is_same_document,
    mark_document,
    open_chip,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import KINDS, TALK


def field(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("searchbox", name="Search all talks")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_a_slash_leads_to_the_field_on_every_page(page: Page, kind: str) -> None:
    go(page, KINDS[kind])
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_be_in_viewport()
    expect(field(page)).to_have_value("")


def test_a_slash_is_text_in_fields_and_the_filter_keeps_its_words(page: Page) -> None:
    go(page, "/talks/")
    own = page.get_by_role("searchbox", name="Filter talks")
    own.press_sequentially("a/b")
    expect(own).to_have_value("a/b")
    expect(own).to_be_focused()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("/")
    field(page).press_sequentially("rag")
    expect(own).to_have_value("a/b")
    expect(page).to_have_url(re.compile(r"/talks/\?q=a%2Fb$"))


def test_a_slash_is_off_when_the_keys_are(page: Page) -> None:
    go(page, TALK)
    page.keyboard.press("?")
    page.get_by_role("checkbox").check()
    page.keyboard.press("Escape")
    page.get_by_role("main").focus()
    page.keyboard.press("/")
    expect(focused(page)).to_have_id("main")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_the_keys_are_listed(page: Page) -> None:
    go(page, TALK)
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    for key in ("/", "Ctrl K"):
        expect(sheet.locator("kbd").get_by_text(key, exact=True)).to_be_visible()


def test_searching_keeps_the_document_and_the_clip(page: Page) -> None:
    go(page, TALK)
    clip = open_chip(page)
    mark_document(page)
    page.keyboard.press("/")
    field(page).press_sequentially("lost & found")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=lost\+%26\+found$"))
    assert is_same_document(page)
    expect(dock(page)).to_contain_text(clip["quote"])


def test_the_button_searches_too(page: Page) -> None:
    go(page, TALK)
    field(page).fill("rag")
    page.get_by_role("search").get_by_role("button", name="Search").click()
    expect(page).to_have_url(re.compile(r"/search/\?q=rag$"))


def test_without_script_the_form_works_by_itself(open_page: OpenPage) -> None:
    page = open_page(TALK, script=False)
    field(page).fill("what is rag?")
    field(page).press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=what\+is\+rag%3F$"))
    expect(page.get_by_role("button", name="Search, or go to a page")).to_have_count(0)


def test_on_a_phone_without_script_the_button_leads_to_the_search_page(
    open_page: OpenPage,
) -> None:
    page = open_page(TALK, phone=True, script=False)
    expect(field(page)).to_be_hidden()
    page.get_by_role("banner").get_by_role("button", name="Search").tap()
    expect(page).to_have_url(re.compile(r"/search/"))


def test_on_a_phone_a_slash_opens_the_palette(open_page: OpenPage) -> None:
    page = open_page(TALK, phone=True)
    expect(field(page)).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


@pytest.mark.parametrize("width", [700, 760, 830, 899, 900, 1024, 1440])
def test_the_header_has_room_at_any_width(open_page: OpenPage, width: int) -> None:
    page = open_page(TALK, viewport={"width": width, "height": 700})
    header = page.get_by_role("banner").bounding_box()
    assert header is not None
    assert header["height"] < 60
    box = field(page).bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= width
    text = field(page).evaluate(
        "field => field.scrollWidth <= field.clientWidth && field.clientWidth > 120"
    )
    assert text, "the field has no room for its words"
