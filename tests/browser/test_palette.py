"""The palette: everything that has a page, by keyboard from anywhere."""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.actions import dock, focused, go, is_same_document, mark_document, open_chip
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, KINDS, TALK
from tests.browser.watch import watch_of

ASKING = "**/api/v1/suggest?*"
THUMB = 43.5


def palette(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search, or go to a page")


def field(page: Page) -> Locator:
    return palette(page).get_by_role("combobox")


def options(page: Page) -> Locator:
    return palette(page).get_by_role("option")


def status(page: Page) -> Locator:
    return palette(page).get_by_role("status")


def open_palette(page: Page, path: str = TALK) -> None:
    go(page, path)
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()


def ask(page: Page, text: str) -> None:
    """Type into the open palette and wait for what it offers."""
    field(page).press_sequentially(text)
    expect(options(page).first).to_have_text(f"Search all talks for “{text.strip()}”")
    expect(status(page)).to_have_text(re.compile("suggestion|Nothing"))


def expect_in_hand(page: Page, option: Locator) -> None:
    """Expect that one option is selected, for the eye and for a screen reader."""
    expect(option).to_have_attribute("aria-selected", "true")
    expect(palette(page).locator("[aria-selected=true]")).to_have_count(1)
    expect(field(page)).to_have_attribute(
        "aria-activedescendant", option.get_attribute("id") or "no id"
    )
    expect(option).to_be_in_viewport(ratio=0.9)


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
        ["Comparisons", "Topics", "Concepts", "Collections", "Talks", "Method", "Privacy"]
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


def _answer(title: str) -> str:
    item = {"kind": "topic", "title": title, "detail": "", "url": f"/topics/{title}/"}
    return json.dumps({"total": 1, "items": [item], "next": None})


def test_a_late_answer_never_overwrites_a_newer_one(page: Page) -> None:
    held: list[Route] = []

    def answer(route: Route) -> None:
        if "q=r&" in route.request.url:
            held.append(route)
        else:
            route.fulfill(body=_answer("newer"), content_type="application/json")

    go(page, TALK)
    page.route(ASKING, answer)
    page.keyboard.press("Control+k")
    with page.expect_request(ASKING):
        page.keyboard.press("r")
    page.keyboard.press("a")
    expect(options(page)).to_have_text(["Search all talks for “ra”", "newer"])
    (late,) = held
    late.fulfill(body=_answer("older"), content_type="application/json")
    page.keyboard.press("ArrowDown")
    expect_in_hand(page, options(page).nth(1))
    expect(options(page).nth(1)).to_have_text("newer")


def test_offline_is_said_and_mends_itself(open_page: OpenPage) -> None:
    page = open_page(TALK)
    watch_of(page).expect_error("ERR_INTERNET_DISCONNECTED")
    page.keyboard.press("Control+k")
    page.context.set_offline(True)
    field(page).press_sequentially("rag")
    expect(status(page)).to_contain_text("You are offline")
    expect(options(page)).to_have_text(["Search all talks for “rag”"])
    page.context.set_offline(False)
    expect(status(page)).to_contain_text("suggestions")
    expect(palette(page).get_by_role("button", name="Try again")).to_have_count(0)


def test_an_error_of_the_server_is_said_and_can_be_tried_again(page: Page) -> None:
    go(page, TALK)
    watch_of(page).expect_error("status of 503")
    page.route(ASKING, lambda route: route.fulfill(status=503, body="{}"))
    page.keyboard.press("Control+k")
    field(page).press_sequentially("rag")
    expect(status(page)).to_have_text("Suggestions could not be loaded.")
    page.unroute(ASKING)
    palette(page).get_by_role("button", name="Try again").click()
    expect(status(page)).to_contain_text("suggestions")
    expect(field(page)).to_be_focused()


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


def test_on_a_phone_it_opens_from_the_header(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, phone=True)
    page.get_by_role("button", name="Search, or go to a page").tap()
    expect(field(page)).to_be_focused()
    ask(page, "fine")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.evaluate("document.documentElement.clientWidth")
    small = [each for each in _heights(page) if each < THUMB]
    assert small == []
    options(page).nth(1).tap()
    expect(page).to_have_url(re.compile("/topics/fine-tuning/$"))


def _heights(page: Page) -> list[float]:
    found: list[float] = (
        palette(page)
        .locator("button, input, [role=option]")
        .evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    )
    return found


def _states(page: Page) -> Iterator[str]:
    yield "ways in"
    ask(page, "fine")
    yield "suggestions"
    page.keyboard.press("End")
    yield "the last in hand"
    page.route(ASKING, lambda route: route.fulfill(status=503, body="{}"))
    page.keyboard.press("x")
    expect(palette(page).get_by_role("button", name="Try again")).to_be_visible()
    yield "failed"


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_it(open_page: OpenPage, phone: bool, dark: bool) -> None:
    page = open_page(TALK, phone=phone, dark=dark, reduced_motion="reduce")
    watch_of(page).expect_error("status of 503")
    page.keyboard.press("Control+k")
    found = {}
    for state in _states(page):
        looked = Axe().run(page, context="#palette").response
        assert looked["passes"], "axe looked at nothing"
        found[state] = [rule["id"] for rule in looked["violations"]]
    assert len(found) == 4
    assert not any(found.values()), found
