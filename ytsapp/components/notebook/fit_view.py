"""The fit check in the notebook: the comparison's checks with the answers of this investigation."""

from dataclasses import dataclass

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp import routes
from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.scripts import FIT
from ytsapp.components.notebook.view import NotebookView


@dataclass(frozen=True)
class FitChip:
    """A moment behind a check."""

    id: str
    voice: str
    timecode: str
    href: str
    mark: str
    title: str
    is_tied: bool


@dataclass(frozen=True)
class FitCheck:
    """A check with its answer; `lean` is where that leans, "" while it is open."""

    id: str
    number: int
    question: str
    because: str
    answer: str
    lean: str
    leaning: str
    chips: list[FitChip]


@dataclass(frozen=True)
class FitCell:
    """A check in the picture of where the answers lean."""

    id: str
    number: int
    lean: str
    answer: str
    words: str


@dataclass(frozen=True)
class FitLine:
    """Which checks lean somewhere."""

    lean: str
    name: str
    text: str
    mark: str


@dataclass(frozen=True)
class FitView:
    """What `useFit` of fit_panel.js returns; phase is loading, bare, unknown or checks."""

    phase: str
    id: str
    problem: str
    comparison_href: str
    brief: str
    headline: str
    hint: str
    limit: str
    kind: str
    side_a: str
    side_b: str
    is_answered: bool
    checks: list[FitCheck]
    cells_a: list[FitCell]
    cells_open: list[FitCell]
    cells_b: list[FitCell]
    lines: list[FitLine]


def fit_part(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the fit check, which is made only while it is looked at."""
    return fit_panel()


@rx.memo
def fit_panel() -> rx.Component:
    """Return the fit check of the investigation that is looked at."""
    fit = rx.vars.use_hook_var(FIT, "useFit", FitView)
    return rx.el.div(
        rx.match(
            fit.phase,
            ("bare", _bare()),
            ("unknown", _unknown()),
            ("checks", _checks(fit)),
            rx.fragment(),
        ),
        rx.cond(fit.problem != "", rx.el.p(fit.problem, class_name="fine since-problem")),
        class_name="fit-view",
    )


def _bare() -> rx.Component:
    return rx.el.div(
        rx.el.h3("This investigation belongs to no comparison"),
        rx.el.p(
            "A fit check asks what decides between two sides. Start an investigation from a "
            "comparison to have one."
        ),
        rx.el.a("See the comparisons", href=routes.COMPARISONS, class_name="button"),
        class_name="told",
    )


def _unknown() -> rx.Component:
    return rx.el.div(
        rx.el.h3("The checks of this comparison are not at hand"),
        rx.el.p("Your answers are kept. The checks are shown again once the site can be reached."),
        class_name="told",
    )


def _checks(fit: rx.Var[FitView]) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h3("Fit check", class_name="fit-name"),
            rx.el.p(fit.brief),
            class_name="fit-head",
        ),
        rx.el.div(_scale(fit), _verdict(fit), class_name="fit-verdict"),
        rx.el.ol(
            rx.foreach(fit.checks, lambda check: _check(check, fit)),
            custom_attrs={"data-clips": ""},
            class_name="checks",
        ),
        rx.el.div(
            rx.el.button(
                "Reset",
                type="button",
                disabled=~fit.is_answered,
                on_click=acting("clearAnswers", fit.id),
                class_name="button",
            ),
            rx.el.a("On the comparison", href=fit.comparison_href, class_name="button"),
            class_name="fit-foot",
        ),
        class_name="fit",
    )


def _scale(fit: rx.Var[FitView]) -> rx.Component:
    zones = (
        ("a", fit.side_a, fit.cells_a),
        ("open", "Open, or neither side", fit.cells_open),
        ("b", fit.side_b, fit.cells_b),
    )
    return rx.el.div(
        *[
            rx.el.div(
                rx.el.p(name, class_name="fit-zone-name"),
                rx.el.ul(
                    rx.foreach(
                        cells,
                        lambda cell: rx.el.li(
                            rx.el.span(
                                rx.el.span(cell.number, aria_hidden="true"),
                                rx.el.span(cell.words, class_name="visually-hidden"),
                                title=cell.words,
                                custom_attrs={"data-lean": cell.lean, "data-given": cell.answer},
                                class_name="fit-cell",
                            ),
                            key=cell.id,
                        ),
                    ),
                    class_name="fit-cells",
                ),
                custom_attrs={"data-zone": zone},
                class_name="fit-zone",
            )
            for zone, name, cells in zones
        ],
        class_name="fit-scale",
    )


def _verdict(fit: rx.Var[FitView]) -> rx.Component:
    return rx.fragment(
        rx.el.p(fit.headline, role="status", class_name="fit-headline"),
        rx.cond(fit.hint != "", rx.el.p(fit.hint, class_name="fit-hint")),
        rx.el.dl(
            rx.foreach(
                fit.lines,
                lambda line: rx.el.div(
                    rx.el.dt(
                        rx.cond(
                            line.mark != "", rx.el.span(aria_hidden="true", class_name=line.mark)
                        ),
                        line.name,
                        class_name="ink-side-" + line.lean,
                    ),
                    rx.el.dd(line.text),
                    key=line.name,
                ),
            ),
            class_name="fit-lines",
        ),
        rx.el.p(fit.limit, class_name="fine"),
    )


_ANSWERS = (("yes", "Yes"), ("no", "No"), ("unsure", "Not sure"))


def _check(check: rx.Var[FitCheck], fit: rx.Var[FitView]) -> rx.Component:
    return rx.el.li(
        rx.el.p(check.question, class_name="check-question"),
        rx.el.div(
            *[
                rx.el.button(
                    name,
                    type="button",
                    on_click=acting("answerCheck", fit.id, check.id, answer),
                    custom_attrs={"aria-pressed": rx.cond(check.answer == answer, "true", "false")},
                )
                for answer, name in _ANSWERS
            ],
            role="group",
            aria_label=check.question,
            class_name="segmented check-toggles",
        ),
        rx.el.p(check.leaning, class_name="check-lean"),
        rx.el.p(check.because, class_name="check-because"),
        rx.el.div(
            rx.foreach(
                check.chips,
                lambda chip: A.create(
                    rx.el.span(aria_hidden="true", class_name=chip.mark),
                    rx.el.span(chip.voice, class_name="chip-voice"),
                    rx.el.span(chip.timecode, class_name="timecode"),
                    rx.cond(chip.is_tied, rx.el.span("tied", class_name="chip-tied")),
                    href=chip.href,
                    title=chip.title,
                    key=chip.id,
                    custom_attrs={"data-clip": chip.id},
                    class_name="chip",
                ),
            ),
            class_name="evidence-row",
        ),
        key=check.id,
        custom_attrs={"data-lean": check.lean, "data-given": check.answer},
        class_name="check",
    )
