"""One typing slip in each labelled search, against the words of the talks it is answered in."""

import csv
import random
import re
from collections import Counter

import pytest

from ytsapp.search.spelling import SHORTEST, Spelling
from ytsapp.search.tokens import split_words
from ytsapp.search.vocabulary import Vocabulary
from ytsapp.settings import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
QUERIES = CORPUS / "queries.tsv"
PASSAGE = 110
"""Words of a passage of 45 seconds."""

pytestmark = pytest.mark.skipif(not QUERIES.exists(), reason=f"the corpus is not at {CORPUS}")

BESIDE = {
    key: row[at - 1 : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}


@pytest.fixture(scope="module")
def vocabulary():
    """The words of the talks, counted by passage."""
    counts = Counter()
    for path in sorted((CORPUS / "transcripts" / "vector-podcast").glob("*.vtt")):
        lines = re.sub(r"(?m)^(WEBVTT|.*-->.*)$", "", path.read_text("utf-8"))
        words = split_words(" ".join(lines.split()))
        for start in range(0, len(words), PASSAGE):
            counts.update(set(words[start : start + PASSAGE]))
    return Vocabulary.count_up(counts.items())


@pytest.fixture(scope="module")
def searches():
    """The words of each labelled search."""
    with QUERIES.open(encoding="utf-8") as file:
        return [split_words(row["query"]) for row in csv.DictReader(file, delimiter="\t")]


def slip(word, chance):
    """Return a word with one slip: two letters swapped, one left out, doubled or hit beside."""
    at = chance.randrange(len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return chance.choice([
        before + after[0] + letter + after[1:],
        before + after,
        before + letter + letter + after,
        before + chance.choice(BESIDE.get(letter, letter)) + after,
    ])  # fmt: skip


def test_nine_of_ten_slips_are_mended_to_the_word_meant(vocabulary, searches):
    spelling = Spelling(vocabulary)
    chance = random.Random(336)
    missed, slips = [], 0
    for words in searches:
        content = [word for word in words if word.isalpha() and len(word) >= SHORTEST]
        meant = chance.choice([word for word in content if word in vocabulary] or ["search"])
        typed = slip(meant, chance)
        if typed not in vocabulary:
            slips += 1
            mended = spelling.mend(typed)
            if mended is None or mended.words != (meant,):
                missed.append((meant, typed, mended))
    assert slips > 300
    assert len(missed) <= slips / 10, missed


def test_no_word_of_a_search_that_the_talks_say_is_harmed(vocabulary, searches):
    spelling = Spelling(vocabulary)
    for words in searches:
        harmed = [words[at] for at, _ in spelling.mend_all(words) if words[at] in vocabulary]
        assert harmed == []
