"""Queries made to keep a careless reader busy, or to be run by one that passes them on."""

import sys

import pytest

from ytsapp.search.grammar_lexemes import read_lexemes
from ytsapp.search.query import MAX_CHARACTERS, parse_query

PARTS = [
    "a", " ", "-", "- ", "(", ")", ",", "1,", "|", "| ", '"', '" ', 'a"', '-"', "“", ":", "a:", "/",
    "+", "a-", "topic:", "topic:a ", 'topic:"', "-topic:", "topic:a|", "before:x ", "year:2024 ",
    "OR ", "OR|", "a OR ", "a NEAR ", "NEAR/9 ", "NEAR/9", "\u0301", "İ", "检", "🔥",
    "\u202e", "\ud800", "x" * 45 + " ",
]  # fmt: skip


@pytest.mark.parametrize("part", PARTS, ids=ascii)
def test_lexemes_cover_a_long_query_once(part):
    """A reader that goes back over what it read does not end within pytest's timeout."""
    text = part * (200_000 // len(part))
    end = 0
    for lexeme in read_lexemes(text):
        assert lexeme.start >= end
        end = lexeme.start + len(lexeme.text)
    assert end <= len(text)


def count_calls(text):
    """Return how many functions, of Python and of C, are called to read a query."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        parse_query(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("part", PARTS, ids=ascii)
def test_work_grows_no_faster_than_the_query(part):
    once, twice = (count_calls(part * (size // len(part))) for size in (2_000, 4_000))
    assert twice <= 2 * once


@pytest.mark.parametrize("part", PARTS, ids=ascii)
def test_a_query_of_any_length_becomes_one_of_bounded_length(part):
    query = parse_query(part * (2 * MAX_CHARACTERS // len(part)))
    assert len(query.interpreted) < MAX_CHARACTERS
    assert parse_query(query.interpreted) == query
    assert query.notes[0].sentence == "Only the first 10,000 characters were read."


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<script>alert(1)</script>", "script>alert(1)</script"),
        ("' OR 1=1 --", "or 1=1"),
        ("Robert'); DROP TABLE talks;--", "Robert DROP TABLE talks"),
        ("field:value^2 ~0.5 [a TO b] *:*", "field:value^2 0.5 a TO b"),
        ("../../etc/passwd", "etc/passwd"),
        ("{{7*7}} ${jndi:ldap://x}", "7*7 jndi:ldap://x"),
        ("%00%0d%0a", "00%0d%0a"),
    ],
)
def test_code_is_text(text, plain):
    query = parse_query(text)
    assert query.plain == plain
    assert not query.excluded
    assert not query.notes
