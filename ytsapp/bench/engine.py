"""Our search engine as the benchmarks use it: on any record, with any weights."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from ytsapp.bench.scores import DEPTH, Rank
from ytsapp.domain.library import Library
from ytsapp.domain.passage import Passage
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.talk import Talk
from ytsapp.search.engine import SearchEngine
from ytsapp.search.ranking import WEIGHTS, Weights
from ytsapp.search.record import PassageKey
from ytsapp.search.request import Request
from ytsapp.settings import load_settings
from ytsapp.storage.corpus import Corpus
from ytsapp.wiring import join_search


class SomeTalks:
    """A record of which only some talks count."""

    def __init__(self, corpus: Corpus, video_ids: Collection[str]) -> None:
        self._corpus = corpus
        self._ids = frozenset(video_ids)

    def talks(self) -> list[Talk]:
        """Return those talks."""
        return [talk for talk in self._corpus.talks() if talk.video_id in self._ids]

    def all_transcript_facts(self) -> dict[str, TranscriptFacts]:
        """Return what is known of their transcripts."""
        facts = self._corpus.all_transcript_facts()
        return {video_id: facts[video_id] for video_id in facts if video_id in self._ids}

    def passages(self, video_id: str) -> list[Passage]:
        """Return a talk's passages."""
        return self._corpus.passages(video_id)

    def passages_at(self, keys: Collection[PassageKey]) -> dict[PassageKey, Passage]:
        """Return passages by talk and position."""
        return self._corpus.passages_at(keys)

    def position_at(self, video_id: str, second: int) -> int | None:
        """Return the position of the passage a second lies in."""
        return self._corpus.position_at(video_id, second)


def build_engine(home: Path, record: Corpus | SomeTalks, library: Library) -> SearchEngine:
    """Return the engine over a record, its index in a folder; updated where there is one."""
    engine = join_search(replace(load_settings(), home=home), record, library)
    engine.update()
    return engine


def rank_with(
    engine: SearchEngine,
    passages: Iterable[Passage],
    weights: Weights = WEIGHTS,
    *,
    verbatim: bool = False,
) -> Rank:
    """Return our ranking of passages, talks not folded.

    Args:
        engine: over those passages.
        passages: all of them.
        weights: of the parts of the ranking.
        verbatim: whether slips stay as they are typed.
    """
    by_id = {passage.moment_id: passage for passage in passages}

    def rank(query: str) -> list[Passage]:
        engine.weights = weights
        found = engine.rank(Request(query, limit=DEPTH, verbatim=verbatim))
        return [by_id[moment_id] for moment_id in found if moment_id in by_id]

    return rank


def folder_bytes(folder: Path) -> int:
    """Return how much the files of a folder take."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
