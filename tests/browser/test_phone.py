"""On a phone: one column, sheets for menu and contents, room for a thumb."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    dock,
    dock_button,
    expect_status,
    go,
    is_same_document,
    mark_document,
    open_comparison,
    playable_chips,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, KINDS, SLUG
from tests.browser.youtube import answer_youtube

SIZES = {"375": {"width": 375, "height": 800}, "320": {"width": 320, "height": 640}}
THUMB = 43.5

_WIDER = """() => [...document.querySelectorAll("body *")].filter(element => {
  const { right, width } = element.getBoundingClientRect();
  return width > 0 && right > innerWidth + 1 && getComputedStyle(element).position !== "absolute";
}).slice(0, 3).map(element => element.outerHTML.slice(0, 100))"""

_SMALL = """room => [...document.querySelectorAll(
  "button, summary, label:has(input), .button, .chip, input, nav a, [data-clip]"
)].filter(element => element.checkVisibility({ visibilityProperty: true }))
  .filter(element => !element.closest(".visually-hidden, label > input"))
  .filter(element => !element.matches("label > input"))
  .map(element => [Math.round(element.getBoundingClientRect().height), element])
  .filter(([height]) => height > 0 && height < room)
  .map(([height, element]) => `${height} px: ${element.outerHTML.slice(0, 90)}`)"""


@pytest.fixture(params=SIZES, ids=list(SIZES))
def phone(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    return open_page(phone=True, viewport=SIZES[request.param])


def test_nothing_scrolls_sideways(phone: Page) -> None:
    for kind, path in KINDS.items():
        go(phone, path)
        width = phone.evaluate("document.documentElement.scrollWidth")
        room = phone.evaluate("document.documentElement.clientWidth")
        assert width <= room, f"{kind} is {width} px wide: {phone.evaluate(_WIDER)}"


def test_menu_sheet(phone: Page) -> None:
    go(phone, "/")
    mark_document(phone)
    menu = phone.get_by_role("navigation", name="Menu")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Menu").tap()
    expect(menu).to_be_visible()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Menu").tap()
    menu.get_by_role("link", name="Collections").tap()
    expect(phone).to_have_url(re.compile("/collections/$"))
    expect(phone.get_by_role("heading", level=1)).to_have_text("Collections")
    expect(menu).to_be_hidden()
    assert is_same_document(phone)


def test_contents_sheet(phone: Page) -> None:
    open_comparison(phone, SLUG)
    sheet = phone.get_by_role("navigation", name="Contents of this page")
    expect(phone.locator("[data-contents='column']")).to_be_hidden()
    opener = phone.get_by_role("button", name="Contents")
    opener.tap()
    expect(sheet).to_be_visible()
    phone.touchscreen.tap(10, 70)
    expect(sheet).to_be_hidden()
    opener.tap()
    sheet.get_by_role("link", name="Common mistakes").tap()
    expect(sheet).to_be_hidden()
    expect(phone).to_have_url(re.compile("#mistakes$"))
    expect(phone.get_by_role("heading", name="Common mistakes")).to_be_in_viewport()
    expect(opener).to_be_in_viewport()
    opener.tap()
    current = sheet.locator("a[aria-current='location']")
    expect(current).to_have_text("Common mistakes")


@pytest.mark.parametrize("kind", ["home", "comparison", "talks", "topic", "collection", "moment"])
def test_there_is_room_for_a_thumb(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], phone=True)
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    assert page.evaluate(_SMALL, THUMB) == []


def test_there_is_room_for_a_thumb_in_sheets_and_dock(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, phone=True)
    playable_chips(page).first.tap()
    expect_status(page, "ready")
    assert page.evaluate(_SMALL, THUMB) == []
    for opener in ("Menu", "Contents", "Keyboard shortcuts"):
        page.get_by_role("button", name=opener).tap()
        expect(page.locator("[popover]:popover-open")).to_be_visible()
        assert page.evaluate(_SMALL, THUMB) == [], opener
        page.keyboard.press("Escape")


@pytest.mark.parametrize("playing", [False, True], ids=["ready", "playing"])
def test_the_dock_fits(phone: Page, playing: bool) -> None:
    answer_youtube(phone)
    open_comparison(phone, SLUG)
    playable_chips(phone).first.tap()
    if playing:
        dock_button(phone, re.compile("^Play")).tap()
    expect_status(phone, "playing" if playing else "ready")
    width, height = phone.evaluate("[innerWidth, innerHeight]")
    box = dock(phone).bounding_box()
    header = phone.get_by_role("banner").bounding_box()
    assert box is not None and header is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert abs(box["y"] + box["height"] - height) < 1
    assert box["y"] >= header["y"] + header["height"], "the dock covers the header"
    for name in ("^Play|^Pause", "^Previous", "^Next", "^Close"):
        expect(dock_button(phone, re.compile(name))).to_be_in_viewport(ratio=1)
    expect(dock(phone).get_by_role("link", name="YouTube")).to_be_in_viewport(ratio=1)
    assert phone.evaluate("document.documentElement.scrollWidth") <= width
    dock_button(phone, re.compile("^Close")).tap()
    expect(dock(phone)).to_be_hidden()


@pytest.mark.parametrize("playing", [False, True], ids=["ready", "playing"])
def test_the_dock_leaves_the_end_of_the_page_in_reach(phone: Page, playing: bool) -> None:
    answer_youtube(phone)
    open_comparison(phone, SLUG)
    playable_chips(phone).first.tap()
    if playing:
        dock_button(phone, re.compile("^Play")).tap()
    expect_status(phone, "playing" if playing else "ready")
    last = phone.get_by_role("contentinfo").get_by_role("button").last
    # Each row gets its true height only when it comes into view, so the end moves on the way.
    phone.wait_for_function(
        """() => {
          scrollTo(0, 1e6);
          const end = document.querySelector("footer").getBoundingClientRect().bottom;
          const height = document.body.scrollHeight;
          window.still = height === window.height && end <= innerHeight + 1 ? window.still + 1 : 0;
          window.height = height;
          return window.still > 5;
        }"""
    )
    button = last.bounding_box()
    box = dock(phone).bounding_box()
    assert button is not None and box is not None
    assert button["y"] + button["height"] <= box["y"], "the dock covers the end of the footer"
