"""The top of a comparison: the question, the answer, the rule, the checks."""

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import breadcrumbs
from ytsapp.components.layout.words import day
from ytsapp.components.moment.chip import evidence_chip
from ytsapp.components.share.button import share_button
from ytsapp.domain.comparison import Choice, Comparison, DecisionCheck
from ytsapp.domain.reference import Topic
from ytsapp.domain.wording import CHECK_WEIGHTS
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


def check_table(comparison: Comparison) -> rx.Component:
    """Return the decision checks: each question, where a yes leans, how much, and why."""
    return rx.el.ol(
        *[_check(check, comparison) for check in comparison.checks], class_name="checks"
    )


def _check(check: DecisionCheck, comparison: Comparison) -> rx.Component:
    side = comparison.a if check.leans is Choice.A else comparison.b
    return rx.el.li(
        rx.el.p(check.question, class_name="check-question"),
        rx.el.p(
            "Yes leans to ",
            rx.el.strong(side.name, class_name=f"ink-side-{check.leans.value}"),
            f" · {CHECK_WEIGHTS[check.weight]}",
            class_name="check-lean",
        ),
        rx.el.p(check.because, class_name="check-because"),
        rx.el.div(
            *[evidence_chip(evidence, comparison) for evidence in check.evidence],
            class_name="evidence-row",
        )
        if check.evidence
        else rx.fragment(),
        class_name="check",
    )
