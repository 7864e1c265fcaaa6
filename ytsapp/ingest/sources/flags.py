"""What the person who ingests says of a talk; it counts more than any file or page."""

import re
from dataclasses import dataclass
from datetime import date

from ytsapp.domain.errors import SourceError
from ytsapp.domain.talk import Speaker
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.languages import DEFAULT_LANGUAGE
from ytsapp.ingest.sources.media_address import Resolver, check_media_address, resolve_host
from ytsapp.ingest.sources.shown import join_words, show
from ytsapp.ingest.sources.video_ids import is_video_key

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")


@dataclass(frozen=True)
class Flags:
    """Options of the `ingest` command; "", () and None where they were not given.

    Attributes:
        video_id: key of the talk: a YouTube id or a slug.
        title: its title.
        channel: who published it.
        speakers: names of who speaks.
        published: day of publication.
        language: BCP 47 tag: which captions are read where there are several, English when it
            is not given. Of a single file it is the language, of a folder only the language of
            captions that do not say theirs.
        media: address of the media file readers can play.
        captions: "manual" or "auto".
    """

    video_id: str = ""
    title: str = ""
    channel: str = ""
    speakers: tuple[str, ...] = ()
    published: date | None = None
    language: str = ""
    media: str = ""
    captions: str = ""

    @property
    def wanted_language(self) -> str:
        """Language whose captions are read."""
        return self.language or DEFAULT_LANGUAGE

    @property
    def of_one_talk(self) -> tuple[str, ...]:
        """Options given that can be true of one talk only, as they are typed."""
        named = {
            "--video-id": self.video_id,
            "--title": self.title,
            "--published": self.published,
            "--media": self.media,
        }
        return tuple(option for option, value in named.items() if value)


def check_flags(flags: Flags, resolve: Resolver = resolve_host) -> Facts:
    """Return what the options say.

    Raises:
        SourceError: one of them cannot be; the sentence names it.
    """
    if flags.video_id and not is_video_key(flags.video_id):
        raise SourceError(
            f"--video-id {show(flags.video_id)} is no key of a talk; "
            "write 3 to 64 letters, digits, hyphens or underscores"
        )
    if flags.language and not _LANGUAGE.fullmatch(flags.language):
        raise SourceError(
            f'--language is {show(flags.language)}; write a tag such as "en", "de" or "pt-BR"'
        )
    if flags.captions not in ("", "manual", "auto"):
        raise SourceError(f'--captions is {show(flags.captions)}; write "manual" or "auto"')
    return Facts(
        video_id=flags.video_id,
        title=join_words(flags.title),
        channel=join_words(flags.channel),
        speakers=tuple(Speaker(join_words(name)) for name in flags.speakers),
        published=flags.published,
        media=check_media_address(flags.media, resolve) if flags.media else "",
        captions=flags.captions,
    )
