from datetime import date

import pytest

from ytsapp.components.layout.words import count, day, joined, spelled


@pytest.mark.parametrize(
    ("number", "plural", "words"),
    [(0, "", "0 voices"), (1, "", "1 voice"), (2, "", "2 voices"), (2, "voicez", "2 voicez")],
)
def test_count_agrees_in_number(number, plural, words):
    assert count(number, "voice", plural) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no voices"), (1, "one voice"), (9, "nine voices"), (10, "10 voices")]
)
def test_spelled_writes_words_below_ten(number, words):
    assert spelled(number, "voice") == words


def test_day_is_written_without_leading_zero():
    assert day(date(2026, 4, 8)) == "8 April 2026"


def test_joined_leaves_out_what_is_empty():
    assert joined(["a", "", "b"]) == "a · b"
    assert joined(["", ""]) == ""
