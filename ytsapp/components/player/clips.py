"""The clips of a page, as data for the player: their order is that of previous and next."""

import json
from collections.abc import Iterable
from dataclasses import asdict

import reflex as rx

from ytsapp.domain.moment import Moment
from ytsapp.state.views import clip_view

CLIPS_ID = "page-clips"
"""Element id the player's script reads."""


def page_clips(moments: Iterable[Moment]) -> rx.Component:
    """Return the data block of a page's clips; it is data, never run as script."""
    clips = [
        {key: value for key, value in asdict(clip_view(moment)).items() if value != ""}
        for moment in moments
    ]
    return rx.el.script(
        json.dumps(clips, ensure_ascii=False, separators=(",", ":")),
        type="application/json",
        id=CLIPS_ID,
    )
