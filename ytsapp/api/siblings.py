"""Pages in other forms: `.json`, `.md`, `.bib` and so on beside the address of a page."""

import re
from functools import partial

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ytsapp.api.cors import share_with_any_host
from ytsapp.api.errors import HANDLERS, answer_error, tell_error
from ytsapp.api.moments import answer_moment
from ytsapp.api.v1 import Answering
from ytsapp.wiring import Services

SIBLINGS: dict[str, Answering] = {
    "/moments/{moment_id}.json": answer_moment,
}
"""What answers GET at each address, the longer ending first. Each may block, as the API's do."""

_SIBLING = re.compile(r"/(?:moments|comparisons|collections)/[^/]+\.(?:json|md|bib)")


def is_sibling(path: str) -> bool:
    """Return whether a path may be that of a sibling."""
    return _SIBLING.fullmatch(path) is not None


def build_siblings(services: Services) -> ASGIApp:
    """Return the application that answers for every sibling of a page."""
    paths = [
        Route(path, partial(answer, services), methods=["GET"]) for path, answer in SIBLINGS.items()
    ]
    answering = Starlette(routes=paths, exception_handlers=dict.fromkeys(HANDLERS, _answer_error))
    return share_with_any_host(answering)


def _answer_error(request: Request, error: Exception) -> Response:
    """Return an error in the form that was asked for: JSON, else its sentence."""
    if request.url.path.endswith(".json"):
        return answer_error(request, error)
    told = tell_error(request, error)
    headers = {"Cache-Control": "no-store"} | told.headers
    return PlainTextResponse(f"{told.message}\n", told.status, headers)
