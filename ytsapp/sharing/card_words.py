"""Words made ready to be set on a card: one clean line, cut honestly, its script known."""

import re
import unicodedata
from dataclasses import dataclass

from ytsapp.sharing.lines import one_line

LONGEST = 240
"""Width, in Latin characters, of the words on a card: about forty words, which still read where a
chat shows the card at a third of its size. Curated quotes are shorter; passages are cut."""

_LEAST_KEPT = 0.6
"""Share of that width a sentence must fill to be cut after; else it is cut after a word."""

_LONG_WORD = re.compile(r"[!-\u024f]{25,}")
"""A word without an end, an address for example: longer than the longest of English."""

_BREAK_EVERY = 6
"""Characters of such a word after which a line may break: little of a line stays empty."""

_MARK = r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u20d0-\u20ff]"
_PILE = re.compile(f"({_MARK}{{4}}){_MARK}+")
"""Marks piled on one letter: no language needs more than four, a prank leaves the card."""

_SENTENCE_END = re.compile(r"[.!?…]+[\"”’»)]*(?=\s)|[。！？]+[」』”]*")

_SCRIPTS = {
    "he": re.compile(r"[\u0590-\u05ff\ufb1d-\ufb4f]"),
    "ar": re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "ko": re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"),
    "ja": re.compile(r"[\u3041-\u30ff]"),
    "zh": re.compile(r"[\u3400-\u9fff]"),
}
_RIGHT_TO_LEFT = ("he", "ar")
_HANGUL_PAIR = re.compile(r"(?<=[\uac00-\ud7a3])(?=[\uac00-\ud7a3])")

_QUOTATION = {"he": ("”", "”"), "ar": ("«", "»"), "ja": ("「", "」")}
"""Marks of those who do not write “ and ”."""


@dataclass(frozen=True)
class Words:
    """Words as they are set.

    Attributes:
        text: one line.
        language: tag of the script most of it is in: "he", "ar", "ko", "ja", "zh", else "en".
    """

    text: str
    language: str

    @property
    def is_rtl(self) -> bool:
        """Whether they run from right to left."""
        return self.language in _RIGHT_TO_LEFT

    @property
    def quotation(self) -> tuple[str, str]:
        """The marks that open and close a quotation of them."""
        return _QUOTATION.get(self.language, ("“", "”"))


def ready_words(text: str, longest: int = LONGEST) -> Words:
    """Return outside text as it can stand on a card."""
    # What is far longer is cut first: reading it all would take time for nothing.
    line = one_line(text[: longest * 8])
    line = _PILE.sub(r"\1", unicodedata.normalize("NFC", line))
    shown = cut_words(line, longest)
    return Words(_let_break(shown), language_of(shown))


def cut_words(line: str, longest: int) -> str:
    """Return a line of at most a width, cut after a sentence or a word, an ellipsis at its end."""
    end = _reach(line, longest)
    if end == len(line):
        return line
    head = line[:end]
    sentences = [found.end() for found in _SENTENCE_END.finditer(line[: end + 1])]
    if sentences and sentences[-1] <= end and sentences[-1] >= _LEAST_KEPT * end:
        return f"{line[: sentences[-1]]} …"
    # Between words, where there are any; Chinese and Japanese may be cut anywhere.
    is_between = line[end].isspace() or _is_wide(line[end])
    whole = head if is_between else head.rpartition(" ")[0] or head
    return whole.rstrip(" ,;:·—–-、，") + "…"


def language_of(line: str) -> str:
    """Return the tag of the script that at least half of the letters are in; "en" for all others.

    Kana among Chinese characters make the whole Japanese.
    """
    counts = {tag: len(script.findall(line)) for tag, script in _SCRIPTS.items()}
    if counts["ja"]:
        counts["ja"] += counts.pop("zh")
    tag = max(counts, key=counts.__getitem__)
    letters = sum(map(str.isalpha, line))
    return tag if letters and counts[tag] * 2 >= letters else "en"


def _let_break(line: str) -> str:
    """Return a line that breaks inside words too long for it, and not inside Korean ones."""
    broken = _LONG_WORD.sub(lambda found: "\u200b".join(_pieces(found[0])), line)
    return _HANGUL_PAIR.sub("\u2060", broken)


def _pieces(word: str) -> list[str]:
    return [word[at : at + _BREAK_EVERY] for at in range(0, len(word), _BREAK_EVERY)]


def _reach(line: str, longest: int) -> int:
    """Return how many characters of a line fit into a width."""
    room = float(longest)
    for at, character in enumerate(line):
        room -= 2 if _is_wide(character) else 1
        if room < 0:
            return at
    return len(line)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
