"""Stems of English words, so that "chunks" and "chunking" name the same thing."""

from functools import lru_cache

# Pure Python and the same algorithm as the search index: both agree on what names a term.
from snowballstemmer import stemmer


@lru_cache(maxsize=65_536)  # a new word takes 80 µs; a large corpus of talks has some 50,000
def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    # A stemmer keeps the word it is at in itself: two threads must not share one.
    return str(stemmer("english").stemWord(word))
