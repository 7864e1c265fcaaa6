"""Errors of the API: one shape, one clear sentence, the right status, and never a traceback."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from ytsapp.storage.errors import StorageError

RETRY_AFTER_S = 5
"""Seconds after which an index that is rebuilt, or a database that restarts, is worth asking."""


class ApiError(Exception):
    """A request that cannot be answered.

    Attributes:
        status: of HTTP. 400 where the request is not in the language of the API (a parameter it
            does not have, or one too often), 422 where a value of it cannot be used.
        code: a word for programs, which stays the same when the sentence is bettered.
        message: one sentence for people: what is wrong and how to mend it.
        field: the parameter it is about, "" for none.
        headers: sent with it.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        field: str = "",
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.field = field
        self.headers = headers or {}


def unusable(field: str, message: str) -> ApiError:
    """Return the error of a value that cannot be used."""
    return ApiError(422, "unusable_value", message, field)


def unavailable(code: str, message: str) -> ApiError:
    """Return the error of what will be there again in a moment."""
    return ApiError(503, code, message, headers={"Retry-After": str(RETRY_AFTER_S)})


def answer_error(request: Request, error: Exception) -> JSONResponse:
    """Return any error as JSON."""
    told = tell_error(request, error)
    content = {"code": told.code, "message": told.message, "field": told.field or None}
    headers = {"Cache-Control": "no-store"} | told.headers
    return JSONResponse({"error": content}, told.status, headers)


def tell_error(request: Request, error: Exception) -> ApiError:
    """Return any error as one of the API; what is unexpected says nothing of the inside."""
    if isinstance(error, ApiError):
        return error
    if isinstance(error, StorageError):
        return unavailable("no_database", "The database does not answer; ask again in a moment.")
    if isinstance(error, HTTPException):
        return _tell_http(request, error)
    return ApiError(500, "internal", "This went wrong on our side; the server's log says how.")


def _tell_http(request: Request, error: HTTPException) -> ApiError:
    headers = dict(error.headers or {})
    if error.status_code == 404:
        message = "No resource has this address; the documentation lists those there are."
        return ApiError(404, "not_found", message, headers=headers)
    if error.status_code == 405:
        allowed = headers.get("Allow", "GET")
        message = f"{request.method} is not answered here; use {allowed}."
        return ApiError(405, "method_not_allowed", message, headers=headers)
    return ApiError(error.status_code, "bad_request", f"{error.detail}.", headers=headers)


HANDLERS = {kind: answer_error for kind in (ApiError, StorageError, HTTPException, Exception)}
"""For a Starlette application."""
