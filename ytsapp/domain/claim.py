"""A claim and the moments that back it."""

from dataclasses import dataclass
from enum import StrEnum

from ytsapp.domain.moment import Moment


class Stance(StrEnum):
    """Which side a moment speaks for."""

    SUPPORTS_A = "supports-a"
    SUPPORTS_B = "supports-b"
    BOTH = "both"
    CAUTIONS = "cautions"


@dataclass(frozen=True)
class Evidence:
    """A moment put beside a claim; `tied` names the product a voice sells, else empty."""

    moment: Moment
    stance: Stance
    tied: str = ""


@dataclass(frozen=True)
class Claim:
    """One sentence of a comparison that could be wrong; `id` is its address on the page."""

    id: str
    text: str
    evidence: tuple[Evidence, ...] = ()
