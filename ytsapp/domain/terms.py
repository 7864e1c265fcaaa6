"""The terms an editor wrote down, found in what somebody says."""

from ytsapp.domain.alias import Alias, Aliases, cut_words, fold_words
from ytsapp.domain.library import Library


class Terms:
    """Every alias, and the names of concepts and topics that are none."""

    def __init__(self, library: Library) -> None:
        entries = library.aliases.entries
        taken = {fold_words(words) for alias in entries for words in alias.meanings}
        names = [concept.name for concept in library.concepts.values()]
        names += [topic.name for topic in library.topics.values()]
        named = {fold_words(cut_words(name)): name for name in names}
        added = tuple(Alias(name) for words, name in named.items() if words not in taken)
        self._aliases = Aliases((*entries, *added))

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the terms a text names as they are written, once each, in the order named."""
        found = self._aliases.find(cut_words(text))
        return tuple(dict.fromkeys(alias.name for _, _, alias in found))
