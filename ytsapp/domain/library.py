"""Everything editorial, resolved: what pages, the API and commands read."""

from dataclasses import dataclass, field

from ytsapp.domain.alias import Aliases
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.reference import Collection, Concept, Topic
from ytsapp.domain.talk import Talk


@dataclass(frozen=True)
class Library:
    """All editorial objects by key; every reference between them is known to hold.

    Attributes:
        moved: former ids of moments, each with the id the moment has now.
    """

    talks: dict[str, Talk] = field(default_factory=dict)
    moments: dict[str, Moment] = field(default_factory=dict)
    comparisons: dict[str, Comparison] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    collections: dict[str, Collection] = field(default_factory=dict)
    aliases: Aliases = field(default_factory=Aliases)
    moved: dict[str, str] = field(default_factory=dict)

    def moments_of(self, talk: Talk) -> tuple[Moment, ...]:
        """Return a talk's curated moments in the order they are said."""
        found = (m for m in self.moments.values() if m.talk.video_id == talk.video_id)
        return tuple(sorted(found, key=lambda moment: moment.start_s))

    def moments_on(self, topic: str) -> tuple[Moment, ...]:
        """Return the curated moments of a topic, newest talk first, undated last."""
        found = (m for m in self.moments.values() if topic in m.topics)
        return tuple(sorted(found, key=recency))

    def latest_moments(self, count: int) -> tuple[Moment, ...]:
        """Return moments of the most recent dated talks, one a talk."""
        first_of_talk: dict[str, Moment] = {}
        for moment in sorted(self.moments.values(), key=recency):
            if moment.talk.published is not None:
                first_of_talk.setdefault(moment.talk.video_id, moment)
        return tuple(first_of_talk.values())[:count]

    def comparisons_citing(self, moments: tuple[Moment, ...]) -> tuple[Comparison, ...]:
        """Return the comparisons that show any of these moments."""
        ids = {moment.id for moment in moments}
        return tuple(
            comparison
            for comparison in self.comparisons.values()
            if any(moment.id in ids for moment in comparison.moments())
        )

    def collections_with(self, moments: tuple[Moment, ...]) -> tuple[Collection, ...]:
        """Return the collections that hold any of these moments."""
        ids = {moment.id for moment in moments}
        return tuple(
            collection
            for collection in self.collections.values()
            if any(clip.moment.id in ids for clip in collection.clips)
        )


def recency(moment: Moment) -> tuple[int, str, int]:
    """Sort key: newest talk first, undated talks last, then as said."""
    published = moment.talk.published
    return (-published.toordinal() if published else 0, moment.talk.video_id, moment.start_s)
