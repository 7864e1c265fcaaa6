"""What programs are answered: JSON and text that caches may keep and ask about again."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

MAX_AGE_S = 60
"""For a talk that was just taken in to be found within a minute, behind any cache."""


def answer_json(
    request: Request,
    content: Mapping[str, Any],
    *,
    max_age_s: int = MAX_AGE_S,
    unstable: str = "",
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return content as JSON, or 304 where the caller has it already.

    Args:
        request: what is answered.
        content: what JSON can hold.
        max_age_s: seconds for which nobody needs to ask again.
        unstable: a member that differs each time and makes no answer another one.
        headers: sent too.
    """
    stable = {key: value for key, value in content.items() if key != unstable}
    sent = _cached(json.dumps(stable), max_age_s) | dict(headers or {})
    if is_held(request, sent["ETag"]):
        return Response(None, 304, sent)
    return JSONResponse(content, headers=sent)


def answer_text(
    request: Request,
    text: str,
    media_type: str,
    *,
    max_age_s: int = MAX_AGE_S,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return text of a media type, or 304 where the caller has it already."""
    sent = _cached(text, max_age_s) | dict(headers or {})
    if is_held(request, sent["ETag"]):
        return Response(None, 304, sent)
    return Response(text.encode(), headers=sent | {"Content-Type": media_type})


def _cached(text: str, max_age_s: int) -> dict[str, str]:
    digest = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
    return {"ETag": f'W/"{digest}"', "Cache-Control": f"public, max-age={max_age_s}"}


def is_held(request: Request, etag: str) -> bool:
    """Return whether the caller has what a tag stands for, weak and strong ones alike."""
    tags = request.headers.get("If-None-Match", "").split(",")
    return etag.removeprefix("W/") in {tag.strip().removeprefix("W/") for tag in tags}
