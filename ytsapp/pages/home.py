"""`/`: what this is, and the way in."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import section
from ytsapp.components.layout.words import count
from ytsapp.components.listing import rows
from ytsapp.components.moment.card import clip_card
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import independent_voices
from ytsapp.domain.library import Library
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.wiring import Services

_LATEST = 6
_PROMISE = (
    "One page a choice. Each claim carries the people who say so, at a second of a recorded talk "
    "that plays from a little before it starts."
)


def home_pages(services: Services) -> Iterator[Page]:
    """Yield the home page."""
    public_url = services.settings.public_url
    yield Page(
        path=routes.HOME,
        title="Architecture choices, backed by recorded talks",
        description="RAG or fine-tuning? A short answer, a decision rule, and each claim backed by "
        "a second of a real talk you can play.",
        parts=lambda: _body(services.library),
        class_name="page home",
        json_ld=(
            {
                "@context": structured_data.CONTEXT,
                "@type": "WebSite",
                "name": "YTS",
                "url": f"{public_url}/",
                "description": _PROMISE,
            },
        ),
    )


def _body(library: Library) -> list[rx.Component]:
    featured = tuple(library.comparisons.values())
    latest = library.latest_moments(_LATEST)
    shown = {c.best_moment.id: c.best_moment for c in featured} | {m.id: m for m in latest}
    voices = independent_voices(library.moments.values())
    return [
        rx.el.div(
            rx.el.h1("Choose an architecture you can defend"),
            rx.el.p(_PROMISE, class_name="lead"),
            rx.el.p(
                f"{count(len(library.talks), 'talk')}, "
                f"{count(len(library.moments), 'moment')}, "
                f"{count(len(voices), 'independent voice')} indexed. ",
                rx.el.a("How evidence is counted", href=routes.METHOD),
                class_name="fine",
            ),
            class_name="hero",
        ),
        section("comparisons", "Comparisons", *[_feature(c) for c in featured]),
        section(
            "latest",
            "Latest moments",
            moment_list(latest),
            lead="From the most recent talks with a known date.",
        ),
        section(
            "collections",
            "Collections",
            rows.rows(rows.collection_row(c) for c in library.collections.values()),
        ),
        section(
            "topics",
            "Topics",
            rows.rows(rows.topic_row(t, library) for t in library.topics.values()),
        ),
        page_clips(shown.values()),
    ]


def _feature(comparison: Comparison) -> rx.Component:
    return rx.el.article(
        rx.el.div(
            rx.el.p(comparison.kicker, class_name="kicker"),
            rx.el.h3(
                rx.el.a(comparison.title, href=routes.comparison(comparison.slug)),
                class_name="feature-title",
            ),
            rx.el.p(comparison.core_question, class_name="core-question"),
            rx.el.p(comparison.short_answer),
            rx.el.a(
                "Read the comparison",
                rx.el.span(f": {comparison.title}", class_name="visually-hidden"),
                href=routes.comparison(comparison.slug),
                class_name="button button-primary",
            ),
            class_name="feature-words",
        ),
        clip_card(
            comparison.best_moment,
            label="Best explanation · clear and direct, not most viewed",
            heading_level="h4",
        ),
        class_name="feature",
    )
