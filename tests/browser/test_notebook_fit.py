"""The fit check: answered by keyboard, kept in the notebook, in no request."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, Request, expect

from tests.browser.actions import open_comparison
from tests.browser.conftest import OpenPage
from tests.browser.places import COMPARISON, SLUG, read_comparison

CHECKS = read_comparison(SLUG)["check"]
_FITS = """async () => {
  const name = JSON.parse(localStorage.getItem("yts-notebook")).database;
  const db = await new Promise((done) => {
    indexedDB.open(name).onsuccess = ({ target }) => done(target.result);
  });
  const all = db.transaction("investigations").objectStore("investigations").getAll();
  await new Promise((done) => (all.onsuccess = done));
  db.close();
  return all.result.map(({ name, comparison, fit }) => ({ name, comparison, fit }));
}"""


def answer(page: Page, check: str, name: str) -> Locator:
    """Return a toggle of a check."""
    question = next(each["question"] for each in CHECKS if each["id"] == check)
    return page.get_by_role("group", name=question).get_by_role("button", name=name, exact=True)


def headline(page: Page) -> Locator:
    """Return what the answers come to, in a sentence."""
    return page.locator(".fit-headline")


def fits(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(_FITS)
    return found


def test_a_fit_check_is_answered_by_keyboard_kept_and_gone_on_with_in_the_notebook(
    open_page: OpenPage,
) -> None:
    page = open_page()
    sent: list[str] = []

    def note(request: Request) -> None:
        sent.append(f"{request.url} {request.post_data or ''}")

    page.context.on("request", note)
    open_comparison(page, SLUG)
    expect(headline(page)).to_have_text("No check is answered yet.")

    # By keyboard: one stop a toggle, Space presses it.
    answer(page, "facts-outrun-releases", "Yes").focus()
    page.keyboard.press("Space")
    expect(headline(page)).to_have_text("Too few answers to say: one of six.")
    page.keyboard.press("Tab")
    expect(answer(page, "facts-outrun-releases", "No")).to_be_focused()
    for check, name in (("sources-are-opened", "Yes"), ("prompting-is-used-up", "Not sure")):
        answer(page, check, name).press("Enter")
    answer(page, "reviewed-examples", "Yes").press("Enter")
    expect(headline(page)).to_have_text("Your answers lean to RAG.")
    lines = page.locator(".fit-lines")
    expect(lines).to_contain_text("check 5, which does not decide.")
    expect(lines).to_contain_text("checks 3, 4 and 6. Check 4 alone could still turn this.")
    expect(page.locator("[data-zone='a'] .fit-cell")).to_have_text(["1", "2"])

    # Taken back, and back again.
    page.get_by_role("button", name="Reset").press("Enter")
    expect(headline(page)).to_have_text("No check is answered yet.")
    page.get_by_role("button", name="Undo", exact=True).press("Enter")
    expect(headline(page)).to_have_text("Your answers lean to RAG.")

    # Nothing is kept before the reader wants it; what they answered outlives a reload of the tab.
    page.reload()
    expect(headline(page)).to_have_text("Your answers lean to RAG.")
    assert page.evaluate("localStorage.getItem('yts-notebook')") is None
    page.get_by_role("button", name="Keep these answers in an investigation").press("Enter")
    link = page.locator("[data-fit-kept]").get_by_role("link")
    expect(link).to_have_text("RAG vs fine-tuning")

    link.press("Enter")
    expect(page).to_have_url(re.compile(r"/notebook/#[^/]+/fit$"))
    expect(headline(page)).to_have_text("Your answers lean to RAG.")
    answer(page, "prompting-is-used-up", "Yes").press("Enter")
    expect(headline(page)).to_have_text("Your answers point both ways: RAG and fine-tuning.")
    answer(page, "instructions-cost", "No").press("Enter")

    open_comparison(page, SLUG)
    expect(headline(page)).to_have_text("Your answers point both ways: RAG and fine-tuning.")
    (kept,) = fits(page)
    assert (kept["name"], kept["comparison"]) == ("RAG vs fine-tuning", SLUG)
    assert kept["fit"] == {
        "facts-outrun-releases": "yes", "sources-are-opened": "yes",
        "prompting-is-used-up": "yes", "reviewed-examples": "yes", "instructions-cost": "no",
    }  # fmt: skip
    told = [each for each in sent if re.search("facts-outrun|prompting-is|unsure", each)]
    assert told == []


def test_two_tabs_agree_on_answers_and_a_phone_has_the_check_at_hand(open_page: OpenPage) -> None:
    phone = open_page(COMPARISON, phone=True)
    bar = phone.locator(".fit-bar")
    expect(bar).to_be_in_viewport()
    expect(bar).to_contain_text("six questions")
    bar.tap()
    expect(phone.locator("#fit")).to_be_in_viewport()
    expect(bar).to_be_hidden()  # the check itself is in sight
    for check in CHECKS[:3]:
        answer(phone, check["id"], "Yes").tap()
    phone.get_by_role("button", name="Keep these answers in an investigation").tap()
    expect(phone.locator("[data-fit-kept]")).to_contain_text("Kept in")

    other = phone.context.new_page()
    open_comparison(other, SLUG)
    expect(headline(other)).to_have_text("Your answers lean to RAG.")
    answer(other, CHECKS[3]["id"], "Yes").tap()
    expect(headline(phone)).to_have_text("Your answers point both ways: RAG and fine-tuning.")


def test_without_script_the_checks_are_a_table_that_reads_whole(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, script=False)
    section = page.locator("#fit")
    for check in CHECKS:
        expect(section.get_by_text(check["question"])).to_be_visible()
        expect(section.get_by_text(check["because"])).to_be_visible()
    expect(section.locator(".leaning").first).to_have_text("Yes: RAG · decides")
    expect(section.get_by_role("button")).to_have_count(0)
    assert section.locator("a.chip").count() >= len(CHECKS)
