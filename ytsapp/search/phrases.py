"""What a query can want: words that stand together, and words near each other."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or more words that stand together, in this order.

    Two phrases are equal when they want the same, however it was written.

    Attributes:
        words: as `tokens.split_words` has them, at least one.
        exact: whether it was quoted: then neither stems, nor spelling, nor aliases may change it.
        written: how to write it in a query, in the reader's letters ("C++", "fine-tuning"),
            without quotation marks; left empty it is made up of the words.
    """

    words: tuple[str, ...]
    exact: bool = False
    written: str = field(default="", compare=False)

    @property
    def plain(self) -> str:
        """The words as a reader would read them aloud."""
        return self.written or (" " if self.exact else "-").join(self.words)

    def __str__(self) -> str:
        """Write it as in a query."""
        return f'"{self.plain}"' if self.exact else self.plain


@dataclass(frozen=True, slots=True)
class Near:
    """Two phrases with at most `distance` words between them, in either order."""

    left: Phrase
    right: Phrase
    distance: int

    @property
    def plain(self) -> str:
        """The words as a reader would read them aloud."""
        return f"{self.left.plain} {self.right.plain}"

    def __str__(self) -> str:
        """Write it as in a query."""
        return f"{self.left} NEAR/{self.distance} {self.right}"


Alternative: TypeAlias = Phrase | Near

Clause: TypeAlias = tuple[Alternative, ...]
"""Any one of its alternatives is wanted; at least one."""
