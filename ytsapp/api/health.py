"""`/healthz`: the process is up. `/readyz`: the content answers."""

from starlette.responses import JSONResponse
from starlette.types import Scope

from ytsapp.wiring import Services


def answer_health(scope: Scope, services: Services) -> JSONResponse | None:
    """Return the answer to a health question, None for any other request."""
    if scope["type"] != "http":
        return None
    path = scope["path"].rstrip("/")
    if path == "/healthz":
        return JSONResponse({"status": "up"})
    if path == "/readyz":
        talks = len(services.library.talks)
        if not talks:
            return JSONResponse({"status": "no content", "talks": 0}, 503)
        return JSONResponse({"status": "ready", "talks": talks})
    return None
