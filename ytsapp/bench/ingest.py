"""How fast a folder of caption files becomes stored passages, and where the time goes."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ytsapp.bench.made_talks import make_talks
from ytsapp.bench.measure import ROUNDS, Figure, median_seconds, peak_memory_mb
from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.domain.library import Library
from ytsapp.domain.passage import Passage
from ytsapp.domain.transcript import Transcript
from ytsapp.explain.clarity import score_clarity
from ytsapp.ingest.captions.read import read_caption_file
from ytsapp.ingest.clean.joining import join_cues
from ytsapp.ingest.passages import cut_passages
from ytsapp.ingest.pipeline import Ingest
from ytsapp.ingest.sources.expand import expand
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.storage.corpus import Corpus

TALKS = 12
"""Made talks measured at a time, an hour each: enough that a garbage collection more or less does
not show."""

_FEW, _MANY = 10, 60
"""Talks of the two folders whose memory is compared."""


@dataclass(frozen=True)
class Stage:
    """One step of the way from file to passages."""

    name: str
    work: Callable[[], object]


def measure_ingest(library: Library, folder: Path | None = None) -> Iterator[Figure]:
    """Yield talk-hours a second of the whole way, of parsing alone, and each stage's share.

    Args:
        library: gives the made talks their words.
        folder: caption files to measure instead of made ones.
    """
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "talks"
        made.mkdir()
        if folder is None:
            make_talks(made, TALKS, library)
        yield from _measure_folder(folder or made, Path(scratch))
    few, many = (_peak_of(count) for count in (_FEW, _MANY))
    yield Figure(
        f"peak memory, {_MANY} talks", f"{many:.0f} MB", f"{_FEW} talks", f"{many / few:.2f}"
    )


def caption_files(folder: Path) -> list[Path]:
    """Return the sound caption files of a folder, none where it is no folder."""
    paths = (path for path in folder.rglob("*") if path.suffix in {".vtt", ".srt", ".sbv"})
    return sorted(filter(_is_readable, paths))


def _is_readable(path: Path) -> bool:
    try:
        read_caption_file(path)
    except CaptionError:
        return False
    return True


def _measure_folder(folder: Path, scratch: Path) -> Iterator[Figure]:
    paths = caption_files(folder)
    parsed = [read_caption_file(path)[1] for path in paths]
    joined = [join_cues(captions) for captions in parsed]
    hours = sum(transcript.end_ms for transcript in joined) / 3_600_000
    total = _median_ingest(folder, scratch)
    floor = median_seconds(lambda: [read_caption_file(path) for path in paths])
    yield Figure(
        "file to stored passages", f"{hours / total:.0f} talk-hours/s", "parsing alone",
        f"{floor / total:.2f}",
    )  # fmt: skip
    yield Figure(
        "parsing alone", f"{hours / floor:.0f} talk-hours/s", *_against_webvtt(paths, floor)
    )
    spent = floor
    for stage in _stages(parsed, joined):
        seconds = median_seconds(stage.work)
        spent += seconds
        yield _share(stage.name, seconds, total, hours)
    yield _share("parse", floor, total, hours)
    yield _share("store, and everything else", max(total - spent, 0.0), total, hours)


def _stages(parsed: list[Captions], joined: list[Transcript]) -> Iterator[Stage]:
    cut: list[list[Passage]] = [cut_passages("made-talk", transcript) for transcript in joined]
    yield Stage("clean", lambda: [join_cues(captions) for captions in parsed])
    yield Stage("cut", lambda: [cut_passages("made-talk", transcript) for transcript in joined])
    yield Stage(
        "score",
        lambda: [score_clarity(p.text, (p.end_ms - p.start_ms) / 1000) for ps in cut for p in ps],
    )


def _share(name: str, seconds: float, total: float, hours: float) -> Figure:
    return Figure(
        f"  {name}", f"{seconds / hours * 1000:.1f} ms a talk-hour", "the whole way",
        f"{seconds / total:.0%}",
    )  # fmt: skip


def _against_webvtt(paths: list[Path], floor: float) -> tuple[str, str]:
    """Return the rival parser and how many times as fast ours is; nothing where it is absent."""
    try:
        import webvtt
    except ImportError:
        return "", ""
    theirs = [path for path in paths if path.suffix == ".vtt"]
    if len(theirs) != len(paths):
        return "", ""

    def read_theirs() -> None:
        for path in theirs:
            webvtt.read(str(path))

    rival = median_seconds(read_theirs, rounds=1)  # slow, and slow enough to be steady
    return "webvtt-py", f"{rival / floor:.1f}"


def _median_ingest(folder: Path, scratch: Path) -> float:
    """Return the processor seconds it takes to ingest a folder into an empty database."""
    empty: list[Corpus] = []
    for number in range(ROUNDS):  # their tables are made before the clock runs
        empty.append(Corpus.open(f"sqlite:///{scratch}/{number}.db"))
    unused = iter(empty)
    seconds = median_seconds(lambda: ingest_folder(folder, next(unused)))
    for corpus in empty:
        corpus.close()
    return seconds


def ingest_folder(folder: Path, corpus: Corpus) -> None:
    """Ingest a folder as the command does, without its printing."""
    ingest = Ingest(corpus, score_clarity, now=lambda: datetime.now(UTC))
    for _ in ingest.run(expand(str(folder), Flags(), YouTube())):
        pass


def _peak_of(count: int) -> float:
    """Return the peak memory of a process that ingests so many made talks."""
    command = [sys.executable, "-m", "ytsapp.bench.ingest", str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _main(count: int) -> None:
    from ytsapp.content.load import load_library
    from ytsapp.settings import load_settings, today

    library = load_library(load_settings().data, today())
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "talks"
        folder.mkdir()
        make_talks(folder, count, library)
        with Corpus.open(f"sqlite:///{scratch}/yts.db") as corpus:
            ingest_folder(folder, corpus)
    print(peak_memory_mb())


if __name__ == "__main__":
    _main(int(sys.argv[1]))
