"""The HTML that puts a moment into another site's page."""

from html import escape

from ytsapp import routes
from ytsapp.domain.moment import Moment
from ytsapp.sharing.lines import one_line

EMBED_HEIGHT = 420
"""Pixels: a 16:9 picture at the width of a text column (480) with the quote and its source."""

TITLE_LIMIT = 200
"""Characters of a frame's title: a screen reader says all of it."""


def embed_snippet(
    moment: Moment, public_url: str, width: int | str = "100%", height: int = EMBED_HEIGHT
) -> str:
    """Return an `<iframe>` that shows the card of a moment and plays it in place.

    No script; nothing is loaded before the frame comes into view, and nothing of the recording's
    host before somebody presses play in it. Width and height are pixels, or shares of the page.
    """
    src = escape(f"{public_url}{routes.embed(moment.id)}")
    return (
        f'<iframe src="{src}" title="{escape(_title(moment))}" width="{width}" '
        # The card rounds its corners itself; rounded here, no corner of its paper shows.
        f'height="{height}" style="border:0;border-radius:12px;max-width:100%" loading="lazy" '
        'allow="autoplay; fullscreen; picture-in-picture" allowfullscreen></iframe>'
    )


def _title(moment: Moment) -> str:
    quote, voice = one_line(moment.quote), one_line(moment.voice)
    words = f"“{quote}”" if quote else one_line(moment.heading)
    room = TITLE_LIMIT - len(voice) - 1
    if len(words) > room:
        words = words[: max(0, room - 2)] + ("…”" if quote else "…")
    return f"{words} {voice}".strip()
