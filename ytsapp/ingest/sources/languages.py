"""Which of several caption languages is the wanted one."""

import re

DEFAULT_LANGUAGE = "en"
"""What is read where nothing else is asked for: the language of the talks we compare."""

# Two letters of ISO 639-1, or one of the three-letter languages that YouTube offers: any three
# letters would make a language of "raw" and "new".
_TAG = re.compile(r"([a-z]{2}|fil|haw|yue|ceb|hmn|kri|nso|mni|doi|bho|mai|lus|ilo|gom)(-\w{2,8})*")


def is_language_tag(text: str) -> bool:
    """Return whether a part of a name is a language: ``en``, ``en-US``, ``zh-Hans``."""
    return _TAG.fullmatch(text) is not None


def split_language(stem: str) -> tuple[str, str]:
    """Return a file name's stem without its language, and the language: ``talk.en`` → both."""
    base, _, tag = stem.rpartition(".")
    return (base, tag) if base and is_language_tag(tag) else (stem, "")


def spoken_tag(tag: str) -> str:
    """Return the BCP 47 tag of a name's language; yt-dlp marks the one spoken as ``en-orig``."""
    return tag.removesuffix("-orig")


def language_distance(tag: str, wanted: str) -> int:
    """Return how far a language is from the wanted one.

    0 the same; 1 the same in another country or script; 2 not known; 3 another.
    """
    if not tag:
        return 2
    tag, wanted = tag.lower().replace("_", "-"), wanted.lower().replace("_", "-")
    if tag == wanted:
        return 0
    return 1 if tag.split("-")[0] == wanted.split("-")[0] else 3
