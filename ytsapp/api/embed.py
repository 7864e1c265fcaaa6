"""`/embed/<id>`: the card of a moment for the pages of other sites."""

import re
from datetime import date
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ytsapp.api.documents import answer_document
from ytsapp.domain.second import Second
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.sharing.embed_page import embed_page, missing_embed_page
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services

MAX_AGE_S = 300
"""Five minutes: a recording that is gone is said soon, and a page with ten cards asks once."""

_HOST = re.compile(r"[A-Za-z0-9.:-]+")
"""What may stand in a policy as it is: a semicolon or a comma would begin another rule."""


def answer_embed(services: Services, request: Request) -> Response:
    """Answer with the card of any second of a known talk, else with what helps."""
    public_url = services.settings.public_url
    try:
        with services.reading() as reading:
            second = reading.moment_at(request.path_params["moment_id"])
            gone = _gone(reading, second)
    except StorageError:
        return _refuse(
            503, "Not to be read just now", "Load this page again in a minute.", public_url
        )
    if second is None:
        message = "It may have been mistyped, or the second lies after the end of the talk."
        return _refuse(404, "No moment has this address", message, public_url)
    return answer_document(
        request,
        embed_page(second, gone, public_url),
        "text/html",
        max_age_s=MAX_AGE_S,
        headers=_headers(second.moment.talk),
    )


def _gone(services: Services, second: Second | None) -> date | None:
    return services.corpus.unavailable_since(second.moment.talk.video_id) if second else None


def _refuse(status: int, heading: str, message: str, public_url: str) -> Response:
    page = missing_embed_page(heading, message, public_url)
    headers = _headers(None) | {"Cache-Control": "no-store"}
    return HTMLResponse(page, status, headers)


def _headers(talk: Talk | None) -> dict[str, str]:
    """Return what a browser lets the card do: its own files, and the one recording.

    Every page may hold it. That is said by no `frame-ancestors` at all: even `*` shuts out pages
    opened from a disk, where slides are.
    """
    script, frame, media = "'self'", "'none'", "'none'"
    if talk is not None and talk.source is TalkSource.YOUTUBE:
        script = "'self' https://www.youtube.com"
        frame = "https://www.youtube-nocookie.com https://www.youtube.com"
    if talk is not None and talk.source is TalkSource.MEDIA:
        media = f"'self' {_origin(talk.media)}".strip()
    policy = (
        f"default-src 'none'; script-src {script}; style-src 'self'; img-src 'self'; "
        f"media-src {media}; frame-src {frame}; base-uri 'none'; form-action 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        # YouTube plays only for a page that says where it is (its error 153).
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc)
    return f"{parts.scheme}://{parts.netloc}" if is_web else ""
