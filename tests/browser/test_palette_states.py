"""The palette when answers are late or missing, on a phone, and for everybody."""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.browser.actions import go
from tests.browser.conftest import OpenPage
from tests.browser.palette import ASKING, ask, expect_in_hand, field, options, palette, status
from tests.browser.places import COMPARISON, TALK
from tests.browser.watch import watch_of

THUMB = 43.5
"""Pixels a finger needs, 44, less what rounding takes."""


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
