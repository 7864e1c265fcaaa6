"""Everything on `/brief/`: the document, what is done with it, and what is said without one."""

from pathlib import Path

import reflex as rx

from ytsapp import routes
from ytsapp.components.notebook.brief.document import document
from ytsapp.components.notebook.brief.tools import Brief, bar, press, shared_banner, tools
from ytsapp.components.notebook.brief.view import BriefView
from ytsapp.components.notebook.scripts import BRIEF


def brief_style() -> rx.Component:
    """Return the style element; it stands before what it styles, so nothing is seen without it."""
    css = Path(__file__).with_name("brief.css").read_text("utf-8")
    return rx.el.style(custom_attrs={"dangerouslySetInnerHTML": {"__html": css}})


@rx.memo
def brief_desk(comparison: rx.Var[str], public_url: rx.Var[str]) -> rx.Component:
    """Return everything on the page; a component of its own: no other page loads what draws it.

    Args:
        comparison: address of one to begin with.
        public_url: where links in exports lead.
    """
    brief = rx.vars.use_hook_var(BRIEF, "useBrief", BriefView)
    return rx.el.div(
        rx.match(
            brief.phase,
            ("read", _read(brief)),
            ("first", _first(comparison)),
            ("gone", _gone()),
            ("refused", _refused(brief)),
            _loading(),
        ),
        custom_attrs={"data-phase": brief.phase, "data-public-url": public_url},
        class_name="brief",
    )


def _read(brief: Brief) -> rx.Component:
    return rx.fragment(
        bar(brief),
        rx.cond(
            brief.trouble != "",
            rx.el.p(brief.trouble, role="alert", class_name="brief-trouble"),
        ),
        shared_banner(brief),
        rx.el.div(
            tools(brief),
            rx.cond(brief.sources.length() > 0, document(brief), _bare(brief)),
            class_name="brief-columns",
        ),
    )


def _bare(brief: Brief) -> rx.Component:
    """Return the document of an investigation in which nothing is saved, with what to do."""
    return rx.el.div(
        rx.el.p(
            "No moment stands in this brief yet. ",
            rx.cond(
                brief.choices.length() > 0,
                "All clips are left out.",
                "Press Save on a clip, wherever you find one.",
            ),
            class_name="brief-told",
        ),
        rx.cond(
            brief.choices.length() > 0,
            press("Take all clips in", "all", class_name="button"),
        ),
        document(brief),
        class_name="brief-bare",
    )


def _loading() -> rx.Component:
    return rx.fragment(
        rx.el.h1("Research brief"),
        rx.el.p("Opening your notebook…", class_name="brief-told brief-waiting"),
        rx.el.p(
            "A brief is made in your browser, of what you saved in it. That needs JavaScript.",
            class_name="brief-told brief-without-script",
        ),
    )


def _first(comparison: rx.Var[str]) -> rx.Component:
    return _told(
        "A brief takes what you found to the people who decide: the question, who says what and "
        "when, what is open, what was decided. It is made of the clips you save.",
        rx.el.a("Start with a comparison", href=comparison, class_name="button button-primary"),
        rx.el.a("Search the talks", href=routes.SEARCH, class_name="button"),
        rx.el.a("Import a brief or a backup", href=routes.NOTEBOOK, class_name="button"),
    )


def _gone() -> rx.Component:
    return _told(
        "There is no such investigation in this browser. A notebook is kept in one browser: the "
        "link of an investigation opens nothing elsewhere. To hand one on, share its brief.",
        rx.el.a("Open the notebook", href=routes.NOTEBOOK, class_name="button button-primary"),
    )


def _refused(brief: Brief) -> rx.Component:
    return _told(
        brief.message,
        rx.el.a("Open the notebook", href=routes.NOTEBOOK, class_name="button"),
    )


def _told(text: str | rx.Var[str], *ways: rx.Component) -> rx.Component:
    return rx.fragment(
        rx.el.h1("Research brief"),
        rx.el.p(text, class_name="brief-told lead"),
        rx.el.div(*ways, class_name="button-row"),
    )
