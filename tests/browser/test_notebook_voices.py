"""Who speaks in an investigation, and what changed since its clips were saved."""

import re
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.browser.actions import go, open_comparison
from tests.browser.conftest import OpenPage
from tests.browser.places import SLUG
from tests.browser.saving import kept
from tests.browser.watch import watch_of

REFERENCE = "**/notebook/reference.json"
QUOTED = "talk-python-456-building-custom-gpts-3067"
GONE = "N5Brb7Rzc2c-4337"
MOVED, MOVED_TO = "talk-python-456-building-custom-gpts-2046", "bZQun8Y4L2A-2033"
NEW_WORDS = "words that were corrected"


def change_reference(page: Page) -> None:
    """Serve the notebook what it would be served after some editing."""

    def later(route: Route) -> None:
        answer = route.fetch()
        reference: dict[str, Any] = answer.json()
        reference["moments"][QUOTED]["quote"] = NEW_WORDS
        reference["unavailable"][GONE.rpartition("-")[0]] = "2026-11-20"
        reference["moved"][MOVED] = MOVED_TO
        route.fulfill(response=answer, json=reference)

    page.context.route(REFERENCE, later)


def save_claims(page: Page, *claims: str, clips: int) -> None:
    """Save all evidence of some claims of the comparison, and wait until it is on the disk."""
    open_comparison(page, SLUG)
    for claim in claims:
        button = page.locator(f"#claim-{claim} [data-save]")
        button.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
    kept(page, clips)


def test_voices_and_changes_of_saved_clips_are_told_in_the_notebook(open_page: OpenPage) -> None:
    page = open_page()
    save_claims(
        page, "facts-outrun-releases", "sources-are-opened", "unseen-facts", "small-model-pays",
        clips=5,
    )  # fmt: skip
    change_reference(page)
    go(page, "/notebook/")

    # Summed up above the list, and told on each clip.
    changes = page.get_by_role("region", name="Changed since you saved")
    expect(changes).to_contain_text(
        "1 clip lost its recording · 1 moment moved · 2 quotes were corrected"
    )
    card = page.locator("[data-card]").filter(has_text="A model alone invents its references")
    expect(card.locator("[data-kind='words']")).to_contain_text(NEW_WORDS)
    card.get_by_role("button", name=re.compile("^Bring up to date")).press("Enter")
    expect(card.locator(".quote")).to_contain_text(NEW_WORDS)
    expect(card.locator(".since")).to_have_count(0)
    expect(changes).to_contain_text("1 quote was corrected")
    moved = page.locator("[data-card]", has=page.locator("[data-kind='moved']"))
    moved.get_by_role("button", name=re.compile("^Bring up to date")).press("Enter")
    expect(changes).not_to_contain_text("moved")
    page.get_by_role("button", name="Undo", exact=True).press("Enter")
    expect(changes).to_contain_text("1 moment moved")

    # Who speaks for what: a chart, a table, sentences.
    page.get_by_role("link", name="Voices", exact=True).press("Enter")
    expect(page).to_have_url(re.compile("/voices$"))
    expect(page.locator(".voices-summary")).to_have_text(
        re.compile("independent voices in 5 clips")
    )
    for_rag = page.locator("[data-bar='a']")
    expect(for_rag).to_contain_text("tied")
    expect(page.locator(".voices-view")).to_contain_text(
        re.compile("Only one independent voice speaks for fine-tuning: ")
    )
    table = page.get_by_role("table").first
    expect(table.get_by_role("columnheader")).to_have_text(
        ["Voice", "RAG", "Both", "fine-tuning", "Cautions"]
    )
    expect(table.get_by_role("rowheader", name=re.compile("Malte Pietsch"))).to_contain_text("tied")
    page.get_by_text("Voices by claim of the comparison").click()
    expect(page.get_by_role("region", name="Voices by claim")).to_contain_text(
        "Facts change more often"
    )
    table.get_by_role("link").first.press("Enter")
    expect(page).to_have_url(re.compile(r"/clip/"))


def test_a_notebook_without_the_reference_says_so_and_keeps_working(open_page: OpenPage) -> None:
    page = open_page()
    save_claims(page, "facts-outrun-releases", clips=1)
    page.context.route(REFERENCE, lambda route: route.abort())
    watch_of(page).expect_error("reference.json|ERR_FAILED|ERR_CACHE_MISS")
    go(page, "/notebook/")
    expect(page.get_by_text("the server does not answer. Your clips are all here.")).to_be_visible()
    expect(page.locator("[data-card]")).to_have_count(1)
    page.get_by_role("link", name="Voices", exact=True).press("Enter")
    expect(page.locator(".voices-summary")).to_have_text("One independent voice in 1 clip.")
    page.get_by_role("link", name="Fit check", exact=True).press("Enter")
    expect(page.get_by_text("The checks of this comparison are not at hand")).to_be_visible()

    page.context.unroute(REFERENCE)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".fit-headline")).to_be_visible()
