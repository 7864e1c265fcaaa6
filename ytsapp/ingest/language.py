"""Tells whether captions are in the language that is indexed."""

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.domain.transcript import Transcript

_COMMON = frozenset(
    "the and of to that it it's you this but with are not be what they can there if or your just "
    "about like from how that's which these would because going very more when then their i'm "
    "don't into".split()
)
"""Words every English speaker uses all the time and other languages spell otherwise; so not "is",
"in" and "was", which are Dutch as well, nor "for", "at" and "have", which are Danish."""

_LEAST_WORDS = 80
"""Fewer words than half a minute's tell of their language only by their letters."""

_LEAST_SHARE = 0.1
"""These words are 0.18 to 0.38 of all in 237 English talks, and 0.03 at most in samples of Dutch
and Danish, which look most like it."""

_UNKNOWN = "und"
"""BCP 47 for a language that was not determined."""


def require_language(captions: Captions, transcript: Transcript, wanted: str) -> None:
    """Refuse captions of another language than `wanted`, a BCP 47 tag such as "en".

    What the file says of itself counts; where it says nothing, English is told by its words.

    Raises:
        CaptionError: the captions are in another language.
    """
    stated = _main_tag(captions.language)
    if stated and stated != _UNKNOWN:
        if stated != _main_tag(wanted):
            raise CaptionError(
                f"the captions are in {captions.language!r}, not in {wanted!r}; "
                f"give captions in {wanted!r} or name another language with --language"
            )
        return
    if _main_tag(wanted) == "en" and not _reads_as_english(transcript.text):
        raise CaptionError(
            "the captions do not read as English; give English captions "
            "or name their language with --language"
        )


def _main_tag(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].lower()


def _reads_as_english(text: str) -> bool:
    words = text.lower().split()
    if len(words) < _LEAST_WORDS:
        return 2 * sum(map(str.isascii, text)) >= len(text)
    return sum(map(_COMMON.__contains__, words)) >= _LEAST_SHARE * len(words)
