"""Answers nobody gave, and an engine that gives them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.builders import make_talk
from ytsapp.domain.library import Library
from ytsapp.search.answer import Answer, Result, Voice
from ytsapp.search.request import Request

TEXT = (
    "A cache is a small store of answers that were asked for before. We put it in front of the "
    "slow store, because most questions come twice."
)


def make_result(start_s=60, talk=None, text=TEXT, marks=((2, 7),), **fields) -> Result:
    """Return a result whose text marks "cache"."""
    talk = talk or make_talk()
    return Result(
        **{
            "moment_id": f"{talk.video_id}-{start_s}",
            "talk": talk,
            "start_s": start_s,
            "end_s": start_s + 40,
            "lead_in_s": 4,
            "text": text,
            "highlights": tuple(marks),
            "speaker": "",
            "score": 1.0,
            "clarity": 0.3,
            "directness": 0.5,
            "why": ("defines the term",),
            "captions": "auto",
            "has_all": True,
        }
        | fields
    )


def make_answer(*results: Result, **fields) -> Answer:
    """Return an answer of these results, all of which have all the words."""
    counts = {"total": len(results), "total_all": len(results)}
    return Answer(**{"text": "cache", "results": results, **counts} | fields)


@dataclass(frozen=True)
class Found:
    """What editors wrote that answers, as the real index returns it."""

    queries: tuple = ()
    comparisons: tuple = ()
    concepts: tuple = ()
    topics: tuple = ()


@dataclass
class Engine:
    """Answers by a rule, and notes what it was asked."""

    answer: Callable[[Request], Answer]
    heard: tuple[Voice, ...] = ()
    asked: list[Request] = field(default_factory=list)

    def search(self, request):
        self.asked.append(request)
        return self.answer(request)

    def voices(self, request, per_voice=3):
        return self.heard


@dataclass
class Suggestions:
    found: Found = Found()

    def related(self, text, limit):
        return self.found


@dataclass
class Made:
    """The services a search page uses."""

    search: Engine
    suggestions: Suggestions = field(default_factory=Suggestions)
    library: Library = field(default_factory=Library)


def make_services(*results: Result, heard=(), found=Found(), library=None, **fields) -> Made:
    """Return services that find these results whatever is asked."""
    answer = make_answer(*results, **fields)
    engine = Engine(lambda request: replace(answer, text=request.text), heard)
    return Made(engine, Suggestions(found), library or Library())
