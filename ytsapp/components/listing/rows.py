"""Rows of lists: comparisons, topics, concepts, collections, talks."""

from collections.abc import Iterable

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.words import count, day, joined
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.library import Library
from ytsapp.domain.reference import Collection, Concept, Topic
from ytsapp.domain.talk import Talk
from ytsapp.domain.timecode import format_timecode


def link_row(title: str, href: str, text: str, fine: str = "", mark: str = "") -> rx.Component:
    """Return one row: a link, what it is, and a line of facts."""
    return rx.el.li(
        rx.el.p(mark, class_name="row-mark") if mark else rx.fragment(),
        rx.el.a(title, href=href, class_name="row-title"),
        rx.el.p(text, class_name="row-text") if text else rx.fragment(),
        rx.el.p(fine, class_name="fine") if fine else rx.fragment(),
    )


def rows(items: Iterable[rx.Component], filtered_by: str = "") -> rx.Component:
    """Return rows as a ruled list; `filtered_by` is the id of the field that filters them."""
    attrs = {"data-filtered-by": filtered_by} if filtered_by else {}
    return rx.el.ul(*items, class_name="link-list", custom_attrs=attrs)


def comparison_row(comparison: Comparison) -> rx.Component:
    """Return a comparison with its core question and how much stands behind it."""
    ledger = sum_evidence(comparison.evidence())
    fine = joined(
        [
            comparison.kicker,
            count(len(ledger.moments), "moment"),
            count(len(ledger.voices), "independent voice"),
        ]
    )
    return link_row(
        comparison.title, routes.comparison(comparison.slug), comparison.core_question, fine
    )


def topic_row(topic: Topic, library: Library) -> rx.Component:
    """Return a topic with what it is and how many moments it holds."""
    fine = count(len(library.moments_on(topic.slug)), "moment")
    return link_row(topic.name, routes.topic(topic.slug), topic.what, fine)


def concept_row(concept: Concept) -> rx.Component:
    """Return a concept with its definition."""
    return link_row(concept.title, routes.concept(concept.slug), concept.definition)


def collection_row(collection: Collection) -> rx.Component:
    """Return a collection with its argument's first line and its size."""
    voices = {clip.moment.voice for clip in collection.clips}
    fine = joined([count(len(collection.clips), "clip"), count(len(voices), "voice")])
    return link_row(
        collection.title, routes.collection(collection.slug), collection.description, fine
    )


def talk_row(talk: Talk, library: Library) -> rx.Component:
    """Return a talk with who speaks, where it comes from and how many moments it has."""
    moments = library.moments_of(talk)
    return link_row(
        talk.title,
        routes.talk(talk.video_id),
        "",
        joined(
            [
                talk.byline,
                talk.publisher if talk.byline != talk.publisher else "",
                day(talk.published) if talk.published else "",
                format_timecode(talk.duration_s) if talk.duration_s else "",
                count(len(moments), "moment"),
            ]
        ),
    )


def filter_field(key: str, label: str) -> rx.Component:
    """Return the field that filters the list named by `key`; not shown without JavaScript."""
    return rx.el.div(
        rx.el.label(label, html_for=key),
        rx.el.input(
            type="search",
            id=key,
            auto_complete="off",
            spell_check=False,
            custom_attrs={"data-filter": "words"},
        ),
        rx.el.p("", id=f"{key}-status", role="status", class_name="fine"),
        class_name="filter needs-script",
    )


def filter_empty(key: str, noun: str) -> rx.Component:
    """Return what is shown when no row matches."""
    return rx.el.p(
        f"No {noun} holds all these words. Try fewer words, or a speaker’s name.",
        id=f"{key}-empty",
        hidden=True,
        class_name="empty",
    )
