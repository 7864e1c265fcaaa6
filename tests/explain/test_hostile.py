"""Texts made to keep a careless reader busy: each took seconds to minutes in an early version.

No clock is read: a version that takes square time on them does not end within pytest's timeout.
"""

import pytest

from ytsapp.explain.clarity import score_clarity
from ytsapp.explain.directness import score_directness
from ytsapp.explain.question import read_question

SIZE = 150_000
TEXTS = {
    "phrases inside each other": "you " * SIZE + "know " * SIZE,
    "fillers only": "um " * SIZE,
    "one word": "x" * SIZE,
    "quotation marks": "' " * SIZE,
    "questions": "? " * SIZE,
    "definitions of the subject": "rag is called rag because " * SIZE,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_text_is_scored_in_time(text):
    assert 0.0 <= score_clarity(text, 30.0).value <= 1.0
    assert 0.0 <= score_directness(read_question("what is rag, you know?"), text).value <= 1.0


@pytest.mark.parametrize("part", ["between ", "between x and ", "x or ", "how ", "'"])
def test_a_hostile_question_is_read_in_time(part):
    question = read_question(part * SIZE)
    assert len(question.terms) <= 2
