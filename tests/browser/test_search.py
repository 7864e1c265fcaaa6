"""Searching: typing, reading, filtering, playing, sharing, and the way back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    dock,
    expect_status,
    focused,
    go,
    is_same_document,
    mark_document,
)
from tests.browser.conftest import OpenPage
from tests.browser.searching import (
    FEWER,
    asked,
    clip_ids,
    field,
    frame,
    open_search,
    playable,
    result_ids,
    results,
    said,
    type_search,
    wait_until_answered,
)
from tests.browser.youtube import answer_youtube

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "'; DROP TABLE talk; --",
    '"unclosed AND ( OR NEAR/ -',
    "\u202eright to left \u0000 \u200b",
    "🙂" * 40,
    "x" * 3000,
)


def test_the_page_is_useful_before_anything_is_asked(page: Page) -> None:
    open_search(page)
    expect(field(page)).to_be_focused()
    expect(page.get_by_role("heading", name="How to write a search")).to_be_visible()
    page.locator(".examples a").first.click()
    wait_until_answered(page, "found")
    expect(results(page).first).to_be_visible()


def test_results_come_while_typing_and_the_address_follows(page: Page) -> None:
    open_search(page)
    before = page.evaluate("history.length")
    type_search(page, FEWER)
    expect(results(page).first).to_be_visible()
    assert asked(page)["q"] == [FEWER]
    assert page.evaluate("history.length") == before
    assert re.search(r"\d passages? ", said(page))


def test_the_best_explanation_stands_first_with_its_reasons(page: Page) -> None:
    open_search(page, FEWER)
    best = page.locator(".best")
    expect(best).to_have_count(1)
    expect(best.locator("mark").first).to_be_visible()
    expect(best.get_by_role("list", name="Why it is here").locator("li").first).to_be_visible()
    expect(best.get_by_role("link", name=re.compile("^Moment page"))).to_be_visible()
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    row = results(page).nth(1).locator("blockquote")
    assert best.locator("blockquote").evaluate(size) > row.evaluate(size)


def test_a_shared_address_shows_the_same_results(open_page: OpenPage) -> None:
    mine = open_page()
    open_search(mine)
    type_search(mine, FEWER)
    field(mine).press("Enter")
    wait_until_answered(mine, "found")
    expect(mine.locator(".show-more, .rows > li:nth-child(7)").first).to_be_attached()
    theirs = open_page()
    theirs.goto(mine.url)
    wait_until_answered(theirs, "found")
    expect(field(theirs)).to_have_value(FEWER)
    assert result_ids(theirs)[:6] == result_ids(mine)[:6]


def test_sending_off_a_search_can_be_gone_back_from(page: Page) -> None:
    open_search(page, "fine-tuning")
    first = result_ids(page)
    field(page).fill(FEWER)
    field(page).press("Enter")
    wait_until_answered(page, "found")
    expect(results(page).first).not_to_have_attribute("data-result", first[0])
    page.go_back()
    wait_until_answered(page, "found")
    expect(field(page)).to_have_value("fine-tuning")
    expect(results(page).first).to_have_attribute("data-result", first[0])
    page.go_forward()
    wait_until_answered(page, "found")
    expect(field(page)).to_have_value(FEWER)


def test_a_filter_narrows_and_its_chip_widens_again(page: Page) -> None:
    open_search(page, "rag")
    before = page.evaluate("history.length")
    choice = page.get_by_role("navigation", name="Filters").locator(".choice").first
    name = choice.evaluate("link => link.firstChild.textContent")
    choice.click()
    chips = page.get_by_role("list", name="Chosen filters")
    expect(
        chips.get_by_role("link", name=re.compile(f"Remove .*{re.escape(name)}"))
    ).to_be_visible()
    wait_until_answered(page, "found")
    assert len(asked(page)) == 2
    assert page.evaluate("history.length") == before + 1
    expect(page.locator(".choice[aria-current='true']").first).to_contain_text(name)
    chips.get_by_role("link", name="Remove").first.click()
    expect(chips).to_have_count(0)
    assert asked(page) == {"q": ["rag"]}


def test_results_can_be_ordered_and_grouped_by_voice(page: Page) -> None:
    open_search(page, "rag")
    order = page.get_by_role("navigation", name="Order")
    order.get_by_role("link", name="Newest").click()
    expect(order.get_by_role("link", name="Newest")).to_have_attribute("aria-current", "true")
    assert asked(page)["sort"] == ["newest"]
    order.get_by_role("link", name="Compare voices").click()
    expect(page.locator(".voice").first).to_be_visible()
    expect(page.locator(".voice-head a").first).to_have_text(re.compile(r"^\d+ passage"))
    assert asked(page)["voices"] == ["1"]
    assert clip_ids(page)


def test_more_results_are_shown_and_stay_for_the_way_back(page: Page) -> None:
    open_search(page, "model")
    count = results(page).count()
    page.get_by_role("button", name="Show more").click()
    expect(results(page).nth(count)).to_be_attached()
    shown = results(page).count()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Concepts").click()
    expect(page).to_have_url(re.compile("/concepts/$"))
    page.go_back()
    wait_until_answered(page, "found")
    expect(results(page)).to_have_count(shown)


def test_a_result_plays_in_the_dock_and_asks_youtube_only_then(page: Page) -> None:
    youtube = answer_youtube(page)
    open_search(page)
    type_search(page, FEWER)
    result = playable(page).first
    assert youtube.embeds == []
    result.get_by_role("link", name=re.compile("^Play")).first.click()
    expect_status(page, "playing")
    assert len(youtube.embeds) == 1
    type_search(page, " index")
    expect_status(page, "playing")


def test_from_another_page_without_a_reload_and_only_then_a_connection(page: Page) -> None:
    connected = []
    page.on("websocket", lambda socket: connected.append(socket.url))
    go(page, "/concepts/")
    mark_document(page)
    page.wait_for_load_state("networkidle")
    assert connected == []
    page.locator("main h1").evaluate(
        "heading => heading.insertAdjacentHTML('afterend', '<a href=\"/search/?q=rag\">ask</a>')"
    )
    page.get_by_role("link", name="ask", exact=True).click()
    wait_until_answered(page, "found")
    assert is_same_document(page)
    expect(field(page)).to_have_value("rag")
    assert len(connected) == 1
    assert connected[0].startswith(page.evaluate("location.origin.replace('http', 'ws')"))


def test_a_mistyped_word_is_mended_and_can_be_had_as_typed(page: Page) -> None:
    open_search(page, "vector databse")
    correction = page.locator(".correction")
    expect(correction).to_contain_text("Showing results for vector database")
    correction.get_by_role("link", name="vector databse").click()
    expect(correction).to_have_count(0)
    assert asked(page)["exact"] == ["1"]


def test_nothing_found_leads_on(page: Page) -> None:
    open_search(page, "zzqxv flurbish")
    wait_until_answered(page, "empty")
    expect(page.get_by_role("heading", name="Nothing found")).to_be_visible()
    expect(page.locator(".state-empty .tags a").first).to_be_visible()


def test_a_search_that_filters_too_much_is_loosened_by_a_link(page: Page) -> None:
    open_search(page, "rag", year="1999")
    wait_until_answered(page, "empty")
    page.get_by_role("link", name="The same without filters").click()
    wait_until_answered(page, "found")
    assert asked(page) == {"q": ["rag"]}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(page: Page, text: str) -> None:
    open_search(page)
    field(page).fill(text)
    field(page).press("Enter")
    wait_until_answered(page)
    expect(frame(page)).to_have_attribute("data-phase", re.compile("found|empty|opening"))
    assert page.locator("main img, main .told script").count() == 0


def test_hostile_addresses_are_answered(page: Page) -> None:
    for query in ("q=%00%FF", "before=yesterday&q=rag", "sort=%3Cb%3E&year=x", "q[]=1", "&&=&%"):
        go(page, f"/search/?{query}")
        wait_until_answered(page)
        expect(frame(page)).to_have_attribute("data-phase", re.compile("found|empty|opening"))
    go(page, "/search/?q=rag&before=yesterday")
    expect(page.get_by_text("“before:yesterday” was ignored")).to_be_visible()


def test_nothing_moves_while_somebody_types(page: Page) -> None:
    page.add_init_script(
        """window.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) 
            if (!entry.hadRecentInput) window.moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    open_search(page)
    for word in FEWER.split():
        type_search(page, f"{word} ")
    field(page).press("Enter")
    wait_until_answered(page, "found")
    assert page.evaluate("window.moved") <= 0.02
    page.goto("/search/?q=rag")
    wait_until_answered(page, "found")
    assert page.evaluate("window.moved") <= 0.02


def test_focus_is_not_lost_when_a_chip_goes(page: Page) -> None:
    open_search(page, "rag", captions="auto")
    page.get_by_role("list", name="Chosen filters").get_by_role("link").first.click()
    expect(page.get_by_role("list", name="Chosen filters")).to_have_count(0)
    expect(focused(page)).to_have_count(1)
    expect(dock(page)).to_be_hidden()
