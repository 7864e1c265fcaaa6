"""Pages in other forms: `.json`, `.md`, `.bib` and so on beside the address of a page."""

import re
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ytsapp.api import written
from ytsapp.api.answers import answer_text
from ytsapp.api.cors import share_with_any_host
from ytsapp.api.errors import HANDLERS, answer_error, tell_error
from ytsapp.sharing import bibtex, csl, markdown
from ytsapp.wiring import Services

Write: TypeAlias = Callable[[Services, str], str]
"""Returns what stands in a sibling, given the key in its address; a wrong one is an ApiError."""

_JSON = "application/json"

SIBLINGS: dict[str, tuple[Write, str]] = {
    "/moments/{key}.csl.json": (written.moment_csl, csl.MEDIA_TYPE),
    "/moments/{key}.json": (written.moment_json, _JSON),
    "/moments/{key}.md": (written.moment_md, markdown.MEDIA_TYPE),
    "/moments/{key}.bib": (written.moment_bib, bibtex.MEDIA_TYPE),
    "/comparisons/{key}.csl.json": (written.comparison_csl, csl.MEDIA_TYPE),
    "/comparisons/{key}.json": (written.comparison_json, _JSON),
    "/comparisons/{key}.adr.md": (written.comparison_adr, markdown.MEDIA_TYPE),
    "/comparisons/{key}.md": (written.comparison_md, markdown.MEDIA_TYPE),
    "/comparisons/{key}.bib": (written.comparison_bib, bibtex.MEDIA_TYPE),
    "/collections/{key}.csl.json": (written.collection_csl, csl.MEDIA_TYPE),
    "/collections/{key}.json": (written.collection_json, _JSON),
    "/collections/{key}.md": (written.collection_md, markdown.MEDIA_TYPE),
    "/collections/{key}.bib": (written.collection_bib, bibtex.MEDIA_TYPE),
}
"""What is written at each address and its media type; of two endings that fit, the longer first."""

_SIBLING = re.compile(r"/(?:moments|comparisons|collections)/[^/]+\.(?:json|md|bib)")


def is_sibling(path: str) -> bool:
    """Return whether a path may be that of a sibling."""
    return _SIBLING.fullmatch(path) is not None


def build_siblings(services: Services) -> ASGIApp:
    """Return the application that answers for every sibling of a page.

    Each may block: it has a thread of its own, as those of the API have.
    """
    paths = [
        Route(path, partial(_answer, services, write, media_type), methods=["GET"])
        for path, (write, media_type) in SIBLINGS.items()
    ]
    answering = Starlette(routes=paths, exception_handlers=dict.fromkeys(HANDLERS, _answer_error))
    return share_with_any_host(answering)


def _answer(services: Services, write: Write, media_type: str, request: Request) -> Response:
    text = write(services, request.path_params["key"])
    page = f"{services.settings.public_url}{request.url.path.partition('.')[0]}/"
    return answer_text(request, text, media_type, headers={"Link": f'<{page}>; rel="canonical"'})


def _answer_error(request: Request, error: Exception) -> Response:
    """Return an error in the form that was asked for: JSON, else its sentence."""
    if request.url.path.endswith(".json"):
        return answer_error(request, error)
    told = tell_error(request, error)
    headers = {"Cache-Control": "no-store"} | told.headers
    return PlainTextResponse(f"{told.message}\n", told.status, headers)
