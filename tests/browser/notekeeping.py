"""What investigators do and see on the notebook's page, in their words."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import go, wait_until_awake

NOTEBOOK = "/notebook/"
FIRST, SECOND = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"

_PUT = """async ({ investigations, clips }) => {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open("yts-notebook");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const work = db.transaction(["investigations", "clips"], "readwrite");
  work.objectStore("investigations").clear();
  work.objectStore("clips").clear();
  for (const each of investigations) work.objectStore("investigations").put(each);
  for (const each of clips) work.objectStore("clips").put(each);
  await new Promise((resolve, reject) => {
    work.oncomplete = resolve;
    work.onerror = () => reject(work.error);
  });
  db.close();
}"""
KEPT = """() => new Promise((resolve) => {
  indexedDB.open("yts-notebook").onsuccess = ({ target: { result: db } }) => {
    const asked = db.transaction("investigations").objectStore("investigations").getAll();
    asked.onsuccess = () => resolve(asked.result);
    db.close();
  };
})"""
"""Reads the investigations as the database keeps them."""

_DAY = "2026-01-02T03:04:05.000Z"


def investigation(key: str, name: str, **fields: Any) -> dict[str, Any]:
    """Return an investigation as the database keeps it."""
    return {
        "id": key,
        "name": name,
        "question": "",
        "comparison": "",
        "sides": {"a": "Reading", "b": "Training"},
        "order": int(key[0]),
        "archived": False,
        "fit": {},
        "decision": "",
        "consequences": "",
        "drivers": "",
        "created_at": _DAY,
        "changed_at": _DAY,
        "backed_up_at": "",
    } | fields


def clip(number: int, home: str = FIRST, **fields: Any) -> dict[str, Any]:
    """Return a clip as the database keeps it; no two have the same words."""
    moment = f"aaaaaaaaa{number % 90 + 10}-{number * 10 + 10}"
    voices = ("Ada Quill", "Bo Fenn", "Chidi Marr")
    return {
        "id": f"{home}/{moment}",
        "investigation": home,
        "moment": moment,
        "source": "youtube",
        "media": "",
        "start": number * 10 + 5,
        "said": number * 10 + 10,
        "end": number * 10 + 30,
        "heading": "",
        "quote": f"Sentence {number} is said with invented words. " * (1 + number % 4),
        "voice": voices[number % 3],
        "talk": f"Talk {number}",
        "channel": "A channel",
        "published": "2024-05-06",
        "note": "",
        "tags": [],
        "stance": "",
        "starred": False,
        "order": number,
        "from": {"comparison": "", "claim": ""},
        "saved_at": _DAY,
        "changed_at": _DAY,
    } | fields


def open_notebook(page: Page, fragment: str = "") -> None:
    """Open the notebook and wait until it was read."""
    go(page, NOTEBOOK)
    if fragment:
        page.evaluate("fragment => { location.hash = fragment; }", fragment)
    wait_until_read(page)


def wait_until_read(page: Page) -> None:
    """Wait until the page shows what this browser has."""
    expect(page.locator(".notebook")).not_to_have_attribute("data-phase", "loading")


def keep(page: Page, investigations: list[dict[str, Any]], clips: list[dict[str, Any]]) -> None:
    """Put records into the browser, in place of those it has, and open the notebook."""
    open_notebook(page)
    page.evaluate(_PUT, {"investigations": investigations, "clips": clips})
    page.reload()
    wait_until_awake(page)
    wait_until_read(page)


def keep_some(page: Page, count: int) -> None:
    """Put two investigations into the browser, clips in the first, and open the notebook."""
    both = [investigation(FIRST, "Read or train?"), investigation(SECOND, "Another question")]
    keep(page, both, [clip(number) for number in range(count)])


def cards(page: Page) -> Locator:
    """Return the cards that are drawn."""
    return page.locator("[data-card]")


def card(page: Page, number: int) -> Locator:
    """Return the card of a clip by its number."""
    return page.locator(f'[data-row$="-{number * 10 + 10}"] [data-card]')


def talks(page: Page) -> list[str]:
    """Return the talks of the cards that are drawn, in their order."""
    return page.locator("[data-card] cite").all_inner_texts()


def listed(page: Page) -> list[str]:
    """Return the names of the investigations, in their order."""
    names = page.locator(".investigations > .investigation-list .investigation-name")
    return names.all_inner_texts()


def field(page: Page, name: str) -> Locator:
    """Return a field of the investigation by what it is called."""
    return page.get_by_role("textbox", name=name, exact=True)


def undo(page: Page) -> None:
    """Press Undo in the notice."""
    page.locator(".notice-bar").get_by_role("button", name="Undo", exact=True).click()


def reopen(page: Page) -> None:
    """Load the page anew."""
    page.reload()
    wait_until_read(page)
