"""`/healthz`: the process is up. `/readyz`: database, index and content answer."""

from starlette.responses import JSONResponse
from starlette.types import Scope

from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services


def answer_health(scope: Scope, services: Services) -> JSONResponse | None:
    """Return the answer to a health question, None for any other request."""
    if scope["type"] != "http":
        return None
    path = scope["path"].rstrip("/")
    if path == "/healthz":
        return JSONResponse({"status": "up"})
    if path == "/readyz":
        try:
            services.corpus.transcript_facts("")  # one look-up by key: the database answers
        except StorageError:  # what is wrong is for the operator's eyes, not for every caller's
            return JSONResponse({"status": "no database"}, 503)
        if not services.search.is_ready:
            return JSONResponse({"status": "index is being rebuilt"}, 503)
        talks = len(services.library.talks)
        if not talks:
            return JSONResponse({"status": "no content", "talks": 0}, 503)
        return JSONResponse({"status": "ready", "talks": talks})
    return None
