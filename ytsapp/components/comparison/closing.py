"""The end of a comparison: questions, where to read on, what changed, how to object."""

from collections.abc import Sequence

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp import routes
from ytsapp.components.layout.footer import correction_link
from ytsapp.components.layout.words import count, day
from ytsapp.domain.comparison import Comparison, Link, Question
from ytsapp.domain.reference import Collection, Concept, Topic


def faq_list(questions: Sequence[Question]) -> rx.Component:
    """Return questions and answers, all open: they are read, searched and printed."""
    return rx.el.div(
        *[
            rx.el.div(rx.el.h3(q.question), rx.el.p(q.answer), class_name="question")
            for q in questions
        ],
        class_name="questions",
    )


def concept_links(concepts: Sequence[Concept]) -> rx.Component:
    """Return related concepts, each with its definition."""
    return rx.el.ul(
        *[
            rx.el.li(
                rx.el.a(c.title, href=routes.concept(c.slug), class_name="row-title"),
                rx.el.p(c.definition, class_name="row-text"),
            )
            for c in concepts
        ],
        class_name="link-list",
    )


def reasoned_links(links: Sequence[Link]) -> rx.Component:
    """Return links, each with why to open it."""
    return rx.el.ul(
        *[
            rx.el.li(
                rx.el.a(link.title, href=link.href, class_name="row-title"),
                rx.el.p(link.why, class_name="row-text"),
            )
            for link in links
        ],
        class_name="link-list",
    )


_FORMS = (
    (".md", "Markdown"),
    (".adr.md", "Decision record to fill in"),
    (".json", "JSON"),
    (".bib", "BibTeX"),
)
"""The comparison as files, by the ending of their address."""


def product_links(comparison: Comparison, topic: Topic, collection: Collection) -> rx.Component:
    """Return what else the product offers on this choice."""
    return rx.el.div(
        rx.el.div(
            rx.el.h3("Curated engineering collections"),
            rx.el.p(f"{collection.description} {count(len(collection.clips), 'clip')}."),
            rx.el.a(
                f"Open {topic.name} explanation collection →",
                href=routes.collection(collection.slug),
                class_name="button button-primary",
            ),
            class_name="offer",
        ),
        rx.el.div(
            rx.el.h3("Save clips to an investigation"),
            rx.el.p(
                "Build a private notebook of timestamped moments while you compare: with your "
                "notes, kept in this browser, and a brief at its end."
            ),
            rx.el.a("Open your notebook", href=routes.NOTEBOOK, class_name="button"),
            class_name="offer",
        ),
        rx.el.div(
            rx.el.h3("Every indexed talk"),
            rx.el.p("Each talk has its page, with its moments in the order they are said."),
            rx.el.a("Browse the talks", href=routes.TALKS, class_name="button"),
            class_name="offer",
        ),
        _along(comparison),
        rx.el.div(
            rx.el.h3("How this page is made"),
            rx.el.p("What counts as evidence, how voices are counted, what thin evidence means."),
            rx.el.a("Read the method", href=routes.METHOD, class_name="button"),
            class_name="offer",
        ),
        class_name="offers",
    )


def _along(comparison: Comparison) -> rx.Component:
    """Return the page as files, and the feed that tells when it changes."""
    page = routes.comparison(comparison.slug)
    # Plain anchors: these are files, not pages the router knows.
    links = [
        *[(routes.sibling(page, ending), name) for ending, name in _FORMS],
        (routes.comparison_feed(comparison.slug), "Feed of its changes"),
    ]
    return rx.el.div(
        rx.el.h3("Take it along"),
        rx.el.p("The whole comparison with its sources: for a repository, a review, a paper."),
        rx.el.ul(*[rx.el.li(A.create(name, href=href)) for href, name in links]),
        class_name="offer offer-files",
    )


def verdict_log(comparison: Comparison, contact: str) -> rx.Component:
    """Return the dated changes and the way to object."""
    return rx.el.div(
        rx.el.ol(
            *[
                rx.el.li(
                    rx.el.time(day(entry.date), date_time=entry.date.isoformat()),
                    rx.el.span(entry.change),
                )
                for entry in comparison.verdict_log
            ],
            class_name="verdicts",
        ),
        rx.el.p(correction_link(contact), class_name="correction"),
    )
