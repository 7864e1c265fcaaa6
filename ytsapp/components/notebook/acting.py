"""What a press does in the browser: an event that no server hears of.

It is no Reflex event: it is not queued, opens no socket and works while the server is away.
"""

from typing import Any

import reflex as rx
from reflex_base.utils.imports import ImportVar
from reflex_base.vars import VarData

from ytsapp.components.notebook.scripts import ACTING


def acting(name: str, *given: Any) -> rx.Var:
    """Return what calls an action of the browser's own.

    Args:
        name: of an action added with `addActions` of acting.js.
        given: what it is called with, Vars or plain values; the event follows them.
    """
    values = [rx.Var.create(value) for value in given]
    known = [value._get_all_var_data() for value in values]
    imports = VarData(imports={ACTING: [ImportVar(tag="act")]})
    called = ", ".join(str(value) for value in values)
    return rx.Var(
        f'(event) => act("{name}", [{called}], event)', _var_data=VarData.merge(imports, *known)
    ).to(rx.EventChain)
