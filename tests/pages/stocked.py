"""Services over a record of our own: a talk of `data/`, one that was only ingested."""

from dataclasses import replace

from tests.builders import VIDEO_ID, make_library, make_moment, make_talk, make_topic
from tests.storage.builders import make_anchor, make_facts, make_passage, make_transcript
from ytsapp.domain.talk import Talk
from ytsapp.storage.corpus import Corpus
from ytsapp.wiring import Services

INGESTED = "only-ingested"
STARTS = (0, 40, 80)


def stock(services: Services) -> Services:
    """Return services that know one curated moment, at 100 s, and no transcript."""
    corpus = Corpus.open("sqlite://")
    library = make_library(make_moment(100), topics={"rag": make_topic("rag")})
    corpus.load_editorial(library.talks.values())
    return replace(services, corpus=corpus, library=library)


def ingest(services: Services, video_id: str = INGESTED, anchors=(), **changes) -> Talk:
    """Store a talk of three passages from second 0 to 110."""
    values = {"starts": STARTS, "digest": "d1" * 32, "text": "words said at {start}"} | changes
    talk = make_talk(video_id, **values.pop("talk", {}))
    text = values["text"]
    passages = [
        make_passage(start, video_id, text=text.format(start=start)) for start in values["starts"]
    ]
    facts = make_facts(video_id, digest=values["digest"])
    whole = make_transcript(" ".join(passage.text for passage in passages))
    given_out = [*anchors, *(make_anchor(start) for start in values["starts"])]
    services.corpus.save_transcript(talk, whole, facts, passages, given_out)
    return talk


def stock_and_ingest(services: Services) -> Services:
    """Return services that know a curated moment, and a talk that was only ingested."""
    stocked = stock(services)
    ingest(stocked)
    return stocked


__all__ = ["INGESTED", "STARTS", "VIDEO_ID", "ingest", "stock", "stock_and_ingest"]
