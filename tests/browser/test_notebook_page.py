"""The notebook's page as somebody works in it, with a mouse, with keys alone, and on a phone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.actions import dock, expect_notice, expect_status, focused
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.notekeeping import (
    FIRST,
    KEPT,
    NOTEBOOK,
    SECOND,
    card,
    cards,
    clip,
    field,
    investigation,
    keep,
    keep_some,
    listed,
    open_notebook,
    reopen,
    talks,
    undo,
    wait_until_read,
)
from tests.browser.youtube import answer_youtube

HOSTILE = "<img src=x onerror=alert(1)></textarea><script>alert(2)</script>"


def test_from_nothing_to_an_investigation_of_ones_own(open_page: OpenPage) -> None:
    page = open_page()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    page.on("websocket", lambda socket: sent.append(f"socket {socket.url}"))
    open_notebook(page)
    expect(page.get_by_role("link", name="Start from a comparison")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Search all talks")).to_be_visible()

    page.get_by_role("main").get_by_role("button", name="New investigation").last.click()
    expect(field(page, "Name of the investigation")).to_be_focused()
    page.keyboard.type("Zanzibar choice")
    page.keyboard.press("Enter")
    field(page, "Question").fill("Which zebra?")
    field(page, "Name of side A").fill("Reading")
    field(page, "Name of side B").fill("Training")
    expect(page.get_by_text("No clips yet")).to_be_visible()
    page.get_by_role("button", name="Duplicate").click()
    expect_notice(page, "Duplicated “Zanzibar choice”")
    assert listed(page) == ["Zanzibar choice", "Zanzibar choice (copy)"]

    page.get_by_role("button", name=re.compile("^Reorder Zanzibar choice \\(copy")).press("ArrowUp")
    assert listed(page) == ["Zanzibar choice (copy)", "Zanzibar choice"]
    page.get_by_role("button", name="Archive", exact=True).click()
    assert listed(page) == ["Zanzibar choice"]
    page.get_by_text("Archived", exact=True).first.click()
    page.locator(".archived").get_by_role("link").click()
    page.get_by_role("button", name="Delete").click()
    expect_notice(page, "Deleted “Zanzibar choice (copy)” with 0 clips")
    expect(field(page, "Name of the investigation")).to_have_value("Zanzibar choice")
    undo(page)
    expect(field(page, "Name of the investigation")).to_have_value("Zanzibar choice (copy)")
    page.go_back()
    reopen(page)
    expect(field(page, "Question")).to_have_value("Which zebra?")
    expect(field(page, "Name of side B")).to_have_value("Training")
    assert [what for what in sent if "zebra" in what or "Zanzibar" in what] == []
    keys = [each["id"] for each in page.evaluate(KEPT)]
    assert len(keys) == 2
    assert [what for what in sent for key in ("socket", *keys) if key in what] == []


def test_what_somebody_thinks_of_clips_is_kept_and_found(page: Page) -> None:
    both = [investigation(FIRST, HOSTILE, question="שאלה"), investigation(SECOND, "Another")]
    long = clip(3, quote="", heading="T" * 1000, talk="W" * 1000, voice="🦜" * 60)
    keep(page, both, [clip(0), clip(1), clip(2, quote=HOSTILE, tags=[HOSTILE[:50]]), long])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(card(page, 2)).to_contain_text(HOSTILE)

    first = card(page, 0)
    first.get_by_role("button", name=re.compile("^Star")).click()
    first.get_by_role("button", name="Training").click()
    first.get_by_placeholder("Add tag").fill("freshness")
    first.get_by_placeholder("Add tag").press("Enter")
    first.get_by_role("textbox", name=re.compile("^Note")).fill(f"Lena knows {HOSTILE}")
    page.reload()  # what is typed is saved when the page is left
    wait_until_read(page)
    first = card(page, 0)
    expect(first.get_by_role("button", name=re.compile("^Star"))).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(first.get_by_role("button", name="Training")).to_have_attribute("aria-pressed", "true")
    expect(first.get_by_role("textbox", name=re.compile("^Note"))).to_have_value(
        f"Lena knows {HOSTILE}"
    )

    find = page.get_by_role("searchbox", name="Find in these clips")
    find.fill("lena FRESHNESS")
    assert talks(page) == ["Talk 0"]
    find.fill("nothing has this")
    expect(page.get_by_text("No clip matches")).to_be_visible()
    page.get_by_role("button", name="Show all clips").click()
    page.get_by_role("combobox", name="Stance").select_option("Supports Training")
    assert talks(page) == ["Talk 0"]
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("combobox", name="Order").select_option("Speaker")
    assert talks(page)[1:] == ["Talk 0", "Talk 1", "Talk 2"]  # a name of emoji alone comes first
    expect(page.get_by_role("button", name=re.compile("^Reorder: "))).to_have_count(0)
    first.get_by_role("button", name="Remove tag freshness").click()
    first.get_by_role("button", name=re.compile("^Remove: ")).click()
    expect_notice(page, "Removed the clip")
    expect(card(page, 0)).to_have_count(0)
    undo(page)
    expect(card(page, 0)).to_be_visible()


def test_two_tabs_show_the_same_but_nobody_is_written_over(open_page: OpenPage) -> None:
    page = open_page()  # a context of its own: its clock will stand still
    keep_some(page, 2)
    other = page.context.new_page()
    open_notebook(other, f"#{FIRST}")
    note = card(page, 0).get_by_role("textbox", name=re.compile("^Note"))
    theirs = card(other, 0).get_by_role("textbox", name=re.compile("^Note"))
    theirs.fill("from the other tab")
    theirs.blur()
    expect(note).to_have_value("from the other tab")
    page.clock.install()  # a pause in typing would save
    note.focus()
    note.press("End")
    note.press("!")
    card(other, 0).get_by_role("button", name=re.compile("^Star")).click()
    theirs.fill("changed again")
    theirs.blur()
    expect(card(page, 0).get_by_role("button", name=re.compile("^Star"))).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(note).to_have_value("from the other tab!")
    note.blur()
    expect(theirs).to_have_value("from the other tab!")


def test_several_clips_at_once(page: Page) -> None:
    keep_some(page, 8)
    page.locator("[data-row] input[type=checkbox]").nth(0).click()
    page.locator("[data-row] input[type=checkbox]").nth(2).click(modifiers=["Shift"])
    bar = page.get_by_role("region", name="Selected clips")
    expect(bar.get_by_role("status")).to_have_text("3 clips selected")
    bar.get_by_placeholder("Add tag").fill("together")
    bar.get_by_placeholder("Add tag").press("Enter")
    bar.get_by_role("button", name="Reading").click()
    expect(page.locator(".tag", has_text="together")).to_have_count(3)
    pressed = page.locator('[data-card] .stance[data-stance="a"][aria-pressed="true"]')
    expect(pressed).to_have_count(3)
    undo(page)
    expect(pressed).to_have_count(0)
    bar.get_by_role("button", name="Move or copy").click()
    page.get_by_role("button", name="Copy to Another question").click()
    expect_notice(page, "Copied 3 clips to “Another question”")
    bar.get_by_role("button", name="Move or copy").click()
    page.get_by_role("button", name="Move to Another question").click()
    expect_notice(page, "Moved 3 clips to “Another question”")
    expect(page.locator(".shown")).to_have_text("5 clips")
    expect(bar).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Another question")).click()
    expect(page.locator(".shown")).to_have_text("3 clips")
    expect(page.locator(".tag", has_text="together")).to_have_count(3)
    page.get_by_role("button", name="Select all").click()
    bar.get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_text("No clips yet")).to_be_visible()
    undo(page)
    expect(page.locator(".shown")).to_have_text("3 clips")


def test_clips_are_dragged_into_order(page: Page) -> None:
    keep_some(page, 4)
    handle = card(page, 0).get_by_role("button", name=re.compile("^Reorder"))
    start, end = handle.bounding_box(), card(page, 1).bounding_box()
    assert start and end
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(start["x"] + 5, end["y"] + end["height"] - 5, steps=4)
    expect(page.locator("[data-drop]")).to_have_count(1)
    page.mouse.up()
    expect(page.locator("[data-card] cite").first).to_have_text("Talk 1")
    assert talks(page)[:3] == ["Talk 1", "Talk 0", "Talk 2"]
    reopen(page)
    assert talks(page)[:3] == ["Talk 1", "Talk 0", "Talk 2"]


def test_with_keys_alone(page: Page) -> None:
    keep_some(page, 5)
    for key in ("j", "j"):
        page.keyboard.press(key)
    expect(card(page, 1)).to_be_focused()
    for key in ("1", "*", "e"):
        page.keyboard.press(key)
    page.keyboard.type("jk are letters here")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    page.keyboard.type("by hand")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(card(page, 1)).to_be_focused()
    expect(card(page, 1).get_by_role("button", name="Reading")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(card(page, 1).locator(".tag")).to_have_text("by hand")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_text("Now 1 of 5")).to_have_count(1)
    assert talks(page)[:2] == ["Talk 1", "Talk 0"]
    expect(card(page, 1)).to_be_focused()
    page.keyboard.press("s")
    expect(page.get_by_role("button", name="Move to Another question")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Delete")
    expect(card(page, 0)).to_be_focused()
    page.keyboard.press("ControlOrMeta+z")
    expect(card(page, 1)).to_be_visible()
    page.keyboard.press("f")
    page.keyboard.type("Sentence 3")
    assert talks(page) == ["Talk 3"]


def test_clips_play_in_the_dock_as_they_are_shown(page: Page) -> None:
    answer_youtube(page, speed=0.001)
    keep_some(page, 6)
    page.get_by_role("combobox", name="Voice").select_option(label="Bo Fenn (2)")
    card(page, 1).get_by_role("link", name=re.compile("^Play")).click()
    expect_status(page, "playing")
    expect(dock(page)).to_contain_text("1 of 2")
    dock(page).get_by_role("button", name="Next clip").click()
    expect(dock(page)).to_contain_text("Talk 4")


def test_ten_thousand_clips_are_listed_a_few_drawn(page: Page) -> None:
    keep_some(page, 10_000)
    expect(page.locator(".shown")).to_have_text("10,000 clips")
    assert cards(page).count() < 30
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    page.wait_for_function("document.elementFromPoint(innerWidth / 2, 450).closest('[data-row]')")
    open_notebook(page, f"#{FIRST}/clip/{clip(7321)['moment']}")
    expect(card(page, 7321)).to_be_focused()
    expect(card(page, 7321)).to_be_in_viewport()
    page.keyboard.press("k")
    expect(card(page, 7320)).to_be_focused()
    assert cards(page).count() < 30
    expect(page.locator("[data-row]:focus-within")).to_have_attribute("aria-posinset", "7321")


def test_places_in_the_address(page: Page) -> None:
    keep_some(page, 3)
    assert page.url.endswith(f"#{FIRST}")
    page.get_by_role("link", name=re.compile("^Another question")).click()
    expect(field(page, "Name of the investigation")).to_have_value("Another question")
    page.go_back()
    expect(field(page, "Name of the investigation")).to_have_value("Read or train?")
    open_notebook(page, "#of-another-browser")
    expect(page.get_by_text("This investigation is not in this browser")).to_be_visible()


def test_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(phone=True)
    keep_some(page, 4)
    page.get_by_role("button", name=re.compile("^Investigations")).tap()
    page.get_by_role("link", name=re.compile("^Another question")).tap()
    expect(page.locator("#notebook-aside")).to_be_hidden()
    expect(page.get_by_text("No clips yet")).to_be_visible()
    page.go_back()
    expect(card(page, 0)).to_be_visible()
    small = page.evaluate(
        """() => [...document.querySelectorAll(".notebook-column :is(button, a, select, input)")]
          .filter((each) => each.checkVisibility() && !each.closest("label"))
          .map((each) => [each.getBoundingClientRect(), each.outerHTML.slice(0, 80)])
          .filter(([{ width, height }]) => height < 43.5 || width < 24)
          .map(([, html]) => html)"""
    )
    assert small == []
    for width in (320, PHONE["width"]):
        page.set_viewport_size({"width": width, "height": 700})
        page.locator("[data-row] input[type=checkbox]").first.tap()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(open_page: OpenPage, dark: bool) -> None:
    page = open_page(dark=dark)
    keep_some(page, 3)
    card(page, 0).get_by_role("button", name="Cautions").click()
    card(page, 1).get_by_role("checkbox").click()
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        found = Axe().run(page).response["violations"]
        assert [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found] == []
    page.get_by_role("button", name="Move or copy").last.click()
    found = Axe().run(page, context="dialog[open]").response["violations"]
    assert [each["id"] for each in found] == []


def test_paper_has_all_clips_and_nothing_to_press(page: Page) -> None:
    keep_some(page, 60)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(cards(page)).to_have_count(60)
    expect(page.get_by_role("button")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert cards(page).count() < 30


def test_without_script_it_says_what_it_is(open_page: OpenPage) -> None:
    page = open_page(NOTEBOOK, script=False)
    expect(page.get_by_text("The notebook needs JavaScript")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    expect(focused(page)).to_have_count(0)
