"""`/topics/<slug>/`: a field in one screen, and everything indexed on it."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.comparison.closing import faq_list
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.layout.words import count
from ytsapp.components.listing import rows
from ytsapp.components.listing.queries import query_section
from ytsapp.components.moment.card import clip_card
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.components.share.button import share_button
from ytsapp.domain.ledger import independent_voices
from ytsapp.domain.reference import Topic
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

_TRAIL = (Crumb("← All topics", routes.TOPICS),)


def topic_pages(services: Services) -> Iterator[Page]:
    """Yield the hub of each topic."""
    public_url = services.settings.public_url
    for topic in services.library.topics.values():
        path = routes.topic(topic.slug)
        title = f"{topic.name} topic hub"
        yield Page(
            path=path,
            title=title,
            description=topic.description,
            parts=lambda topic=topic: _body(topic, services),
            kind="article",
            json_ld=(
                structured_data.article(public_url, path, title, topic.description),
                structured_data.faq_page(topic.questions),
                structured_data.breadcrumb_list(public_url, _TRAIL, Crumb(topic.name, path)),
            ),
        )


def _body(topic: Topic, services: Services) -> list[rx.Component]:
    library = services.library
    moments = library.moments_on(topic.slug)
    shown = tuple({m.id: m for m in (topic.best_moment, *moments)}.values())
    linked = (
        (
            "comparisons",
            "Comparisons",
            [rows.comparison_row(library.comparisons[s]) for s in topic.comparisons],
        ),
        ("concepts", "Concepts", [rows.concept_row(library.concepts[s]) for s in topic.concepts]),
        (
            "collections",
            "Collections",
            [rows.collection_row(library.collections[s]) for s in topic.collections],
        ),
    )
    return [
        breadcrumbs(*_TRAIL),
        rx.el.h1(topic.name),
        rx.el.p(topic.long_name, class_name="kicker")
        if topic.long_name != topic.name
        else rx.fragment(),
        rx.el.p(topic.what, class_name="lead"),
        rx.el.p(rx.el.strong("When it matters: "), topic.matters_when),
        rx.el.div(share_button(routes.topic(topic.slug)), class_name="button-row"),
        clip_card(
            topic.best_moment,
            label="Best explanation · clear and direct, not most viewed",
            note=topic.best_because,
            heading_level="h2",
            large=True,
        ),
        *[section(key, name, rows.rows(items)) for key, name, items in linked if items],
        section("questions", "Questions the field asks", faq_list(topic.questions)),
        section(
            "moments",
            "Every indexed moment",
            moment_list(moments),
            lead=f"{count(len(moments), 'moment')}, "
            f"{count(len(independent_voices(moments)), 'independent voice')}.",
        ),
        query_section(topic.related_queries),
        section(
            "related",
            "Neighboring topics",
            rows.rows(
                rows.topic_row(library.topics[slug], library) for slug in topic.related_topics
            ),
        )
        if topic.related_topics
        else rx.fragment(),
        page_clips(shown),
    ]
