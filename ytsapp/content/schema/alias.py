"""Shape of `data/aliases.toml`.

What is in `also` and `heard` means the term and nothing else: it is understood in a question and
looked for in talks. What is in `mistaken_for` is a word of its own. It is only looked for, beside
the term, when somebody asks for the term: captions write "quadrant" for Qdrant, but a question
about a quadrant is about a quadrant. No way ever takes the place of the words that were asked for
or said.
"""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from ytsapp.content.schema.base import EditorialModel, Line
from ytsapp.domain.alias import cut_words

MAX_WORDS = 6
"""Words of a way to say a term; the longest in use is "reinforcement learning from human feedback".
Each word more makes every search look for longer ones."""


def _count_words(text: str) -> str:
    count = len(cut_words(text))
    if count == 0:
        raise ValueError("holds no letter or digit; write a word")
    if count > MAX_WORDS:
        raise ValueError(f"has {count} words; a way to say a term has at most {MAX_WORDS}")
    return text


Way = Annotated[Line, StringConstraints(max_length=60), AfterValidator(_count_words)]
"""One way to say a term; capitals and punctuation do not count."""


class AliasFile(EditorialModel):
    """One `[[alias]]`."""

    name: Way
    also: list[Way] = []
    heard: list[Way] = []
    mistaken_for: list[Way] = []

    @model_validator(mode="after")
    def _has_another_way(self) -> Self:
        if not (self.also or self.heard or self.mistaken_for):
            raise ValueError(
                f"{self.name!r} is said in no other way; add one to also, heard or mistaken_for"
            )
        return self


class AliasesFile(EditorialModel):
    """The whole file."""

    alias: Annotated[list[AliasFile], Field(max_length=2000)] = []
