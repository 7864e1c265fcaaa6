"""Text as typed, made plain, and the words the index would make of it."""

import re

from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

MAX_WORD_BYTES = 39
"""Longest word of the index, in bytes of UTF-8; tantivy's own tokenizers leave out longer ones."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters that are no white space
    "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # no width, or only a direction
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # notes for programs
    "\ud800-\udfff\ufffe\uffff]"  # halves of characters, which no index takes
)
"""What transcripts are rid of too: words have to come out the same on both sides."""

# The index cuts words the same way and in this order. Its own analyzer is used, not a copy in
# Python: the two go by different versions of Unicode.
_WORDS = (
    TextAnalyzerBuilder(Tokenizer.simple())
    .filter(Filter.remove_long(MAX_WORD_BYTES + 1))
    .filter(Filter.lowercase())
    .build()
)
_CASED = (
    TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(MAX_WORD_BYTES + 1)).build()
)
_UNCUT = TextAnalyzerBuilder(Tokenizer.simple()).build()


def scrub(text: str) -> str:
    """Return the text with nothing invisible in it and one space wherever there was white."""
    return " ".join(_INVISIBLE.sub("", text).split())


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a scrubbed text as the index has them: lower case, in order.

    A word is a run of letters and digits of any script; longer ones than `MAX_WORD_BYTES` are
    left out.
    """
    return tuple(_WORDS.analyze(text))


def split_cased_words(text: str) -> tuple[str, ...]:
    """Return the same words in the case they are written in."""
    return tuple(_CASED.analyze(text))


def overlong_words(text: str) -> tuple[str, ...]:
    """Return the words that `split_words` leaves out, as they are written."""
    if len(text.encode()) <= MAX_WORD_BYTES:
        return ()
    return tuple(word for word in _UNCUT.analyze(text) if len(word.encode()) > MAX_WORD_BYTES)
