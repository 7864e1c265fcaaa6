"""How fast searches are, how large the index is, and how both grow, beside two rivals."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ytsapp.bench.bare_tantivy import BareTantivy
from ytsapp.bench.engine import build_engine, folder_bytes
from ytsapp.bench.full_text import TOP, FullText
from ytsapp.bench.made_corpus import MadeTalk, make_corpus
from ytsapp.bench.made_queries import MadeQuery, make_queries, misspell
from ytsapp.bench.made_record import store_talks
from ytsapp.bench.measure import ROUNDS, Figure, Times, cpu_seconds, race
from ytsapp.domain.library import Library
from ytsapp.search.request import Request
from ytsapp.storage.corpus import Corpus

SIZES = (10_000, 100_000)
"""Passages of the corpora measured when none are named: 67 and 670 talk-hours of 24 s passages."""

QUERIES = 240
"""Twelve of them take longer than the 95th percentile: enough that one more does not move it."""

Tell = Callable[[str], None]
"""Told what is being done."""

_OURS, _TANTIVY, _FTS5 = "ours", "bare tantivy", "SQLite FTS5"


@dataclass(frozen=True)
class Measured:
    """One size of corpus, measured.

    Attributes:
        passages: how many there are.
        queries: what was asked.
        times: by rival, for the queries.
        typos: ours, for misspelt ones.
        build_seconds: by rival, the processor time that building took.
        bytes: by rival, on disk.
        record_bytes: of the database that keeps our words.
    """

    passages: int
    queries: Sequence[MadeQuery]
    times: dict[str, Times]
    typos: Times
    build_seconds: dict[str, float]
    bytes: dict[str, int]
    record_bytes: int


def measure_search(sizes: Sequence[int], library: Library, tell: Tell) -> Iterator[Figure]:
    """Yield the figures of each size, and how the cost grows from one to the next.

    Our search answers with filters, counts, highlights and reasons together; the rivals return
    the numbers of the best 20 passages that have any of the words, everyday ones left out.
    """
    before: Measured | None = None
    for passages in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            measured = measure_size(passages, library, Path(scratch), tell)
        yield from _figures(measured)
        if before is not None:
            yield from _growth(before, measured)
        before = measured


def measure_size(passages: int, library: Library, scratch: Path, tell: Tell) -> Measured:
    """Return what one size of corpus takes; everything is built in an empty folder."""

    def talks() -> Iterator[MadeTalk]:
        return make_corpus(passages, library)

    asked: list[MadeQuery] = []
    seconds = {}
    tell(f"{passages:,} passages: making queries")
    making = cpu_seconds(lambda: asked.extend(make_queries(talks(), QUERIES, passages)))
    tell(f"{passages:,} passages: building {_FTS5}")
    full_text_file, tantivy_folder = scratch / "fts.db", scratch / "tantivy"
    seconds[_FTS5] = cpu_seconds(lambda: FullText.build(full_text_file, talks()).close()) - making
    tell(f"{passages:,} passages: building {_TANTIVY}")
    tantivy_folder.mkdir()
    seconds[_TANTIVY] = cpu_seconds(lambda: BareTantivy.build(tantivy_folder, talks())) - making
    tell(f"{passages:,} passages: storing the talks")
    record = scratch / "record.db"
    with Corpus.open(f"sqlite:///{record}") as corpus, closing(FullText(full_text_file)) as fts:
        store_talks(talks(), corpus)
        tell(f"{passages:,} passages: building our index")
        index = scratch / "index"
        seconds[_OURS] = cpu_seconds(lambda: build_engine(index, corpus, library))
        engine = build_engine(index, corpus, library)
        bare = BareTantivy.open(tantivy_folder)
        tell(f"{passages:,} passages: searching")
        rivals: dict[str, Callable[[MadeQuery], object]] = {
            _OURS: lambda query: engine.search(Request(query.text, limit=TOP, more=0)),
            _TANTIVY: lambda query: bare.search(query.words),
            _FTS5: lambda query: fts.search(query.words),
        }
        times = race(rivals, asked, ROUNDS)
        typos = race({_OURS: rivals[_OURS]}, misspell(asked), ROUNDS)[_OURS]
        sizes = {
            _OURS: folder_bytes(index),
            _TANTIVY: folder_bytes(tantivy_folder),
            _FTS5: full_text_file.stat().st_size,
        }
    return Measured(
        passages, asked, times, typos, seconds, sizes, record_bytes=record.stat().st_size
    )


def _figures(measured: Measured) -> Iterator[Figure]:
    count = f"{measured.passages:,} passages"
    ours, bare, fts = (measured.times[name] for name in (_OURS, _TANTIVY, _FTS5))
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        mine = ours.percentile(share)
        for rival, times in ((_TANTIVY, bare), (_FTS5, fts)):
            theirs = times.percentile(share)
            yield Figure(
                f"{count}: a search, {name}", f"{mine:.1f} ms", f"{rival} {theirs:.1f} ms",
                _times_as(mine, theirs),
            )  # fmt: skip
    for kind in dict.fromkeys(query.kind for query in measured.queries):
        numbers = [n for n, query in enumerate(measured.queries) if query.kind == kind]
        of_kind, same = ours.of(numbers), fts.of(numbers)
        yield Figure(
            f"  {kind}, p50 and p95", f"{of_kind.p50:.1f} and {of_kind.p95:.1f} ms",
            f"{_FTS5} {same.p50:.1f} and {same.p95:.1f} ms", _times_as(of_kind.p95, same.p95),
        )  # fmt: skip
    typos = measured.typos
    yield Figure(
        "  misspelt, p50 and p95", f"{typos.p50:.1f} and {typos.p95:.1f} ms",
        "spelt right, p95", f"{typos.p95 / ours.p95:.1f}",
    )  # fmt: skip
    mine, theirs = (measured.bytes[name] / measured.passages for name in (_OURS, _FTS5))
    record = measured.record_bytes / measured.passages
    yield Figure(
        "  index", f"{mine:.0f} bytes a passage", f"{_FTS5} with its table {theirs:.0f}",
        f"{mine / theirs:.2f}",
    )  # fmt: skip
    yield Figure(
        "  index and record", f"{mine + record:.0f} bytes a passage",
        f"{_FTS5} with its table {theirs:.0f}", f"{(mine + record) / theirs:.2f}",
    )  # fmt: skip
    mine, theirs = (measured.build_seconds[name] for name in (_OURS, _FTS5))
    yield Figure(
        "  building the index", f"{mine:.1f} s", f"{_FTS5} {theirs:.1f} s", f"{mine / theirs:.1f}"
    )


def _growth(before: Measured, after: Measured) -> Iterator[Figure]:
    grown = after.passages / before.passages
    for name in (_OURS, _FTS5):
        cost = after.times[name].p95 / before.times[name].p95
        yield Figure(
            f"  p95 from {before.passages:,} to {after.passages:,}, {name}", f"× {cost:.1f}",
            "passages", f"× {grown:.0f}",
        )  # fmt: skip


def _times_as(mine: float, theirs: float) -> str:
    return f"{theirs / mine:.0f} × faster" if mine < theirs else f"{mine / theirs:.1f} × slower"
