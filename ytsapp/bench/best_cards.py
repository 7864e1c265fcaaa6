"""Whether the best-explanation card is one a careful reader would also choose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ytsapp.bench.corpus_folder import LABELS
from ytsapp.bench.labels import LabelError
from ytsapp.bench.measure import Figure
from ytsapp.domain.moment import parse_moment_id
from ytsapp.search.answer import Result
from ytsapp.search.engine import SearchEngine
from ytsapp.search.request import Request

JUDGEMENTS = LABELS / "best_cards.tsv"

COLUMNS = ["query", "chosen", "best", "verdict", "reason"]

HOLDS, FAILS = "holds", "fails"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader of the first ten results thought of the first.

    Attributes:
        query: what was searched.
        chosen: the card's moment when it was judged.
        best: moments the reader would have been as content with, the best first.
        holds: whether the card was one of them.
        reason: why, in the reader's words.
    """

    query: str
    chosen: str
    best: tuple[str, ...]
    holds: bool
    reason: str

    def is_met_by(self, result: Result) -> bool:
        """Return whether a card holds the second of one of the best moments.

        Passages may be cut otherwise since; the second stays.
        """
        for moment_id in self.best:
            video_id, second = parse_moment_id(moment_id)
            is_within = result.start_s <= second < result.end_s
            if video_id == result.talk.video_id and is_within:
                return True
        return False


def read_judgements(path: Path = JUDGEMENTS) -> list[Judgement]:
    """Return every judgement.

    Raises:
        LabelError: the file is no such table.
    """
    header, *lines = path.read_text("utf-8").splitlines()
    if header.split("\t") != COLUMNS:
        raise LabelError(f"{path}:1: the columns have to be {', '.join(COLUMNS)}, with tabs")
    judgements = []
    for number, line in enumerate(lines, start=2):
        try:
            query, chosen, best, verdict, reason = line.split("\t")
            holds = {HOLDS: True, FAILS: False}[verdict]
        except (ValueError, KeyError):
            raise LabelError(
                f"{path}:{number}: write {', '.join(COLUMNS)} with tabs; "
                f"the verdict is {HOLDS} or {FAILS}"
            ) from None
        judgements.append(Judgement(query, chosen, tuple(best.split()), holds, reason))
    return judgements


def measure_cards(
    engine: SearchEngine, judgements: Sequence[Judgement] | None = None
) -> Iterator[Figure]:
    """Yield for how many searches the card is one the reader would have chosen.

    Args:
        engine: over every talk that was judged.
        judgements: those of the file without any.
    """
    judged = read_judgements() if judgements is None else judgements
    met = 0
    for each in judged:
        results = engine.search(Request(each.query, limit=1)).results
        met += bool(results) and each.is_met_by(results[0])
    held = sum(each.holds for each in judged)
    yield Figure(
        "best-explanation card is one a reader chose", f"{met} of {len(judged)}",
        f"when judged {held}", f"{met / max(1, len(judged)):.0%}",
    )  # fmt: skip
