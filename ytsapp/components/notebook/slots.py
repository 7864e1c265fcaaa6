"""What else stands on the notebook's page: other views of an investigation, panels beside it."""

from collections.abc import Callable
from dataclasses import dataclass

import reflex as rx

from ytsapp.components.notebook.brief.importing import import_panel
from ytsapp.components.notebook.fit_view import fit_part
from ytsapp.components.notebook.keeping import keeping_panel
from ytsapp.components.notebook.view import NotebookView
from ytsapp.components.notebook.voices import voices_part

Part = Callable[[rx.Var[NotebookView]], rx.Component]


@dataclass(frozen=True)
class OtherView:
    """A way to look at an investigation beside its clips.

    Attributes:
        key: as the address names it; must be among the views of place.js.
        name: as the tab is called.
        part: draws it; only while it is looked at.
    """

    key: str
    name: str
    part: Part


VIEWS: tuple[OtherView, ...] = (
    OtherView("voices", "Voices", voices_part),
    OtherView("fit", "Fit check", fit_part),
)

PANELS: tuple[Part, ...] = (lambda _: import_panel(), lambda _: keeping_panel())
"""Under the list of investigations, in their order."""
