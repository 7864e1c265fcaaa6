"""The list pages: comparisons, topics, concepts, collections, talks."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.words import count
from ytsapp.components.listing import rows
from ytsapp.domain.library import Library
from ytsapp.domain.talk import Talk
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services


def list_pages(services: Services) -> Iterator[Page]:
    """Yield the five list pages."""
    library = services.library
    yield _list(
        services,
        routes.COMPARISONS,
        "Comparisons",
        "One page a choice: the short answer, a decision rule, and the recorded people who say so.",
        "Each page settles one choice between two architectures, and plays the people who say so.",
        [rows.comparison_row(c) for c in library.comparisons.values()],
        "comparison",
    )
    yield _list(
        services,
        routes.TOPICS,
        "Topics",
        "The fields behind the choices, each in one screen: what it is, when it matters, who "
        "explains it best.",
        "A field in one screen: what it is, when it matters, and everything indexed on it.",
        [rows.topic_row(t, library) for t in library.topics.values()],
    )
    yield _list(
        services,
        routes.CONCEPTS,
        "Concepts",
        "One idea a page: a definition, the mental picture, how to tell you need it, how it goes "
        "wrong.",
        "One idea a page, with the moment that explains it best.",
        [
            rows.concept_row(c)
            for c in sorted(library.concepts.values(), key=lambda c: c.title.lower())
        ],
    )
    yield _list(
        services,
        routes.COLLECTIONS,
        "Collections",
        "Hand-picked moments in an order that makes an argument, with a reason for each clip.",
        "Hand-picked moments in an order that makes an argument. Each says why it is there.",
        [rows.collection_row(c) for c in library.collections.values()],
    )
    yield _list(
        services,
        routes.TALKS,
        "Talks",
        "Every indexed talk with its speakers, date and moments, newest first.",
        f"{count(len(library.talks), 'talk')} with {count(len(library.moments), 'moment')}, "
        "newest first; talks without a known date follow.",
        [rows.talk_row(t, library) for t in _newest_first(library)],
        "talk",
    )


def _list(
    services: Services,
    path: str,
    title: str,
    description: str,
    lead: str,
    items: list[rx.Component],
    filtered: str = "",
) -> Page:
    key = f"filter-{filtered}" if filtered else ""

    def body() -> list[rx.Component]:
        return [
            rx.el.h1(title),
            rx.el.p(lead, class_name="lead"),
            rows.filter_field(key, f"Filter {title.lower()}") if key else rx.fragment(),
            rows.rows(items, key),
            rows.filter_empty(key, filtered) if key else rx.fragment(),
        ]

    public_url = services.settings.public_url
    here = Crumb(title, path)
    return Page(
        path=path,
        title=title,
        description=description,
        parts=body,
        json_ld=(structured_data.breadcrumb_list(public_url, [], here),),
    )


def _newest_first(library: Library) -> list[Talk]:
    def recency(talk: Talk) -> tuple[int, str]:
        return (-talk.published.toordinal() if talk.published else 0, talk.title.lower())

    return sorted(library.talks.values(), key=recency)
