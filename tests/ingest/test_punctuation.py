"""Full stops end sentences, but not every one does."""

from itertools import pairwise

import pytest

from ytsapp.ingest.punctuation import sentence_starts


def sentences(text):
    starts = [0, *sentence_starts(text), len(text) + 1]
    return [text[a : b - 1] for a, b in pairwise(starts)]


@pytest.mark.parametrize(
    "text",
    [
        "It rose. It fell.",
        "Did it rise? It did.",
        "It rose! And fell.",
        'He said "it rose." Then it fell.',
        "It rose (a bit). Then it fell.",
        "It rose… Then it fell.",
        "It rose... Then it fell.",
        "They said no. But it rose.",
        "It is written in C. So it is fast.",
        "We need vitamin C. And salt.",
        "It rose by 3.5. Then it fell.",
        "Flour, salt, etc. Then water.",
        "Is it? yes it is",
        "Er kommt nicht. Är det så?",
    ],
)
def test_two_sentences_are_two(text):
    assert len(sentences(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 3.5 degrees, e.g. in May",
        "See example.org for more",
        "Ask Dr. Example or Prof. Test vs. Mrs. Else",
        "It was J. R. Example who rose",
        "See Fig. 3 and Eq. 4 and No. 5",
        "i.e. The same, cf. The other, et al. The rest",
        "The U.S. Senate rose",
        "It rose... I think",
        "It rose... and fell",
        "pgvector.",
    ],
)
def test_one_sentence_stays_one(text):
    assert sentences(text) == [text]


def test_small_letters_start_sentences_where_captions_have_no_others():
    assert len(sentences("it rose. then it fell. so we ate e.g. bread. i liked it.")) == 4


def test_small_letter_after_a_full_stop_goes_on_where_sentences_have_capitals():
    text = "It rose. It fell. We use numpy. array for it. It rose. It fell."
    assert "We use numpy. array for it." in sentences(text)


@pytest.mark.parametrize("text", ["", ".", ". . .", "?! Yes", "...", "no stop at all"])
def test_odd_texts_have_starts_inside_them(text):
    assert all(0 < start < len(text) for start in sentence_starts(text))
