"""A folder of real talks with labelled searches on them, ingested for one measurement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ytsapp.bench.labels import Search, read_searches
from ytsapp.domain.passage import Passage
from ytsapp.domain.record import Outcome
from ytsapp.domain.talk import Talk
from ytsapp.explain.clarity import score_clarity
from ytsapp.ingest.pipeline import Ingest
from ytsapp.ingest.sources.expand import expand
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.storage.corpus import Corpus

LABELS = Path(__file__).parent / "labels"

_TRANSCRIPTS = "transcripts"
_PODCAST = "queries.tsv"
"""Labels that came with the folder; all others are ours."""

_PODCASTS = ("vector-podcast",)
_COURSES = ("hugging-face-course", "wandb-rag-course")
_LECTURES = ("karpathy-lectures", "nyu-deep-learning", "practical-llm", "talk-python")


@dataclass(frozen=True)
class LabelSet:
    """Labelled searches and the talks they are asked of.

    Attributes:
        name: as it is shown.
        searches: the searches.
        folders: transcripts searched, by their folder.
        in_parts: whether to measure what each part of the ranking brings: it takes minutes.
    """

    name: str
    searches: tuple[Search, ...]
    folders: tuple[str, ...]
    in_parts: bool = True


class CorpusFolder:
    """Real talks, ingested into a database of their own.

    Attributes:
        talks: every talk, by id.
    """

    def __init__(self, corpus: Corpus, talks_of: dict[str, list[str]]) -> None:
        self._corpus = corpus
        self._talks_of = talks_of
        self.talks: dict[str, Talk] = {talk.video_id: talk for talk in corpus.talks()}

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that hold talks."""
        return tuple(self._talks_of)

    def passages(self, folders: Iterable[str]) -> list[Passage]:
        """Return the passages of the talks in some folders, talk by talk."""
        ids = (video_id for folder in folders for video_id in self._talks_of.get(folder, ()))
        return [passage for video_id in ids for passage in self._corpus.passages(video_id)]


def ingest_corpus(folder: Path, corpus: Corpus) -> CorpusFolder:
    """Ingest the transcripts of a folder, each folder of them for itself."""
    talks_of = {}
    for source in sorted(filter(Path.is_dir, (folder / _TRANSCRIPTS).iterdir())):
        ingest = Ingest(corpus, score_clarity, now=lambda: datetime.now(UTC))
        items = ingest.run(expand(str(source), Flags(), YouTube()))
        added = [item.video_id for item in items if item.outcome is Outcome.ADDED]
        if added:
            talks_of[source.name] = added
    return CorpusFolder(corpus, talks_of)


def has_labels(folder: Path) -> bool:
    """Return whether quality can be measured on a folder."""
    return (folder / _PODCAST).is_file() and (folder / _TRANSCRIPTS).is_dir()


def label_sets(folder: Path) -> list[LabelSet]:
    """Return every set of labelled searches on a folder.

    Raises:
        LabelError: a file of labels cannot be used.
    """
    podcast = tuple(read_searches(folder / _PODCAST))
    courses = tuple(read_searches(LABELS / "courses.tsv"))
    lectures = tuple(read_searches(LABELS / "lectures.tsv"))
    every = podcast + courses + lectures
    return [
        LabelSet("Vector Podcast", podcast, _PODCASTS),
        LabelSet("short courses", courses, _COURSES),
        LabelSet("lectures, Talk Python", lectures, _LECTURES),
        LabelSet("all of them, all talks", every, _PODCASTS + _COURSES + _LECTURES, in_parts=False),
    ]
