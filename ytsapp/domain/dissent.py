"""Who says otherwise: the clip that stands on the other side of what a moment is evidence for.

Only where an editor set the two against each other, the plainest opposition first:

1. the other position of the same disagreement;
2. evidence for the other side beside the same claim;
3. a reason to choose the other side of the comparison.

Of equally plain ones, who sells nothing comes first, then whose words were found in captions, then
the order of the page, which is the editor's. A voice does not dissent from itself or a colleague.
"""

from collections.abc import Iterable, Iterator

from ytsapp.domain.citations import Cited
from ytsapp.domain.claim import Evidence, Stance
from ytsapp.domain.ledger import voice_keys
from ytsapp.domain.moment import Moment
from ytsapp.domain.ties import RelatedClip, Tie

OPPOSITE = {Stance.SUPPORTS_A: Stance.SUPPORTS_B, Stance.SUPPORTS_B: Stance.SUPPORTS_A}
"""Stances that exclude each other; who cautions may still agree."""


def find_dissent(moment: Moment, citations: Iterable[Cited]) -> RelatedClip | None:
    """Return the strongest dissent from a moment, None where nobody is known to dissent."""
    mine = voice_keys(moment)
    cited = list(citations)
    for opposing in (_other_position, _other_stance, _other_side):
        for each in cited:
            for clip in opposing(each):
                if not voice_keys(clip.moment) & mine:
                    return clip
    return None


def _other_position(cited: Cited) -> Iterator[RelatedClip]:
    slug = cited.comparison.slug
    for debate in cited.comparison.disagreements:
        for mine, theirs in ((debate.a, debate.b), (debate.b, debate.a)):
            if mine.id == cited.claim.id:
                for each in _strongest(theirs.evidence):
                    yield RelatedClip(each.moment, Tie.DISAGREEMENT, debate.title, slug, theirs.id)


def _other_stance(cited: Cited) -> Iterator[RelatedClip]:
    opposite = OPPOSITE.get(cited.evidence.stance)
    claim, slug = cited.claim, cited.comparison.slug
    for each in _strongest(claim.evidence):
        if each.stance is opposite:
            yield RelatedClip(each.moment, Tie.CLAIM, claim.text, slug, claim.id)


def _other_side(cited: Cited) -> Iterator[RelatedClip]:
    comparison = cited.comparison
    opposite = OPPOSITE.get(cited.evidence.stance)
    side = comparison.b if opposite is Stance.SUPPORTS_B else comparison.a
    for claim in side.choose:
        for each in _strongest(claim.evidence):
            if each.stance is opposite:
                yield RelatedClip(each.moment, Tie.SIDE, side.name, comparison.slug, claim.id)


def _strongest(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda each: (bool(each.tied), each.moment.found is None))
