"""Results as the search page shows them, and their clips for the player."""

from collections.abc import Iterable, Sequence

from ytsapp import routes
from ytsapp.domain.moment import MIN_CLIP_S
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.timecode import format_timecode
from ytsapp.search.answer import Result
from ytsapp.state.search_pieces import cut_pieces, cut_snippet, quote_of
from ytsapp.state.search_views import MoreView, Piece, ResultView
from ytsapp.state.views import ClipView

_REASONS = 3
"""Reasons shown: the strongest; more read like a list of everything that was measured."""

_MORE_LINES = 140
"""Characters of a folded moment: two lines, for it is one of several."""

_CLEAR = ((0.5, "Very clear"), (0.39, "Clear"))
"""Clarity from which on it is said in words: the upper tenth and quarter of 9,900 passages."""

_CAPTIONS = {"auto": "automatic captions", "manual": "captions by people"}
_OUTSIDE = {TalkSource.YOUTUBE: "Open on YouTube", TalkSource.MEDIA: "Open the recording"}
_UNPLAYABLE = "No playable recording is known yet: the words come from its caption file."
_SETUP = "Opens a little earlier so you catch the setup."
_UNLOADED = f"{_SETUP} Nothing is loaded from YouTube until you press play."


def view_best(result: Result) -> ResultView:
    """Return the best explanation, every word of it."""
    captions = _CAPTIONS.get(result.captions, "")
    return _view(result, cut_pieces(result.text, result.highlights), captions)


def view_row(result: Result) -> ResultView:
    """Return a supporting result: the lines around what was asked for, the rest on demand."""
    return _view(result, cut_snippet(result.text, result.highlights))


def view_clips(results: Iterable[Result]) -> list[ClipView]:
    """Return what the player needs of results and the moments under them, in reading order."""
    return [_clip(each) for result in results for each in (result, *result.more)]


def _view(result: Result, pieces: list[Piece], captions: str = "") -> ResultView:
    talk, playable = result.talk, result.talk.source is not TalkSource.NONE
    voice = _voice(result.speakers, talk)
    return ResultView(
        id=result.moment_id,
        name=f"{voice} at {format_timecode(result.start_s)}, {talk.title}",
        heading=result.curated[0].heading if result.curated else "",
        pieces=pieces,
        is_cut=any(piece.part == "rest" for piece in pieces),
        voice=voice,
        channel=talk.publisher if talk.publisher != voice else "",
        talk=talk.title,
        talk_href=routes.talk(talk.video_id),
        timecode=format_timecode(result.start_s),
        date=_day(talk),
        captions=captions,
        clarity=next((words for least, words in _CLEAR if result.clarity >= least), ""),
        why=list(result.why[:_REASONS]),
        page=routes.moment(result.moment_id),
        play_label=f"Play from {format_timecode(_start(result))}" if playable else "",
        play_href=talk.url_at(_start(result)),
        outside_label=_OUTSIDE.get(talk.source, ""),
        outside_href=talk.url_at(result.start_s),
        fine=_fine(talk),
        more_label=_more_label(result),
        more=[_more(each) for each in result.more],
    )


def _more(result: Result) -> MoreView:
    pieces = cut_snippet(result.text, result.highlights, _MORE_LINES)
    return MoreView(
        id=result.moment_id,
        pieces=[piece for piece in pieces if piece.part != "rest"],
        timecode=format_timecode(result.start_s),
        page=routes.moment(result.moment_id),
        play_href=result.talk.url_at(_start(result)),
    )


def _clip(result: Result) -> ClipView:
    end = max(result.end_s, result.start_s + MIN_CLIP_S)
    return ClipView(
        id=result.moment_id,
        source=result.talk.source.value,
        start=_start(result),
        moment=result.start_s,
        end=min(end, result.talk.duration_s or end),
        quote=quote_of(cut_snippet(result.text, result.highlights, _MORE_LINES)),
        voice=_voice(result.speakers, result.talk),
        talk=result.talk.title,
        media=result.talk.media,
        heading=result.curated[0].heading if result.curated else "",
        channel=result.talk.publisher,
        published=result.talk.published.isoformat() if result.talk.published else "",
    )


def _start(result: Result) -> int:
    return max(0, result.start_s - result.lead_in_s)


def _voice(names: Sequence[str], talk: Talk) -> str:
    if len(names) > 2:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join(names) or talk.publisher or "Speaker not known"


def _day(talk: Talk) -> str:
    day = talk.published
    return f"{day.day} {day:%B %Y}" if day else ""


def _fine(talk: Talk) -> str:
    if talk.source is TalkSource.NONE:
        return _UNPLAYABLE
    return _UNLOADED if talk.source is TalkSource.YOUTUBE else _SETUP


def _more_label(result: Result) -> str:
    shown, found = len(result.more), result.more_in_talk
    if not shown:
        return ""
    return f"{found:,} more in this talk" + (f", the best {shown}" if shown < found else "")
