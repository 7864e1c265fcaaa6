"""What two clips have in common, where that makes one worth playing after the other."""

from dataclasses import dataclass
from enum import StrEnum

from ytsapp.domain.moment import Moment


class Tie(StrEnum):
    """What ties a clip to the one before it."""

    CLAIM = "claim"
    DISAGREEMENT = "disagreement"
    SIDE = "side"
    CONCEPT = "concept"
    TOPIC = "topic"
    TERMS = "terms"


@dataclass(frozen=True)
class RelatedClip:
    """A clip worth playing next, and why.

    Attributes:
        moment: the clip.
        tie: what it has in common with the one before.
        name: of that: the claim's sentence, the disagreement's title, the side to choose, the
            concept, the topics or the terms.
        comparison: slug of the comparison that holds the claim, "" for other ties.
        key: id of the claim, slug of the concept or of the first topic, "" for terms.
    """

    moment: Moment
    tie: Tie
    name: str
    comparison: str = ""
    key: str = ""
