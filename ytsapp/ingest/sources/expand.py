"""From what a person names to the talks it holds."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from ytsapp.domain.errors import SourceError
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.ingest.captions.read import is_caption_name
from ytsapp.ingest.sources.caption_file import MEDIA_ENDINGS
from ytsapp.ingest.sources.facts import Facts, facts_of
from ytsapp.ingest.sources.files import offer_file
from ytsapp.ingest.sources.flags import Flags, check_flags
from ytsapp.ingest.sources.folder import offer_folder
from ytsapp.ingest.sources.languages import DEFAULT_LANGUAGE
from ytsapp.ingest.sources.media_address import Resolver, resolve_host
from ytsapp.ingest.sources.shown import show
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.ingest.sources.youtube_address import (
    AddressKind,
    NotYouTubeError,
    YouTubeAddress,
    parse_youtube_address,
)


def expand(
    source: str, flags: Flags, youtube: YouTube, resolve: Resolver = resolve_host
) -> Iterator[Candidate | Refused]:
    """Yield the talks of a source, one at a time; never raises for what a person typed.

    A path that exists is a file or a folder, all else an address or id of YouTube's. Nothing
    is asked of YouTube but the lists of playlists and channels; captions are read later, talk
    by talk. The `ingest` command calls this for each of its arguments.

    Args:
        source: what was typed.
        flags: options, which count more than what a file or a page says.
        youtube: asked for lists, and handed on to the talks.
        resolve: looks up the hosts of media addresses.
    """
    name = show(source)
    if not source.strip():
        yield Refused('""', "an empty source was given; name an address, a file or a folder")
        return
    try:
        path = _find(source)
        if path is None:
            yield from _offer_address(source, name, flags, youtube, resolve)
        elif path.is_dir():
            yield from _offer_folder(path, name, flags, resolve)
        elif path.is_file():
            yield offer_file(path, name, flags, resolve)
        else:
            yield Refused(name, f"{name} is neither a file nor a folder")
    except OSError as error:
        yield Refused(name, f"{name} cannot be opened: {error.strerror or 'unknown reason'}")
    except SourceError as error:
        yield Refused(name, str(error))


def catalogue(
    talks: Iterable[Talk], youtube: YouTube, wanted: str = DEFAULT_LANGUAGE
) -> Iterator[Candidate]:
    """Yield the talks of the editorial catalogue that YouTube plays.

    What the editors wrote counts more than what a video's page says. `ingest --catalogue`
    calls this.
    """
    for talk in talks:
        if talk.source is TalkSource.YOUTUBE:
            yield _offer_video(talk.video_id, facts_of(talk), youtube, wanted)


def _find(source: str) -> Path | None:
    """Return the path a person means; None where there is nothing of that name.

    Raises:
        PermissionError: nobody may look.
    """
    if not source.strip():
        return None
    try:
        path = Path(source).expanduser()
        path.lstat()
    except PermissionError:
        raise
    except (OSError, RuntimeError, ValueError):  # also: a name longer than a file's, ~nobody
        return None
    return path


def _offer_folder(
    path: Path, name: str, flags: Flags, resolve: Resolver
) -> Iterator[Candidate | Refused]:
    _check_many(name, flags)
    yield from offer_folder(path, name, flags, resolve)


def _offer_address(
    source: str, name: str, flags: Flags, youtube: YouTube, resolve: Resolver
) -> Iterator[Candidate | Refused]:
    try:
        address = parse_youtube_address(source)
    except NotYouTubeError as error:
        if _is_path(source):
            raise SourceError(f"{name} does not exist") from None
        raise SourceError(f"{error}, nor a file here") from None
    said = check_flags(flags, resolve)
    if address.kind is AddressKind.VIDEO:
        if flags.video_id not in ("", address.key) or flags.media:
            raise SourceError(
                f"{name} has its id and plays on YouTube; leave out --video-id and --media"
            )
        yield _offer_video(address.key, said, youtube, flags.wanted_language)
        return
    _check_many(name, flags)
    seen: set[str] = set()
    for video_id in youtube.list_videos(address):
        if video_id not in seen:
            seen.add(video_id)
            yield _offer_video(video_id, said, youtube, flags.wanted_language)
    if not seen:
        raise SourceError(f"{name} holds no videos")


def _offer_video(video_id: str, known: Facts, youtube: YouTube, wanted: str) -> Candidate:
    url = YouTubeAddress(AddressKind.VIDEO, video_id).url
    return Candidate(url, video_id, True, partial(youtube.read, video_id, known, wanted))


def _check_many(name: str, flags: Flags) -> None:
    """Refuse options that can be true of one talk only.

    Raises:
        SourceError: one of them was given with a source of several talks.
    """
    if flags.of_one_talk:
        options = " and ".join(flags.of_one_talk)
        raise SourceError(
            f"{name} can hold many talks, but {options} can be true of one only; name that one"
        )


def _is_path(source: str) -> bool:
    is_file_name = is_caption_name(source) or Path(source).suffix.lower() in MEDIA_ENDINGS
    return "://" not in source and (is_file_name or source.startswith(("/", "./", "../", "~")))
