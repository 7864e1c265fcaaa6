"""The middle of a comparison: sides, debates, mistakes, costs, cases."""

import reflex as rx

from ytsapp.components.comparison.claims import (
    claim_anchor,
    claim_item,
    claim_list,
    evidence_row,
)
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import Comparison, Disagreement, Mistake, Side, Tradeoff
from ytsapp.domain.wording import choice_words


def choose_side(side: Side, letter: str, comparison: Comparison) -> rx.Component:
    """Return one side: what it is, who owns what, when to choose it."""
    return rx.el.section(
        rx.el.h2(f"Choose {side.name}", id=f"choose-{letter}-title"),
        rx.el.p(side.long_name, class_name="side-long")
        if side.long_name.lower() != side.name.lower()
        else rx.fragment(),
        rx.el.p(side.what, class_name="side-what"),
        rx.el.p(rx.el.strong("Who owns it: "), side.owns, class_name="side-owns"),
        claim_list(side.choose, comparison),
        id=f"choose-{letter}",
        aria_labelledby=f"choose-{letter}-title",
        class_name=f"side side-{letter}",
    )


def disagreement(debate: Disagreement, comparison: Comparison) -> rx.Component:
    """Return an open debate: both positions side by side and what would settle it."""
    return rx.el.article(
        rx.el.h3(debate.title),
        rx.el.div(
            _position(debate.a, comparison.a.name, "a", comparison),
            _position(debate.b, comparison.b.name, "b", comparison),
            class_name="positions",
        ),
        rx.el.p(rx.el.strong("What would settle it: "), debate.settles, class_name="settles"),
        id=f"debate-{debate.id}",
        class_name="debate",
    )


def _position(claim: Claim, name: str, letter: str, comparison: Comparison) -> rx.Component:
    return rx.el.div(
        rx.el.p(f"The {name} side", class_name=f"position-name ink-side-{letter}"),
        rx.el.p(claim.text, class_name="claim-text"),
        evidence_row(claim, comparison),
        id=claim_anchor(claim),
        class_name=f"position claim position-{letter}",
    )


def mistake_list(comparison: Comparison) -> rx.Component:
    """Return the mistakes: what was done, what was seen, why, and the earlier sign."""

    def detail(mistake: Mistake) -> rx.Component:
        parts = (("Seen", mistake.saw), ("Why", mistake.why), ("Earlier sign", mistake.sign))
        return rx.el.dl(
            *[rx.el.div(rx.el.dt(name), rx.el.dd(text)) for name, text in parts],
            class_name="mistake-parts",
        )

    return rx.el.ul(
        *[claim_item(m.claim, comparison, detail(m)) for m in comparison.mistakes],
        class_name="claims",
    )


def tradeoff_list(comparison: Comparison) -> rx.Component:
    """Return the costs, each with who pays."""

    def payer(tradeoff: Tradeoff) -> rx.Component:
        return rx.el.p(
            rx.el.span("Paid in ", class_name="pays-label"), tradeoff.pays, class_name="pays"
        )

    return rx.el.ul(
        *[claim_item(t.claim, comparison, payer(t)) for t in comparison.tradeoffs],
        class_name="claims",
    )


def use_case_list(comparison: Comparison) -> rx.Component:
    """Return scenario → choice, and why."""
    return rx.el.ul(
        *[
            rx.el.li(
                rx.el.p(case.scenario, class_name="case-scenario"),
                rx.el.p(
                    rx.el.span("→ ", aria_hidden="true"),
                    rx.el.strong(choice_words(case.choice, comparison)),
                    class_name=f"case-choice ink-side-{case.choice.value}",
                ),
                rx.el.p(case.why, class_name="case-why"),
                class_name="case",
            )
            for case in comparison.use_cases
        ],
        class_name="cases",
    )
