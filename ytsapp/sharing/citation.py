"""What a citation says, before a format writes it: only what is known, nothing guessed."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ytsapp import routes
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.reference import Collection
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.timecode import format_timecode
from ytsapp.sharing.lines import one_line, web_address

SITE = "YTS"

_PARTICLES = {"da", "de", "del", "der", "di", "du", "la", "le", "ten", "ter", "van", "von", "zu"}
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


@dataclass(frozen=True)
class Person:
    """A name as bibliographies take it apart; one that cannot be has only its family part.

    Attributes:
        family: what it is sorted by, or the whole name.
        given: what stands before it, "" where the name is kept whole.
    """

    family: str
    given: str = ""


class Kind(StrEnum):
    """What is cited: a page of ours, a video, or a talk recorded in another way."""

    PAGE = "page"
    VIDEO = "video"
    TALK = "talk"


@dataclass(frozen=True)
class Citation:
    """One thing to cite.

    Attributes:
        key: stable and unique: the same thing has the same key wherever it is exported.
        title: of the talk or page.
        url: where it is found; for a moment the recording at its second.
        people: who speaks.
        organization: who published it, "" where not known.
        published: day of publication, or of the last change of a page of ours.
        language: BCP 47 tag, "" where not known.
        duration: length of the recording as a player shows it, "" where not known.
        time: the second as a player shows it, "" for what has none.
        quote: what is said there, "" where the words are not stored.
        voice: who says it.
        page: our page of the moment, "" where `url` is that already.
        gone: since when the recording is unavailable.
        kind: what is cited.
    """

    key: str
    title: str
    url: str
    people: tuple[Person, ...] = ()
    organization: str = ""
    published: date | None = None
    language: str = ""
    duration: str = ""
    time: str = ""
    quote: str = ""
    voice: str = ""
    page: str = ""
    gone: date | None = None
    kind: Kind = Kind.PAGE


def cite_moment(moment: Moment, public_url: str, gone: date | None) -> Citation:
    """Return the citation of a second of a talk."""
    page = f"{public_url}{routes.moment(moment.id)}"
    recording = "" if gone else web_address(moment.talk.url_at(moment.said_s), public_url)
    return _cite_recording(
        moment.talk,
        f"yts-{moment.id}",
        recording or page,
        people=tuple(name_person(s.name) for s in moment.talk.speakers or moment.speakers),
        time=moment.timecode,
        quote=one_line(moment.quote),
        voice=one_line(moment.voice),
        page=page if recording else "",
        gone=gone,
    )


def cite_talk(talk: Talk, public_url: str, gone: date | None) -> Citation:
    """Return the citation of a whole talk."""
    page = f"{public_url}{routes.talk(talk.video_id)}"
    recording = "" if gone else web_address(talk.url, public_url)
    return _cite_recording(
        talk,
        f"yts-{talk.video_id}",
        recording or page,
        people=tuple(name_person(speaker.name) for speaker in talk.speakers),
        page=page if recording else "",
        gone=gone,
    )


def cite_comparison(comparison: Comparison, public_url: str) -> Citation:
    """Return the citation of a comparison as it stands since its last verdict."""
    return Citation(
        key=f"yts-comparison-{comparison.slug}",
        title=one_line(comparison.title),
        url=f"{public_url}{routes.comparison(comparison.slug)}",
        organization=SITE,
        published=comparison.updated,
        language="en",
    )


def cite_claim(comparison: Comparison, claim: Claim, public_url: str) -> Citation:
    """Return the citation of one claim of a comparison."""
    return Citation(
        key=f"yts-comparison-{comparison.slug}-{claim.id}",
        title=one_line(comparison.title),
        url=f"{public_url}{routes.claim(comparison.slug, claim.id)}",
        organization=SITE,
        published=comparison.updated,
        language="en",
        quote=one_line(claim.text),
    )


def cite_collection(collection: Collection, public_url: str) -> Citation:
    """Return the citation of a collection; when it was made is not recorded."""
    return Citation(
        key=f"yts-collection-{collection.slug}",
        title=one_line(collection.title),
        url=f"{public_url}{routes.collection(collection.slug)}",
        organization=SITE,
        language="en",
    )


def name_person(name: str) -> Person:
    """Return a name taken apart as BibTeX does it: the last word is what it is sorted by.

    A particle before it belongs to it ("van der Berg"). What does not look like a given and a
    family name in Latin letters is kept whole.
    """
    flat = one_line(name)
    words = flat.split(" ")
    looks_it = all(_WORD.fullmatch(word) and ord(word[0]) < 0x250 for word in words)
    if len(words) < 2 or len(words) > 5 or not looks_it or "and" in words:
        return Person(flat)
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return Person(" ".join(words[at:]), " ".join(words[:at]))


def describe(citation: Citation) -> str:
    """Return time, words and voice as a sentence or two, for the note of a citation."""
    said = f"“{citation.quote}”" if citation.quote else ""
    voice = f"({citation.voice})" if citation.quote and citation.voice else ""
    gone = f"Recording unavailable since {citation.gone.isoformat()}." if citation.gone else ""
    return " ".join(part for part in (said, voice, gone) if part)


def _cite_recording(
    talk: Talk,
    key: str,
    url: str,
    *,
    people: tuple[Person, ...],
    page: str,
    gone: date | None,
    time: str = "",
    quote: str = "",
    voice: str = "",
) -> Citation:
    return Citation(
        key=key,
        title=one_line(talk.title),
        url=url,
        people=people,
        organization=one_line(talk.publisher),
        published=talk.published,
        language=one_line(talk.language),
        duration=format_timecode(talk.duration_s) if talk.duration_s else "",
        time=time,
        quote=quote,
        voice=voice,
        page=page,
        gone=gone,
        kind=Kind.VIDEO if talk.source is TalkSource.YOUTUBE else Kind.TALK,
    )
