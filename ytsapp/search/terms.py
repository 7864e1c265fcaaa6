"""What a text is about: its words without endings, known terms as one and under their usual name.

So "retrieval augmented" is RAG, "fine-tuned" and "finetuning" are fine-tuning, and words that only
ask are left out.
"""

from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

from ytsapp.domain.alias import Aliases
from ytsapp.search.offer_index import read_words

_STEMMER = TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer("english")).build()

_ASKING = frozenset(
    """
    a about after all also am an and any are as at be been before being best better between both
    but by can choose compare could describe did different difference do does each else enough ever
    every example explain explained explains for from get give good had has have how i if in instead
    into is it its just know like make many may me mean means more most much must my need needs no
    not of often on one only or other our out over really same shall should show so some such tell
    than that the their them then there these they thing think this those to too under up us use
    used useful uses using versus very vs want was way we were what when where whether which while
    who whom whose why will with within without work works would you your
    """.split()
)
"""Words that ask for something and do not say what."""


class TermReader:
    """Reads texts into terms."""

    def __init__(self, aliases: Aliases) -> None:
        self._known = {
            _stem(way): " ".join(_stem(alias.meanings[0]))
            for alias in aliases.entries
            for way in alias.meanings
        }
        self._longest = max(map(len, self._known), default=1)

    def read(self, text: str) -> frozenset[str]:
        """Return the terms of a text; none where it only asks."""
        words = read_words(text)
        stems = _stem(words)
        found = set()
        at = 0
        while at < len(words):
            for length in range(min(self._longest, len(words) - at), 0, -1):
                term = self._known.get(stems[at : at + length])
                if term is not None:
                    found.add(term)
                    break
            else:
                length = 1
                if words[at] not in _ASKING:
                    found.add(stems[at])
            at += length
        return frozenset(found)


def _stem(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem for word in words for stem in _STEMMER.analyze(word))
