"""`/oembed?url=…`: tells consumers of oEmbed how to show a page of ours."""

import json
from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from ytsapp import routes
from ytsapp.api.addresses import Address, read_address
from ytsapp.api.documents import answer_document
from ytsapp.api.errors import ApiError
from ytsapp.api.parameters import Parameters, quote
from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.moment import make_moment_id, parse_moment_id
from ytsapp.sharing.oembed import (
    Bounds,
    Values,
    comparison_oembed,
    moment_oembed,
    page_oembed,
    write_oembed_xml,
)
from ytsapp.wiring import Services

SINGLE = ("url", "format", "maxwidth", "maxheight")

MOST_PIXELS = 100_000
"""More room than any screen has; a greater number is a mistake."""

MAX_AGE_S = 3600
"""An hour; consumers keep the answer as long as it says itself."""


def answer_oembed(services: Services, request: Request) -> Response:
    """Answer with how to embed a moment, or how to show a link to another page.

    Parameters of other kinds are left unread: consumers send some of their own.

    Raises:
        ApiError: no page of ours is named, or it is wanted in another format.
    """
    known = [pair for pair in request.query_params.multi_items() if pair[0] in SINGLE]
    parameters = Parameters(QueryParams(known), SINGLE)
    write = _writing(parameters.text("format") or "json")
    bounds = Bounds(_pixels(parameters, "maxwidth"), _pixels(parameters, "maxheight"))
    values = _tell(services, _read_url(services, request, parameters), bounds)
    if values is None:
        message = f"No page of this site has the address {quote(parameters.text('url'))}."
        raise ApiError(404, "unknown_address", message, "url")
    body, media_type = write(values)
    return answer_document(request, body, media_type, max_age_s=MAX_AGE_S)


def _read_url(services: Services, request: Request, parameters: Parameters) -> Address:
    text = parameters.text("url")
    if not text:
        message = "Nothing is named; write url= and a page of this site."
        raise ApiError(422, "missing_parameter", message, "url")
    hosts = {urlsplit(services.settings.public_url).netloc, request.url.netloc}
    try:
        return read_address(text, hosts)
    except ApiError as error:  # the standard knows one answer to what is not ours
        raise ApiError(404, "unknown_address", error.message, "url") from error


def _pixels(parameters: Parameters, name: str) -> int | None:
    return parameters.number(name, 0, 1, MOST_PIXELS) or None


def _writing(name: str) -> Callable[[Values], tuple[bytes, str]]:
    if name == "json":
        return lambda values: (json.dumps(values).encode(), "application/json")
    if name == "xml":
        return lambda values: (write_oembed_xml(values), "text/xml")
    message = f"“format” is {quote(name)}; write json or xml."
    raise ApiError(501, "unknown_format", message, "format")


def _tell(services: Services, address: Address, bounds: Bounds) -> Values | None:
    public_url = services.settings.public_url
    moment_id = _moment_id(address)
    if moment_id is not None:
        second = services.moment_at(moment_id)
        if second is None:
            return None
        gone = services.corpus.unavailable_since(second.moment.talk.video_id)
        return moment_oembed(second.moment, gone, public_url, bounds)
    if len(address.parts) != 2:
        return None
    folder, key = address.parts
    comparison = services.library.comparisons.get(key)
    if f"/{folder}/" == routes.COMPARISONS and comparison is not None:
        return comparison_oembed(key, comparison.title, public_url, bounds)
    title = _title(services, f"/{folder}/", key)
    return page_oembed(title, public_url) if title is not None else None


def _moment_id(address: Address) -> str | None:
    """Return the moment an address names, None for another page.

    A time beside a moment or a talk names another second of the same talk.
    """
    if len(address.parts) != 2:
        return None
    folder, key = f"/{address.parts[0]}/", address.parts[1]
    if folder == routes.TALKS:
        return None if address.time is None else make_moment_id(key, address.time)
    if folder not in (routes.MOMENTS, routes.EMBED):
        return None
    try:
        video_id, second = parse_moment_id(key)
    except TimecodeError:
        return key
    return make_moment_id(video_id, second if address.time is None else address.time)


def _title(services: Services, folder: str, key: str) -> str | None:
    library = services.library
    if folder == routes.TALKS:
        talk = services.known_talk(key)
        return None if talk is None else talk.title
    if folder == routes.TOPICS and key in library.topics:
        return library.topics[key].long_name
    if folder == routes.CONCEPTS and key in library.concepts:
        return library.concepts[key].title
    if folder == routes.COLLECTIONS and key in library.collections:
        return library.collections[key].title
    return None
