"""`/comparisons/<slug>/`: one choice, from the question to a decision that can be defended."""

from collections.abc import Iterable, Iterator
from itertools import chain

import reflex as rx

from ytsapp import routes
from ytsapp.components.comparison import arguments, opening
from ytsapp.components.comparison.both_sides import (
    both_sides_lead,
    both_sides_list,
)
from ytsapp.components.comparison.claims import claim_list
from ytsapp.components.comparison.contents import Entry, contents_column, contents_sheet
from ytsapp.components.comparison.evidence import ledger_block
from ytsapp.components.comparison.fit import FIT, fit_bar, fit_check
from ytsapp.components.comparison.investigate import INVESTIGATE_LEAD, investigation_start
from ytsapp.components.comparison.rail import rail
from ytsapp.components.comparison.row import Part, row
from ytsapp.components.layout.words import count
from ytsapp.components.moment.card import clip_card
from ytsapp.components.player.clips import page_clips
from ytsapp.domain.both_sides import pick_both_sides
from ytsapp.domain.claim import Claim, Evidence
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.wording import CHECKS_LEAD, both_sides_title, with_article
from ytsapp.pages import structured_data
from ytsapp.pages.onward import onward
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

THEMES_NOTE = (
    "Themes repeated across indexed talks: no survey, no vote count. "
    "Each chip is one person in one recording."
)


def comparison_pages(services: Services) -> Iterator[Page]:
    """Yield the page of each comparison."""
    for comparison in services.library.comparisons.values():
        yield _page(comparison, services)


def _page(comparison: Comparison, services: Services) -> Page:
    public_url = services.settings.public_url
    path = routes.comparison(comparison.slug)
    trail = [Crumb("Comparisons", routes.COMPARISONS)]
    explained = (comparison.best_moment, *comparison.supporting_moments)
    videos = (
        structured_data.video(public_url, talk, [m for m in explained if m.talk == talk])
        for talk in dict.fromkeys(moment.talk for moment in explained)
    )
    return Page(
        path=path,
        title=comparison.title,
        description=comparison.description,
        parts=lambda: _body(comparison, services),
        kind="article",
        class_name="comparison",
        json_ld=(
            structured_data.comparison_article(public_url, comparison),
            structured_data.faq_page(comparison.faq),
            structured_data.breadcrumb_list(public_url, trail, Crumb(comparison.title, path)),
            *[node for node in videos if node is not None],
        ),
    )


def _body(comparison: Comparison, services: Services) -> list[rx.Component]:
    library = services.library
    topic = library.topics[comparison.topic]
    parts = [
        _fit(comparison),
        _sides(comparison),
        *_both_sides(comparison, services),
        *_claims(comparison),
        _explanations(comparison),
        _investigate(comparison, services),
        _ledger(comparison),
        *onward(comparison, library, services.settings.contact),
    ]
    entries: list[Entry] = [("short-answer", "Short answer")]
    entries += [(key, title) for key, title, _ in parts]
    return [
        contents_column(entries),
        rx.el.div(
            opening.opening(comparison, topic),
            rx.el.aside(
                clip_card(
                    comparison.best_moment,
                    label="Best explanation · clear and direct, not most viewed",
                    heading_level="h2",
                ),
                aria_label="Best explanation",
                class_name="rail rail-first",
            ),
            class_name="row row-opening",
        ),
        contents_sheet(entries),
        *[component for _, _, component in parts],
        fit_bar(comparison),
        page_clips(comparison.moments()),
    ]


def _fit(comparison: Comparison) -> Part:
    evidence = chain.from_iterable(check.evidence for check in comparison.checks)
    return row(
        FIT,
        "Fit check",
        fit_check(comparison),
        lead=f"Decision checks. {CHECKS_LEAD}",
        aside=rail(evidence, comparison, "Fit check"),
    )


