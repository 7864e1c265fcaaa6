"""How the notebook is kept, said plainly: a panel for its page, a banner for all its screens."""

from dataclasses import dataclass

import reflex as rx

from ytsapp.components.notebook.scripts import KEEPING


@dataclass(frozen=True)
class KeptView:
    """What `useKeeping` in keeping.js says; sentences are empty where there is nothing to say.

    Attributes:
        mode: loading, kept, memory, outdated, newer or broken.
        trouble: why what is done now may be lost, and what helps.
        is_kept: whether it is written to this browser.
        backup: when the last one was, and what happened since.
        nudge: why a backup is due.
        lasting: whether the browser may clear it away.
        room: how much of the browser's space is used.
        room_share: the same, from 0 to 1.
        aside: how many records could not be read.
    """

    mode: str
    trouble: str
    is_kept: bool
    backup: str
    nudge: str
    lasting: str
    room: str
    room_share: float
    aside: str
    can_ask: bool
    can_retry: bool
    can_start_beside: bool
    can_forget: bool
    can_reload: bool
    can_take_raw: bool
    can_back_up: bool


def _use_keeping() -> rx.Var[KeptView]:
    return rx.vars.use_hook_var(KEEPING, "useKeeping", KeptView)


def trouble_banner() -> rx.Component:
    """Return what stands above a screen of the notebook while what is done there may be lost."""
    kept = _use_keeping()
    return rx.el.div(
        rx.el.p(kept.trouble, role="status"),
        rx.el.div(
            _action(kept.can_reload, "reload", "Reload the page"),
            _action(kept.can_retry, "retry", "Try again"),
            _action(kept.can_start_beside, "beside", "Start a new notebook beside it"),
            _action(kept.can_forget, "forget", "Go on without it"),
            _action(kept.can_take_raw, "raw", "Download what is in it"),
            _action(kept.can_back_up, "backup", "Download a backup"),
            class_name="button-row",
        ),
        hidden=kept.trouble == "",
        class_name="trouble",
    )


def keeping_panel() -> rx.Component:
    """Return the panel: where the notebook is, the last backup, and how much room there is."""
    kept = _use_keeping()
    return rx.el.section(
        rx.el.h2("Kept only in this browser", class_name="aside-title"),
        rx.el.p("Sent nowhere. Clearing this site’s data in the browser deletes it."),
        _line(kept.nudge, "keeping-nudge"),
        _line(kept.backup),
        _action(kept.can_back_up, "backup", "Download a backup"),
        _line(kept.aside, "keeping-aside"),
        _action(kept.aside != "", "aside", "Download what was set aside"),
        rx.el.details(
            rx.el.summary("How safe it is"),
            _line(kept.lasting),
            _action(kept.can_ask, "ask", "Ask the browser to keep it"),
            _line(kept.room),
            rx.el.meter(
                value=kept.room_share,
                min=0,
                max=1,
                hidden=kept.room == "",
                aria_label="Share of this browser’s space in use",
                class_name="keeping-meter",
            ),
            hidden=~kept.is_kept,
        ),
        hidden=~kept.is_kept & (kept.mode != "loading"),
        class_name="keeping needs-script",
    )


def _line(text: rx.Var[str], class_name: str = "") -> rx.Component:
    return rx.el.p(text, hidden=text == "", class_name=class_name)


def _action(shown: rx.Var[bool], action: str, name: str) -> rx.Component:
    return rx.el.button(
        name,
        type="button",
        hidden=~shown,
        custom_attrs={"data-keeping": action},
        class_name="button",
    )
