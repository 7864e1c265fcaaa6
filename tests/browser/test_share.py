"""Sharing: one dialog, every form ready to copy, whatever is shared."""

import json
import re
import urllib.parse
import urllib.request
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.actions import clipboard, expect_notice, focused, go, open_chip
from tests.browser.conftest import OpenPage
from tests.browser.places import CLAIM, COMPARISON, MOMENT
from tests.browser.searching import open_search
from tests.browser.sharing import (
    NO_OLD_WAY,
    REFUSALS,
    copy_form,
    expect_told,
    form_keys,
    form_text,
    press_share,
    share_dialog,
    wait_for_forms,
)
from tests.browser.watch import watch_of

CLIPBOARD = ("clipboard-read", "clipboard-write")
COLLECTION = "/collections/rag-explained/"
MOMENT_FORMS = ["link", "recording", "quote", "markdown", "embed", "bibtex", "csl", "card"]


def ask_share(server: str, **asked: str) -> dict[str, Any]:
    """Return what the API says of the same address."""
    query = urllib.parse.urlencode(asked)
    with urllib.request.urlopen(f"{server}/api/v1/share?{query}") as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def test_every_form_of_a_moment_is_shown_as_it_is_copied(open_page: OpenPage, server: str) -> None:
    page = open_page(MOMENT, permissions=CLIPBOARD)
    dialog = press_share(page)
    expect(dialog.get_by_role("heading", level=2)).to_have_text("Share this moment")
    made = {form["key"]: form for form in ask_share(server, url=MOMENT)["forms"]}
    assert form_keys(page) == MOMENT_FORMS == list(made)
    for key in MOMENT_FORMS[:-1]:
        assert form_text(page, key) == made[key]["text"].replace("\r\n", "\n")
        copy_form(page, key)
        expect_told(page, "copied")
        assert clipboard(page) == made[key]["text"]
    card = dialog.get_by_role("img", name="The card as it will be seen")
    card.scroll_into_view_if_needed()
    page.wait_for_function("picture => picture.naturalWidth === 1200", arg=card.element_handle())


def test_the_embed_is_previewed_in_place(page: Page) -> None:
    go(page, MOMENT)
    dialog = press_share(page)
    frame = dialog.locator(".share-embed")
    frame.scroll_into_view_if_needed()
    expect(page.frame_locator(".share-embed").get_by_text("naive rag")).to_be_visible()


def test_the_card_is_offered_in_both_themes(page: Page) -> None:
    go(page, MOMENT)
    dialog = press_share(page)
    download = dialog.get_by_role("link", name="Download PNG: Share card")
    expect(download).to_have_attribute("href", re.compile(r"\.png$"))
    dialog.get_by_role("button", name="Dark").click()
    expect(dialog.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    expect(download).to_have_attribute("href", re.compile(r"\.png\?theme=dark$"))
    expect(dialog.locator(".share-card")).to_have_attribute("src", re.compile("theme=dark"))


def test_files_are_downloaded_under_their_name(page: Page) -> None:
    go(page, MOMENT)
    dialog = press_share(page)
    with page.expect_download() as downloading:
        dialog.get_by_role("link", name="Download: BibTeX").click()
    assert downloading.value.suggested_filename.endswith(".bib")
    assert downloading.value.path().read_text("utf-8").startswith("@online{")


def test_the_start_is_moved_before_copying(page: Page) -> None:
    go(page, MOMENT)
    dialog = press_share(page)
    dialog.get_by_role("button", name="5 seconds earlier").click()
    expect(dialog.get_by_label("Starts at")).to_have_value("2:51")
    expect_told(page, "2:51")
    assert "TRjq7t2Ms5I-171/" in form_text(page, "link")
    assert form_text(page, "recording").endswith("t=171s")
    expect(focused(page)).to_have_text("−5 s")
    dialog.get_by_label("Starts at").fill("1m30s")
    page.keyboard.press("Enter")
    expect(dialog.get_by_label("Starts at")).to_have_value("1:30")
    expect(dialog.locator("[data-text='recording']")).to_have_value(re.compile("t=90s$"))
    expect(dialog.locator(".share-card")).to_have_attribute("src", re.compile("-90.png"))


@pytest.mark.parametrize("written", ["soon", "99:59:59", "-4"])
def test_a_start_that_cannot_be_is_said_and_loses_nothing(page: Page, written: str) -> None:
    watch_of(page).expect_error(r"status of 4\d\d .*api/v1/share")
    go(page, MOMENT)
    dialog = press_share(page)
    before = form_text(page, "link")
    dialog.get_by_label("Starts at").fill(written)
    page.keyboard.press("Enter")
    expect(dialog.locator("#share-start-note")).not_to_be_empty()
    expect(dialog.get_by_label("Starts at")).to_have_attribute("aria-invalid", "true")
    assert form_text(page, "link") == before
    assert form_keys(page) == MOMENT_FORMS


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS.keys())
def test_where_copying_is_refused_the_text_is_selected_and_said(page: Page, refusal: str) -> None:
    page.add_init_script(refusal + NO_OLD_WAY)
    go(page, MOMENT)
    press_share(page)
    copy_form(page, "markdown")
    expect_told(page, "does not let pages copy")
    selected = page.evaluate(
        "() => { const e = document.activeElement;"
        " return e.value.slice(e.selectionStart, e.selectionEnd); }"
    )
    assert selected == form_text(page, "markdown")


