"""A brief: read, chosen, written, taken along in every form, shared in a link, taken in."""

import json
import re
from pathlib import Path
from typing import Any

import bibtexparser
from axe_playwright_python.sync_playwright import Axe
from jsonschema import Draft7Validator
from playwright.sync_api import Browser, Page, expect

from tests.browser.actions import clipboard, close_dock, dock, expect_notice, focused, go
from tests.browser.briefs import (
    NAME,
    bring_in,
    choose_file,
    make_clip,
    make_envelope,
    open_brief,
    open_import,
    take_form,
    whole_notebook,
)
from tests.browser.conftest import OpenPage
from tests.sharing.test_csl import SCHEMA
from tests.sharing.test_decision_record import MADR
from tests.sharing.test_markdown import read

CLIPBOARD = ("clipboard-read", "clipboard-write")
SCRIPT = "</script><script>window.ran = true</script><img src=x onerror='window.ran = true'>"
FOUR = tuple(make_clip(n) for n in range(4))


def headings(page: Page) -> list[str]:
    return page.locator(".brief-document h2").all_inner_texts()


def sections(page: Page) -> list[str]:
    return page.locator(".brief-quote h3").all_inner_texts()


def field(page: Page, name: str):
    return page.get_by_role("textbox", name=name, exact=True)


def test_a_brief_is_chosen_written_and_kept_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page("/brief/")
    expect(page.get_by_role("link", name="Start with a comparison")).to_be_visible()
    go(page, "/notebook/")
    bring_in(page, make_envelope(*FOUR, make_clip(4, note="What we saw.", tags=["cost"])))
    open_brief(page)
    assert headings(page) == [
        "What drives the decision", "What speaks for RAG", "What speaks for tuning", "Cautions",
        "Other moments", "Who says what", "Open questions", "Decision", "Consequences", "Sources",
    ]  # fmt: skip
    assert sections(page) == [f"Point number {n}" for n in (0, 4, 1, 2, 3)]
    first = page.locator('[data-choice="inv-1/TRjq7t2Ms5I-100"]')
    first.get_by_role("button", name="Move down").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".brief-quote h3").first).to_have_text("Point number 4")
    expect(focused(page)).to_have_accessible_name("Move up: Point number 0")
    caution = page.get_by_role("checkbox", name="Point number 2")
    caution.focus()
    page.keyboard.press("Space")
    expect(caution).to_have_attribute("aria-checked", "false")
    assert "Cautions" not in headings(page)
    page.get_by_role("checkbox", name="Notes and tags").press("Space")
    expect(page.locator(".brief-note")).to_have_count(0)
    page.get_by_role("button", name="RAG", exact=True).press("Enter")
    field(page, "Decision").fill("Facts change daily.\n\nSo we look them up. 👩🏽‍💻")
    field(page, "Consequences").fill("Good, because fresh\nBad, because slow")
    field(page, "What drives the decision").fill("Freshness")
    page.reload()
    expect(field(page, "Decision")).to_have_value(
        "Facts change daily.\n\nSo we look them up. 👩🏽‍💻"
    )
    assert sections(page) == [f"Point number {n}" for n in (4, 0, 1, 3)]
    expect(page.locator(".brief-note")).to_have_count(0)
    page.locator(".brief-time").nth(1).click()
    expect(dock(page)).to_contain_text("words said at 100")
    expect(dock(page)).to_contain_text("2 of 4")
    close_dock(page)
    page.emulate_media(media="print")
    expect(page.locator("textarea").filter(visible=True)).to_have_count(0)
    expect(page.locator(".brief-written p").last).to_have_text("So we look them up. 👩🏽‍💻")
    expect(page.locator(".brief-written p").last).to_be_visible()
    expect(page.locator(".brief-address").first).to_contain_text("/moments/TRjq7t2Ms5I-500/")
    expect(page.locator("button").filter(visible=True)).to_have_count(0)


