"""How often the card explains what was asked, on searches whose first results were all judged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from ytsapp.bench.card_fit import Pairs, choose, fit_card, make_pairs
from ytsapp.bench.corpus_folder import LABELS
from ytsapp.bench.labels import LabelError
from ytsapp.bench.measure import Figure
from ytsapp.search.card import CARD_WEIGHTS, CardWeights
from ytsapp.search.engine import SearchEngine
from ytsapp.search.request import Request

VERDICTS = LABELS / "explanations.tsv"

COLUMNS = ["query", "explains", "partly", "not"]

_FOLDS = 8
"""Parts of the searches; each is counted with numbers that were fitted to the others."""


class Verdict(IntEnum):
    """Whether a passage explains what was asked: a reader would be content with it as the card."""

    NOT = 0
    PARTLY = 1
    EXPLAINS = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """One search and what a reader thought of its first passages.

    Attributes:
        query: what was searched.
        verdicts: by moment id.
    """

    query: str
    verdicts: Mapping[str, Verdict]

    @property
    def is_explained(self) -> bool:
        """Whether any of the passages explains it."""
        return Verdict.EXPLAINS in self.verdicts.values()


def read_verdicts(path: Path = VERDICTS) -> list[Judged]:
    """Return the judged searches.

    Raises:
        LabelError: the file is no such table.
    """
    header, *lines = path.read_text("utf-8").splitlines()
    if header.split("\t") != COLUMNS:
        raise LabelError(f"{path}:1: the columns have to be {', '.join(COLUMNS)}, with tabs")
    judged = []
    for number, line in enumerate(lines, start=2):
        query, *cells = line.split("\t")
        if len(cells) != len(Verdict):
            raise LabelError(f"{path}:{number}: write {', '.join(COLUMNS)} with tabs")
        verdicts = {
            moment_id: verdict
            for verdict, cell in zip(reversed(Verdict), cells, strict=True)
            for moment_id in cell.split()
        }
        judged.append(Judged(query, verdicts))
    return judged


def measure_explanations(
    engine: SearchEngine, judged: Sequence[Judged] | None = None
) -> Iterator[Figure]:
    """Yield how often the card explains, beside the first of the list, and its numbers fitted anew.

    Args:
        engine: over every talk that was judged.
        judged: the searches; those of the file without any.
    """
    searches = read_verdicts() if judged is None else judged
    asked = [_ask(engine, search) for search in searches]
    listed = sum(first is Verdict.EXPLAINS for _, first, _ in asked)
    shown = sum(card is Verdict.EXPLAINS for card, _, _ in asked)
    count = max(1, len(searches))
    possible = sum(search.is_explained for search in searches)
    yield Figure(
        f"card explains what is asked, {len(searches)} judged searches",
        f"{shown} of {possible} explained",
        f"first of the list {listed}",
        f"{shown / count:.0%} of all",
    )
    pairs = [each for _, _, each in asked]
    fitted = fit_card(pairs)
    yield Figure(
        "  its numbers, fitted again",
        _written(fitted),
        f"in use {_written(CARD_WEIGHTS)}",
    )
    held = sum(_held_out(pairs, fold) for fold in range(_FOLDS))
    yield Figure("  chosen with numbers fitted to other searches", f"{held} of {possible}", "")


def _ask(engine: SearchEngine, search: Judged) -> tuple[Verdict, Verdict, Pairs]:
    found = engine.weigh_cards(Request(search.query))
    results = engine.search(Request(search.query, limit=1)).results
    card = results[0].moment_id if results else ""
    first = found[0].moment_id if found else ""
    pairs = make_pairs(
        [
            (each, search.verdicts[each.moment_id])
            for each in found
            if each.moment_id in search.verdicts
        ]
    )
    unknown = Verdict.NOT
    return search.verdicts.get(card, unknown), search.verdicts.get(first, unknown), pairs


def _held_out(pairs: Sequence[Pairs], fold: int) -> int:
    weights = fit_card([each for at, each in enumerate(pairs) if at % _FOLDS != fold])
    left = pairs[fold::_FOLDS]
    return sum(choose(each, weights) == Verdict.EXPLAINS for each in left)


def _written(weights: CardWeights) -> str:
    return f"{weights.introduction:.2f} / {weights.early:.2f} / {weights.goes_on:.2f}"
