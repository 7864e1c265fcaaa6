"""A small corpus in a real database, with an engine that searches it."""

from dataclasses import replace
from pathlib import Path

from tests.builders import make_talk
from tests.storage.builders import make_facts, make_transcript
from ytsapp.domain.alias import Alias, Aliases
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.reference import Topic
from ytsapp.explain.clarity import score_clarity
from ytsapp.search.answer import Answer
from ytsapp.search.engine import SearchEngine
from ytsapp.search.request import Request
from ytsapp.settings import Settings
from ytsapp.storage.corpus import Corpus
from ytsapp.wiring import join_search

STEP_S = 45
"""Seconds from one made passage to the next."""

FILLING = "we then spoke of gardens and weather for a good while and nothing else came of it"
"""Words that no search of the tests is for."""


class World:
    """Talks are said into it, then it is searched."""

    def __init__(self, folder: Path, database: str) -> None:
        self.settings = Settings(home=folder)
        self.corpus = Corpus.open(database)
        self.library = Library()

    def say(
        self,
        video_id: str,
        *texts: str,
        speaker: str | tuple[str, ...] = "",
        automatic=True,
        **talk,
    ) -> None:
        """Store a talk with these passages, of one speaker or one each, in place of what it had."""
        by = (speaker,) * len(texts) if isinstance(speaker, str) else speaker
        passages = [
            Passage(
                video_id, at * STEP_S * 1000, (at + 1) * STEP_S * 1000 - 500, at * STEP_S * 1000,
                text, by[at], score_clarity(text, STEP_S),
            )
            for at, text in enumerate(texts)
        ]  # fmt: skip
        whole = make_transcript(" ".join(texts))
        facts = make_facts(video_id, digest=str(hash(texts)), automatic=automatic)
        self.corpus.save_transcript(make_talk(video_id, **talk), whole, facts, passages, ())

    def curate(self, *moments: Moment) -> None:
        """Let editors pick moments; their talks come into the corpus."""
        held = self.library.moments | {moment.id: moment for moment in moments}
        talks = self.library.talks | {m.talk.video_id: m.talk for m in moments}
        self.library = replace(self.library, moments=held, talks=talks)
        self.corpus.load_editorial(talks.values())

    def name(self, *aliases: Alias) -> None:
        """Let terms have several names."""
        self.library = replace(self.library, aliases=Aliases(aliases))

    def add_topic(self, topic: Topic) -> None:
        """Let there be a topic hub."""
        self.library = replace(self.library, topics=self.library.topics | {topic.slug: topic})

    @property
    def engine(self) -> SearchEngine:
        """An engine whose index agrees with what was said."""
        engine = join_search(self.settings, self.corpus, self.library)
        engine.update()
        return engine

    def search(self, text: str, **request) -> Answer:
        """Return the answer to one request."""
        return self.engine.search(Request(text, **request))

    def find(self, text: str, **request) -> list[str]:
        """Return the ids of the talks that are found, best first."""
        return [result.talk.video_id for result in self.search(text, **request).results]
