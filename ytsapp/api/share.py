"""`GET /api/v1/share`: an address of ours in every form in which it can be shared."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from ytsapp import routes
from ytsapp.api.addresses import Address, read_address
from ytsapp.api.answers import answer_json
from ytsapp.api.errors import ApiError, unusable
from ytsapp.api.parameters import Parameters, quote
from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.moment import Moment, make_moment_id
from ytsapp.domain.second import keeps_words, length_of, move_moment
from ytsapp.domain.timecode import parse_timecode
from ytsapp.sharing.lines import one_line
from ytsapp.sharing.shared import (
    Form,
    claim_forms,
    collection_forms,
    comparison_forms,
    moment_forms,
    page_forms,
    talk_forms,
)
from ytsapp.wiring import Services

SINGLE = ("url", "start")

_TITLES = routes.NAMES | {routes.HOME: "YTS"}


@dataclass(frozen=True)
class Shared:
    """What an address leads to, ready to be shared."""

    kind: str
    title: str
    path: str
    forms: list[Form]
    moment: dict[str, Any] | None = field(default=None)


def answer_share(services: Services, request: Request) -> Response:
    """Answer with every form of what an address leads to.

    Raises:
        ApiError: the address is missing, of another site, or leads nowhere.
    """
    parameters = Parameters(request.query_params, SINGLE)
    text = parameters.text("url")
    if not text:
        message = "Nothing is named; write url= and a page of this site."
        raise ApiError(422, "missing_parameter", message, "url")
    public_url = services.settings.public_url
    hosts = {urlsplit(public_url).netloc, request.url.netloc}
    address, start = read_address(text, hosts), _read_start(parameters)
    with services.reading() as reading:
        shared = _share(reading, address, start)
    if shared is None:
        message = f"No page of this site has the address {quote(text)}; copy one from a page."
        raise ApiError(404, "unknown_address", message, "url")
    content = {
        "kind": shared.kind,
        "title": one_line(shared.title),
        "url": f"{public_url}{shared.path}",
        "moment": shared.moment,
        "forms": [form.values() for form in shared.forms],
    }
    return answer_json(request, content)


def _read_start(parameters: Parameters) -> int | None:
    text = parameters.text("start")
    if not text:
        return None
    try:
        return parse_timecode(text)
    except TimecodeError as error:
        raise unusable("start", f"“start”: {error}.") from error


def _share(services: Services, address: Address, start: int | None) -> Shared | None:
    second = start if start is not None else address.time
    title = _TITLES.get(address.path)
    if title is not None:
        return _page(services, "page", title, address.path)
    if address.path == routes.SEARCH:
        return _search(services, address)
    if len(address.parts) != 2:
        return None
    folder, key = address.parts
    share = _KINDS.get(f"/{folder}/")
    return share(services, key, address, second) if share else None


def _moment(services: Services, key: str, address: Address, start: int | None) -> Shared | None:
    found = services.moment_at(key)
    if found is None:
        return None
    moment = found.moment
    end_s = length_of(moment.talk, services.library, services.corpus)
    if start is not None and start != moment.said_s:
        moment = _at(services, moment, start, end_s)
    public_url = services.settings.public_url
    gone = services.corpus.unavailable_since(moment.talk.video_id)
    return Shared(
        "moment",
        moment.heading,
        routes.moment(moment.id),
        moment_forms(moment, public_url, gone),
        _moment_values(moment, end_s),
    )


def _at(services: Services, moment: Moment, start: int, end_s: int) -> Moment:
    """Return the moment that starts at another second of the same talk.

    Raises:
        ApiError: the talk is over by then.
    """
    if start >= end_s:
        message = f"“start” is {start} s and the talk lasts {end_s} s; write an earlier time."
        raise unusable("start", message)
    if keeps_words(moment, start):
        return move_moment(moment, start)
    found = services.moment_at(make_moment_id(moment.talk.video_id, start))
    return found.moment if found is not None else move_moment(moment, start)


def _moment_values(moment: Moment, end_s: int) -> dict[str, Any]:
    return {
        "id": moment.id,
        "video_id": moment.talk.video_id,
        "start": moment.said_s,
        "timecode": moment.timecode,
        "earliest": 0,
        "latest": max(moment.said_s, end_s - 1),
        "quote": one_line(moment.quote) or None,
        "voice": one_line(moment.voice) or None,
        "talk": one_line(moment.talk.title),
    }


def _talk(services: Services, key: str, address: Address, start: int | None) -> Shared | None:
    talk = services.known_talk(key)
    if talk is None:
        return None
    if start is not None:
        return _moment(services, make_moment_id(key, start), address, None)
    gone = services.corpus.unavailable_since(key)
    forms = talk_forms(talk, services.settings.public_url, gone)
    return Shared("talk", talk.title, routes.talk(key), forms)


def _comparison(services: Services, key: str, address: Address, start: int | None) -> Shared | None:
    comparison = services.library.comparisons.get(key)
    if comparison is None:
        return None
    public_url = services.settings.public_url
    for claim in comparison.claims():
        path = routes.claim(key, claim.id)
        if address.fragment and path.endswith(f"#{address.fragment}"):
            return Shared("claim", claim.text, path, claim_forms(comparison, claim, public_url))
    path = routes.comparison(key)
    return Shared("comparison", comparison.title, path, comparison_forms(comparison, public_url))


def _collection(services: Services, key: str, address: Address, start: int | None) -> Shared | None:
    collection = services.library.collections.get(key)
    if collection is None:
        return None
    forms = collection_forms(collection, services.settings.public_url)
    return Shared("collection", collection.title, routes.collection(key), forms)


def _topic(services: Services, key: str, address: Address, start: int | None) -> Shared | None:
    topic = services.library.topics.get(key)
    if topic is None:
        return None
    return _page(services, "topic", f"{topic.name} topic hub", routes.topic(key))


def _concept(services: Services, key: str, address: Address, start: int | None) -> Shared | None:
    concept = services.library.concepts.get(key)
    if concept is None:
        return None
    return _page(services, "concept", concept.title, routes.concept(key))


def _search(services: Services, address: Address) -> Shared:
    given = parse_qsl(address.query)
    asked = one_line(" ".join(value for name, value in given if name == "q"))
    title = f"Search: {asked}" if asked else "Search"
    path = f"{routes.SEARCH}?{urlencode(given)}" if given else routes.SEARCH
    return _page(services, "search", title, path)


def _page(services: Services, kind: str, title: str, path: str) -> Shared:
    return Shared(kind, title, path, page_forms(title, path, services.settings.public_url))


_KINDS: dict[str, Callable[[Services, str, Address, int | None], Shared | None]] = {
    routes.MOMENTS: _moment,
    routes.TALKS: _talk,
    routes.COMPARISONS: _comparison,
    routes.COLLECTIONS: _collection,
    routes.TOPICS: _topic,
    routes.CONCEPTS: _concept,
}
"""What shares the pages of each folder."""
