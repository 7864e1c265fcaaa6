"""How long the server takes for a moment page made for the request, beside a bare answer."""

import asyncio
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from ytsapp import routes
from ytsapp.api.filled import FilledPages
from ytsapp.bench.made_corpus import MadeTalk, make_corpus
from ytsapp.bench.made_record import store_talks
from ytsapp.bench.measure import ROUNDS, Figure, Times, race
from ytsapp.build.requested import RequestedPages
from ytsapp.domain.library import Library
from ytsapp.domain.moment import make_moment_id
from ytsapp.settings import ROOT, load_settings
from ytsapp.storage.corpus import Corpus
from ytsapp.wiring import Services, join_search

SIZES = (100_000,)
"""Passages of the record measured when none are named; an hour of talk has about a hundred."""

PAGES = 200
"""Ten of them take longer than the 95th percentile."""

_FIELDS = ("full_title", "description", "title", "url", "kind", "robots", "class_name")

_OURS, _FLOOR = "ours", "bare Starlette"

_Asked = str
"""A path."""


def measure_moments(
    sizes: Sequence[int], library: Library, tell: Callable[[str], None]
) -> Iterator[Figure]:
    """Yield what a page takes in records of these sizes.

    Measured is all that happens between the request and its answer: the record is asked, the page
    is made and compressed. The rival answers with a page that is there already.
    """
    for passages in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            times = measure_size(passages, library, Path(scratch), tell)
        ours, floor = times[_OURS], times[_FLOOR]
        for name, share in (("p50", 0.5), ("p95", 0.95)):
            mine, least = ours.percentile(share), floor.percentile(share)
            yield Figure(
                f"{passages:,} passages: a moment page, {name}", f"{mine:.1f} ms",
                f"{_FLOOR} {least:.1f} ms", f"{mine / least:.1f}",
            )  # fmt: skip


def measure_size(
    passages: int, library: Library, scratch: Path, tell: Callable[[str], None]
) -> dict[str, Times]:
    """Return the times of both for one size of record; it is made in an empty folder."""
    settings = replace(load_settings(), home=scratch, database="")
    settings.built_site.mkdir(parents=True)
    settings.page_template.write_text(_template(), "utf-8")
    tell(f"{passages:,} passages: storing the talks")
    paths: list[_Asked] = []
    with Corpus.open(settings.database_url) as corpus:
        store_talks(_noting(make_corpus(passages, library), passages, paths), corpus)
        services = Services(settings, library, corpus, join_search(settings, corpus, library))
        ours = FilledPages(_nothing(), RequestedPages(services).fill)
        tell(f"{passages:,} passages: asking for pages")
        with asyncio.Runner() as runner:

            def ask(answering: ASGIApp) -> Callable[[_Asked], bytes]:
                return lambda path: runner.run(_ask(answering, path))

            floor = _answering_with(ask(ours)(paths[0]))
            return race({_OURS: ask(ours), _FLOOR: ask(floor)}, paths, ROUNDS)


def _noting(talks: Iterator[MadeTalk], passages: int, paths: list[_Asked]) -> Iterator[MadeTalk]:
    """Yield the talks; note addresses of seconds spread over all of them, half between starts."""
    dice = random.Random(7)
    wanted = set(dice.sample(range(passages), k=min(PAGES, passages)))
    seen = 0
    for made in talks:
        for passage in made.passages:
            if seen in wanted:
                inside = dice.choice((0, dice.randrange(passage.start_s, passage.end_s)))
                second = inside or passage.start_s
                paths.append(routes.moment(make_moment_id(made.talk.video_id, second)))
            seen += 1
        yield made


def _template() -> str:
    """Return a page with all that is filled in, and the style that a built one carries."""
    style = "".join(
        path.read_text("utf-8") for path in sorted((ROOT / "assets" / "styles").glob("*.css"))
    )
    head = "".join(f'<meta content="yts-fill-{name}">' for name in _FIELDS)
    return (
        f"<!DOCTYPE html><html><head>{head}<style>{style}</style></head><body>"
        "<main>yts-fill-html</main>"
        '<script type="application/ld+json">yts-fill-json_ld</script></body></html>'
    )


async def _ask(answering: ASGIApp, path: _Asked) -> bytes:
    """Return the body of an answer, as a browser asks for it."""
    scope: dict[str, Any] = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(),
        "query_string": b"", "headers": [(b"accept-encoding", b"gzip, br")],
    }  # fmt: skip
    body = bytearray()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            assert message["status"] == 200, f"{path} was answered with {message['status']}"
        body.extend(message.get("body", b""))

    await answering(scope, receive, send)
    return bytes(body)


def _answering_with(page: bytes) -> ASGIApp:
    async def answer(request: Request) -> HTMLResponse:
        return HTMLResponse(page, headers={"Content-Encoding": "br"})

    return Starlette(routes=[Route("/{path:path}", answer)])


def _nothing() -> ASGIApp:
    return Starlette()
