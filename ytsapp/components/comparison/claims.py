"""Claims with their evidence chips, an address each, and what is said where evidence is thin."""

from collections.abc import Sequence

import reflex as rx

from ytsapp.components.moment.chip import evidence_chip
from ytsapp.components.notebook.save_button import save_button
from ytsapp.components.share.button import share_button
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.wording import evidence_words


def claim_anchor(claim: Claim) -> str:
    """Return the id of a claim's element."""
    return f"claim-{claim.id}"


def claim_list(claims: Sequence[Claim], comparison: Comparison) -> rx.Component:
    """Return claims as a ruled list."""
    return rx.el.ul(*[claim_item(claim, comparison) for claim in claims], class_name="claims")


def claim_item(claim: Claim, comparison: Comparison, *more: rx.Component) -> rx.Component:
    """Return one claim; `more` stands between its sentence and its evidence."""
    return rx.el.li(
        rx.el.p(claim.text, class_name="claim-text"),
        *more,
        evidence_row(claim, comparison),
        id=claim_anchor(claim),
        class_name="claim",
    )


def evidence_row(claim: Claim, comparison: Comparison) -> rx.Component:
    """Return the chips of a claim, how thin they are, and the claim's own link."""
    return rx.el.div(
        *[evidence_chip(evidence, comparison) for evidence in claim.evidence],
        rx.el.span(evidence_words(claim), class_name="evidence-words"),
        claim_link(claim),
        class_name="evidence-row",
    )


def claim_link(claim: Claim) -> rx.Component:
    """Return the claim's address as a link, and what saves its evidence and shares it."""
    anchor = claim_anchor(claim)
    start = f"{claim.text[:60]}…" if len(claim.text) > 60 else claim.text
    return rx.el.span(
        rx.el.a(
            "#",
            href=f"#{anchor}",
            aria_label=f"Link to this claim: {start}",
            class_name="claim-link",
        ),
        save_button("", of=f"evidence of {start}", class_name="claim-share")
        if claim.evidence
        else rx.fragment(),
        share_button(f"#{anchor}", of=start, class_name="claim-share"),
        class_name="claim-tools",
    )