def test_every_form_is_shown_downloaded_and_read_back(
    open_page: OpenPage, browser: Browser, tmp_path: Path
) -> None:
    page = open_page("/notebook/", permissions=CLIPBOARD, accept_downloads=True)
    noted = make_clip(4, note=SCRIPT, quote=SCRIPT, tags=["x"])
    bring_in(page, make_envelope(*FOUR, noted, decision=SCRIPT, brief={"outcome": "a"}))
    open_brief(page)
    kept = whole_notebook(page)
    markdown = take_form(page, "Markdown", tmp_path).read_text("utf-8")
    expect(page.locator("#brief-export .brief-preview")).to_have_value(markdown)
    tree, _ = read(markdown)
    assert len(tree.css("blockquote")) == 5 and not tree.css("script, img")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator("#brief-export [role=status]")).to_contain_text("copied")
    assert clipboard(page) == markdown
    record = take_form(page, "Decision record", tmp_path)
    assert re.fullmatch(r"which-way-for-the-help-desk-\d{4}-\d\d-\d\d\.adr\.md", record.name)
    tree, _ = read(record.read_text("utf-8").split("---\n", 2)[2])
    assert [node.text() for node in tree.css("h2")] == MADR
    entries = bibtexparser.parse_string(take_form(page, "BibTeX", tmp_path).read_text("utf-8"))
    assert len(entries.entries) == 5 and not entries.failed_blocks
    items = json.loads(take_form(page, "CSL-JSON", tmp_path).read_text("utf-8"))
    assert isinstance(SCHEMA, Draft7Validator) and list(SCHEMA.iter_errors(items)) == []
    whole = json.loads(take_form(page, "JSON", tmp_path).read_text("utf-8"))
    assert {name: by_id(whole[name]) for name in kept} == kept
    file = take_form(page, "HTML file", tmp_path)
    frame = page.frame_locator("iframe.brief-preview")
    expect(frame.get_by_role("heading", level=1)).to_have_text(NAME)
    assert page.evaluate("window.ran") is None
    read_offline(browser, file)
    page.locator("#brief-export").get_by_role("button", name="Close").click()
    go(page, "/notebook/")
    dialog = choose_file(page, file.read_bytes(), "brief.html")
    expect(dialog.locator(".brief-sum")).to_contain_text("all of it is in your notebook already")


def by_id(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(records, key=lambda each: each["id"])


def read_offline(browser: Browser, file: Path) -> None:
    """Open a brief from the disk: it is all there, asks nobody, and runs nothing."""
    context = browser.new_context(offline=True, color_scheme="dark")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(file.as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME)
    expect(page.locator("article")).to_have_count(5)
    page.locator("sup a").first.click()
    expect(page.locator("#source-1")).to_be_in_viewport()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 20, 19)"
    assert page.evaluate("window.ran") is None
    assert [url.split("#")[0] for url in asked] == [file.as_uri()]
    assert told == []
    page.emulate_media(media="print")
    assert page.pdf().startswith(b"%PDF")
    context.close()


def test_a_shared_brief_is_read_and_kept_once(open_page: OpenPage) -> None:
    mine = open_page("/notebook/", permissions=CLIPBOARD)
    bring_in(mine, make_envelope(*FOUR, decision="We take RAG."))
    open_brief(mine)
    mine.get_by_role("button", name="Share link…").click()
    expect(mine.locator(".brief-use")).to_contain_text("characters")
    mine.get_by_role("button", name="Copy link").click()
    expect(mine.locator("#brief-export [role=status]")).to_contain_text("copied")
    fragment = clipboard(mine).partition("#")[2]
    theirs = open_page(f"/brief/#{fragment}")
    expect(theirs.get_by_role("heading", level=1)).to_have_text(NAME)
    expect(theirs.get_by_text("We take RAG.")).to_be_visible()
    expect(theirs.locator("textarea")).to_have_count(0)
    expect(theirs.locator(".brief-quote")).to_have_count(4)
    assert Axe().run(theirs, options={"runOnly": ["wcag2a", "wcag2aa"]}).violations_count == 0
    save = theirs.get_by_role("button", name="Save a copy to my notebook")
    save.click()
    expect_notice(theirs, "Saved to your notebook.")
    save.click()
    expect_notice(theirs, "already")
    theirs.get_by_role("link", name="You have this investigation").click()
    expect(theirs).to_have_url(re.compile("/notebook/#inv-1"))
    # A shared link shows what is wrong with it, and no more.
    go(theirs, f"/brief/#{fragment[:-20]}")
    theirs.reload()
    expect(theirs.get_by_text("was cut on its way")).to_be_visible()


