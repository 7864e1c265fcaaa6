"""`/concepts/<slug>/`: one idea explained."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import breadcrumbs, prose_list, section
from ytsapp.components.listing import rows
from ytsapp.components.listing.queries import query_section
from ytsapp.components.moment.card import clip_card
from ytsapp.components.player.clips import page_clips
from ytsapp.components.share.button import share_button
from ytsapp.domain.reference import Concept
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services


def concept_pages(services: Services) -> Iterator[Page]:
    """Yield the page of each concept."""
    public_url = services.settings.public_url
    for concept in services.library.concepts.values():
        path = routes.concept(concept.slug)
        yield Page(
            path=path,
            title=concept.title,
            description=concept.description,
            parts=lambda concept=concept: _body(concept, services),
            kind="article",
            json_ld=(
                structured_data.article(public_url, path, concept.title, concept.description),
                structured_data.breadcrumb_list(
                    public_url, _trail(concept, services), Crumb(concept.title, path)
                ),
            ),
        )


def _trail(concept: Concept, services: Services) -> tuple[Crumb, ...]:
    topic = services.library.topics[concept.topic]
    return (
        Crumb("← All concepts", routes.CONCEPTS),
        Crumb(f"{topic.name} topic hub", routes.topic(topic.slug)),
    )


def _body(concept: Concept, services: Services) -> list[rx.Component]:
    library = services.library
    onward = [rows.comparison_row(library.comparisons[slug]) for slug in concept.comparisons]
    onward += [rows.concept_row(library.concepts[slug]) for slug in concept.related_concepts]
    return [
        breadcrumbs(*_trail(concept, services)),
        rx.el.h1(concept.title),
        rx.el.p(concept.definition, class_name="lead"),
        rx.el.div(share_button(routes.concept(concept.slug)), class_name="button-row"),
        clip_card(
            concept.best_moment,
            label="Best explanation · clear and direct, not most viewed",
            note=concept.best_because,
            heading_level="h2",
            large=True,
        ),
        section("picture", "The mental picture", rx.el.p(concept.picture)),
        section("need", "How to tell you need it", prose_list(concept.need)),
        section("wrong", "How people get it wrong", prose_list(concept.wrong)),
        section(
            "confused",
            "Often confused with",
            rx.el.dl(
                *[
                    rx.el.div(rx.el.dt(entry.name), rx.el.dd(entry.difference))
                    for entry in concept.confused_with
                ],
                class_name="definitions",
            ),
        ),
        section(
            "explanations",
            "Supporting explanations",
            rx.el.div(
                *[clip_card(m, note=m.summary) for m in concept.supporting_moments],
                class_name="cards",
            ),
        )
        if concept.supporting_moments
        else rx.fragment(),
        query_section(concept.related_queries),
        section("onward", "Continue learning", rows.rows(onward)) if onward else rx.fragment(),
        page_clips((concept.best_moment, *concept.supporting_moments)),
    ]
