"""What other programs read as it is: feeds, sitemaps, cards. Kept by caches, sent compressed."""

import gzip
import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime, parsedate_to_datetime

import brotli
from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.answers import is_held

_BROTLI, _GZIP = 4, 4
"""Qualities: what is made for a request is sent once, so time counts as much as size."""

_WORTH_IT = 1_000
"""Bytes below which a compressed body saves no packet."""


def answer_document(
    request: Request,
    body: str | bytes,
    media_type: str,
    *,
    max_age_s: int,
    modified: date | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a text, or 304 where the caller has it already; may block for its compression.

    Args:
        request: what is answered.
        body: the whole text.
        media_type: what it is; "charset" is added for text.
        max_age_s: seconds for which nobody needs to ask again.
        modified: day on which it last changed, in UTC; None where that is not known.
        headers: sent too.
    """
    raw = body.encode() if isinstance(body, str) else body
    etag = f'W/"{hashlib.blake2b(raw, digest_size=12).hexdigest()}"'
    sent = {
        "ETag": etag,
        "Cache-Control": f"public, max-age={max_age_s}",
        "Vary": "Accept-Encoding",
        **(headers or {}),
    }
    latest = None if modified is None else latest_change(modified, datetime.now(UTC))
    if latest is not None:
        sent["Last-Modified"] = format_datetime(latest, usegmt=True)
    if _is_held(request, etag, latest):
        return Response(None, 304, sent)
    raw, encoding = _compress(raw, request.headers.get("Accept-Encoding", ""))
    return Response(raw, headers=sent | encoding, media_type=media_type)


def latest_change(day: date, now: datetime) -> datetime:
    """Return the last second at which something may have changed that changed on a day.

    While that day lasts it is now: more may come, and who only compares dates must ask again.
    """
    return min(datetime.combine(day, time(23, 59, 59), UTC), now.replace(microsecond=0))


def _is_held(request: Request, etag: str, latest: datetime | None) -> bool:
    if "If-None-Match" in request.headers:  # then the date does not count (RFC 9110, 13.1.3)
        return is_held(request, etag)
    since = _read_date(request.headers.get("If-Modified-Since", ""))
    return latest is not None and since is not None and latest <= since


def _read_date(text: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read


def _compress(body: bytes, accepted: str) -> tuple[bytes, dict[str, str]]:
    names = {part.partition(";")[0].strip() for part in accepted.split(",")}
    if len(body) < _WORTH_IT:
        return body, {}
    if "br" in names:
        return brotli.compress(body, quality=_BROTLI), {"Content-Encoding": "br"}
    if "gzip" in names:
        return gzip.compress(body, _GZIP), {"Content-Encoding": "gzip"}
    return body, {}
