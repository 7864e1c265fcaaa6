"""Saving clips from every page into investigations of this browser, and taking it back."""

import json
import re

from playwright.sync_api import Page, expect

from tests.browser.actions import (
    dock,
    expect_notice,
    expect_status,
    focused,
    go,
    is_same_document,
    mark_document,
    open_chip,
    open_comparison,
    playable_chips,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, KINDS, MOMENT, SLUG
from tests.browser.saving import (
    NAME,
    chooser,
    expect_count,
    expect_saved,
    kept,
    notice_button,
    save_button,
)
from tests.browser.searching import open_search, result_ids
from tests.browser.test_phone import _SMALL, THUMB

BEST = MOMENT.split("/")[2]
"""The moment that is the best explanation of the comparison."""

_LOADED = """() => performance.getEntriesByType("resource")
  .filter(({ name }) => /saver|chooser-[^.]*[.]js/.test(name)).length >= 2"""

_REFUSED = """for (const name of ["indexedDB", "localStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });
"""

_WHEN_SAVED = """id => {
  const button = document.querySelector(`main [data-save="${id}"]`);
  const now = () => performance.timeOrigin + performance.now();
  window.seen = new Promise(done => new MutationObserver((_, observer) => {
    if (button.getAttribute("aria-pressed") !== "true") return;
    observer.disconnect();
    done(now());
  }).observe(button, { attributes: true }));
}"""

_PRESS = """id => {
  const at = performance.timeOrigin + performance.now();
  document.querySelector(`main [data-save="${id}"]`).click();
  return at;
}"""


def test_with_the_mouse(open_page: OpenPage) -> None:
    page = open_page(COMPARISON)
    best = save_button(page, BEST)
    best.click()
    expect_notice(page, f"Saved to “{NAME}”")
    expect_saved(best)
    expect_count(page, "1")
    notice_button(page, "Undo").click()
    expect_notice(page, "Undone")
    expect_saved(best, saved=False)
    expect_count(page, "")
    kept(page, 0)
    kept(page, 0, "investigations")

    best.click()
    notice_button(page, "Change…").click()
    expect(chooser(page).get_by_role("radio", name=NAME)).to_be_checked()
    chooser(page).get_by_label("New investigation").fill("Team memo")
    chooser(page).get_by_role("button", name="Create").click()
    expect(chooser(page)).to_be_hidden()
    expect_notice(page, "Moved to “Team memo”")
    # The next press goes where the last one went.
    open_chip(page)
    opened = dock(page).locator("[data-save]").get_attribute("data-save") or ""
    dock(page).get_by_role("button", name=re.compile("^Save")).click()
    expect_notice(page, "Saved to “Team memo”")
    expect_saved(dock(page).locator("[data-save]"))

    # What was made for the clip alone went with it; a clip may stand in several investigations.
    best.click()
    expect(chooser(page).get_by_role("checkbox", name="Team memo")).to_be_checked()
    expect(chooser(page).get_by_role("checkbox")).to_have_count(1)
    chooser(page).get_by_label("New investigation").fill("Second thoughts")
    chooser(page).get_by_role("button", name="Create").click()
    expect_notice(page, "Saved to “Second thoughts”")
    expect_count(page, "3")

    # It stays when the page is left and comes back, and when the browser opens it anew.
    mark_document(page)
    page.locator(f'main a[href="{MOMENT}"]').first.click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("when to use each")
    expect_saved(save_button(page, BEST))
    assert is_same_document(page)
    go(page, COMPARISON)
    expect_saved(save_button(page, BEST))
    expect_count(page, "3")
    records = {record["id"].split("/")[1]: record for record in kept(page, 3)}
    assert set(records) == {BEST, opened}
    assert records[BEST]["from"]["comparison"] == SLUG
    assert all(records[BEST][field] for field in ("heading", "quote", "voice", "talk", "channel"))


def test_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page(COMPARISON)
    page.keyboard.press("s")
    expect_notice(page, "No clip is open")
    # A chip opens the dock; s saves what it holds, with the claim and the stance of the chip.
    chip = playable_chips(page).and_(page.locator(".claim .chip:has(.mark-supports-a)")).first
    moment = chip.get_attribute("data-clip") or ""
    claim = chip.evaluate("chip => chip.closest('.claim').id.slice('claim-'.length)")
    chip.press("Enter")
    expect_status(page, "ready")
    page.keyboard.press("s")
    expect_notice(page, f"Saved to “{NAME}”")
    (record,) = kept(page, 1)
    assert (record["id"].split("/")[1], record["stance"]) == (moment, "a")
    assert record["from"] == {"comparison": SLUG, "claim": claim}
    page.keyboard.press("Control+z")
    expect_saved(dock(page).locator("[data-save]"), saved=False)
    page.keyboard.press("Escape")

    # Undo is the next stop after what was pressed, and gives the focus back.
    best = save_button(page, BEST)
    best.press("Enter")
    expect_saved(best)
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text(f"Undo: Saved to “{NAME}”")
    expect(focused(page)).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect_saved(best, saved=False)
    expect(focused(page)).to_have_attribute("data-save", BEST)

    # All evidence of a claim at once; what is saved can be taken out of it again.
    claims = page.locator('.claim:has([data-save=""])').first
    evidence = set(
        claims.locator("[data-clip]").evaluate_all("all => all.map(c => c.dataset.clip)")
    )
    save_all = claims.locator('[data-save=""]')
    save_all.press("Enter")
    expect_saved(save_all)
    assert {each["id"].split("/")[1] for each in kept(page, len(evidence))} == evidence
    save_all.press("Enter")
    expect(focused(page)).to_have_role("checkbox")
    page.keyboard.press("Space")
    expect(chooser(page).get_by_role("status")).to_contain_text("Removed from")
    page.keyboard.press("Space")
    expect(chooser(page).get_by_role("status")).to_contain_text("Back in")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(chooser(page)).to_be_hidden()
    expect(focused(page)).to_have_attribute("data-save", "")
    expect_saved(save_all, saved=False)
    page.keyboard.press("Control+z")
    expect_saved(save_all)

    # Results that come later show what is saved, and s saves the one in hand.
    open_search(page, "rag")
    page.keyboard.press("j")
    page.keyboard.press("s")
    expect_notice(page, "Saved to")
    expect_saved(save_button(page, result_ids(page)[0]))
    page.keyboard.press("Shift+?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text("save the clip")


def test_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, phone=True, viewport={"width": 320, "height": 640})
    save_button(page, BEST).tap()
    expect_notice(page, f"Saved to “{NAME}”")
    assert page.evaluate(_SMALL, THUMB) == []
    width = page.evaluate("document.documentElement.clientWidth")
    bar = page.locator(".notice-bar").bounding_box()
    assert bar is not None
    assert bar["x"] >= 0
    assert bar["x"] + bar["width"] <= width
    notice_button(page, "Change…").tap()
    expect(chooser(page)).to_be_visible()
    assert page.evaluate(_SMALL, THUMB) == []
    box = chooser(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    chooser(page).get_by_role("button", name="Done").tap()
    page.get_by_role("button", name="Menu").tap()
    link = page.get_by_role("navigation", name="Menu").get_by_role("link", name="Notebook")
    expect(link).to_contain_text("1")


def test_two_tabs_agree_at_once(open_page: OpenPage) -> None:
    one = open_page(COMPARISON)
    two = one.context.new_page()
    go(two, MOMENT)
    # The other tab knows of no notebook yet.
    save_button(one, BEST).click()
    expect_saved(save_button(two, BEST))
    save_button(one, BEST).click()
    chooser(one).get_by_role("checkbox").uncheck()
    chooser(one).get_by_role("button", name="Done").click()
    expect_saved(save_button(two, BEST), saved=False)
    waits = []
    for _ in range(5):
        two.evaluate(_WHEN_SAVED, BEST)
        pressed = one.evaluate(_PRESS, BEST)
        expect_notice(one, "Saved to")
        waits.append(two.evaluate("window.seen") - pressed)
        notice_button(one, "Undo").click()
        expect_saved(save_button(two, BEST), saved=False)
    print("saved → seen in the other tab, ms:", [round(wait, 1) for wait in waits])


def test_a_browser_that_keeps_nothing_says_so(open_page: OpenPage) -> None:
    page = open_page()
    page.context.add_init_script(_REFUSED)
    page.goto(MOMENT)
    best = save_button(page, BEST)
    best.click()
    expect_notice(page, "until you close this tab")
    expect_saved(best)
    expect_count(page, "1")
    page.get_by_role("banner").get_by_role("link", name="Topics").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Topics")
    page.go_back()
    expect_saved(save_button(page, BEST))


def test_it_works_while_the_server_is_away(open_page: OpenPage) -> None:
    page = open_page(MOMENT)
    page.mouse.move(300, 300)
    page.wait_for_function(_LOADED)
    page.context.set_offline(True)
    save_button(page, BEST).click()
    expect_notice(page, "Saved to")
    expect_saved(save_button(page, BEST))
    notice_button(page, "Change…").click()
    expect(chooser(page)).to_be_visible()


def test_an_investigation_is_started_from_a_comparison(open_page: OpenPage) -> None:
    page = open_page(COMPARISON)
    start = page.locator("[data-build]")
    ticked = start.get_by_role("checkbox")
    count = ticked.count()
    assert count >= 6
    ticked.last.uncheck()
    start.get_by_role("button", name="Start with these clips").click()
    expect_notice(page, f"{count - 1} clips saved to “{NAME}”")
    (made,) = kept(page, 1, "investigations")
    assert (made["name"], made["comparison"]) == (NAME, SLUG)
    assert made["question"]
    assert set(made["sides"]) == {"a", "b"}
    kept(page, count - 1)
    way = start.get_by_role("link", name="Open the investigation")
    expect(way).to_have_attribute("href", f"/notebook/#{made['id']}")
    notice_button(page, "Undo").click()
    expect(way).to_be_hidden()
    kept(page, 0, "investigations")
    start.get_by_role("button", name="Start with these clips").click()
    ticked.last.check()
    start.get_by_role("button", name="Add these clips").click()
    expect_notice(page, f"Saved to “{NAME}”")
    kept(page, count)


def test_nothing_of_a_notebook_leaves_the_browser(open_page: OpenPage) -> None:
    secret, note = "Quagga memo of Tuesday", "never tell zebras"
    page = open_page()
    told = watch_all(page)
    open_comparison(page, SLUG)
    start = page.locator("[data-build]")
    count = start.get_by_role("checkbox").count()
    start.locator("[data-build-start]").click()
    notice_button(page, "Change…").click()
    chooser(page).get_by_label("New investigation").fill(secret)
    chooser(page).get_by_role("button", name="Create").click()
    ids = {record["id"] for record in kept(page, 1, "investigations")}
    saved = {record["id"].split("/")[1] for record in kept(page, count)}
    write_note(page, note)
    assert len(saved) > 5
    for path in (KINDS["talk"], KINDS["topic"]):
        go(page, path)
        expect_count(page, str(len(saved)))
    open_search(page, "rag")
    fresh = next(each for each in result_ids(page) if each not in saved)
    button = save_button(page, fresh)
    button.click()
    expect_notice(page, secret)
    button.click()
    chooser(page).get_by_role("checkbox", name=secret).uncheck()
    chooser(page).get_by_role("button", name="Done").click()
    page.wait_for_load_state("networkidle")
    assert len(told) > 20
    for text in told:
        assert secret not in text
        assert json.dumps(secret)[1:-1] not in text
        assert note not in text
        assert not any(each in text for each in ids)
        assert sum(moment in text for moment in saved) <= 1, text


def watch_all(page: Page) -> list[str]:
    """Return a list that fills with all the page sends: addresses, headers, bodies and frames."""
    told: list[str] = []
    page.context.on(
        "request",
        lambda asked: told.append(f"{asked.url} {asked.headers} {asked.post_data or ''}"),
    )
    page.on("websocket", lambda socket: socket.on("framesent", lambda sent: told.append(str(sent))))
    return told


def write_note(page: Page, note: str) -> None:
    """Write a note to every clip, as it lies on the disk."""
    page.evaluate(
        """async note => {
          const request = indexedDB.open("yts-notebook");
          await new Promise(done => (request.onsuccess = done));
          const store = request.result.transaction("clips", "readwrite").objectStore("clips");
          const all = store.getAll();
          await new Promise(done => (all.onsuccess = done));
          all.result.forEach(clip => store.put({ ...clip, note }));
          await new Promise(done => (store.transaction.oncomplete = done));
          request.result.close();
        }""",
        note,
    )
