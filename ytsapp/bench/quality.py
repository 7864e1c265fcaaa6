"""How good our ranking is beside plain BM25, what each part of it brings, what slips cost."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ytsapp.bench.best_cards import measure_cards
from ytsapp.bench.corpus_folder import CorpusFolder, LabelSet, ingest_corpus, label_sets
from ytsapp.bench.engine import SomeTalks, build_engine, rank_with
from ytsapp.bench.explanations import measure_explanations
from ytsapp.bench.labels import Search
from ytsapp.bench.measure import Figure
from ytsapp.bench.plain_bm25 import rank_plainly
from ytsapp.bench.scores import Rank, Scores, score_ranking
from ytsapp.bench.typos import make_mishearing, make_typo
from ytsapp.domain.library import Library
from ytsapp.domain.passage import Passage
from ytsapp.search.engine import SearchEngine
from ytsapp.search.ranking import WEIGHTS
from ytsapp.storage.corpus import Corpus

Tell = Callable[[str], None]
"""Told what is being done."""

_WITHOUT = {
    "the whole talk": replace(WEIGHTS, talk=0.0),
    "the minutes around": replace(WEIGHTS, stretch=0.0),
    "titles": replace(WEIGHTS, title=0.0),
    "closeness": replace(WEIGHTS, closeness=0.0),
    "clarity": replace(WEIGHTS, clarity=0.0),
    "directness": replace(WEIGHTS, directness=0.0),
    "editors' choice": replace(WEIGHTS, curated=0.0),
    "captions by people": replace(WEIGHTS, manual=0.0),
    "all words first": replace(WEIGHTS, tiers=False),
}
"""The weights without each part of the ranking."""


@dataclass(frozen=True)
class Asked:
    """A set of labelled searches with everything it is asked of.

    Attributes:
        labelled: the searches.
        passages: what they are asked of.
        engine: ours, over these.
        unedited: ours, without what editors wrote on them.
        titles: of the talks, by id.
    """

    labelled: LabelSet
    passages: Sequence[Passage]
    engine: SearchEngine
    unedited: SearchEngine
    titles: dict[str, str]

    def score(self, rank: Rank) -> Scores:
        """Return how well a ranking answers the searches."""
        return score_ranking(rank, self.labelled.searches)


def measure_quality(folder: Path, library: Library, tell: Tell) -> Iterator[Figure]:
    """Yield the figures of a folder of talks with labelled searches.

    Raises:
        LabelError: a file of labels cannot be used.
    """
    sets = label_sets(folder)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        with Corpus.open(f"sqlite:///{home}/record.db") as corpus:
            tell("ingesting the talks")
            talks = ingest_corpus(folder, corpus)
            for number, labelled in enumerate(sets):
                tell(f"searching {labelled.name}")
                if not talks.passages(labelled.folders):
                    yield Figure(labelled.name, "not measured", "the folder has none of its talks")
                    continue
                asked = _prepare(labelled, talks, corpus, home / str(number), library)
                yield from measure_set(asked, library)
            tell("asking for the best cards")
            engine = build_engine(home / "cards", corpus, library)
            yield from measure_cards(engine)
            yield from measure_explanations(engine)


def measure_set(asked: Asked, library: Library) -> Iterator[Figure]:
    """Yield the figures of one set of searches."""
    ours = rank_with(asked.engine, asked.passages)
    mine = asked.score(ours)
    yield from _beside_plain(asked, mine)
    if asked.labelled.in_parts:
        yield from _parts(asked, mine)
    searches = asked.labelled.searches
    yield _spoilt("  with a typing slip", searches, ours, make_typo)
    mishear = partial(_mishear, library)
    yield _spoilt("  with a term said or heard otherwise", searches, ours, mishear)


def _parts(asked: Asked, mine: Scores) -> Iterator[Figure]:
    for part, weights in _WITHOUT.items():
        without = asked.score(rank_with(asked.engine, asked.passages, weights))
        yield _change(f"  without {part}", mine, without)
    unedited = asked.score(rank_with(asked.unedited, asked.passages))
    yield _change("  without editors' notes and choice", mine, unedited)


def _prepare(
    labelled: LabelSet, talks: CorpusFolder, corpus: Corpus, home: Path, library: Library
) -> Asked:
    passages = talks.passages(labelled.folders)
    record = SomeTalks(corpus, {passage.video_id for passage in passages})
    return Asked(
        labelled=labelled,
        passages=passages,
        engine=build_engine(home / "engine", record, library),
        unedited=build_engine(home / "unedited", record, replace(library, moments={})),
        titles={video_id: talk.title for video_id, talk in talks.talks.items()},
    )


def _beside_plain(asked: Asked, mine: Scores) -> Iterator[Figure]:
    name = f"{asked.labelled.name}: {mine.searches} searches, {len(asked.passages):,} passages"
    rivals: dict[str, Callable[[], Rank]] = {
        "bm25s": lambda: rank_plainly(asked.passages),
        "bm25s with titles": lambda: rank_plainly(
            asked.passages, lambda passage: f"{asked.titles[passage.video_id]} {passage.text}"
        ),
    }
    for rival, rank in rivals.items():
        try:
            theirs = asked.score(rank())
        except ModuleNotFoundError:
            missing = "bm25s is not installed: pip install -r requirements-dev.txt"
            yield Figure(name, _written(mine), missing)
            return
        yield Figure(name, _written(mine), f"{rival} {_written(theirs)}", _percent(theirs, mine))


def _spoilt(
    name: str, searches: Sequence[Search], ours: Rank, spoil: Callable[[str, int], str]
) -> Figure:
    """Return what spoiling queries costs, counted over those that can be spoilt in this way."""
    spoilt = [
        (search, replace(search, query=typed))
        for number, search in enumerate(searches)
        if (typed := spoil(search.query, number)) != search.query
    ]
    whole = score_ranking(ours, [search for search, _ in spoilt])
    return _change(
        f"{name}, {len(spoilt)} searches",
        whole,
        score_ranking(ours, [after for _, after in spoilt]),
    )


def _mishear(library: Library, query: str, seed: int) -> str:
    return make_mishearing(query, library.aliases, seed)


def _change(name: str, before: Scores, after: Scores) -> Figure:
    return Figure(name, _written(after), f"all parts {_written(before)}", _percent(before, after))


def _written(scores: Scores) -> str:
    return f"{scores.mrr:.3f} / {scores.top:.3f}"


def _percent(before: Scores, after: Scores) -> str:
    if not before.mrr or not before.top:
        return ""
    return f"{after.mrr / before.mrr - 1:+.1%} / {after.top / before.top - 1:+.1%}"
