"""What somebody who saves clips does and sees, in their words."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

NAME = "RAG vs fine-tuning"
"""What the comparison calls the investigation it starts."""

PATIENCE_MS = 10_000

# A promise would count as found at once, so this waits by itself.
_KEPT = """async ([store, count, patience]) => {
  const request = indexedDB.open("yts-notebook");
  const db = await new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  for (const until = performance.now() + patience; ; ) {
    const all = db.transaction(store).objectStore(store).getAll();
    await new Promise((done) => (all.onsuccess = done));
    const isLate = performance.now() > until;
    if (all.result.length === count || isLate) {
      db.close();
      return all.result;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}"""


def kept(page: Page, count: int, store: str = "clips") -> list[dict[str, Any]]:
    """Wait until so many records of a store lie on the disk; returns them."""
    records: list[dict[str, Any]] = page.evaluate(_KEPT, [store, count, PATIENCE_MS])
    assert len(records) == count
    return records


def save_button(page: Page, moment_id: str, within: str = "main") -> Locator:
    """Return the first Save button of a moment."""
    return page.locator(f'{within} [data-save="{moment_id}"]').first


def expect_saved(button: Locator, *, saved: bool = True) -> None:
    """Wait until a button shows that its clip is saved, or that it is not."""
    expect(button).to_have_attribute("aria-pressed", "true" if saved else "false")
    expect(button).to_contain_text(re.compile("^Saved" if saved else "^Save(?!d)"))


def notice_button(page: Page, name: str) -> Locator:
    """Return a button of the short notice."""
    return page.locator(".notice-bar").get_by_role("button", name=name)


def chooser(page: Page) -> Locator:
    """Return the dialog that tells where clips are saved."""
    return page.get_by_role("dialog", name=re.compile("^Save"))


def expect_count(page: Page, count: str) -> None:
    """Wait until the header says how many clips are in the notebook."""
    expect(page.get_by_role("banner").locator("[data-saved-count]").first).to_have_text(count)
