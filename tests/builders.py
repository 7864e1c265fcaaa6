"""Plain domain objects with defaults; a test names only what it is about."""

from datetime import date

from ytsapp.domain.claim import Claim, Evidence, Stance
from ytsapp.domain.comparison import (
    Choice,
    Comparison,
    DecisionCheck,
    Disagreement,
    Link,
    Mistake,
    Question,
    Side,
    Tradeoff,
    UseCase,
    VerdictChange,
)
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment, MomentKind
from ytsapp.domain.reference import Collection, CollectionClip, Concept, Confusion, Topic
from ytsapp.domain.talk import Speaker, Talk, TalkSource

VIDEO_ID = "TRjq7t2Ms5I"


def make_speaker(name: str = "Ada Example", affiliation: str = "") -> Speaker:
    return Speaker(name, affiliation)


def make_talk(video_id: str = VIDEO_ID, **changes) -> Talk:
    values = {
        "title": f"Talk {video_id}",
        "title_seen_on_video": True,
        "channel": "Example Channel",
        "series": "",
        "speakers": (make_speaker(),),
        "published": date(2024, 5, 1),
        "duration_s": 1200,
        "source": TalkSource.YOUTUBE,
        "media": "",
        "captions": "auto",
        "language": "en",
    }
    return Talk(video_id=video_id, **values | changes)


def make_moment(start_s: int = 100, talk: Talk | None = None, **changes) -> Moment:
    talk = talk or make_talk()
    values = {
        "end_s": start_s + 30,
        "quote": f"words said at {start_s}",
        "heading": f"What is said at {start_s} of {talk.video_id}",
        "summary": "Why it matters, in our words.",
        "kind": MomentKind.CLAIM,
        "topics": ("rag",),
        "speakers": talk.speakers,
        "context_read": True,
        "clock": "",
    }
    return Moment(talk=talk, start_s=start_s, **values | changes)


def make_spoken(*names: str, start_s: int = 100, employer: str = "", **talk) -> Moment:
    """Return a moment of a talk by these people; each call with other names is another talk."""
    speakers = tuple(Speaker(name, employer) for name in names)
    key = "-".join(name.lower().replace(" ", "-") for name in names) or "nobody"
    return make_moment(start_s, make_talk(f"talk-{key}", speakers=speakers, **talk))


def make_evidence(
    moment: Moment | None = None, stance: Stance = Stance.SUPPORTS_A, tied: str = ""
) -> Evidence:
    return Evidence(moment or make_moment(), stance, tied)


def make_claim(key: str = "a-claim", *moments: Moment, text: str = "") -> Claim:
    evidence = tuple(make_evidence(moment) for moment in moments)
    return Claim(key, text or f"The sentence of {key}.", evidence)


def make_side(name: str, *claims: Claim) -> Side:
    return Side(name, f"{name} in full", f"What {name} is.", f"Who owns {name}.", claims)


def make_check(
    *moments: Moment, key: str = "is-it-so", yes: Choice = Choice.A, no: Choice = Choice.NEITHER
) -> DecisionCheck:
    evidence = tuple(make_evidence(moment) for moment in moments)
    return DecisionCheck(key, "Is it so?", yes, no, 2, "Because it is.", evidence)


def make_comparison(slug: str = "this-vs-that", **changes) -> Comparison:
    values = {
        "title": "This vs that: when to use each",
        "kicker": "one thing vs another",
        "description": "When to use this and when to use that, with the people who say so on tape.",
        "topic": "rag",
        "core_question": "Which of the two?",
        "short_answer": "It depends on one thing.",
        "decision_rule": "If the one thing holds, this; else that.",
        "a": make_side("This", make_claim("choose-this")),
        "b": make_side("That", make_claim("choose-that")),
        "checks": (make_check(), make_check(key="is-it-that", yes=Choice.B)),
        "architecture": (make_claim("architecture"),),
        "confusions": (make_claim("confusion"),),
        "agreements": (make_claim("agreement"),),
        "disagreements": (
            Disagreement("debate", "Open", make_claim("debate-a"), make_claim("debate-b"), "Time."),
        ),
        "mistakes": (Mistake(make_claim("mistake"), "Seen.", "Why.", "Sign."),),
        "tradeoffs": (Tradeoff(make_claim("tradeoff"), "money · run"),),
        "use_cases": (UseCase("A scenario", Choice.BOTH, "Both are needed."),),
        "faq": (Question("Is it?", "It is."),),
        "related_concepts": (),
        "related_comparisons": (),
        "related_queries": ("this or that",),
        "authority_pages": (Link("/topics/rag/", "RAG", "The field."),),
        "continue_learning": (Link("/method/", "Method", "How."),),
        "collection": "explained",
        "best_moment": make_moment(),
        "best_because": "It is the clearest.",
        "supporting_moments": (),
        "verdict_log": (VerdictChange(date(2026, 1, 2), "First published."),),
    }
    return Comparison(slug=slug, **values | changes)


def make_topic(slug: str = "rag", **changes) -> Topic:
    values = {
        "name": slug.upper(),
        "long_name": f"{slug} in full",
        "description": f"What {slug} is, when it matters and who explains it best of all people.",
        "what": "A field.",
        "matters_when": "It does.",
        "questions": (Question("What?", "That."),),
        "best_moment": make_moment(),
        "best_because": "It is the clearest.",
        "concepts": (),
        "comparisons": (),
        "collections": (),
        "related_topics": (),
        "related_queries": ("what it is",),
    }
    return Topic(slug=slug, **values | changes)


def make_concept(slug: str = "what-rag-is", **changes) -> Concept:
    values = {
        "name": slug,
        "title": f"What {slug} is",
        "description": f"A definition of {slug}, how to tell you need it and how it goes wrong.",
        "topic": "rag",
        "definition": "A definition.",
        "picture": "A picture.",
        "need": ("One sign.", "Another sign."),
        "wrong": ("One way.", "Another way."),
        "confused_with": (Confusion("Another", "It differs."),),
        "best_moment": make_moment(),
        "best_because": "It is the clearest.",
        "supporting_moments": (),
        "related_concepts": (),
        "comparisons": (),
        "related_queries": ("what it is",),
    }
    return Concept(slug=slug, **values | changes)


def make_collection(slug: str = "explained", *moments: Moment, **changes) -> Collection:
    values = {
        "title": f"{slug} in clips",
        "description": f"Moments that explain {slug} in the order a newcomer needs them to come.",
        "topic": "rag",
        "argument": "One thing leads to another.",
        "clips": tuple(CollectionClip(moment, "Listen.") for moment in moments or [make_moment()]),
    }
    return Collection(slug=slug, **values | changes)


def make_library(*moments: Moment, **changes) -> Library:
    """Return a library that holds these moments with their talks, and what else is given."""
    return Library(
        talks={moment.talk.video_id: moment.talk for moment in moments},
        moments={moment.id: moment for moment in moments},
        **changes,
    )
