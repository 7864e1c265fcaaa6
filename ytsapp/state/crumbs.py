"""The trail from home to a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Crumb:
    """One step of the trail: what it is called and where it leads."""

    name: str
    href: str
