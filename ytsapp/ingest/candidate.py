"""What a source offers: one talk whose captions can be read."""

from collections.abc import Callable
from dataclasses import dataclass

from ytsapp.domain.cue import Captions
from ytsapp.domain.talk import Talk


@dataclass(frozen=True)
class CaptionText:
    """Captions as a source gave them.

    Attributes:
        captions: what they say.
        digest: SHA-256 (hex) of the bytes they were read from: the same digest means that
            nothing changed.
        talk: what is known of the talk once its captions were fetched; "" and None where the
            source does not tell.
    """

    captions: Captions
    digest: str
    talk: Talk


@dataclass(frozen=True)
class Candidate:
    """One talk a source offers, before its captions are read.

    Attributes:
        name: how a person recognises it: a path inside the folder they gave, or a URL.
        video_id: key of the talk.
        remote: whether reading it asks another host, so that a stored talk is left alone
            unless a refresh is asked for.
        read: fetches or opens the captions. Raises CaptionError, SourceError or
            UnavailableError, nothing else.
    """

    name: str
    video_id: str
    remote: bool
    read: Callable[[], CaptionText]


@dataclass(frozen=True)
class Refused:
    """Something a source named that cannot become a talk, and the sentence that says why."""

    name: str
    reason: str
