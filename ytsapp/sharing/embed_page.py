"""The page inside a frame on another site: a moment that plays in place, whole without script."""

import json
import textwrap
from datetime import date
from html import escape

from ytsapp import routes
from ytsapp.domain.moment import Moment
from ytsapp.domain.second import Second
from ytsapp.domain.talk import TalkSource
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.wording import day, joined, time_words
from ytsapp.sharing.lines import one_line, web_address

_LONGEST_QUOTE = 280
"""Characters: what a frame of the usual height shows at 320 pixels without scrolling. Curated
quotes are shorter; a passage goes on where its page is open."""

_SHORT, _LONG = 100, 200
"""Characters up to which a quote is set large, and from which it is set small."""

_OUTSIDE = {
    TalkSource.YOUTUBE: "Open clip on YouTube",
    TalkSource.MEDIA: "Open the recording",
    TalkSource.NONE: "",
}

_MODULES = ("alone.js", "clip.js", "youtube.js", "media.js")
"""What the player of the card imports; named so that they come in one go."""


def embed_page(second: Second, gone: date | None, public_url: str) -> str:
    """Return the page of a moment's card.

    Args:
        second: what its id leads to.
        gone: since when its recording is unavailable, None while it plays.
        public_url: scheme and host that links lead to.
    """
    moment = second.moment
    talk = moment.talk
    play = "" if gone is not None else _play_link(moment, public_url)
    page = f"{public_url}{routes.moment(moment.id)}"
    canonical = routes.moment(second.canonical_id) if second.canonical_id else ""
    status, message = ("ready", _promise(moment)) if play else ("unplayable", _excuse(gone))
    script = ""
    if play:
        data = json.dumps(_clip(moment), ensure_ascii=False).replace("<", "\\u003c")
        script = f'<script type="application/json" id="clip">{data}</script>'
    main = (
        f'<main class="embed" data-status="{status}">'
        '<div class="embed-stage" data-part="stage"></div>'
        f'<figure class="embed-words">{_quote(moment)}{_source(moment)}</figure>'
        '<div class="embed-foot">'
        f'<p class="embed-message" role="status" data-part="message">{message}</p>'
        '<p class="embed-actions">'
        f"{play}{_link(page, 'Open on YTS', '' if play else 'button-primary')}"
        f"</p></div></main>{script}"
    )
    return _document(
        f"{one_line(moment.voice) or 'A talk'} at {moment.timecode} · YTS",
        main,
        f'<link rel="canonical" href="{public_url}{canonical or routes.talk(talk.video_id)}">'
        + (_scripts() if play else ""),
    )


def missing_embed_page(heading: str, message: str, public_url: str) -> str:
    """Return the card of what cannot be shown: what happened, and the way to the site."""
    return _document(
        f"{heading} · YTS",
        f'<main class="embed" data-status="missing"><div class="embed-words">'
        f'<p class="embed-quote">{escape(heading)}</p><p>{escape(message)}</p></div>'
        f'<p class="embed-actions">{_link(public_url + routes.SEARCH, "Search YTS")}</p></main>',
    )


def _document(title: str, body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">'
        f'<link rel="icon" href="{routes.ICON}" type="image/svg+xml">'
        + "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in routes.EMBED_STYLES)
        + f"{head}</head><body>{body}</body></html>"
    )


def _scripts() -> str:
    loaded = "".join(
        f'<link rel="modulepreload" href="{routes.PLAYER_SCRIPTS}{name}">' for name in _MODULES
    )
    return f'{loaded}<script type="module" src="{routes.PLAYER_SCRIPTS}embed.js"></script>'


def _quote(moment: Moment) -> str:
    quote = textwrap.shorten(one_line(moment.quote), _LONGEST_QUOTE, placeholder=" …")
    if not quote:
        return '<p class="embed-quote">The words said here are not stored.</p>'
    size = " embed-short" if len(quote) <= _SHORT else " embed-long" if len(quote) > _LONG else ""
    return f'<blockquote class="embed-quote{size}" dir="auto">“{escape(quote)}”</blockquote>'


def _source(moment: Moment) -> str:
    talk = moment.talk
    publisher = one_line(talk.publisher)
    voice = one_line(moment.voice)
    who = joined([voice, publisher if publisher != voice else ""])
    return (
        '<figcaption class="embed-source">'
        f'<span class="embed-voice" dir="auto">{escape(who)}</span>'
        f'<span class="embed-talk"><cite dir="auto">{escape(one_line(talk.title))}</cite> · '
        f'<span class="timecode">{time_words(moment)}</span></span></figcaption>'
    )


def _promise(moment: Moment) -> str:
    if moment.talk.source is TalkSource.MEDIA:
        return "Opens a little earlier so you catch the setup."
    return "Nothing is loaded from YouTube until you press play."


def _excuse(gone: date | None) -> str:
    if gone is not None:
        return f"The recording has been unavailable since {day(gone)}."
    return "No playable recording is known yet: the words come from its caption file."


def _play_link(moment: Moment, public_url: str) -> str:
    """Return what plays the clip, "" where nothing can.

    It is a link, so that it leads to the recording without script too.
    """
    start = moment.clip.start_s
    href = web_address(moment.talk.url_at(start), public_url)
    if not href:
        return ""
    outside = web_address(moment.talk.url_at(moment.said_s), public_url)
    return (
        f'<a class="button button-primary" href="{escape(href)}" target="_blank" rel="noopener" '
        f'data-part="play" data-href="{escape(outside)}" '
        f'data-outside="{_OUTSIDE[moment.talk.source]}">Play from {format_timecode(start)}</a>'
    )


def _link(href: str, words: str, more: str = "") -> str:
    name = f"button {more}".strip()
    return f'<a class="{name}" href="{escape(href)}" target="_blank" rel="noopener">{words}</a>'


def _clip(moment: Moment) -> dict[str, str | int]:
    """Return what the player must know, in seconds of the talk."""
    clip = moment.clip
    return {
        "id": moment.id,
        "source": moment.talk.source.value,
        "start": clip.start_s,
        "moment": clip.moment_s,
        "end": clip.end_s,
        "talk": one_line(moment.talk.title),
        "media": moment.talk.media,
    }
