"""What can be the key of a talk, and which keys are YouTube's."""

import re

VIDEO_ID = r"[A-Za-z0-9_-]{11}"
"""A YouTube video id, as a pattern."""

_VIDEO_ID = re.compile(VIDEO_ID)
_KEY = re.compile(r"[A-Za-z0-9_-]{3,64}")
_WORD = r"([A-Z]?[a-z]+\d*|[A-Z]{2,4}\d*|\d+)"
_WORDS = re.compile(f"{_WORD}([_-]{_WORD})*")


def is_video_key(text: str) -> bool:
    """Return whether a text can be the key of a talk: 3 to 64 of ``A-Za-z0-9_-``."""
    return _KEY.fullmatch(text) is not None


def has_youtube_form(text: str) -> bool:
    """Return whether a text has the form of a YouTube id, whatever it may mean."""
    return _VIDEO_ID.fullmatch(text) is not None


def is_youtube_id(text: str) -> bool:
    """Return whether a name is a YouTube id rather than words of the same length.

    ``introducing``, ``practicum08`` and ``RAG-intro-1`` have eleven characters too: taken for
    an id, they would lead readers to a video that does not exist. Of random ids one in about a
    thousand reads like words; such a one takes ``source = "youtube"`` in its side-car.
    """
    return has_youtube_form(text) and _WORDS.fullmatch(text) is None
