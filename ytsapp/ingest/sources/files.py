"""A caption file on this machine as a source of a talk."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError, SourceError
from ytsapp.domain.talk import TalkSource
from ytsapp.ingest.candidate import Candidate, CaptionText, Refused
from ytsapp.ingest.captions.rank import rank_captions
from ytsapp.ingest.captions.read import is_caption_name, read_caption_file
from ytsapp.ingest.sources.caption_file import (
    MEDIA_ENDINGS,
    CaptionFile,
    hold_captions,
    name_facts,
    pick,
    read_name,
)
from ytsapp.ingest.sources.facts import Facts, combine, make_talk, plays_on_youtube
from ytsapp.ingest.sources.flags import Flags, check_flags
from ytsapp.ingest.sources.media_address import Resolver, resolve_host
from ytsapp.ingest.sources.shown import show
from ytsapp.ingest.sources.sidecar import read_sidecar
from ytsapp.ingest.sources.slugs import make_slug
from ytsapp.ingest.sources.table import Tables
from ytsapp.ingest.sources.video_ids import has_youtube_form

_CAPTIONS = {True: "auto", False: "manual", None: ""}


class Shelf:
    """A folder of caption files, and what is said of all of them.

    What is known of a talk comes from, the strongest first: what is `said` by the options of the
    command, the side-car, a table, the file's name, the captions themselves, and what is to be
    taken where all of these leave it `unsaid`.
    """

    def __init__(
        self, root: Path, said: Facts, resolve: Resolver, unsaid: Facts | None = None
    ) -> None:
        self._root = root
        self._said = said
        self._unsaid = unsaid or Facts()
        self._resolve = resolve
        self._tables = Tables(root, resolve)

    def offer(
        self, files: Sequence[CaptionFile], name: str, slug: str = "", alone: bool = True
    ) -> Candidate | Refused:
        """Return a talk.

        Args:
            files: its caption files below the root, at least one: formats of the same words.
            name: how it is shown.
            slug: key of the talk where nothing names another; made from the stem if empty.
            alone: whether it is the only talk of its folder.
        """
        file = files[0]
        try:
            facts = combine(
                self._said,
                read_sidecar(file, self._root, self._resolve),
                self._tables.read_facts(file, alone),
                name_facts(file),
            )
            facts = _settle(facts, slug or make_slug(file.stem))
        except SourceError as error:
            return Refused(name, str(error))
        except OSError as error:
            return Refused(name, f"{name} cannot be read: {error.strerror or 'unknown reason'}")
        return Candidate(
            name, facts.video_id, False, partial(_read, tuple(files), facts, self._unsaid)
        )


def offer_file(
    path: Path, name: str, flags: Flags, resolve: Resolver = resolve_host
) -> Candidate | Refused:
    """Return the talk of one caption file, or of a recording that has captions beside it.

    The recording itself cannot be played by readers; `--media` names an address they can reach.
    """
    try:
        said = replace(check_flags(flags, resolve), language=flags.language)
    except SourceError as error:
        return Refused(name, str(error))
    path = path.absolute()
    files: tuple[CaptionFile, ...] = (read_name(path),)
    if path.suffix.lower() in MEDIA_ENDINGS:
        files = _captions_beside(path, flags.wanted_language)
        if not files:
            example = show(path.with_suffix(".vtt").name)
            return Refused(name, f"{name} has no captions beside it; put {example} there")
    return Shelf(path.parent, said, resolve).offer(files, name)


def _captions_beside(media: Path, wanted: str) -> tuple[CaptionFile, ...]:
    named = (path for path in media.parent.iterdir() if is_caption_name(path.name))
    files = [file for file in map(read_name, named) if file.stem == media.stem]
    return pick(files, wanted) if hold_captions(files) else ()


def _settle(facts: Facts, slug: str) -> Facts:
    """Return the facts with a key, and with what follows from it."""
    if not facts.video_id:
        # A slug can look like a YouTube id; it is none.
        facts = replace(facts, video_id=slug, source=facts.source or TalkSource.NONE)
    if facts.source is TalkSource.YOUTUBE and not has_youtube_form(facts.video_id):
        raise SourceError(
            f'source is "youtube" but {facts.video_id} is no YouTube id; give the video_id too'
        )
    seen = facts.title_seen_on_video and plays_on_youtube(facts)
    return replace(facts, title_seen_on_video=seen)


def _read(files: Sequence[CaptionFile], facts: Facts, unsaid: Facts) -> CaptionText:
    """Return what the files' best format says; a damaged one counts only where all are."""
    best: tuple[bytes, Captions] | None = None
    errors: list[CaptionError] = []
    for file in files:
        try:
            read = read_caption_file(file.path)
        except CaptionError as error:
            errors.append(error)
        else:
            if best is None or rank_captions(read[1]) < rank_captions(best[1]):
                best = read
    if best is None:
        raise errors[0]
    data, captions = best
    heard = Facts(language=captions.language, captions=_CAPTIONS[captions.automatic])
    talk = make_talk(combine(facts, heard, unsaid))
    return CaptionText(captions, hashlib.sha256(data).hexdigest(), talk)
