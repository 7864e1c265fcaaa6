"""Rows of lists: comparisons, topics, concepts, collections, talks."""

from collections.abc import Iterable

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html, Part
from ytsapp.components.layout.words import count, day, joined
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.library import Library
from ytsapp.domain.reference import Collection, Concept, Topic
from ytsapp.domain.talk import Talk
from ytsapp.domain.timecode import format_timecode


def link_row(title: str, href: str, text: str, fine: str = "", mark: str = "") -> Html:
    """Return one row: a link, what it is, and a line of facts."""
    return el.li(
        el.p(mark, class_name="row-mark") if mark else None,
        el.a(title, href=href, class_name="row-title"),
        el.p(text, class_name="row-text") if text else None,
        el.p(fine, class_name="fine") if fine else None,
    )


def rows(items: Iterable[Part], filtered_by: str = "") -> Html:
    """Return rows as a ruled list; `filtered_by` is the id of the field that filters them."""
    attrs = {"data-filtered-by": filtered_by} if filtered_by else {}
    return el.ul(*items, class_name="link-list", custom_attrs=attrs)


def comparison_row(comparison: Comparison) -> Html:
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


def topic_row(topic: Topic, library: Library) -> Html:
    """Return a topic with what it is and how many moments it holds."""
    fine = count(len(library.moments_on(topic.slug)), "moment")
    return link_row(topic.name, routes.topic(topic.slug), topic.what, fine)


def concept_row(concept: Concept) -> Html:
    """Return a concept with its definition."""
    return link_row(concept.title, routes.concept(concept.slug), concept.definition)


def collection_row(collection: Collection) -> Html:
    """Return a collection with its argument's first line and its size."""
    voices = {clip.moment.voice for clip in collection.clips}
    fine = joined([count(len(collection.clips), "clip"), count(len(voices), "voice")])
    return link_row(
        collection.title, routes.collection(collection.slug), collection.description, fine
    )


def talk_row(talk: Talk, library: Library) -> Html:
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


def filter_field(key: str, label: str) -> Html:
    """Return the field that filters the list named by `key`; not shown without JavaScript."""
    return el.div(
        el.label(label, html_for=key),
        el.input(
            type="search",
            id=key,
            auto_complete="off",
            spell_check="false",
            custom_attrs={"data-filter": "words"},
        ),
        el.p("", id=f"{key}-status", role="status", class_name="fine"),
        class_name="filter needs-script",
    )


def filter_empty(key: str, noun: str) -> Html:
    """Return what is shown when no row matches."""
    return el.p(
        f"No {noun} holds all these words. Try fewer words, or a speaker’s name.",
        id=f"{key}-empty",
        hidden=True,
        class_name="empty",
    )