def told_of(page: Page, text: str, told: str) -> None:
    dialog = choose_file(page, text)
    expect(dialog.locator(".brief-problem")).to_contain_text(told)


def test_what_is_brought_is_shown_first_and_nothing_is_lost(open_page: OpenPage) -> None:
    page = open_page("/notebook/", accept_downloads=True)
    told_of(page, "[1, 2", "It is no notebook or brief of this site.")
    newer = '{"format": "yts-notebook", "version": 99, "investigations": [], "clips": []}'
    told_of(page, newer, "newer")
    told_of(page, '{"format": "yts-notebook", "version": 1, "investigations": [', "damaged")
    told_of(page, "<!doctype html><p>hello", "holds no data of a brief")
    own = make_envelope(*FOUR, make_clip(4, note=SCRIPT), name=SCRIPT)
    bring_in(page, own)
    kept = whole_notebook(page)
    assert page.evaluate("window.ran") is None
    # What differs is kept beside by itself.
    other = make_envelope(*FOUR, make_clip(4, note="theirs " * 100), name="n" * 1000)
    dialog = choose_file(page, json.dumps(other))
    expect(dialog.locator(".brief-arrival")).to_have_attribute("data-state", "different")
    expect(dialog.get_by_role("radio", name="Keep both")).to_be_checked()
    dialog.get_by_role("button", name="Import", exact=True).click()
    expect_notice(page, "Imported: 1 investigation, 5 clips.")
    page.wait_for_function("document.querySelectorAll('.investigation').length >= 2")
    both = whole_notebook(page)
    assert [each for each in both["clips"] if each["investigation"] == "inv-1"] == kept["clips"]
    assert len(both["investigations"]) == 2
    # Replacing makes a backup first and can be taken back.
    dialog = choose_file(page, json.dumps(make_envelope(make_clip(9, "inv-9"), id="inv-9")))
    dialog.get_by_role("radio", name="Replace your notebook").check()
    with page.expect_download() as downloading:
        dialog.get_by_role("button", name="Import", exact=True).click()
    backup = json.loads(downloading.value.path().read_text("utf-8"))
    assert len(backup["clips"]) == 10
    expect_notice(page, "Your notebook was replaced.")
    page.get_by_role("button", name="Undo", exact=True).click()
    page.wait_for_function("document.querySelectorAll('.investigation').length >= 2")
    # Wiped, then imported: the notebook is the same.
    page.evaluate("indexedDB.deleteDatabase('yts-notebook')")
    page.reload()
    bring_in(page, backup)
    again = whole_notebook(page)
    assert again["clips"] == by_id(backup["clips"])
    assert again["investigations"] == by_id(backup["investigations"])
    assert page.evaluate("window.ran") is None


def test_a_file_may_be_dropped_and_a_link_pasted(open_page: OpenPage) -> None:
    page = open_page("/notebook/")
    page.evaluate(
        """text => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "dropped.json"));
          const about = { bubbles: true, cancelable: true, dataTransfer };
          for (const type of ["dragover", "drop"])
            document.body.dispatchEvent(new DragEvent(type, about));
        }""",
        json.dumps(make_envelope(*FOUR)),
    )
    dialog = page.locator("#brief-import")
    expect(dialog.locator(".brief-sum")).to_have_text("1 investigation with 4 clips: 1 new.")
    dialog.get_by_role("button", name="Choose another").click()
    dialog.get_by_label("paste the link").fill("https://yts.example/brief/#shared=1.zz.abc.abc")
    dialog.get_by_role("button", name="Look what is in it").press("Enter")
    expect(dialog.locator(".brief-problem")).to_contain_text("was cut on its way")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert open_import(page).is_visible()
