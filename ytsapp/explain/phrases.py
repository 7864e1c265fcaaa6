"""Looks for hundreds of phrases in one pass over a line."""

import re
from collections.abc import Iterable
from typing import Any

_END = ""

Tree = dict[str, Any]
"""Trees by the letter that leads to them; a type of itself has no finite name."""


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds phrases as whole words, the longest of several first.

    It expects a line with a space at either end; group 1 is the phrase. The phrases are folded
    into a tree of their letters: one regular expression of 600 plain alternatives tries each of
    them at every word, the tree leaves a word after its first or second letter.
    """
    root: Tree = {}
    for phrase in sorted(phrases):
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return re.compile(f" ({_branches(root)})(?= )")


def _branches(node: Tree) -> str:
    ways = [re.escape(letter) + _branches(after) for letter, after in node.items() if letter]
    if not ways:
        return ""
    if len(ways) == 1 and _END not in node:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if _END in node else ''}"
