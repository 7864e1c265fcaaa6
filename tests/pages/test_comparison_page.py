"""The comparison page has the sections and controls readers were promised."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from ytsapp import routes
from ytsapp.components.layout.frozen import frozen
from ytsapp.pages.comparison import comparison_pages

SLUG = "rag-vs-fine-tuning"
SECTIONS = (
    "fit", "choose-a", "choose-b", "both-sides", "agree", "disagree", "architecture",
    "confusions", "mistakes", "tradeoffs", "use-cases", "explanations", "evidence", "concepts",
    "faq", "queries", "learning", "authority", "continue", "verdict-log",
)  # fmt: skip


@pytest.fixture(scope="module")
def comparison(library):
    return library.comparisons[SLUG]


@pytest.fixture(scope="module")
def tree(services):
    page = next(p for p in comparison_pages(services) if p.path == routes.comparison(SLUG))
    return LexborHTMLParser(f"<body>{''.join(frozen(part) for part in page.parts())}</body>")


@pytest.mark.parametrize("key", SECTIONS)
def test_section_is_there_with_a_heading_and_text(tree, key):
    section = tree.css_first(f"#{key}")
    assert section is not None
    assert section.css_first("h2") is not None
    assert len(section.text(strip=True)) > 40


def test_contents_lead_to_each_section_in_order(tree):
    for nav in tree.css("[data-contents]"):
        targets = [a.attributes["href"].removeprefix("#") for a in nav.css("a")]
        assert len(targets) >= 15
        order = [node.attributes["id"] for node in tree.css("[id]")]
        assert targets == sorted(targets, key=order.index)


def test_every_claim_stands_once_with_its_address(tree, comparison):
    for claim in comparison.claims():
        (node,) = tree.css(f"#claim-{claim.id}")
        assert claim.text in node.text()
        assert node.css_first(f"[data-share='#claim-{claim.id}']") is not None


def test_every_claim_shows_its_evidence_or_says_there_is_none(tree, comparison):
    for claim in comparison.claims():
        node = tree.css_first(f"#claim-{claim.id}")
        shown = [chip.attributes["data-clip"] for chip in node.css("a[data-clip]")]
        assert shown == [entry.moment.id for entry in claim.evidence]
        if not claim.evidence:
            assert "no indexed voice" in node.text()


def test_every_chip_is_a_link_to_a_moment_page_and_in_the_queue(tree, library):
    queue = [clip["id"] for clip in json.loads(tree.css_first("#page-clips").text())]
    assert len(set(queue)) == len(queue)
    for chip in tree.css("a.chip, a.rail-clip"):
        key = chip.attributes["data-clip"]
        assert chip.attributes["href"] == routes.moment(key)
        assert key in library.moments
        assert key in queue


def test_prose_of_the_editors_is_all_on_the_page(tree, comparison):
    text = tree.body.text()
    for words in (
        comparison.core_question, comparison.short_answer, comparison.decision_rule,
        comparison.kicker, comparison.best_because, comparison.a.owns, comparison.b.owns,
        *[debate.title for debate in comparison.disagreements],
        *[debate.settles for debate in comparison.disagreements],
        *[check.because for check in comparison.checks],
        *[case.why for case in comparison.use_cases],
        *[q.answer for q in comparison.faq], *comparison.related_queries,
        *[mistake.sign for mistake in comparison.mistakes],
        *[tradeoff.pays for tradeoff in comparison.tradeoffs],
        *[entry.change for entry in comparison.verdict_log],
    ):  # fmt: skip
        assert words in text


def test_best_explanation_is_one_and_supporting_are_named_so(tree, comparison):
    cards = tree.css("#explanations .clip-card")
    assert len(cards) == 1 + len(comparison.supporting_moments)
    labels = [card.css_first(".card-label").text().lower() for card in cards[1:]]
    assert all(label.startswith("supporting") for label in labels)


def test_every_tie_is_named(tree, comparison):
    text = tree.css_first("#evidence").text()
    for entry in comparison.evidence():
        assert entry.tied in text


def test_way_out_leads_to_all_comparisons_hub_collection_and_correction(tree, comparison):
    hrefs = {node.attributes["href"] for node in tree.css("a[href]")}
    assert routes.COMPARISONS in hrefs
    assert routes.topic(comparison.topic) in hrefs
    assert routes.collection(comparison.collection) in hrefs
    assert tree.css_first("#verdict-log .correction a") is not None


def test_related_queries_are_searches(tree, comparison):
    leads = {node.text(): node.attributes["href"] for node in tree.css("#queries a")}
    assert leads == {query: routes.search(query) for query in comparison.related_queries}


def test_nothing_that_does_not_work_yet_is_drawn(tree):
    assert tree.css("form, input[type=search]") == []


def test_the_page_is_offered_as_files_and_as_a_feed(tree):
    page = f"/comparisons/{SLUG}"
    assert [link.attributes["href"] for link in tree.css(".offer-files a")] == [
        f"{page}.md",
        f"{page}.adr.md",
        f"{page}.json",
        f"{page}.bib",
        f"{page}/feed.xml",
    ]
