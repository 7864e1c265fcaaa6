"""What is said around a second: the passage that holds it, and those next to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import section
from ytsapp.components.talk.passages import passage_list
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.talk import Talk
from ytsapp.domain.turns import Stretch, divide_by_turn
from ytsapp.wiring import Services

_NEXT_TO = 1
"""Passages shown on either side: with the one between them, two or three minutes of the talk."""


@dataclass(frozen=True)
class Around:
    """A stored passage with those next to it and the words of each.

    Attributes:
        passages: in the order they are said.
        stretches: of each passage.
        at: which of them holds the second.
        number: of that one in its talk, counted from 1.
        count: passages of the talk.
    """

    passages: tuple[Passage, ...]
    stretches: tuple[tuple[Stretch, ...], ...]
    at: int
    number: int
    count: int

    @property
    def passage(self) -> Passage:
        """The one that holds the second."""
        return self.passages[self.at]

    @property
    def said(self) -> tuple[Stretch, ...]:
        """Its words."""
        return self.stretches[self.at]


def read_around(passage: Passage | None, services: Services) -> Around | None:
    """Return a stored passage and what is said around it, None where nothing is stored."""
    if passage is None:
        return None
    # One more before those shown tells who was speaking when the first of them begins.
    near = services.corpus.passages_near(passage, before=_NEXT_TO + 1, after=_NEXT_TO)
    if near is None:
        return None
    divided = divide_by_turn(near.passages, services.corpus.transcript(passage.video_id))
    first = max(0, near.at - _NEXT_TO)
    return Around(
        near.passages[first:],
        tuple(divided[first:]),
        at=near.at - first,
        number=near.number,
        count=near.count,
    )


def around_section(
    talk: Talk, around: Around, moments: Sequence[Moment] = (), *, with_itself: bool
) -> Html | None:
    """Return what is said around as a section of the page, None where nothing else is said.

    Args:
        talk: the talk.
        around: what is said in it.
        moments: curated moments to name where they are said.
        with_itself: whether the page does not show the passage in the middle elsewhere.
    """
    shown = [n for n in range(len(around.passages)) if with_itself or n != around.at]
    if not shown:
        return None
    passages = [around.passages[n] for n in shown]
    said = [
        moment for moment in moments if passages[0].start_s <= moment.said_s < passages[-1].end_s
    ]
    return section(
        "around",
        "What is said around it",
        passage_list(
            talk,
            passages,
            [around.stretches[n] for n in shown],
            said,
            queued=False,
            marked=around.passage if with_itself else None,
        ),
    )
