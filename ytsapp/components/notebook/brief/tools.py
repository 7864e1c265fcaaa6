"""What is done with a brief: choose and order its clips, take it along, keep one that was shared.

Presses are told apart by `data-brief` (actions.js), not by events: components that bear events
would be loaded by every page.
"""

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp import routes
from ytsapp.components.notebook.brief.view import (
    BriefView,
    ChoiceGroupView,
    ChoiceView,
    OptionView,
)

Brief = rx.Var[BriefView]


def press(
    label: str | rx.Component, action: str, about: str | rx.Var[str] = "", **more: object
) -> rx.Component:
    """Return a button that does something of actions.js."""
    attributes = {"data-brief": action, "data-id": about} | dict(more.pop("custom_attrs", {}))
    return rx.el.button(label, type="button", custom_attrs=attributes, **more)


def bar(brief: Brief) -> rx.Component:
    """Return the line over the document: the way back, and what takes the brief along."""
    return rx.el.div(
        A.create("Notebook", href=brief.notebook_href, class_name="brief-back"),
        rx.el.div(
            press("Export…", "export", "markdown", class_name="button button-primary"),
            press("Share link…", "export", "link", class_name="button"),
            press("Print", "print", class_name="button"),
            class_name="brief-bar-actions",
        ),
        class_name="brief-bar",
    )


def shared_banner(brief: Brief) -> rx.Component:
    """Return what a reader must know of a brief that came in a link, and the way to keep it."""
    return rx.cond(
        brief.is_own,
        rx.fragment(),
        rx.el.div(
            rx.el.p(
                "Somebody shared this brief with you. It stands in the link alone: nothing of it "
                "is kept, here or on a server, until you save a copy."
            ),
            press("Save a copy to my notebook", "keep", class_name="button button-primary"),
            rx.cond(
                brief.is_known,
                rx.el.a("You have this investigation", href=brief.notebook_href),
            ),
            class_name="brief-banner",
        ),
    )


def tools(brief: Brief) -> rx.Component:
    """Return what decides how the brief looks; only for one's own."""
    return rx.cond(
        brief.is_own,
        rx.el.details(
            rx.el.summary(
                rx.el.h2("What stands in it"),
                rx.el.span(brief.chosen_label, class_name="brief-count"),
            ),
            _segmented("Clips stand", "group", brief.groupings),
            press(
                "Notes and tags",
                "notes",
                role="checkbox",
                aria_checked=rx.cond(brief.has_notes, "true", "false"),
                class_name="brief-check",
            ),
            rx.foreach(brief.choices, _group),
            rx.el.h3("Decided for"),
            rx.el.div(
                rx.foreach(brief.outcomes, lambda option: _option(option, "outcome")),
                role="group",
                aria_label="Decided for",
                class_name="brief-outcomes",
            ),
            _others(brief),
            open=brief.tools_open,
            class_name="brief-tools",
        ),
    )


def _segmented(label: str, action: str, options: rx.Var[list[OptionView]]) -> rx.Component:
    return rx.el.div(
        rx.foreach(options, lambda option: _option(option, action)),
        role="group",
        aria_label=label,
        class_name="segmented",
    )


def _option(option: rx.Var[OptionView], action: str) -> rx.Component:
    return press(
        option.label,
        action,
        option.key,
        aria_pressed=rx.cond(option.is_on, "true", "false"),
        key=option.key,
    )


def _group(group: rx.Var[ChoiceGroupView]) -> rx.Component:
    return rx.el.section(
        rx.el.h3(group.title),
        rx.el.ul(rx.foreach(group.choices, _choice)),
        key=group.key,
        class_name="brief-choices-group",
    )


def _choice(choice: rx.Var[ChoiceView]) -> rx.Component:
    return rx.el.li(
        press(
            rx.el.span(
                rx.el.span(choice.name, class_name="brief-choice-name"),
                rx.el.span(choice.detail, class_name="brief-choice-detail"),
            ),
            "choose",
            choice.moment,
            role="checkbox",
            aria_checked=rx.cond(choice.is_in, "true", "false"),
            class_name="brief-check",
        ),
        _step(choice, "rise", "Move up: ", choice.can_rise),
        _step(choice, "sink", "Move down: ", choice.can_sink),
        key=choice.id,
        custom_attrs={"data-choice": choice.id},
        class_name="brief-choice",
    )


def _step(choice: rx.Var[ChoiceView], action: str, label: str, can: rx.Var[bool]) -> rx.Component:
    return press(
        rx.el.span(label, choice.name, class_name="visually-hidden"),
        action,
        choice.id,
        disabled=~can,
        class_name=f"brief-step brief-step-{action}",
    )


def _others(brief: Brief) -> rx.Component:
    return rx.cond(
        brief.investigations.length() > 1,
        rx.el.nav(
            rx.el.h3("Other briefs", id="other-briefs"),
            rx.el.ul(
                rx.foreach(
                    brief.investigations,
                    lambda each: rx.el.li(
                        A.create(
                            each.label,
                            href=f"{routes.BRIEF}#{each.key}",
                            custom_attrs={"aria-current": rx.cond(each.is_on, "page", "false")},
                        ),
                        key=each.key,
                    ),
                )
            ),
            aria_labelledby="other-briefs",
            class_name="brief-others",
        ),
    )
