"""The end of a comparison: what it leads on to, what else there is, what changed."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.comparison import closing
from ytsapp.components.comparison.row import Part, row
from ytsapp.components.listing import queries
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.library import Library


def onward(comparison: Comparison, library: Library, contact: str) -> Iterator[Part]:
    """Yield the last sections; `contact` is the operator's address, "" for none."""
    concepts = [library.concepts[slug] for slug in comparison.related_concepts]
    yield row("concepts", "Related engineering concepts", closing.concept_links(concepts))
    yield row("faq", "FAQ", closing.faq_list(comparison.faq))
    if comparison.related_comparisons:
        related = [library.comparisons[slug] for slug in comparison.related_comparisons]
        yield row(
            "related",
            "Related comparisons",
            rx.el.ul(
                *[
                    rx.el.li(
                        rx.el.a(c.title, href=routes.comparison(c.slug), class_name="row-title"),
                        rx.el.p(c.core_question, class_name="row-text"),
                    )
                    for c in related
                ],
                class_name="link-list",
            ),
        )
    yield row(
        "queries",
        queries.TITLE,
        queries.query_links(comparison.related_queries),
        lead=queries.LEAD,
    )
    yield row("learning", "Continue learning", closing.reasoned_links(comparison.continue_learning))
    yield row(
        "authority",
        "Authority pages for this decision",
        closing.reasoned_links(comparison.authority_pages),
    )
    topic = library.topics[comparison.topic]
    collection = library.collections[comparison.collection]
    yield row(
        "continue",
        "Continue with the product",
        closing.product_links(comparison, topic, collection),
    )
    yield row("verdict-log", "Verdict log", closing.verdict_log(comparison, contact))
