"""A notebook with one investigation in it, and what its owner does with files and links."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import go

Envelope = dict[str, Any]
AT = "2026-05-01T10:00:00.000Z"
NAME = "Which way for the help desk"
STANCES = ("a", "b", "cautions", "")

# Whole, as another tab would find it: ids and fields, no order of keys.
_WHOLE = """() => new Promise((resolve, reject) => {
  const asked = indexedDB.open("yts-notebook");
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const found = {};
    const reading = asked.result.transaction(["investigations", "clips"]);
    for (const name of ["investigations", "clips"])
      reading.objectStore(name).getAll().onsuccess = ({ target }) => (found[name] = target.result);
    reading.oncomplete = () => {
      asked.result.close();
      resolve(found);
    };
  };
})"""


def make_clip(n: int, home: str = "inv-1", **changes: Any) -> dict[str, Any]:
    """Return a saved clip in invented words."""
    second = 100 * (n + 1)
    moment = f"TRjq7t2Ms5I-{second}"
    return {
        "id": f"{home}/{moment}", "investigation": home, "moment": moment, "source": "youtube",
        "media": "", "start": second - 5, "said": second, "end": second + 30,
        "heading": f"Point number {n}", "quote": f"words said at {second}",
        "voice": f"Ada Example {n}", "talk": "A talk", "channel": "Example Channel",
        "published": "2024-05-01", "note": "", "tags": [], "stance": STANCES[n % 4],
        "starred": False, "order": n + 1, "from": {"comparison": "", "claim": ""},
        "saved_at": AT, "changed_at": AT,
    } | changes  # fmt: skip


def make_envelope(*clips: dict[str, Any], **changes: Any) -> Envelope:
    """Return a notebook file of one investigation."""
    investigation = {
        "id": "inv-1", "name": NAME, "question": "Look things up or train them in?",
        "comparison": "", "sides": {"a": "RAG", "b": "tuning"}, "order": 1, "archived": False,
        "fit": {}, "decision": "", "consequences": "", "drivers": "", "created_at": AT,
        "changed_at": AT, "backed_up_at": "",
    } | changes  # fmt: skip
    return {
        "format": "yts-notebook", "version": 1, "exported_at": AT,
        "investigations": [investigation], "clips": list(clips),
    }  # fmt: skip


def open_import(page: Page) -> Locator:
    """Open the notebook's import dialog."""
    if page.locator("#brief-import").is_visible():
        return page.locator("#brief-import")
    page.get_by_role("button", name="Import…").click()
    return page.locator("#brief-import")


def choose_file(page: Page, text: str | bytes, name: str = "notebook.json") -> Locator:
    """Give a file to the import dialog."""
    dialog = open_import(page)
    data = text.encode() if isinstance(text, str) else text
    file = {"name": name, "mimeType": "application/json", "buffer": data}
    dialog.locator("#import-file").set_input_files(file)
    return dialog


def bring_in(page: Page, envelope: Envelope) -> None:
    """Import a notebook file on the notebook's page, and wait until it is kept."""
    dialog = choose_file(page, json.dumps(envelope))
    dialog.get_by_role("button", name="Import", exact=True).click()
    expect(dialog).to_be_hidden()
    wanted = len(envelope["clips"])
    page.wait_for_function(
        f"async wanted => (await ({_WHOLE})()).clips.length >= wanted", arg=wanted
    )


def open_brief(page: Page, key: str = "inv-1") -> None:
    """Open the brief of an investigation."""
    go(page, f"/brief/#{key}")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Research brief")


def whole_notebook(page: Page) -> dict[str, list[dict[str, Any]]]:
    """Return what the browser keeps, each list by id."""
    found: dict[str, list[dict[str, Any]]] = page.evaluate(_WHOLE)
    return {name: sorted(records, key=lambda each: each["id"]) for name, records in found.items()}


def take_form(page: Page, name: str, folder: Path) -> Path:
    """Download a form of the brief from its dialog; returns the file."""
    dialog = page.locator("#brief-export")
    if not dialog.is_visible():
        page.get_by_role("button", name="Export…").click()
    dialog.get_by_role("button", name=name, exact=True).click()
    with page.expect_download() as downloading:
        dialog.get_by_role("button", name="Download").click()
    file = folder / downloading.value.suggested_filename
    downloading.value.save_as(file)
    return file
