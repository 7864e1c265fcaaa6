"""What the name of a caption file says, and which of a talk's caption files are read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ytsapp.ingest.captions.read import MAX_BYTES, looks_like_captions
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.languages import language_distance, split_language, spoken_tag
from ytsapp.ingest.sources.shown import join_words, show
from ytsapp.ingest.sources.video_ids import VIDEO_ID, is_youtube_id

MEDIA_ENDINGS = frozenset(
    (".mp4", ".m4v", ".webm", ".mkv", ".mov", ".avi",
     ".mp3", ".m4a", ".wav", ".ogg", ".opus", ".flac")
)  # fmt: skip
"""Endings of recordings; Whisper leaves them in its captions' names: `talk.mp4.vtt`."""

_AMBIGUOUS = frozenset({".json", ".tsv", ".xml"})
"""Endings that captions share with side-cars, tables and much else: the content decides."""

_BRACKETED = re.compile(rf"(?P<title>.*?)\s*\[(?P<video_id>{VIDEO_ID})\]")


@dataclass(frozen=True)
class CaptionFile:
    """A caption file by its name.

    Attributes:
        path: where it lies.
        stem: its name without ending, language and the recording's ending; the same for all
            caption files of a talk in one folder.
        language: as the name says it, "" where it does not.
    """

    path: Path
    stem: str
    language: str = ""


def read_name(path: Path) -> CaptionFile:
    """Return what the name of a caption file says."""
    stem, language = split_language(_without_media_ending(path.stem))
    return CaptionFile(path, _without_media_ending(stem), language)


def name_facts(file: CaptionFile) -> Facts:
    """Return the facts in a file's name: `Title [gvgD98jWrJM].en.vtt`, `gvgD98jWrJM.vtt`.

    The title is as its file name has it: yt-dlp changes what a file name cannot hold.
    """
    language = spoken_tag(file.language)
    bracketed = _BRACKETED.fullmatch(file.stem)
    if bracketed is not None and is_youtube_id(bracketed["video_id"]):
        title = join_words(bracketed["title"])
        return Facts(video_id=bracketed["video_id"], title=title, language=language)
    if is_youtube_id(file.stem):
        return Facts(video_id=file.stem, language=language)
    return Facts(title=_readable(file.stem), language=language)


def pick(files: Iterable[CaptionFile], wanted: str) -> tuple[CaptionFile, ...]:
    """Return a talk's caption files in the language nearest to the wanted one, of at least one.

    Several are the same words in several formats; one that is surely captions comes first.
    """
    known = sorted(files, key=lambda file: (_is_ambiguous(file), file.path.name))
    nearest = min(known, key=lambda file: (_distance(file, wanted), file.path.name))
    return tuple(file for file in known if file.language == nearest.language)


def hold_captions(files: Iterable[CaptionFile]) -> bool:
    """Return whether any of the files is captions, looking into those that may be anything."""
    doubtful_last = sorted(files, key=_is_ambiguous)
    return any(not _is_ambiguous(file) or _looks_so(file.path) for file in doubtful_last)


def _distance(file: CaptionFile, wanted: str) -> int:
    return language_distance(spoken_tag(file.language), wanted)


def _is_ambiguous(file: CaptionFile) -> bool:
    return file.path.suffix.lower() in _AMBIGUOUS


def _looks_so(path: Path) -> bool:
    try:
        if path.stat().st_size > MAX_BYTES:
            return True  # reading it says that it is too large
        return looks_like_captions(path.read_bytes(), path.name)
    except OSError:
        return False


def _without_media_ending(stem: str) -> str:
    base, dot, ending = stem.rpartition(".")
    return base if base and dot + ending.lower() in MEDIA_ENDINGS else stem


def _readable(stem: str) -> str:
    """Return a stem as words: `12_what-rag_is` becomes `12 what rag is`."""
    words = stem.replace("_", " ")
    return join_words(words if " " in stem else words.replace("-", " ")) or show(stem)
