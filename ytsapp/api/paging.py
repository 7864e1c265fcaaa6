"""Lists in pages: `limit` and `offset`, the address of the next page, and the Link header."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from ytsapp.api.parameters import Parameters
from ytsapp.search.request import DEFAULT_LIMIT, MAX_LIMIT

MAX_OFFSET = 10_000
"""Items that can be passed over: nobody reads so far down, and each page before costs time."""

NAMES = ("limit", "offset")


@dataclass(frozen=True, slots=True)
class Page:
    """Which items of a list are asked for."""

    limit: int
    offset: int


def read_page(parameters: Parameters) -> Page:
    """Return the page that is asked for.

    Raises:
        ApiError: its limit or offset is no number that can be used.
    """
    return Page(
        limit=parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
        offset=parameters.number("offset", 0, 0, MAX_OFFSET),
    )


def link_pages(
    request: Request, public_url: str, page: Page, has_more: bool
) -> tuple[str | None, str]:
    """Return the address of the next page, None where there is none, and the Link header.

    The header names the first page, the one before and the next (RFC 8288).
    """
    follows = page.offset + page.limit
    offsets = {"first": 0}
    if page.offset:
        offsets["prev"] = max(0, page.offset - page.limit)
    if has_more and follows <= MAX_OFFSET:
        offsets["next"] = follows
    urls = {rel: _at(request, public_url, offset) for rel, offset in offsets.items()}
    return urls.get("next"), ", ".join(f'<{url}>; rel="{rel}"' for rel, url in urls.items())


def _at(request: Request, public_url: str, offset: int) -> str:
    given = request.query_params.multi_items()
    kept = [(name, value) for name, value in given if name != "offset"]
    if offset:
        kept.append(("offset", str(offset)))
    return f"{public_url}{request.url.path}?{urlencode(kept)}"
