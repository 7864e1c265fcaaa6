"""Reading: from the home page into a comparison, through it, and out to what it links."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import (
    go,
    is_same_document,
    mark_document,
    open_comparison,
)
from tests.browser.conftest import OpenPage
from tests.browser.places import CLAIM, COMPARISON, KINDS, SLUG, read_comparison

WRITTEN = read_comparison(SLUG)
SECTIONS = (
    "Short answer",
    "Decision rule",
    "Fit check",
    "What experts agree on",
    "What experts disagree on",
    "Architecture differences",
    "Where people confuse them",
    "Common mistakes",
    "Implementation tradeoffs",
    "Example use cases",
    "Best expert explanation",
    "Supporting explanations",
    "Voices and evidence",
    "Related engineering concepts",
    "FAQ",
    "Related expert search queries",
    "Continue learning",
    "Authority pages for this decision",
    "Continue with the product",
    "Verdict log",
)


def current_entry(page: Page) -> Locator:
    return page.locator("[data-contents='column'] a[aria-current='location']")


def test_home_leads_to_the_comparison(page: Page) -> None:
    go(page, "/")
    mark_document(page)
    page.get_by_role("main").get_by_role("link", name=WRITTEN["title"], exact=True).click()
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(WRITTEN["title"])
    assert is_same_document(page)


def test_every_page_has_one_h1_and_headings_in_order(open_page: OpenPage) -> None:
    page = open_page(script=False)
    for kind, path in KINDS.items():
        go(page, path, script=False)
        levels = page.locator("main").evaluate(
            "main => [...main.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))"
        )
        assert levels[:1] == [1], f"{kind} begins with {levels[:3]}"
        assert levels.count(1) == 1, f"{kind} has {levels.count(1)} h1"
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert not jumps, f"{kind} skips heading levels: {jumps}"


def test_comparison_has_every_section(page: Page) -> None:
    open_comparison(page, SLUG)
    main = page.get_by_role("main")
    choose = tuple(f"Choose {WRITTEN[side]['name']}" for side in "ab")
    for name in (*SECTIONS, *choose):
        expect(main.get_by_role("heading", name=name, exact=True)).to_be_visible()
    for debate in WRITTEN["disagreement"]:
        heading = main.get_by_role("heading", name=debate["title"], exact=True)
        expect(heading).to_be_visible()
    for text in (WRITTEN["core_question"], WRITTEN["short_answer"], WRITTEN["decision_rule"]):
        expect(main.get_by_text(text)).to_be_visible()


def test_comparison_has_every_control_and_note(page: Page) -> None:
    open_comparison(page, SLUG)
    main = page.get_by_role("main")
    for name, href in {
        "← All comparisons": "/comparisons/",
        "RAG topic hub": "/topics/rag/",
        "Open RAG explanation collection →": "/collections/rag-explained/",
        "Report a wrong quote · ask for removal": "/method/#corrections",
    }.items():
        expect(main.get_by_role("link", name=name).first).to_have_attribute(
            "href", re.compile(f"^{re.escape(href)}|^mailto:|^https?:")
        )
    best = main.locator("#explanations .clip-card").first
    for name in ("Play from", "Moment page", "Open clip on YouTube"):
        assert main.locator("#explanations").get_by_role("link", name=name).count() >= 1
    expect(best).to_contain_text("for clarity and how directly it answers, not for views or hype")
    expect(main.get_by_text("Opens a little earlier so you catch the setup").first).to_be_visible()
    expect(main.get_by_text(re.compile("repeated across indexed talks")).first).to_be_visible()
    expect(main.get_by_text(re.compile("no survey")).first).to_be_visible()
    expect(main.get_by_text("Editors’ reading, no indexed voice yet").first).to_be_visible()
    expect(main.get_by_text(re.compile("^Thin evidence")).first).to_be_visible()


def test_contents_follow_the_reading_position(page: Page) -> None:
    open_comparison(page, SLUG)
    expect(current_entry(page)).to_have_text("Short answer")
    # The lower part of a fresh page is laid out piece by piece; then places stay where they are.
    page.wait_for_function("!document.documentElement.classList.contains('lazy')")
    for key, title in (
        ("mistakes", "Common mistakes"),
        ("faq", "FAQ"),
        ("fit", "Fit check"),
    ):
        page.locator(f"#{key}").evaluate("section => section.scrollIntoView()")
        expect(current_entry(page)).to_have_text(title)
    page.keyboard.press("End")
    expect(current_entry(page)).to_have_text("Verdict log")


@pytest.mark.parametrize("title", ["What experts agree on", "FAQ"])
def test_contents_lead_to_the_section(page: Page, title: str) -> None:
    open_comparison(page, SLUG)
    page.locator("[data-contents='column']").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_in_viewport()
    expect(current_entry(page)).to_have_text(title)


def test_claim_address_opens_at_the_claim(page: Page) -> None:
    go(page, f"{COMPARISON}#{CLAIM}")
    expect(page.locator(f"#{CLAIM}")).to_be_in_viewport(ratio=1)
    top = page.locator(f"#{CLAIM}").evaluate("claim => claim.getBoundingClientRect().top")
    header = page.get_by_role("banner").evaluate("h => h.getBoundingClientRect().bottom")
    assert top >= header, "the header hides the claim"


def test_claim_link_puts_its_address_in_the_address_bar(page: Page) -> None:
    open_comparison(page, SLUG)
    mark_document(page)
    page.locator(f"#{CLAIM}").get_by_role("link", name="Link to this claim").click()
    expect(page).to_have_url(re.compile(f"{COMPARISON}#{CLAIM}$"))
    expect(page.locator(f"#{CLAIM}")).to_be_in_viewport()
    assert is_same_document(page)
