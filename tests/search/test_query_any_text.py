"""Texts nobody wrote, and queries that are nearly right."""

from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.filters import NO_FILTERS
from ytsapp.search.phrases import Near
from ytsapp.search.query import parse_query
from ytsapp.search.tokens import scrub, split_words

PIECES = st.sampled_from(
    ["rag", "RAG", "fine-tuning", "C++", "don't", "std::vector", "1:20:30", "1,000", "İ", "ß",
     "e\u0301", "检索", "🔥", "\u0903", "Ⓐ", "Ⱥ" * 19, "مرحبا", "x" * 45, "OR", "or", "NEAR",
     "NEAR/3", "NEAR/0", "NEAR/999", "NEAR/", "|", "-", "--", "->", "(", ")", '"', "“", "”", "«",
     ":", ",", ";", "…", "'", "+", "#", "/",
     "topic:", "Speaker:", "talk:", "channel:", "captions:", "manual", "auto", "year:", "after:",
     "before:", "2024", "2024-05", "2023-02-30", "yesterday", "0", "\x00", "\u200d", "\u202e",
     "\ud800", "\u00a0", "\n", "<b>", "&amp;", "%s", "\\", "a" + "/" * 100 + "b"]
)  # fmt: skip
NEARLY_RIGHT = st.lists(PIECES | st.just(" "), max_size=30).map("".join)
SPACED = st.lists(PIECES, max_size=25).map(" ".join)
LONG = st.lists(PIECES, min_size=60, max_size=110).map(" ".join)
ANY_TEXT = st.text(st.characters(), max_size=60)
TEXT = ANY_TEXT | NEARLY_RIGHT | SPACED | LONG


@given(TEXT)
def test_any_text_is_a_query_of_words_the_index_has(text):
    query = parse_query(text)
    assert query.text == scrub(text)
    for phrase in (*query.phrases, *query.excluded):
        assert phrase.words
        assert phrase.words == split_words(str(phrase))
    assert all(query.clauses)


@given(TEXT)
def test_the_query_as_understood_is_understood_the_same(text):
    query = parse_query(text)
    again = parse_query(query.interpreted)
    assert again == query
    assert again.interpreted == query.interpreted
    assert again.plain == query.plain
    assert all(note.sentence.startswith("No talk can match") for note in again.notes)


@given(TEXT)
def test_no_word_is_lost_without_a_note(text):
    query = parse_query(text)
    kept = {word for phrase in (*query.phrases, *query.excluded) for word in phrase.words}
    kept.update(split_words(str(query.filters)))
    for note in query.notes:
        kept.update(split_words(note.about))
    for clause in query.clauses:
        kept.update(str(wanted.distance) for wanted in clause if isinstance(wanted, Near))
    numbers = {int(word) for word in kept if word.isascii() and word.isdigit()}
    for word in split_words(query.text):
        as_number = word.isascii() and word.isdigit() and int(word) in numbers
        assert word in kept or as_number or word in ("or", "near")


@given(TEXT)
def test_what_is_left_out_is_left_out_of_something(text):
    query = parse_query(text)
    assert not query.excluded or query.clauses or query.filters != NO_FILTERS


@given(TEXT)
def test_a_query_without_anything_says_why(text):
    query = parse_query(text)
    if query.text and not query.clauses and query.filters == NO_FILTERS:
        assert query.notes
