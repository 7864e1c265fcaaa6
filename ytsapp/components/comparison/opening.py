"""The top of a comparison: the question, the answer, the rule."""

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import breadcrumbs
from ytsapp.components.layout.words import day
from ytsapp.components.share.button import share_button
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.reference import Topic
from ytsapp.state.crumbs import Crumb


def opening(comparison: Comparison, topic: Topic) -> rx.Component:
    """Return title, core question, short answer and decision rule."""
    return rx.el.header(
        rx.el.div(
            breadcrumbs(
                Crumb("← All comparisons", routes.COMPARISONS),
                Crumb(f"{topic.name} topic hub", routes.topic(topic.slug)),
            ),
            rx.el.p(comparison.kicker, class_name="kicker"),
            class_name="opening-trail",
        ),
        rx.el.h1(comparison.title),
        rx.el.p(
            rx.el.span("Core question: ", class_name="visually-hidden"),
            comparison.core_question,
            class_name="core-question",
        ),
        rx.el.div(
            rx.el.h2("Short answer", id="short-answer", class_name="small-heading"),
            rx.el.p(comparison.short_answer, class_name="short-answer"),
            rx.el.h2("Decision rule", id="decision-rule", class_name="small-heading"),
            rx.el.p(comparison.decision_rule, class_name="decision-rule"),
            rx.el.p(
                "Verdict of ",
                rx.el.time(day(comparison.updated), date_time=comparison.updated.isoformat()),
                ". ",
                rx.el.a("What changed", href="#verdict-log"),
                class_name="fine",
            ),
            rx.el.div(share_button(routes.comparison(comparison.slug)), class_name="button-row"),
            class_name="answer",
        ),
        class_name="opening",
    )
