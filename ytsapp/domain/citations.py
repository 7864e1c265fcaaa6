"""Where moments are evidence: each claim with what stands beside it."""

from dataclasses import dataclass

from ytsapp.domain.claim import Claim, Evidence
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.library import Library


@dataclass(frozen=True)
class Cited:
    """A claim that a moment is evidence for."""

    comparison: Comparison
    claim: Claim
    evidence: Evidence


def find_citations(library: Library) -> dict[str, list[Cited]]:
    """Return the claims each moment is evidence for, by moment id, in reading order."""
    found: dict[str, list[Cited]] = {}
    for comparison in library.comparisons.values():
        for claim in comparison.claims():
            for evidence in claim.evidence:
                cited = Cited(comparison, claim, evidence)
                found.setdefault(evidence.moment.id, []).append(cited)
    return found
