"""What the API answers with: JSON that caches may keep for a while and ask about again."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response


def answer_json(
    request: Request,
    content: Mapping[str, Any],
    *,
    max_age_s: int,
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
    digest = hashlib.blake2b(json.dumps(stable).encode(), digest_size=12).hexdigest()
    etag = f'W/"{digest}"'
    sent = {"ETag": etag, "Cache-Control": f"public, max-age={max_age_s}", **(headers or {})}
    if etag.removeprefix("W/") in _held(request):
        return Response(None, 304, sent)
    return JSONResponse(content, headers=sent)


def _held(request: Request) -> set[str]:
    tags = request.headers.get("If-None-Match", "").split(",")
    return {tag.strip().removeprefix("W/") for tag in tags}
