"""The clips of a page, as data for the player: their order is that of previous and next."""

from collections.abc import Iterable

from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.domain.moment import Moment
from ytsapp.state.views import clip_view

CLIPS_ID = "page-clips"
"""Element id the player's script reads."""


def page_clips(moments: Iterable[Moment]) -> Html:
    """Return the data block of a page's clips; it is data, never run as script."""
    clips = [
        {key: value for key, value in vars(clip_view(moment)).items() if value != ""}
        for moment in moments
    ]
    return el.data_block(clips, id=CLIPS_ID)
