"""Words are found as they are, and where they are most alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.ingest.word_line import Place, WordLine, words_of

TEXT = "Bread needs flour and water, and bread needs time. Salt keeps it from rising too fast."


def alike(text, wanted):
    line = WordLine(text)
    return line.most_alike(words_of(wanted), 0, len(line))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s “done”, isn't it?", "its done isnt it"),
        ("BM25 and GPT-4", "bm 25 and gpt 4"),
        ("100,000 rows, 2.5 %", "100000 rows 2.5 percent"),
        ("three of twenty", "3 of 20"),
        ("ÉCOLE d’été", "école dété"),
        ("--- … !", ""),
    ],
)
def test_words_are_compared_without_what_captions_differ_in(one, other):
    assert words_of(one) == words_of(other)


def test_every_exact_place_is_found_in_order():
    line = WordLine(TEXT)
    assert line.exact_places(["bread", "needs"], 0, len(line)) == [
        Place(0, 2, 100.0), Place(6, 8, 100.0)
    ]  # fmt: skip


def test_exact_places_are_whole_words_inside_the_span():
    line = WordLine(TEXT)
    assert line.exact_places(["read"], 0, len(line)) == []
    assert line.exact_places(["bread", "needs"], 1, 7) == []
    assert line.exact_places(["bread", "needs"], 1, 8) == [Place(6, 8, 100.0)]


def test_offsets_lead_to_the_words():
    line = WordLine(TEXT)
    assert [TEXT[offset] for offset in line.offsets[:4]] == ["B", "n", "f", "a"]


def test_words_left_out_and_changed_are_forgiven():
    found = alike(TEXT, "salt keeps bread from raising fast")
    assert found.ratio > 70
    assert found.first == 9


def test_words_heard_otherwise_at_the_start_still_start_there():
    found = alike(TEXT, "sold keeps it from rising")
    assert found.first == 9


def test_words_nobody_said_are_not_alike():
    assert alike(TEXT, "vector databases hold embeddings of your documents").ratio < 55


def test_span_without_room_holds_nothing():
    assert alike("bread", "bread needs flour") is None
    line = WordLine(TEXT)
    assert line.most_alike(["bread"], 5, 5) is None
    assert WordLine("").exact_places(["bread"], 0, 0) == []


@given(st.lists(st.sampled_from("a bread it 7 rises".split()), min_size=1, max_size=30), st.data())
def test_any_words_of_a_line_are_found_where_they_are(words, data):
    first = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(first + 1, len(words)))
    line = WordLine(" ".join(words))
    assert Place(first, end, 100.0) in line.exact_places(words[first:end], 0, len(line))
    found = line.most_alike(words[first:end], 0, len(line))
    assert 0 <= found.first <= found.end <= len(line)
    assert 0 < found.ratio <= 100
