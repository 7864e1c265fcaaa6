"""The wordings of pages; the other forms of a page use the same."""

from ytsapp.domain.wording import count, day, joined, spelled

__all__ = ["count", "day", "joined", "spelled"]
