"""What a share card says: the words of a moment or a comparison, ready to be set."""

from collections.abc import Mapping
from dataclasses import dataclass

from ytsapp.domain.comparison import Comparison
from ytsapp.domain.library import Library
from ytsapp.domain.second import Holder, Second
from ytsapp.domain.talk import Talk
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.wording import time_words
from ytsapp.sharing.card_words import Words, ready_words

WIDTH, HEIGHT = 1200, 630
"""Pixels: what every network asks for a large preview."""

_LONGEST_LINE = 160
"""Width of a name or title; the card has room for half of it and cuts by the pixel."""


@dataclass(frozen=True)
class Card:
    """A card that can be rendered; equal ones look the same.

    Attributes:
        inputs: what card.typ reads, by the names it has there.
    """

    inputs: Mapping[str, str]


def moment_card(second: Second, library: Library, *, plays: bool) -> Card:
    """Return the card of a second: the one of the moment or passage that holds it.

    All seconds of one passage have one card. Of a second without words the card shows the talk and
    the minute, so that a talk of an hour has sixty cards and not thousands.

    Args:
        second: of a known talk.
        library: where a curated moment is looked up.
        plays: False where the recording is gone.
    """
    moment = second.moment
    if second.holder is Holder.NOTHING:
        minute = moment.said_s // 60
        time = f"{minute} min in" if minute else "from the start"
        return _about(moment.talk, time, plays)
    if second.holder is Holder.CURATED:
        moment = library.moments[second.canonical_id]
    at = second.passage.start_s if second.passage is not None else None
    talk = moment.talk
    words = ready_words(moment.quote)
    voice, title, channel = _lines(moment.voice, talk.title, talk.publisher)
    opening, closing = words.quotation
    return _card(
        "moment",
        words=Words(f"{words.text}{closing}", words.language),
        voice=voice,
        talk=title,
        channel=channel,
        opening=opening,
        time=time_words(moment) if at is None else format_timecode(at),
        plays="yes" if plays else "",
    )


def comparison_card(comparison: Comparison) -> Card:
    """Return the card of a comparison: its title, its core question, both sides."""
    return _card(
        "comparison",
        words=ready_words(comparison.title, _LONGEST_LINE),
        question=ready_words(comparison.core_question, 150),
        kicker=_line(comparison.kicker),
        a=_line(comparison.a.name),
        b=_line(comparison.b.name),
    )


def _about(talk: Talk, time: str, plays: bool) -> Card:
    voice, _, channel = _lines(talk.byline, "", talk.publisher)
    return _card(
        "moment",
        words=ready_words(talk.title, _LONGEST_LINE),
        voice=voice,
        channel=channel,
        time=time,
        plays="yes" if plays else "",
    )


def _lines(voice: str, title: str, channel: str) -> tuple[Words, Words, Words]:
    """Return the lines under the words; what the first one says is not said again."""
    if not voice:
        voice, title = title, ""
    return _line(voice), _line(title), _line("" if channel == voice else channel)


def _line(text: str) -> Words:
    return ready_words(text, _LONGEST_LINE)


def _card(kind: str, words: Words, **parts: Words | str) -> Card:
    told = {"words": words, **{k: part for k, part in parts.items() if isinstance(part, Words)}}
    plain = {name: part for name, part in parts.items() if isinstance(part, str)}
    rtl = ",".join(name for name, part in told.items() if part.is_rtl)
    texts = {name: part.text for name, part in told.items()}
    return Card({"kind": kind, "lang": words.language, "rtl": rtl, **texts, **plain})
