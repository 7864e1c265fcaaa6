"""The fit check: decision checks that a reader answers for their own system.

Without JavaScript it is a table of the checks: what each asks, where its answers lean, why, and
who says so. `components/notebook/fit.js` makes the toggles work and says what the answers come to;
it reads what it needs from the `data-` attributes here.
"""

from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.words import spelled
from ytsapp.components.moment.chip import evidence_chip, stance_mark
from ytsapp.domain.claim import Stance
from ytsapp.domain.comparison import Choice, Comparison, DecisionCheck
from ytsapp.domain.wording import CHECK_WEIGHTS, leaning_words

FIT = "fit"
"""Id of the section."""

ANSWERS = (("yes", "Yes"), ("no", "No"), ("unsure", "Not sure"))
"""What can be answered: its key in the notebook, and its name."""

_MARKS = {Choice.A: Stance.SUPPORTS_A, Choice.B: Stance.SUPPORTS_B, Choice.BOTH: Stance.BOTH}


def fit_check(comparison: Comparison) -> Html:
    """Return the checks with their toggles, and room for what the answers come to."""
    return el.div(
        el.div(
            el.p("Your answers", class_name="fit-name"),
            el.p(_not_answered(comparison), custom_attrs={"data-fit-brief": True}),
            class_name="fit-head needs-script",
        ),
        el.ol(
            *[_check(n, check, comparison) for n, check in enumerate(comparison.checks, 1)],
            id="checks",
            class_name="checks",
        ),
        # What they come to is drawn here.
        el.div(class_name="fit-verdict needs-script", custom_attrs={"data-fit-verdict": True}),
        el.div(
            el.button(
                "Reset", type="button", class_name="button", custom_attrs={"data-fit-reset": True}
            ),
            el.button(
                "Keep these answers in an investigation",
                type="button",
                class_name="button",
                custom_attrs={"data-fit-keep": True},
            ),
            el.p(class_name="fine", custom_attrs={"data-fit-kept": True}),
            class_name="fit-foot needs-script",
            hidden=True,
            custom_attrs={"data-fit-foot": True},
        ),
        class_name="fit",
        custom_attrs={
            "data-fit": comparison.slug,
            "data-title": comparison.title,
            "data-question": comparison.core_question,
            "data-side-a": comparison.a.name,
            "data-side-b": comparison.b.name,
        },
    )


def fit_bar(comparison: Comparison) -> Html:
    """Return the way to the fit check that a phone keeps at its lower edge."""
    return el.a(
        el.span("Fit check", class_name="fit-name"),
        el.span(_not_answered(comparison), custom_attrs={"data-fit-brief": True}),
        href=f"#{FIT}",
        class_name="fit-bar",
    )


def _not_answered(comparison: Comparison) -> str:
    return spelled(len(comparison.checks), "question")


def _check(number: int, check: DecisionCheck, comparison: Comparison) -> Html:
    key = f"check-{check.id}"
    return el.li(
        el.p(check.question, id=f"{key}-question", class_name="check-question"),
        el.div(
            *[
                el.button(
                    name,
                    type="button",
                    aria_pressed="false",
                    custom_attrs={"data-answer": answer},
                )
                for answer, name in ANSWERS
            ],
            role="group",
            aria_labelledby=f"{key}-question",
            class_name="segmented check-toggles needs-script",
        ),
        el.p(
            _leaning("yes", "Yes", check.yes, check, comparison),
            _leaning("no", "No", check.no, check, comparison),
            class_name="check-lean",
        ),
        el.p(check.because, class_name="check-because"),
        el.div(
            *[evidence_chip(evidence, comparison) for evidence in check.evidence],
            class_name="evidence-row",
        )
        if check.evidence
        else None,
        id=key,
        class_name="check",
        custom_attrs={
            "data-check": check.id,
            "data-number": number,
            "data-yes": check.yes.value,
            "data-no": check.no.value,
            "data-weight": check.weight,
        },
    )


def _leaning(
    answer: str, name: str, leaning: Choice, check: DecisionCheck, comparison: Comparison
) -> Html:
    mark = _MARKS.get(leaning)
    weight = f" · {CHECK_WEIGHTS[check.weight]}" if mark else ""
    return el.span(
        f"{name}: ",
        stance_mark(mark) if mark else None,
        el.strong(leaning_words(leaning, comparison), class_name=f"ink-side-{leaning.value}"),
        weight,
        class_name="leaning",
        custom_attrs={"data-leaning": answer},
    )
