"""Makes talks cut into passages, as many as wanted, the same on every machine, one at a time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ytsapp.bench.made_words import MadeWords
from ytsapp.domain.alias import cut_words
from ytsapp.domain.library import Library
from ytsapp.domain.passage import Passage, Score
from ytsapp.domain.reference import Topic
from ytsapp.domain.talk import Speaker, Talk, TalkSource

PASSAGES_A_TALK = 60
WORDS_A_PASSAGE = 60
"""On average; a passage has 40 to 80."""

_PASSAGE_MS = 24_000
"""Sixty words at 150 a minute."""

_RARE_STEP = 8
"""Every eighth word is none of the 2,000 commonest: seven in a hundred of real talks are not, and
of a talk's own terms there are as many again."""

_OWN = 0.6
"""Of those, so many belong to the subject of the talk and come again and again."""

_SUBJECT = 25
"""Terms a talk is about."""

_TALKS_A_CHANNEL = 40
_TALKS_A_SPEAKER = 4
_FIRST_DAY = date(2014, 1, 1)
_DAYS = 4_000
_REASONS = ("defines the term", "gives an example", "says why", "compares the two")


@dataclass(frozen=True, slots=True)
class MadeTalk:
    """One talk with everything an index is built from."""

    talk: Talk
    topics: tuple[str, ...]
    passages: tuple[Passage, ...]


def make_corpus(passages: int, library: Library) -> Iterator[MadeTalk]:
    """Yield talks until there are so many passages; only one is held in memory.

    A talk is on the topics its title names.
    """
    words = MadeWords(library)
    topics = _named_topics(library)
    talks = -(-passages // PASSAGES_A_TALK)
    for number in range(talks):
        count = min(PASSAGES_A_TALK, passages - number * PASSAGES_A_TALK)
        yield _make_talk(number, count, talks, words, topics)


def _make_talk(
    number: int, count: int, talks: int, words: MadeWords, topics: list[Topic]
) -> MadeTalk:
    dice = random.Random(number)
    said = number * PASSAGES_A_TALK * WORDS_A_PASSAGE
    speech = _Speech(dice, words, said)
    speakers = dice.sample(range(max(2, talks // _TALKS_A_SPEAKER)), k=dice.choice((1, 1, 2)))
    on = dice.sample(topics, k=min(2, len(topics)))
    talk = Talk(
        video_id=f"made-{number:06d}",
        title=" and ".join([*speech.subject[:2], *(topic.name for topic in on)]).capitalize(),
        title_seen_on_video=True,
        channel=f"Channel {dice.randrange(talks // _TALKS_A_CHANNEL + 1)}",
        series="",
        speakers=tuple(Speaker(f"Speaker {each}", "") for each in speakers),
        published=_FIRST_DAY + timedelta(days=dice.randrange(_DAYS)),
        duration_s=count * _PASSAGE_MS // 1000,
        source=TalkSource.YOUTUBE,
        media="",
        captions=dice.choice(("auto", "auto", "manual")),
        language="en",
    )
    passages = tuple(
        Passage(
            video_id=talk.video_id,
            start_ms=position * _PASSAGE_MS,
            end_ms=(position + 1) * _PASSAGE_MS,
            lead_in_ms=max(0, position * _PASSAGE_MS - 5_000),
            text=speech.passage(),
            clarity=Score(round(dice.random(), 2), (dice.choice(_REASONS),)),
        )
        for position in range(count)
    )
    return MadeTalk(talk, tuple(topic.slug for topic in on), passages)


def _named_topics(library: Library) -> list[Topic]:
    """Return the topics whose names are terms: talks are told to be on them by their titles."""
    topics = sorted(library.topics.values(), key=lambda topic: topic.slug)
    return [topic for topic in topics if library.aliases.find(cut_words(topic.name))]


class _Speech:
    """What is said in one talk: everyday words, the terms of its subject, and now and then others.

    Attributes:
        subject: the terms it is about.
    """

    def __init__(self, dice: random.Random, words: MadeWords, said: int) -> None:
        self._dice, self._words = dice, words
        self._known = words.known_after(said)
        self._new = words.new(said, PASSAGES_A_TALK * WORDS_A_PASSAGE)
        # The first talks know too few words to draw so many different ones.
        self.subject = list(dict.fromkeys(words.rare(dice, self._known) for _ in range(_SUBJECT)))

    def passage(self) -> str:
        dice = self._dice
        count = dice.randint(WORDS_A_PASSAGE - 20, WORDS_A_PASSAGE + 20)
        words = self._words.common(dice, count)
        for at in range(dice.randrange(_RARE_STEP), count, _RARE_STEP):
            words[at] = self._rare()
        sentences = []
        while words:
            length = dice.randint(6, 22)
            sentences.append(" ".join(words[:length]).capitalize())
            del words[:length]
        return ". ".join(sentences) + "."

    def _rare(self) -> str:
        if self._dice.random() < _OWN:
            return self._dice.choice(self.subject)
        # A word said for the first time, as long as there are any.
        return next(self._new, None) or self._words.rare(self._dice, self._known)
