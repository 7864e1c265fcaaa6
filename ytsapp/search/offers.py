"""What can be suggested: everything with an address of its own, and the names it is known by."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ytsapp import routes
from ytsapp.domain.library import Library
from ytsapp.domain.talk import Talk
from ytsapp.search.filters import Filters

_QUOTES = re.compile('["“”„‟«»＂]')
"""All that end a quoted name in a query."""


class Kind(StrEnum):
    """What a suggestion leads to."""

    TOPIC = "topic"
    COMPARISON = "comparison"
    CONCEPT = "concept"
    COLLECTION = "collection"
    PAGE = "page"
    SPEAKER = "speaker"
    CHANNEL = "channel"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to go to.

    Attributes:
        kind: what it is.
        title: its name.
        detail: one line that tells it from others, "" where nothing has to be said.
        url: its address; that of a search for a speaker, a channel or a talk without a page.
    """

    kind: Kind
    title: str
    detail: str
    url: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion and what it is found by.

    Attributes:
        suggestion: what is shown.
        names: what it is called, the usual name first; a reader may type one from its start.
        also: more words it may be found by, such as who speaks.
        questions: what it answers, as a reader would ask.
    """

    suggestion: Suggestion
    names: tuple[str, ...]
    also: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


_PAGES = (
    ("Search", routes.SEARCH, "find an explanation"),
    ("Comparisons", routes.COMPARISONS, "when to use which"),
    ("Topics", routes.TOPICS, "hubs"),
    ("Concepts", routes.CONCEPTS, "one idea each"),
    ("Collections", routes.COLLECTIONS, "clips in order"),
    ("Talks", routes.TALKS, "recordings, all of them"),
    ("Method", routes.METHOD, "how clips are chosen, scores, corrections"),
    ("Privacy", routes.PRIVACY, "what is stored, cookies, data"),
    ("Home", routes.HOME, "start"),
)
"""Each with words a reader may have in mind."""


def editorial_offers(library: Library) -> Iterator[Offer]:
    """Yield everything editors wrote, and the pages of the site; the broadest first."""
    for topic in library.topics.values():
        shown = Suggestion(Kind.TOPIC, topic.name, topic.long_name, routes.topic(topic.slug))
        asked = tuple(each.question for each in topic.questions)
        yield Offer(shown, (topic.name, topic.long_name), questions=asked)
    for comparison in library.comparisons.values():
        url = routes.comparison(comparison.slug)
        shown = Suggestion(Kind.COMPARISON, comparison.title, comparison.kicker, url)
        sides = (comparison.a.long_name, comparison.b.long_name)
        asked = (comparison.core_question, *comparison.related_queries)
        also = (comparison.kicker, comparison.core_question, *sides)
        yield Offer(shown, (comparison.title,), also, asked)
    for concept in library.concepts.values():
        detail = concept.title if concept.title != concept.name else ""
        shown = Suggestion(Kind.CONCEPT, concept.name, detail, routes.concept(concept.slug))
        yield Offer(shown, (concept.name, concept.title), questions=(concept.title,))
    for collection in library.collections.values():
        url = routes.collection(collection.slug)
        detail = _count(len(collection.clips), "clip")
        yield Offer(Suggestion(Kind.COLLECTION, collection.title, detail, url), (collection.title,))
    for name, url, words in _PAGES:
        yield Offer(Suggestion(Kind.PAGE, name, "", url), (name,), (words,))


def talk_offers(talks: Iterable[Talk], with_page: frozenset[str]) -> Iterator[Offer]:
    """Yield who speaks, who publishes, then the talks, the newest first.

    Args:
        talks: every talk known.
        with_page: ids of those that have a page; the others are searched within.
    """
    known = sorted(talks, key=lambda talk: (-_day(talk), talk.video_id))
    speakers = Counter(speaker.name for talk in known for speaker in talk.speakers)
    channels = Counter(talk.publisher for talk in known if talk.publisher)
    for name, count in speakers.most_common():
        url = routes.search(str(Filters(speaker=(_unquoted(name),))))
        yield Offer(Suggestion(Kind.SPEAKER, name, _count(count, "talk"), url), (name,))
    for name, count in channels.most_common():
        url = routes.search(str(Filters(channel=(_unquoted(name),))))
        yield Offer(Suggestion(Kind.CHANNEL, name, _count(count, "talk"), url), (name,))
    for talk in known:
        has_page = talk.video_id in with_page
        inside = routes.search(str(Filters(talk=(talk.video_id,))))
        url = routes.talk(talk.video_id) if has_page else inside
        who = tuple(speaker.name for speaker in talk.speakers)
        yield Offer(Suggestion(Kind.TALK, talk.title, talk.byline, url), (talk.title,), who)


def _day(talk: Talk) -> int:
    return talk.published.toordinal() if talk.published else 0


def _unquoted(name: str) -> str:
    """Return a name as it can stand between quotation marks in a query."""
    return " ".join(_QUOTES.sub(" ", name).split())


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
