"""On paper: the text and its sources, nothing to press."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import go, is_dark, open_chip, open_comparison
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, MOMENT, SLUG, read_comparison

_PRESSABLE = """() => [...document.querySelectorAll("button, input, .button, iframe, video")]
  .filter(element => element.checkVisibility())
  .map(element => element.outerHTML.slice(0, 100))"""


def put_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    page.wait_for_function("matchMedia('print').matches")


def test_what_can_be_pressed_is_left_out(page: Page) -> None:
    open_comparison(page, SLUG)
    open_chip(page)
    put_on_paper(page)
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("contentinfo")).to_be_hidden()
    expect(page.locator("#dock")).to_be_hidden()
    expect(page.locator("nav").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Skip to content")).to_be_hidden()
    assert page.evaluate(_PRESSABLE) == []


def test_the_text_is_all_there(page: Page) -> None:
    written = read_comparison(SLUG)
    open_comparison(page, SLUG)
    put_on_paper(page)
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_be_visible()
    for text in (written["short_answer"], written["decision_rule"], written["faq"][-1]["answer"]):
        expect(main.get_by_text(text)).to_be_visible()
    claims = main.locator("[id^='claim-']")
    assert claims.count() >= 25
    hidden = claims.evaluate_all("all => all.filter(c => !c.checkVisibility()).map(c => c.id)")
    assert hidden == []
    skipped = main.evaluate(
        """main => [...main.querySelectorAll("*")]
          .filter(e => getComputedStyle(e).contentVisibility === "auto").map(e => e.className)"""
    )
    assert skipped == [], "what is not laid out prints blank"


def test_sources_are_named(page: Page) -> None:
    open_comparison(page, SLUG)
    put_on_paper(page)
    chip = page.locator("main .chip").first
    expect(chip).to_be_visible()
    after = chip.evaluate("chip => getComputedStyle(chip, '::after').content")
    assert (chip.get_attribute("data-clip") or "?") in after


@pytest.mark.parametrize("path", [COMPARISON, MOMENT], ids=["comparison", "moment"])
def test_a_dark_page_prints_light(open_page: OpenPage, path: str) -> None:
    page = open_page(path, dark=True)
    assert is_dark(page)
    put_on_paper(page)
    assert not is_dark(page)
    assert _is_ink(page, "main h1")


def test_a_page_chosen_dark_prints_light(page: Page) -> None:
    go(page, COMPARISON)
    page.get_by_role("group", name="Theme").get_by_role("button", name="Dark").click()
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    assert is_dark(page)
    put_on_paper(page)
    assert not is_dark(page)
    assert _is_ink(page, "main h1")


def _is_ink(page: Page, selector: str) -> bool:
    """Return whether text is dark."""
    rgb: list[int] = page.locator(selector).first.evaluate(
        "e => getComputedStyle(e).color.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    )
    return sum(rgb) / 3 < 110
