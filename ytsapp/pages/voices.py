"""Who speaks in a talk, what they say here, and where else they are heard."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import section
from ytsapp.components.layout.words import count, joined
from ytsapp.components.moment.chip import plain_chip
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.talk import Speaker, Talk

_ELSEWHERE = 3
"""Other talks of a voice that are named; searching for the name finds all."""


@dataclass(frozen=True)
class Heard:
    """One voice of a talk.

    Attributes:
        speaker: who it is.
        moments: what was curated of it alone, as it is said.
        passages: how many begin with it, as far as the captions name who speaks.
        elsewhere: other talks it speaks in.
    """

    speaker: Speaker
    moments: tuple[Moment, ...]
    passages: int
    elsewhere: tuple[Talk, ...]


def voices_of(
    talk: Talk, moments: Sequence[Moment], passages: Sequence[Passage], library: Library
) -> list[Heard]:
    """Return the voices of a talk: those it is known for, then those only its captions name."""
    begun = Counter(passage.speaker for passage in passages if passage.speaker)
    named = {speaker.name: speaker for speaker in talk.speakers}
    for name in begun:
        named.setdefault(name, Speaker(name))
    return [
        Heard(
            speaker,
            tuple(m for m in moments if [each.name for each in m.speakers] == [name]),
            begun[name],
            tuple(
                other
                for other in library.talks.values()
                if other.video_id != talk.video_id and name in {s.name for s in other.speakers}
            ),
        )
        for name, speaker in named.items()
    ]


def voices_section(
    talk: Talk, moments: Sequence[Moment], passages: Sequence[Passage], library: Library
) -> Html | None:
    """Return the voices as a section of the talk's page, None where none is known."""
    voices = voices_of(talk, moments, passages, library)
    if not voices:
        return None
    shared = sum(len(moment.speakers) > 1 for moment in moments)
    return section(
        "voices",
        "Voices" if len(voices) > 1 else "Voice",
        el.ul(*[_row(each, is_alone=len(voices) == 1) for each in voices], class_name="link-list"),
        lead=f"In {count(shared, 'moment')} it was not told apart who speaks." if shared else "",
    )


def _row(heard: Heard, *, is_alone: bool) -> Html:
    known = joined(
        [
            heard.speaker.affiliation,
            count(len(heard.moments), "moment") if heard.moments else "",
            f"begins {count(heard.passages, 'passage')}" if heard.passages else "",
        ]
    )
    # Whoever speaks alone says all that the page shows anyway.
    chips = [] if is_alone else [plain_chip(moment) for moment in heard.moments]
    return el.li(
        el.p(heard.speaker.name, class_name="row-title"),
        el.p(known, class_name="fine") if known else None,
        el.div(*chips, class_name="evidence-row") if chips else None,
        _elsewhere(heard),
    )


def _elsewhere(heard: Heard) -> Html | None:
    links: list[Html | str] = []
    for talk in heard.elsewhere[:_ELSEWHERE]:
        links += [", " if links else "", el.a(talk.title, href=routes.talk(talk.video_id))]
    more = len(heard.elsewhere) - _ELSEWHERE
    if more > 0:
        search = el.a(f"{more} more", href=routes.search(f'speaker:"{heard.speaker.name}"'))
        links += [" and ", search]
    return el.p("Also heard in ", *links, class_name="row-text") if links else None