def _sides(comparison: Comparison) -> Part:
    title = f"Choose {comparison.a.name} · choose {comparison.b.name}"
    body = rx.el.div(
        rx.el.div(
            arguments.choose_side(comparison.a, "a", comparison),
            arguments.choose_side(comparison.b, "b", comparison),
            id="choose",
            class_name="sides",
        ),
        rail(_evidence_of((*comparison.a.choose, *comparison.b.choose)), comparison, title),
        class_name="row",
    )
    return "choose", title, body


def _both_sides(comparison: Comparison, services: Services) -> Iterator[Part]:
    both = pick_both_sides(comparison, services.corpus.unavailable_talks())
    if both is None:
        return  # a side nobody speaks for cannot be heard
    yield row(
        "both-sides",
        both_sides_title(both),
        both_sides_list(both, comparison),
        lead=both_sides_lead(both, comparison),
    )


def _claims(comparison: Comparison) -> Iterator[Part]:
    agreed = sum_evidence(_evidence_of(comparison.agreements))
    debates = [c for d in comparison.disagreements for c in (d.a, d.b)]
    mistakes = [m.claim for m in comparison.mistakes]
    tradeoffs = [t.claim for t in comparison.tradeoffs]

    def part(
        key: str, title: str, claims: Iterable[Claim], *children: rx.Component, lead: str = ""
    ) -> Part:
        aside = rail(_evidence_of(claims), comparison, title)
        return row(key, title, *children, lead=lead, aside=aside)

    yield part(
        "agree",
        "What experts agree on",
        comparison.agreements,
        claim_list(comparison.agreements, comparison),
        lead=f"{count(len(agreed.moments), 'moment')}, "
        f"{count(len(agreed.voices), 'independent voice')}. {THEMES_NOTE}",
    )
    yield part(
        "disagree",
        "What experts disagree on",
        debates,
        *[arguments.disagreement(d, comparison) for d in comparison.disagreements],
        lead="Open debates. Hear both before you commit to an architecture.",
    )
    yield part(
        "architecture",
        "Architecture differences",
        comparison.architecture,
        claim_list(comparison.architecture, comparison),
    )
    yield part(
        "confusions",
        "Where people confuse them",
        comparison.confusions,
        claim_list(comparison.confusions, comparison),
    )
    yield part("mistakes", "Common mistakes", mistakes, arguments.mistake_list(comparison))
    yield part(
        "tradeoffs",
        "Implementation tradeoffs",
        tradeoffs,
        arguments.tradeoff_list(comparison),
        rx.el.p(THEMES_NOTE, class_name="fine"),
        lead="What each side costs, and who pays: money, people or risk; to build, run or change.",
    )
    yield row("use-cases", "Example use cases", arguments.use_case_list(comparison))


def _explanations(comparison: Comparison) -> Part:
    return row(
        "explanations",
        "Best expert explanation",
        clip_card(
            comparison.best_moment,
            label="Chosen for clarity and how directly it answers, not for views or hype",
            note=comparison.best_because,
            large=True,
        ),
        rx.el.h3("Supporting explanations", class_name="sub-heading"),
        rx.el.div(
            *[
                clip_card(m, label="Supporting explanation", note=m.summary, heading_level="h4")
                for m in comparison.supporting_moments
            ],
            class_name="cards",
        ),
        lead="Start with the clearest explanation.",
    )


def _investigate(comparison: Comparison, services: Services) -> Part:
    topic = services.library.topics[comparison.topic].name
    both = pick_both_sides(comparison, services.corpus.unavailable_talks())
    return row(
        "investigate",
        f"Build {with_article(topic)} investigation",
        investigation_start(comparison, both),
        lead=INVESTIGATE_LEAD,
    )


def _ledger(comparison: Comparison) -> Part:
    return row(
        "evidence",
        "Voices and evidence",
        ledger_block(comparison),
        lead="One speaker is one voice. People of one employer, and panels on which the speaker "
        "cannot be told apart, count once.",
    )


def _evidence_of(claims: Iterable[Claim]) -> Iterator[Evidence]:
    for claim in claims:
        yield from claim.evidence
