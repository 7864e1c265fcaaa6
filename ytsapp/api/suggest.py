"""`GET /api/v1/suggest`: what a text may be meant for while it is typed."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.answers import answer_json
from ytsapp.api.parameters import Parameters
from ytsapp.search.request import DEFAULT_LIMIT, MAX_LIMIT
from ytsapp.wiring import Services

SINGLE = ("q", "limit")

MAX_AGE_S = 300
"""What has an address changes seldom, and the same beginnings are typed again and again."""


def answer_suggest(services: Services, request: Request) -> Response:
    """Answer with what can be gone to, best first; blocks for about a millisecond.

    Raises:
        ApiError: a parameter cannot be used.
    """
    parameters = Parameters(request.query_params, SINGLE)
    limit = parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT)
    items = [
        {"kind": each.kind.value, "title": each.title, "detail": each.detail, "url": each.url}
        for each in services.suggestions.suggest(parameters.text("q"), limit)
    ]
    content = {"total": len(items), "items": items, "next": None}
    return answer_json(request, content, max_age_s=MAX_AGE_S)