def test_without_the_clipboard_the_older_way_copies(open_page: OpenPage) -> None:
    page = open_page("", permissions=CLIPBOARD)
    page.add_init_script(
        "window.clipboardKept = navigator.clipboard;"
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
    )
    go(page, MOMENT)
    press_share(page)
    copy_form(page, "quote")
    expect_told(page, "copied")
    assert page.evaluate("window.clipboardKept.readText()") == form_text(page, "quote")


def test_a_key_that_may_not_copy_opens_the_dialog_with_the_link_selected(
    page: Page, server: str
) -> None:
    page.add_init_script(REFUSALS["refused"])
    go(page, COMPARISON)
    clip = open_chip(page)
    page.locator("main").focus()
    page.keyboard.press("y")
    expect(share_dialog(page)).to_be_visible()
    expect_told(page, "The text is selected")
    assert f"/moments/{clip['id']}/" in form_text(page, "link")
    expect(focused(page)).to_have_attribute("data-text", "link")


@pytest.mark.parametrize(
    ("path", "inside", "title", "ending"),
    [
        (COMPARISON, ".opening", "Share this comparison", COMPARISON),
        (COMPARISON, f"#{CLAIM}", "Share this claim", f"{COMPARISON}#{CLAIM}"),
        (COLLECTION, "main", "Share this collection", COLLECTION),
    ],
)
def test_pages_and_their_parts_are_shared_in_the_same_way(
    page: Page, path: str, inside: str, title: str, ending: str
) -> None:
    go(page, path)
    page.locator(inside).first.scroll_into_view_if_needed()
    page.locator(inside).first.hover()
    dialog = press_share(page, page.locator(inside).first)
    expect(dialog.get_by_role("heading", level=2)).to_have_text(title)
    assert form_text(page, "link").endswith(ending)
    assert form_text(page, "markdown")


def test_a_search_is_shared_with_its_filters(page: Page) -> None:
    open_search(page, "rag", year="2023")
    page.get_by_role("button", name="Share this search").click()
    wait_for_forms(page)
    expect(share_dialog(page).get_by_role("heading", level=2)).to_have_text("Share this search")
    link = urllib.parse.urlsplit(form_text(page, "link"))
    assert urllib.parse.parse_qs(link.query) == {"q": ["rag"], "year": ["2023"]}


def test_a_result_is_shared_from_its_row(page: Page) -> None:
    open_search(page, "rag")
    result = page.locator("#search-results [data-result]").first
    press_share(page, result)
    expect(share_dialog(page).get_by_role("heading", level=2)).to_have_text("Share this moment")


def test_it_closes_as_dialogs_do_and_gives_the_focus_back(page: Page) -> None:
    go(page, MOMENT)
    for close in ("Escape", "button", "beside"):
        dialog = press_share(page)
        if close == "Escape":
            page.keyboard.press("Escape")
        elif close == "button":
            dialog.get_by_role("button", name="Close").click()
        else:
            page.mouse.click(5, 5)
        expect(dialog).to_be_hidden()
        expect(focused(page)).to_have_attribute("data-share", MOMENT)


def test_without_the_server_the_link_stays_and_trying_again_helps(page: Page) -> None:
    go(page, MOMENT)
    press_share(page)
    page.keyboard.press("Escape")
    page.route("**/api/v1/share?*", lambda route: route.abort())
    watch_of(page).expect_error("ERR_FAILED")
    dialog = press_share(page)
    expect(dialog.get_by_text("did not answer")).to_be_visible()
    assert form_text(page, "link").endswith(MOMENT)
    page.unroute("**/api/v1/share?*")
    dialog.get_by_role("button", name="Try again").click()
    wait_for_forms(page)
    assert form_keys(page) == MOMENT_FORMS


def test_the_devices_own_share_sheet_is_offered_where_there_is_one(page: Page) -> None:
    page.add_init_script("navigator.share = async (what) => { window.handedOver = what; };")
    go(page, MOMENT)
    press_share(page).get_by_role("button", name="Share with another app…").click()
    page.wait_for_function("window.handedOver")
    assert page.evaluate("window.handedOver.url").endswith(MOMENT)


def test_where_there_is_no_share_sheet_none_is_offered(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined });")
    go(page, MOMENT)
    expect(press_share(page).get_by_role("button", name="another app")).to_have_count(0)


def test_a_script_that_does_not_come_is_said_with_the_address(page: Page, server: str) -> None:
    watch_of(page).expect_error("ERR_FAILED")
    page.route("**/assets/dialog-*.js", lambda route: route.abort())
    go(page, MOMENT)
    page.get_by_role("main").get_by_role("button", name=re.compile("^Share")).first.click()
    expect_notice(page, f"{server}{MOMENT}")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_dialog_fits_a_phone_and_its_rules_hold(open_page: OpenPage, dark: bool) -> None:
    page = open_page(MOMENT, phone=True, dark=dark)
    dialog = press_share(page)
    box = dialog.bounding_box()
    assert box is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= 375
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    small = dialog.locator("button, a, input").evaluate_all(
        "all => all.filter(e => e.checkVisibility()"
        " && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)"
    )
    assert small == []
    violations = Axe().run(page, context="#share").response["violations"]
    assert [each["id"] for each in violations] == []
