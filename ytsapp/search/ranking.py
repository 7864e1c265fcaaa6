"""The ranking formula: what makes one explanation come before another.

    score = (text + T·talk + S·stretch + P·closeness)
            · (1 + C·clarity) · (1 + D·directness·(½ + clarity))
            · (1 + E if an editor picked it) · (1 + H if people wrote its captions)

Passages that have all that is wanted come before the rest, whatever the score. Ranks between,
for those whose neighbours have the rest, were tried: they cost lectures a tenth of their quality.
`docs/search-quality.md` tells what each part brings, measured.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp.search.texts import Said


@dataclass(frozen=True)
class Weights:
    """The numbers of the formula; a benchmark switches parts off by setting them to 0.

    Attributes:
        talk: of the BM25 score of the whole talk, title included: who speaks of something for an
            hour explains it better than who mentions it. 1 to 2 did equally well.
        stretch: of the BM25 score of the four minutes around; 0.35 to 0.6 did equally well.
        title: of a word in a talk's title, beside one in its transcript; 0.25 to 0.5 did equally
            well, without it one search in fifty lost its first place.
        closeness: of wanted words said next to each other; 2 to 3 did equally well.
        clarity: of how clearly the passage explains, whatever is asked; 0.3 and 0.5 chose as many
            of the judged cards, 0.05 one or two fewer.
        directness: of how directly it answers what is asked; 0.35 to 1 did equally well.
        curated: for a passage an editor picked: half of what clarity and directness can do.
        manual: for captions written by people: automatic ones mis-hear the terms. Little, because
            it says nothing of the explanation: it decides between equals.
        tiers: whether having all that is wanted comes first whatever the score.
    """

    talk: float = 1.0
    stretch: float = 0.35
    title: float = 0.5
    closeness: float = 2.0
    clarity: float = 0.3
    directness: float = 0.7
    curated: float = 0.15
    manual: float = 0.03
    tiers: bool = True


WEIGHTS = Weights()

WINDOW = 12
"""Words between two wanted ones from which they do not count as said together: a clause."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that matches, before it was read.

    Attributes:
        place: of its entry.
        tier: 0 where it has all that is wanted, 1 where it has some of it.
        relevance: BM25 of itself, its stretch and its talk.
    """

    place: int
    tier: int
    relevance: float

    @property
    def order(self) -> tuple[int, float, int]:
        """Sort key; the place last, so that the order is the same each time."""
        return (self.tier, -self.relevance, self.place)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What reading a passage told of it.

    Attributes:
        said: where it says what is wanted.
        clarity: 0 to 1.
        directness: 0 to 1.
        is_curated: whether an editor picked a moment in it.
        captions: "manual", "auto" or "".
    """

    said: Said
    clarity: float
    directness: float
    is_curated: bool
    captions: str


def score_closeness(said: Said, rarity: Sequence[float]) -> float:
    """Return how close together the wanted words are said, in the order they are asked for.

    Each pair of neighbours in the query adds the smaller inverse document frequency of the two,
    over two plus the words between them (after Rasolofo and Savoy, "Term proximity scoring for
    keyword-based retrieval systems", 2003, with the distance to the first power).

    Args:
        said: where each part of the query is said.
        rarity: inverse document frequency of each part.
    """
    score = 0.0
    for at in range(len(said.spans) - 1):
        apart = said.words_apart(at, at + 1)
        if apart is not None and apart < WINDOW:
            score += min(rarity[at], rarity[at + 1]) / (2 + apart)
    return score


def score_passage(
    candidate: Candidate, evidence: Evidence, rarity: Sequence[float], weights: Weights
) -> float:
    """Return the score of a passage that was read; see the formula above."""
    relevance = candidate.relevance + weights.closeness * score_closeness(evidence.said, rarity)
    clarity, directness = evidence.clarity, evidence.directness
    return (
        relevance
        * (1 + weights.clarity * clarity)
        * (1 + weights.directness * directness * (0.5 + clarity))
        * (1 + weights.curated * evidence.is_curated)
        * (1 + weights.manual * (evidence.captions == "manual"))
    )
