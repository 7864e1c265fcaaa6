"""The browser code of the notebook.

Named in one place: what is shared between two scripts must be one module in the browser, and Reflex
puts the scripts each Python module names into a folder of their own.
"""

from pathlib import Path

import reflex as rx

STORE = rx.asset("store.js", shared=True).importable_path
KEEPING = rx.asset("keeping.js", shared=True).importable_path
for _module in (
    "changes.js", "database.js", "download.js", "joining.js", "kept.js",
    "limits.js", "memory.js", "migrations.js", "model.js", "ordering.js", "persistence.js",
    "pointer.js", "schema.js", "session.js", "tabs.js", "writing.js",
):  # fmt: skip
    rx.asset(_module, shared=True)

SAVING = rx.asset("saving.js", shared=True).importable_path
for _module in ("chooser.css", "chooser.js", "marking.js", "origin.js", "saver.js"):
    rx.asset(_module, shared=True)

ACTING = rx.asset("acting.js", shared=True).importable_path
DESK = rx.asset("desk.js", shared=True).importable_path
ROWS = rx.asset("rows.js", shared=True).importable_path
for _module in (
    "actions.js", "browsing.js", "cards.js", "dragging.js", "heights.js", "keys.js", "listing.js",
    "naming.js", "overview.js", "place.js", "playing.js", "typing.js", "unsaved.js",
):  # fmt: skip
    rx.asset(_module, shared=True)

VOICES = rx.asset("voices_panel.js", shared=True).importable_path
FIT = rx.asset("fit_panel.js", shared=True).importable_path
SINCE = rx.asset("since.js", shared=True).importable_path
FIT_WAITING = rx.asset("fit_waiting.js", shared=True).importable_path
for _module in (
    "answers.js", "fit.css", "fit.js", "fit_verdict.js", "fit_view.js", "lookup.js",
    "reference.js", "since_saved.js", "verdict.js", "voices.js", "voices_view.js",
    "voices_words.js",
):  # fmt: skip
    rx.asset(_module, shared=True)


def _in_folder(folder: str, *modules: str) -> None:
    """Name scripts that stand in a folder of their own, so that they find the others as here."""
    # Where Reflex links them to; it makes the folder of this module only.
    place = Path("assets", "external", *__name__.split("."), folder)
    place.mkdir(parents=True, exist_ok=True)
    for module in modules:
        rx.asset(f"{folder}/{module}", shared=True)


_in_folder(
    "brief",
    "actions.js", "arrival.js", "bibtex.js", "brief.js", "citation.js", "csl.js", "days.js",
    "decision_record.js", "desk.js", "dialogs.css", "elements.js",
    "export_dialog.js", "exporting.js", "facts.js", "html.js", "html_page.js", "html_style.js",
    "import_dialog.js", "importing.js", "incoming.js", "lines.js", "link.js", "markdown.js",
    "markdown_page.js", "options.js", "packing.js", "shared.js", "slim.js",
    "subject.js", "view.js", "wording.js",
)  # fmt: skip
BRIEF = rx.asset("brief/desk.js", shared=True).importable_path
IMPORTING = rx.asset("brief/importing.js", shared=True).importable_path
