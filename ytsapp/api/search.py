"""`GET /api/v1/search`: the engine behind the search page, for programs."""

import time
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ytsapp import routes
from ytsapp.api.answers import answer_json
from ytsapp.api.errors import ApiError, unavailable, unusable
from ytsapp.api.paging import NAMES as PAGING
from ytsapp.api.paging import Page, link_pages, read_page
from ytsapp.api.parameters import Parameters
from ytsapp.search.answer import Answer, Result
from ytsapp.search.filters import NO_FILTERS, Filters, read_captions, read_date, read_year
from ytsapp.search.grammar_lexemes import KEYS
from ytsapp.search.request import Request as SearchRequest
from ytsapp.search.request import Sort
from ytsapp.wiring import Services

SINGLE = ("q", "sort", "verbatim", "before", "after", *PAGING)
SEVERAL = ("topic", "channel", "speaker", "talk", "year", "captions")

LONGEST_NAME = 100
"""Characters: a title on YouTube has at most as many."""

_TRUTHS = {"1": True, "true": True, "0": False, "false": False}


def answer_search(services: Services, request: Request) -> Response:
    """Answer one search; blocks for some milliseconds, so it runs in a thread of its own.

    Raises:
        ApiError: a parameter cannot be used, or the index is being rebuilt.
    """
    parameters = Parameters(request.query_params, SINGLE, SEVERAL)
    page = read_page(parameters)
    asked = _read_request(parameters, page)
    if not parameters.has("q") and asked.filters == NO_FILTERS:
        message = "Nothing is asked for; write q=what+you+wonder, or a filter such as topic=rag."
        raise ApiError(422, "missing_parameter", message, "q")
    start = time.perf_counter()
    answer = services.search.search(asked)
    took_ms = (time.perf_counter() - start) * 1000
    if answer.rebuilding:
        raise unavailable("index_rebuilding", "The index is being rebuilt; ask again in a moment.")
    next_url, links = link_pages(request, services.settings.public_url, page, answer.has_more)
    content = {
        "query": _show_query(answer),
        "total": answer.total,
        "took_ms": round(took_ms, 1),
        "next": next_url,
        "items": [_show_result(result) for result in answer.results],
    }
    return answer_json(request, content, unstable="took_ms", headers={"Link": links})


def _read_request(parameters: Parameters, page: Page) -> SearchRequest:
    return SearchRequest(
        text=parameters.text("q"),
        filters=_read_filters(parameters),
        sort=parameters.read("sort", _read_sort, "write best, newest or densest.") or Sort.BEST,
        limit=page.limit,
        offset=page.offset,
        more=0,  # the API tells how many there are; `talk:` finds them
        verbatim=bool(parameters.read("verbatim", _TRUTHS.get, "write true or false.")),
    )


def _read_filters(parameters: Parameters) -> Filters:
    names = {
        key: parameters.read_several(key, _read_name, f"no name has over {LONGEST_NAME} letters.")
        for key in ("topic", "channel", "speaker", "talk")
    }
    how = "write a year, month or day: {0}=2024, {0}=2024-05 or {0}=2024-05-01."
    filters = Filters(
        **names,
        captions=parameters.read_several("captions", read_captions, "write manual or auto."),
        year=parameters.read_several("year", read_year, "write four digits: year=2024."),
        after=parameters.read("after", read_date, how.format("after")),
        before=parameters.read("before", read_date, how.format("before")),
    )
    if filters.after and filters.before and filters.after >= filters.before:
        message = f"No day is from {filters.after} on and before {filters.before}; swap the two."
        raise unusable("before", message)
    return filters


def _read_name(text: str) -> str | None:
    return text if len(text) <= LONGEST_NAME else None


def _read_sort(text: str) -> Sort | None:
    return Sort(text) if text in tuple(Sort) else None


def _show_query(answer: Answer) -> dict[str, Any]:
    return {
        "text": answer.text,
        "interpreted": answer.interpreted,
        "corrected": answer.correction.shown if answer.correction else None,
        "filters": _show_filters(answer.filters),
        "also": {term: list(names) for term, names in answer.also},
        "notes": [{"message": note.sentence, "about": note.about} for note in answer.notes],
    }


def _show_filters(filters: Filters) -> dict[str, Any]:
    """Return the filters that are set; days as ISO 8601 writes them."""
    held = {key: getattr(filters, key) for key in KEYS}
    return {
        key: list(value) if isinstance(value, tuple) else value.isoformat()
        for key, value in held.items()
        if value
    }


def _show_result(result: Result) -> dict[str, Any]:
    published = result.talk.published
    return {
        "moment_id": result.moment_id,
        "video_id": result.talk.video_id,
        "start": result.start_s,
        "end": result.end_s,
        "lead_in": result.lead_in_s,
        "talk": result.talk.title,
        "channel": result.talk.publisher or None,
        "speakers": list(result.speakers),
        "published": published.isoformat() if published else None,
        "text": result.text,
        "highlights": [list(span) for span in result.highlights],
        "score": round(result.score, 2),
        "clarity": round(result.clarity, 2),
        "why": list(result.why),
        "more_in_talk": result.more_in_talk,
        "url": routes.moment(result.moment_id),
    }
