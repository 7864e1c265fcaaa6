"""Which talks the index holds, as they were when it was told of them."""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ytsapp.domain.moment import Moment
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.talk import Talk
from ytsapp.search.schema import CAPTIONS, CHANNEL, SPEAKER, TALK, TOPIC, VERSION, YEAR


class CatalogueError(ValueError):
    """A catalogue file that is missing or cannot be read; the index can always be rebuilt."""


@dataclass(frozen=True)
class IndexedTalk:
    """A talk of the index.

    Attributes:
        number: by which entries name it.
        digest: of everything its entries were made from.
        talk: as it was then.
        topics: slugs of the topic hubs it belongs to.
        captions: "manual", "auto" or "" where the captions do not tell.
        has_transcript: whether its entries are passages; else they are its curated moments.
        entries: how many there are.
        speakers: who speaks in them.
        is_conversation: whether not all of them have the same speakers.
    """

    number: int
    digest: str
    talk: Talk
    topics: tuple[str, ...]
    captions: str
    has_transcript: bool
    entries: int
    speakers: tuple[str, ...] = ()
    is_conversation: bool = False

    @cached_property
    def facts(self) -> dict[str, tuple[str, ...]]:
        """What is so of all of it, by the filters that ask for it."""
        published = self.talk.published
        return {
            TALK: (self.talk.video_id,),
            CHANNEL: (self.talk.publisher,) if self.talk.publisher else (),
            TOPIC: self.topics,
            SPEAKER: self.speakers,
            CAPTIONS: (self.captions,) if self.captions else (),
            YEAR: (str(published.year),) if published is not None else (),
        }


@dataclass(frozen=True)
class Catalogue:
    """The talks of an index, and the schema version it was made with."""

    version: int
    talks: tuple[IndexedTalk, ...]

    @cached_property
    def has_conversations(self) -> bool:
        """Whether any talk has passages of different speakers."""
        return any(each.is_conversation for each in self.talks)

    @cached_property
    def by_number(self) -> dict[int, IndexedTalk]:
        """The talks by the number that entries have."""
        return {each.number: each for each in self.talks}

    @cached_property
    def by_id(self) -> dict[str, IndexedTalk]:
        """The talks by their id."""
        return {each.talk.video_id: each for each in self.talks}


def digest_talk(talk: Talk, facts: TranscriptFacts | None, moments: Iterable[Moment]) -> str:
    """Return what changes when anything does that a talk's entries are made from."""
    parts = [repr(talk), f"{facts.digest} {facts.rules} {facts.automatic}" if facts else ""]
    parts += [
        repr((m.id, m.said_s, m.quote, m.heading, m.summary, m.topics, m.speakers)) for m in moments
    ]
    return hashlib.sha256("\n".join(parts).encode(errors="surrogatepass")).hexdigest()


def save_catalogue(catalogue: Catalogue, path: Path) -> None:
    """Write the catalogue of an index; an older one is replaced in one step.

    Compressed it takes a sixth, and half a percent of the index instead of three.
    """
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(zlib.compress(_ADAPTER.dump_json(catalogue)))
    new.replace(path)


def load_catalogue(path: Path) -> Catalogue:
    """Return the catalogue of an index.

    Raises:
        CatalogueError: there is none, it is damaged, or another version wrote it.
    """
    try:
        catalogue = _ADAPTER.validate_json(zlib.decompress(path.read_bytes()))
    except (OSError, zlib.error, ValidationError) as reason:
        raise CatalogueError(f"{path.name} cannot be read; rebuild the index.") from reason
    if catalogue.version != VERSION:
        raise CatalogueError(f"{path.name} is of another version; rebuild the index.")
    return catalogue


_ADAPTER = TypeAdapter(Catalogue)
