"""What the notebook's page says of how it is kept, and what its buttons do."""

import json
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import expect_notice, go
from tests.browser.conftest import OpenPage

NOTEBOOK = "/notebook/"
REFUSING = """Object.defineProperty(window, "indexedDB", {
  get() { if (!window.allowed) throw new DOMException("refused", "SecurityError"); return real; },
});"""
PUT = """(value) => new Promise((resolve) => {
  indexedDB.open("yts-notebook").onsuccess = ({ target: { result: db } }) => {
    const transaction = db.transaction("clips", "readwrite");
    transaction.objectStore("clips").put(value);
    transaction.oncomplete = () => resolve(db.close());
  };
})"""


def panel(page: Page) -> Locator:
    return page.locator(".keeping")


def trouble(page: Page) -> Locator:
    return page.locator(".trouble")


def make_investigation(page: Page) -> None:
    page.get_by_role("button", name="New investigation").first.click()
    expect(panel(page)).to_contain_text(re.compile(r"\d changes? so far"))


def downloaded(page: Page, button: Locator, folder: Path) -> object:
    """Press what downloads; returns what is in the file."""
    with page.expect_download() as waiting:
        button.click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert re.fullmatch(r"yts-notebook(-[a-z-]+)?-\d{4}-\d\d-\d\d\.json", file.name)
    return json.loads(file.read_text("utf-8"))


def test_the_panel_tells_of_backups_and_of_what_was_set_aside(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page(NOTEBOOK)
    expect(panel(page)).to_contain_text("Clearing this site’s data in the browser deletes it")
    expect(trouble(page)).to_be_hidden()
    make_investigation(page)
    backup = downloaded(page, panel(page).get_by_role("button", name="Download a backup"), tmp_path)
    assert isinstance(backup, dict)
    assert (backup["format"], len(backup["investigations"])) == ("yts-notebook", 1)
    expect(panel(page)).to_contain_text("Last backup today. Nothing changed since then.")
    panel(page).get_by_text("How safe it is").click()
    expect(panel(page).get_by_role("meter")).to_be_visible()
    expect(panel(page)).to_contain_text(re.compile(r"This site uses \S+ \w+ of the \S+ \w+"))

    strange = {"id": "strange/a-1", "note": "precious"}
    page.evaluate(PUT, strange)
    go(page, NOTEBOOK)
    expect(panel(page)).to_contain_text("1 record of this notebook could not be read")
    aside = downloaded(page, panel(page).get_by_role("button", name="set aside"), tmp_path)
    assert isinstance(aside, list)
    assert [each["record"] for each in aside] == [strange]


def test_a_notebook_that_is_not_kept_says_so_above_it(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page()
    page.add_init_script(f"const real = window.indexedDB; {REFUSING}")
    go(page, NOTEBOOK)
    expect(trouble(page)).to_contain_text("lives only as long as this tab")
    expect(panel(page)).to_be_hidden()
    page.get_by_role("button", name="New investigation").first.click()
    backup = downloaded(page, trouble(page).get_by_role("button", name="backup"), tmp_path)
    assert isinstance(backup, dict)
    assert len(backup["investigations"]) == 1
    page.evaluate("window.allowed = true")
    trouble(page).get_by_role("button", name="Try again").click()
    expect(trouble(page)).to_be_hidden()
    expect(panel(page)).to_contain_text("1 change so far")
    go(page, NOTEBOOK)
    expect(trouble(page)).to_be_visible()  # refused again: this page is a new one


def test_a_tab_that_is_older_than_the_notebook_says_how_to_go_on(open_page: OpenPage) -> None:
    page = open_page(NOTEBOOK)
    make_investigation(page)
    page.evaluate(
        "() => { indexedDB.open('yts-notebook', 2).onsuccess = (e) => e.target.result.close(); }"
    )
    expect(trouble(page)).to_contain_text("stopped writing")
    page.get_by_role("button", name="New investigation").first.click()
    expect_notice(page, "Reload")
    trouble(page).get_by_role("button", name="Reload the page").click()
    expect(trouble(page)).to_contain_text("newer version of this site")
