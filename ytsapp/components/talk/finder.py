"""What finds words in a talk: the field, its buttons, and the line with the matches on it."""

import reflex as rx

from ytsapp import routes
from ytsapp.domain.timecode import format_timecode

_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Where the line has its times: enough to read a mark by, few enough for a phone."""


def finder(length_s: int, has_moments: bool) -> rx.Component:
    """Return field, buttons and line of a talk of so many seconds; `finding.js` drives them.

    Without JavaScript nothing of it is shown: the passages can be read and searched as any page.
    """
    return rx.el.div(
        rx.el.div(
            rx.el.label("Find in this talk", html_for="find"),
            rx.el.input(
                type="search",
                id="find",
                auto_complete="off",
                spell_check=False,
                custom_attrs={"aria-describedby": "find-status", "enterkeyhint": "search"},
            ),
            _step(-1, "Previous"),
            _step(1, "Next"),
            rx.el.p(
                rx.el.span("", id="find-status", role="status"),
                rx.el.span("", id="find-place", role="status", class_name="find-place"),
                class_name="fine find-words",
            ),
            class_name="finder-bar",
        ),
        _options(),
        _line(length_s, has_moments),
        class_name="finder needs-script",
    )


def nothing_found() -> rx.Component:
    """Return what is shown when no passage matches: what to try, and where else to look."""
    return rx.el.div(
        rx.el.p("", id="find-missing"),
        rx.el.div(
            rx.el.button(
                "Show those with any of them", type="button", id="find-any", class_name="button"
            ),
            rx.el.a("Search all talks", href=routes.SEARCH, id="find-everywhere"),
            class_name="button-row",
        ),
        id="find-empty",
        hidden=True,
        class_name="empty",
    )


def _step(by: int, name: str) -> rx.Component:
    return rx.el.button(
        name,
        rx.el.span(" match", class_name="visually-hidden"),
        type="button",
        disabled=True,
        custom_attrs={"data-match-step": str(by)},
        class_name="button",
    )


def _options() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            *[
                rx.el.button(
                    name,
                    type="button",
                    custom_attrs={"data-words": words, "aria-pressed": pressed},
                )
                for name, words, pressed in (
                    ("All words", "all", "true"),
                    ("Any word", "any", "false"),
                )
            ],
            role="group",
            aria_label="Passages to find",
            class_name="segmented",
        ),
        rx.el.label(
            rx.el.input(type="checkbox", id="find-between"),
            "Show the rest",
            class_name="check-label",
        ),
        class_name="finder-options",
    )


def _line(length_s: int, has_moments: bool) -> rx.Component:
    times = [format_timecode(round(length_s * share)) for share in _QUARTERS]
    return rx.el.div(
        rx.el.div(
            role="group",
            aria_label="Matches on the line of the talk",
            class_name="timeline-matches",
        ),
        rx.el.div(
            role="group",
            aria_label="Curated moments on the line of the talk",
            class_name="timeline-moments",
            hidden=not has_moments,
        ),
        rx.el.p(
            *[rx.el.span(time) for time in times],
            aria_hidden="true",
            class_name="timeline-times timecode",
        ),
        id="timeline",
        custom_attrs={"data-length": str(length_s)},
        class_name="timeline",
    )
