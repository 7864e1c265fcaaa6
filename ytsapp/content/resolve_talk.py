"""Joins a talk file and its moments."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ytsapp.content.resolver import Resolver
from ytsapp.content.schema.talk import MomentFile, TalkFile
from ytsapp.domain.moment import (
    Found,
    Moment,
    MomentKind,
    digest_quote,
    make_moment_id,
    parse_moment_id,
)
from ytsapp.domain.talk import Speaker, Talk, TalkSource

_FIRST_YOUTUBE_DAY = date(2005, 4, 23)
"""Upload day of the first YouTube video: an earlier date is a slip."""


def resolve_talk(resolver: Resolver, key: str, file: TalkFile) -> Talk:
    """Return the talk, noting a file name, date or speaker that cannot be."""
    name = f"talks/{key}.toml"
    if file.video_id != key:
        resolver.note(
            name, "video_id", f"is {file.video_id!r}; the file must be named {file.video_id}.toml"
        )
    if file.published and not _FIRST_YOUTUBE_DAY <= file.published <= resolver.today:
        resolver.note(name, "published", f"{file.published} is not a possible day; correct it")
    resolver.forbid_repeats(name, "speaker", [speaker.name for speaker in file.speaker])
    return Talk(
        video_id=file.video_id,
        title=file.title,
        title_seen_on_video=file.title_seen_on_video,
        channel=file.channel,
        series=file.series,
        speakers=tuple(Speaker(s.name, s.affiliation) for s in file.speaker),
        published=file.published,
        duration_s=file.duration_s,
        source=TalkSource(file.source),
        media=file.media,
        captions=file.captions,
        language=file.language,
    )


def resolve_moments(resolver: Resolver, key: str, file: TalkFile, talk: Talk) -> Iterator[Moment]:
    """Yield the talk's moments, noting times past its end, doubles and unknown names."""
    name = f"talks/{key}.toml"
    seen: set[int] = set()
    for n, moment in enumerate(file.moment, 1):
        where = f"moment[{n}]"
        if moment.start_s in seen:
            doubled = make_moment_id(talk.video_id, moment.start_s)
            resolver.note(
                name, f"{where}.start_s", f"{doubled!r} exists already; move one by a second"
            )
        seen.add(moment.start_s)
        _check_times(resolver, name, where, moment, talk)
        resolver.slugs(name, f"{where}.topics", "topics", moment.topics)
        resolved = Moment(
            talk=talk,
            start_s=moment.start_s,
            end_s=moment.end_s,
            quote=moment.quote,
            heading=moment.heading,
            summary=moment.summary,
            kind=MomentKind(moment.kind),
            topics=tuple(moment.topics),
            speakers=_speakers(resolver, name, where, moment, talk),
            context_read=moment.context_read,
            clock=moment.clock,
            found=_found(resolver, name, where, moment),
        )
        newer = resolver.locate(resolved)
        yield replace(resolved, found=newer) if newer is not None else resolved


def resolve_moved(resolver: Resolver, key: str, file: TalkFile) -> None:
    """Add the former ids of a talk's moments to the library, noting those that lead elsewhere.

    Every moment has to be there already: a former id may be that of another talk, taken down since.
    """
    library = resolver.library
    for n, moment in enumerate(file.moment, 1):
        present = make_moment_id(file.video_id, moment.start_s)
        for written in moment.moved_from:
            former = make_moment_id(*parse_moment_id(written))  # without leading zeros
            where = f"talks/{key}.toml", f"moment[{n}].moved_from"
            if former in library.moments:
                resolver.note(*where, f"{former!r} is a moment still; remove one of the two")
            elif library.moved.get(former, present) != present:
                resolver.note(
                    *where, f"{former!r} moved to {library.moved[former]!r} already; keep one"
                )
            library.moved.setdefault(former, present)


def _check_times(resolver: Resolver, name: str, where: str, moment: MomentFile, talk: Talk) -> None:
    if talk.duration_s is None:
        return
    found = moment.found.start_s if moment.found else None
    places = (("start_s", moment.start_s), ("end_s", moment.end_s), ("found.start_s", found))
    for label, second in places:
        if second is not None and second > talk.duration_s:
            resolver.note(
                name,
                f"{where}.{label}",
                f"{second} is past the talk's end ({talk.duration_s} s); correct one of the two",
            )


def _found(resolver: Resolver, name: str, where: str, moment: MomentFile) -> Found | None:
    recorded = moment.found
    if recorded is None:
        return None
    if recorded.checked > resolver.today:
        resolver.note(
            name, f"{where}.found.checked", f"{recorded.checked} is still to come; correct it"
        )
    if recorded.of != digest_quote(moment.start_s, moment.quote):
        resolver.note(
            name,
            f"{where}.found",
            "was recorded for another quote or second; remove it, "
            "or run verify-quotes --write where the talk's transcript is",
        )
    return Found(recorded.start_s, recorded.lead_in_s, recorded.captions, recorded.checked)


def _speakers(
    resolver: Resolver, name: str, where: str, moment: MomentFile, talk: Talk
) -> tuple[Speaker, ...]:
    if not moment.speakers:
        return talk.speakers
    known = {speaker.name: speaker for speaker in talk.speakers}
    for speaker in moment.speakers:
        if speaker not in known:
            resolver.note(
                name, f"{where}.speakers", f"{speaker!r} is no [[speaker]] of this talk; add one"
            )
    return tuple(known[speaker] for speaker in moment.speakers if speaker in known)
