"""The transcript of a talk as part of its page, or why there is none and how to get it."""

from collections.abc import Sequence

import reflex as rx

from ytsapp.components.layout.section import section
from ytsapp.components.layout.words import count, joined
from ytsapp.components.talk.finder import finder, nothing_found
from ytsapp.components.talk.passages import passage_list
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.turns import divide_by_turn
from ytsapp.wiring import Services

HEARD = {
    True: "automatic captions, which may spell names as they sound",
    False: "captions by people",
    None: "",
}
"""Who wrote the captions of a transcript, by whether a machine did."""


def transcript_section(
    talk: Talk, moments: Sequence[Moment], passages: Sequence[Passage], services: Services
) -> rx.Component:
    """Return the passages with what finds words in them."""
    facts = services.corpus.transcript_facts(talk.video_id)
    if facts is None or not passages:
        return section("transcript", "Transcript", not_stored(talk))
    stretches = divide_by_turn(passages, services.corpus.transcript(talk.video_id))
    return section(
        "transcript",
        "Transcript",
        finder(length_of(talk, passages), bool(moments)),
        nothing_found(),
        passage_list(talk, passages, stretches, moments),
        lead=joined(
            [
                count(len(passages), "passage"),
                f"{facts.words:,} words",
                HEARD[facts.automatic],
            ]
        ),
    )


def length_of(talk: Talk, passages: Sequence[Passage]) -> int:
    """Return how long a talk is as far as is known, in seconds; 0 where nothing is."""
    return max(talk.duration_s or 0, passages[-1].end_s if passages else 0)


def not_stored(talk: Talk) -> rx.Component:
    """Return that a talk's words cannot be read here, and what changes that."""
    source = talk.video_id if talk.source is TalkSource.YOUTUBE else "captions.vtt"
    command = f"python -m ytsapp ingest {source}"
    if source != talk.video_id:
        command += f" --video-id {talk.video_id}"
    return rx.el.div(
        rx.el.p(
            "The transcript of this talk is not stored on this site, so all of it cannot be read "
            "or searched here."
        ),
        rx.el.p("Whoever runs the site adds it with one command; this page then shows it at once:"),
        rx.el.pre(rx.el.code(command)),
        class_name="not-stored",
    )
