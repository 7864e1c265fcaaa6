import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.state.search_pieces import SNIPPET, cut_pieces, cut_snippet, quote_of

LONG = (
    "One thing leads to another in this talk. " * 10
    + "A cache is a small store. It answers quickly, and so a cache helps. "
    + "After that comes a good deal more of the same. " * 10
)


def spans(text, word):
    found, at = [], text.find(word)
    while at >= 0:
        found.append((at, at + len(word)))
        at = text.find(word, at + 1)
    return tuple(found)


def whole(pieces):
    return "".join(piece.text for piece in pieces if piece.part != "gap")


def test_pieces_hold_the_whole_text_with_its_marks():
    pieces = cut_pieces("a cache, the cache", ((2, 7), (13, 18)))
    assert [(piece.text, piece.marked) for piece in pieces] == [
        ("a ", False),
        ("cache", True),
        (", the ", False),
        ("cache", True),
    ]


def test_short_text_is_shown_whole():
    pieces = cut_snippet("A cache is a store.", ((2, 7),))
    assert [piece.part for piece in pieces] == ["", "", ""]


def test_snippet_shows_the_marks_and_begins_with_their_sentence():
    shown = quote_of(cut_snippet(LONG, spans(LONG, "cache")))
    assert shown.startswith("… A cache is a small store.")
    assert shown.count("cache") == 2
    assert shown.endswith("…")
    assert len(shown) <= SNIPPET + 4


def test_snippet_hides_the_rest_without_losing_it():
    pieces = cut_snippet(LONG, spans(LONG, "cache"))
    assert whole(pieces) == LONG
    assert [piece.part for piece in pieces if piece.part][:2] == ["rest", "gap"]


def test_snippet_without_marks_is_the_beginning():
    shown = quote_of(cut_snippet(LONG, ()))
    assert shown.startswith("One thing leads")
    assert shown.endswith(" …")


def test_snippet_is_cut_at_words():
    shown = quote_of(cut_snippet(LONG, spans(LONG, "cache"))).strip("… ")
    assert f" {shown} " in f" {LONG} "


def test_snippet_stands_where_marks_are_closest_together():
    text = "cache " + "word " * 100 + "cache and cache and cache " + "word " * 100
    assert quote_of(cut_snippet(text, spans(text, "cache"))).count("cache") == 3


@given(st.text(max_size=1500), st.data())
def test_no_text_and_no_marks_lose_or_repeat_a_letter(text, data):
    borders = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    marks = tuple(zip(borders[::2], borders[1::2], strict=False))
    marks = tuple(mark for mark in marks if mark[0] < mark[1])
    for pieces in (cut_pieces(text, marks), cut_snippet(text, marks)):
        assert whole(pieces) == text
        marked = sum(len(piece.text) for piece in pieces if piece.marked)
        assert marked == sum(end - start for start, end in marks)


@pytest.mark.parametrize("text", ["x" * 2000, "wordwordword" * 200])
def test_text_without_spaces_is_cut_all_the_same(text):
    assert len(quote_of(cut_snippet(text, ((900, 905),)))) <= SNIPPET + 4
