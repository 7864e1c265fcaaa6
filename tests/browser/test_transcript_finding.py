"""Finding words in a transcript: what is shown, painted and marked, and going through it."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.actions import focused, wait_until_awake
from tests.browser.conftest import OpenPage
from tests.browser.transcript import ROWS, TALK, field, find, marks, rows, shown

_HEIGHTS = "rows => [...document.querySelectorAll(rows)].map(row => row.offsetHeight)"
_PAINTED = """() => [...(CSS.highlights.get("found") ?? [])].map(
  (found) => found.startContainer.data.slice(found.startOffset, found.endOffset))"""


def test_words_narrow_the_passages_and_are_painted(reader: OpenPage) -> None:
    page = reader()
    total = rows(page).count()
    count = find(page, "milliseconds")
    assert 0 < count < total
    expect(shown(page)).to_have_count(count)
    expect(page.locator("#find-status")).to_contain_text(re.compile(r"· (0\.\d|\d+)"))
    painted = page.evaluate(_PAINTED)
    assert set(painted) == {"milliseconds"}
    assert len(painted) >= count
    field(page).fill("")
    expect(shown(page)).to_have_count(total)
    assert page.evaluate(_PAINTED) == []
    expect(page.locator("#find-status")).to_have_text("")


def test_painting_moves_nothing(reader: OpenPage) -> None:
    page = reader()
    find(page, "the")
    before = shown(page).first.bounding_box()
    heights = page.evaluate(
        f"() => [...document.querySelectorAll('{ROWS}')].map(r => r.offsetHeight)"
    )
    page.evaluate("CSS.highlights.clear()")
    assert shown(page).first.bounding_box() == before
    assert heights == page.evaluate(
        f"() => [...document.querySelectorAll('{ROWS}')].map(r => r.offsetHeight)"
    )


def test_a_word_finds_what_it_begins_and_quotes_a_phrase(reader: OpenPage) -> None:
    page = reader()
    assert find(page, "millisec") == find(page, "milliseconds") > 0
    assert find(page, '"millisec"') == 0
    assert find(page, '"eleven milliseconds"') > 0
    assert find(page, '"milliseconds eleven"') == 0


def test_all_words_or_any_of_them(reader: OpenPage) -> None:
    page = reader()
    both = find(page, "milliseconds winter")
    page.get_by_role("button", name="Any word").click()
    expect(page.get_by_role("button", name="Any word")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#find-status")).not_to_have_text(re.compile(rf"^{both} of"))
    assert shown(page).count() > both
    expect(page).to_have_url(re.compile(r"\?q=milliseconds\+winter&words=any$"))
    page.reload()
    wait_until_awake(page)
    expect(page.get_by_role("button", name="Any word")).to_have_attribute("aria-pressed", "true")
    assert shown(page).count() > both


def test_the_words_live_in_the_address(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "eleven milli")
    expect(page).to_have_url(re.compile(r"\?q=eleven\+milli$"))
    page.reload()
    wait_until_awake(page)
    expect(field(page)).to_have_value("eleven milli")
    expect(shown(page)).to_have_count(count)
    field(page).fill("")
    expect(page).to_have_url(re.compile(rf"{TALK}$"))


def test_nothing_found_says_what_to_try(reader: OpenPage) -> None:
    page = reader()
    assert find(page, "milliseconds zebra") == 0
    expect(page.get_by_text("No passage of this talk has all of these words.")).to_be_visible()
    everywhere = page.get_by_role("link", name="Search all talks")
    expect(everywhere).to_have_attribute("href", "/search/?q=milliseconds+zebra")
    page.get_by_role("button", name=re.compile("with any of them")).click()
    assert shown(page).count() > 0
    expect(field(page)).to_be_focused()
    assert find(page, "zebra") == 0
    expect(page.get_by_text("Captions may spell a name as it sounds")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("with any of them"))).to_be_hidden()


def test_keys_go_from_match_to_match_and_round(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "milliseconds")
    page.get_by_role("heading", name="Transcript").click()
    page.keyboard.press("n")
    current = page.locator(f"{ROWS}[aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_be_in_viewport()
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")
    expect(focused(page)).to_have_attribute("aria-label", re.compile("^Play from"))
    page.keyboard.press("Shift+N")
    expect(page.locator("#find-place")).to_have_text(f"{count} of {count}")
    page.keyboard.press("n")
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")


def test_enter_and_the_buttons_go_on_too_and_keep_the_focus(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "milliseconds")
    field(page).press("Enter")
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")
    expect(field(page)).to_be_focused()
    following = page.get_by_role("button", name="Next match")
    following.click()
    expect(page.locator("#find-place")).to_have_text(f"2 of {count}")
    expect(following).to_be_focused()
    field(page).press("Shift+Enter")
    expect(page.locator("#find-place")).to_have_text(f"1 of {count}")


def test_n_is_a_letter_in_the_field(reader: OpenPage) -> None:
    page = reader()
    field(page).press_sequentially("nobody")
    expect(field(page)).to_have_value("nobody")
    expect(page.locator("#find-place")).to_have_text("")


def test_what_is_said_between_can_be_shown(reader: OpenPage) -> None:
    page = reader()
    total = rows(page).count()
    count = find(page, "milliseconds")
    page.get_by_label("Show the rest").check()
    expect(shown(page)).to_have_count(total)
    expect(page.locator(f"{ROWS}[data-match]")).to_have_count(count)


def test_marks_stand_where_matches_are_and_lead_to_them(reader: OpenPage) -> None:
    page = reader()
    count = find(page, "milliseconds")
    names = [mark.get_attribute("aria-label") or "" for mark in marks(page).all()]
    assert sum(int(name.split()[0]) if name[0].isdigit() else 1 for name in names) == count
    last = marks(page).last
    last.press("Enter")
    expect(last).to_have_attribute("aria-current", "true")
    current = page.locator(f"{ROWS}[aria-current]")
    expect(current).to_be_in_viewport()
    assert current.locator(".timecode").inner_text() in names[-1]


@pytest.mark.parametrize("phone", [False, True])
def test_marks_can_be_pressed_however_dense(reader: OpenPage, phone: bool) -> None:
    page = reader(phone=phone)
    assert find(page, "a") == rows(page).count()
    boxes = [mark.bounding_box() for mark in marks(page).all()]
    assert boxes
    assert all(box and box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert all(left[1] <= right[0] + 0.5 for left, right in pairwise(edges))


def test_a_grouped_mark_leads_on_with_each_press(reader: OpenPage) -> None:
    page = reader(phone=True)
    find(page, "a")
    grouped = page.get_by_role("button", name=re.compile(r"^\d+ matches")).first
    grouped.click()
    first = page.locator("#find-place").inner_text()
    grouped.click()
    expect(page.locator("#find-place")).not_to_have_text(first)


def test_pressing_a_passage_keeps_what_was_found(reader: OpenPage) -> None:
    page = reader(TALK + "?q=milliseconds+zebra&words=any")
    count = shown(page).count()
    shown(page).first.locator(".passage-words p").first.click()
    expect(shown(page)).to_have_count(count)
