"""What changed since clips were saved: said above their list and on each of them."""

from dataclasses import dataclass

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp import routes
from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.scripts import SINCE
from ytsapp.components.notebook.view import CardView, ChangeView


@dataclass(frozen=True)
class ChangedClip:
    """A clip of which something changed: where it stands in the list, and what it was."""

    id: str
    href: str
    name: str
    what: str


@dataclass(frozen=True)
class SinceView:
    """What `useSince` of since.js returns; `text` sums up all changes and is "" without any."""

    text: str
    problem: str
    clips: list[ChangedClip]
    more: str
    notice: str


@rx.memo
def since_saved() -> rx.Component:
    """Return the changes of all clips of the investigation, or why none could be looked up."""
    since = rx.vars.use_hook_var(SINCE, "useSince", SinceView)
    return rx.fragment(
        rx.cond(
            since.text != "",
            rx.el.section(
                rx.el.h3("Changed since you saved"),
                rx.el.p(since.text, class_name="since-sum"),
                rx.el.ul(
                    rx.foreach(
                        since.clips,
                        lambda clip: rx.el.li(
                            A.create(clip.name, href=clip.href),
                            rx.el.span(clip.what, class_name="fine"),
                            key=clip.id,
                        ),
                    ),
                    class_name="since-clips",
                ),
                rx.cond(since.more != "", rx.el.p(since.more, class_name="fine")),
                rx.cond(since.notice != "", rx.el.p(since.notice, class_name="fine")),
                aria_label="Changed since you saved",
                class_name="since",
            ),
        ),
        rx.cond(since.problem != "", rx.el.p(since.problem, class_name="fine since-problem")),
    )


def card_changes(card: rx.Var[CardView]) -> rx.Component:
    """Return what changed of one clip, and what its reader can do about it."""
    return rx.cond(
        card.changes.length() > 0,
        rx.el.div(
            rx.el.ul(
                rx.foreach(card.changes, lambda change: _change(card, change)),
                class_name="card-changes",
            ),
            rx.cond(
                card.can_take_over,
                rx.el.button(
                    "Bring up to date",
                    type="button",
                    aria_label=rx.Var.create("Bring up to date: ").to(str) + card.name,
                    on_click=acting("takeOver", card.id),
                    class_name="row-action",
                ),
            ),
            class_name="since since-card",
        ),
    )


def _change(card: rx.Var[CardView], change: rx.Var[ChangeView]) -> rx.Component:
    return rx.el.li(
        change.text,
        " ",
        rx.cond(
            change.moment != "",
            rx.el.a(
                rx.cond(change.kind == "dissent", "Hear it", "Its page"),
                href=routes.MOMENTS + change.moment + "/",
            ),
        ),
        rx.cond(
            change.kind == "dissent",
            rx.el.button(
                "Seen",
                type="button",
                aria_label=rx.Var.create("Seen: ").to(str) + change.text,
                on_click=acting("dismissDissent", card.id),
                class_name="row-action",
            ),
        ),
        key=change.kind,
        custom_attrs={"data-kind": change.kind},
    )
