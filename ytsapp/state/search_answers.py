"""Answers a search and lays the answer out for the browser.

Everything here blocks for some milliseconds and belongs in a worker thread.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from ytsapp import routes
from ytsapp.search.answer import Answer, Result, Voice
from ytsapp.search.request import MAX_LIMIT, Request
from ytsapp.state.search_address import Asked, choose_filter, write_asked
from ytsapp.state.search_choices import (
    looser_searches,
    view_by_voice,
    view_chips,
    view_facets,
    view_looser,
    view_sorts,
    without_filters,
)
from ytsapp.state.search_results import view_best, view_clips, view_row
from ytsapp.state.search_views import AnswerView, LinkView, VoiceView
from ytsapp.wiring import Services

_RELATED = 4
"""Related searches and pages of a kind: a column beside the results, not a list to read."""

_VOICES = 12
"""Voices compared at once; whoever has more in mind filters by speaker."""

_MOST_TRIED = 6
"""Looser searches tried where nothing was found; each takes a few milliseconds."""


def answer_search(services: Services, asked: Asked, limit: int, typing: bool) -> AnswerView:
    """Return the page that answers what is asked.

    Args:
        services: of the running product.
        asked: what the address asks.
        limit: results wanted, 1 to `MAX_LIMIT`.
        typing: whether the last word may be unfinished.
    """
    if asked.is_nothing:
        if not asked.notes:
            return AnswerView()
        # Something was asked that cannot be read; the page that opens would pass over it.
        said = "There is nothing left to search for."
        return AnswerView(kind="empty", said=said, notes=list(asked.notes))
    request = _request(asked, limit, typing)
    answer = services.search.search(request)
    if typing and not answer.total and not answer.rebuilding:
        # What begins no word that is known was mistyped rather than unfinished.
        answer = services.search.search(replace(request, typing=False))
    if answer.rebuilding:
        return AnswerView(kind="rebuilding", notes=_notes(asked, answer))
    found = _lay_out(asked, answer, limit)
    if not answer.total:
        return _add_ways_on(services, asked, answer, found)
    if asked.voices:
        found = _add_voices(asked, services.search.voices(request), found)
    return _add_related(services, answer, found)


def count_said(answer: Answer) -> str:
    """Return how much was found, as a sentence."""
    every, some = answer.total_all, answer.total - answer.total_all
    if not answer.total:
        return "No passage matches."
    if not some:
        return f"{_passages(every)} match{'es' if every == 1 else ''}."
    if not every:
        return f"No passage has all the words; {_passages(some)} {_have(some)} some of them."
    return f"{_passages(every)} {_have(every)} all the words, {some:,} more {_have(some)} some."


def _request(asked: Asked, limit: int, typing: bool = False) -> Request:
    return Request(
        text=asked.text,
        filters=asked.filters,
        sort=asked.sort,
        limit=limit,
        verbatim=asked.exact,
        typing=typing,
    )


def _lay_out(asked: Asked, answer: Answer, limit: int) -> AnswerView:
    corrected = answer.correction
    return AnswerView(
        kind="found" if answer.total else "empty",
        said=count_said(answer),
        corrected=corrected.shown if corrected else "",
        typed=corrected.typed if corrected else "",
        typed_href=write_asked(replace(asked, exact=True)) if corrected else "",
        also=[f"“{term}” also as {_listed(names)}" for term, names in answer.also],
        notes=_notes(asked, answer),
        chips=view_chips(asked, answer),
        no_filters_href=write_asked(replace(without_filters(asked), exact=False)),
        facets=view_facets(asked, answer),
        sorts=view_sorts(asked),
        by_voice=view_by_voice(asked),
        best=[view_best(result) for result in answer.results[:1]],
        rows=[view_row(result) for result in answer.results[1:]],
        has_more=answer.has_more and limit < MAX_LIMIT,
        clips=_write_clips(answer.results),
    )


def _add_voices(asked: Asked, voices: Sequence[Voice], found: AnswerView) -> AnswerView:
    shown = voices[:_VOICES]
    return replace(
        found,
        voices=[_view_voice(asked, voice) for voice in shown],
        best=[],
        rows=[],
        has_more=False,
        clips=_write_clips([result for voice in shown for result in voice.best]),
    )


def _view_voice(asked: Asked, voice: Voice) -> VoiceView:
    chosen = choose_filter(asked, "channel" if voice.is_channel else "speaker", voice.name)
    return VoiceView(
        name=voice.name,
        detail=_passages(voice.count),
        href=write_asked(replace(chosen, voices=False)),
        results=[view_row(result) for result in voice.best],
    )


def _add_ways_on(services: Services, asked: Asked, answer: Answer, found: AnswerView) -> AnswerView:
    """Return what helps where nothing was found: looser searches that do find, and topics."""
    tried = [each for each, _ in zip(looser_searches(asked), range(_MOST_TRIED), strict=False)]
    counted = [(each, services.search.search(_request(each, 1)).total) for each in tried]
    topics = services.suggestions.related(answer.interpreted or asked.text, _RELATED).topics
    every = services.library.topics.values()
    near = [LinkView(each.title, each.url) for each in topics]
    return replace(
        found,
        looser=view_looser(asked, [(each, total) for each, total in counted if total]),
        topics=near or [LinkView(each.name, routes.topic(each.slug)) for each in every],
    )


def _add_related(services: Services, answer: Answer, found: AnswerView) -> AnswerView:
    related = services.suggestions.related(answer.interpreted, _RELATED)
    pages = (*related.comparisons, *related.concepts, *related.topics)
    return replace(
        found,
        searches=[LinkView(text, write_asked(Asked(text=text))) for text in related.queries],
        pages=[LinkView(page.title, page.url, page.kind.value) for page in pages],
    )


def _write_clips(results: Sequence[Result]) -> str:
    clips = [
        {key: value for key, value in asdict(clip).items() if value != ""}
        for clip in view_clips(results)
    ]
    return json.dumps(clips, ensure_ascii=False, separators=(",", ":"))


def _notes(asked: Asked, answer: Answer) -> list[str]:
    return [*asked.notes, *(note.sentence for note in answer.notes)]


def _listed(names: Sequence[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _passages(count: int) -> str:
    return f"{count:,} passage{'' if count == 1 else 's'}"


def _have(count: int) -> str:
    return "has" if count == 1 else "have"
