"""A small library in which one text stands wherever outside text may."""

from dataclasses import replace

from tests.builders import (
    make_collection,
    make_comparison,
    make_concept,
    make_library,
    make_moment,
    make_talk,
    make_topic,
)
from tests.storage.builders import make_passage
from ytsapp.domain.claim import Claim, Evidence, Stance
from ytsapp.domain.comparison import Comparison, Disagreement, Link, Question, UseCase
from ytsapp.domain.library import Library
from ytsapp.domain.passage import Surroundings

TALK = make_talk(published=None)
MOMENTS = tuple(make_moment(start, TALK) for start in (100, 200, 300))


def make_world(text: str = "plain words", moments=MOMENTS) -> Library:
    """Return a library of one comparison, one collection and what they need; each says `text`."""
    first, second, third = (
        replace(m, quote=text, heading=text, summary=text, talk=replace(m.talk, title=text))
        for m in moments
    )
    base = make_comparison()

    def claim(key: str, *evidence: Evidence) -> Claim:
        return Claim(key, text, evidence)

    comparison = replace(
        base,
        title=text,
        kicker=text,
        core_question=text,
        short_answer=text,
        decision_rule=text,
        a=replace(base.a, name=text, what=text, choose=(
            claim("a-one", Evidence(first, Stance.SUPPORTS_A, text)),
            claim("a-two", Evidence(second, Stance.CAUTIONS)),
        )),
        b=replace(base.b, name="That", owns=text),
        agreements=(
            claim("agreed", Evidence(first, Stance.BOTH), Evidence(third, Stance.BOTH)),
        ),
        disagreements=(
            Disagreement("debate", text, claim("yes"), claim("no"), text),
        ),
        use_cases=(
            UseCase(text, base.use_cases[0].choice, text),
        ),
        faq=(Question(text, text),),
        related_concepts=("what-rag-is",),
        related_comparisons=("this-vs-that",),
        related_queries=(text,),
        authority_pages=(Link("/topics/rag/", text, text),),
        best_moment=first,
        best_because=text,
        supporting_moments=(second,),
    )  # fmt: skip
    collection = make_collection("explained", first, second, title=text, argument=text)
    return make_library(
        first,
        second,
        third,
        topics={"rag": make_topic(name=text)},
        concepts={"what-rag-is": make_concept(title=text, definition=text)},
        comparisons={"this-vs-that": comparison},
        collections={"explained": collection},
    )


def the_comparison(library: Library) -> Comparison:
    return library.comparisons["this-vs-that"]


PASSAGES = tuple(make_passage(start, text=f"said from {start} on") for start in (60, 95, 130))
AROUND = Surroundings(PASSAGES, at=1, number=2, count=9)
