import pytest
import tantivy
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.tokens import MAX_WORD_BYTES, overlong_words, scrub, split_words

WORDS = {
    "Fine-Tuning": ["fine", "tuning"],
    "snake_case x2 1:20:30": ["snake", "case", "x2", "1", "20", "30"],
    "don't don’t": ["don", "t", "don", "t"],
    "STRASSE straße": ["strasse", "straße"],
    "İstanbul ılık": ["i\u0307stanbul", "ılık"],
    "ΣΊΣΥΦΟΣ": ["σίσυφοσ"],
    "cafe\u0301 café": ["cafe", "café"],
    "检索增强 RAG": ["检索增强", "rag"],
    "한국어 日本語": ["한국어", "日本語"],
    "हिन्दी": ["हिन", "दी"],
    "🔥hot🔥 👩‍💻": ["hot"],
    "½ ² Ⅷ ٣ ①": ["½", "²", "ⅷ", "٣", "①"],
    "": [],
    "!?…": [],
}


@pytest.mark.parametrize(("text", "words"), WORDS.items(), ids=WORDS)
def test_split_words(text, words):
    assert list(split_words(text)) == words


def index_of(text):
    """Return an index as it is made for other rooms, of one document, with its field."""
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="default").build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def finds(index, words):
    if len(words) == 1:
        query = tantivy.Query.term_query(index.schema, "text", words[0])
    else:
        query = tantivy.Query.phrase_query(index.schema, "text", list(words))
    return index.searcher().search(query).count == 1


LONG = ["x" * MAX_WORD_BYTES, "检" * 13, "Ⱥ" * 19]


@pytest.mark.parametrize("text", [*filter(WORDS.get, WORDS), *LONG])
def test_an_index_has_the_same_words_in_the_same_order(text):
    assert finds(index_of(f"before {text} after"), ("before", *split_words(text), "after"))


@pytest.mark.parametrize("text", ["x" * (MAX_WORD_BYTES + 1), "检" * 14, "Ⱥ" * 20])
def test_words_too_long_for_the_index_are_known(text):
    assert split_words(f"a {text} b") == ("a", "b")
    assert overlong_words(f"a {text} b") == (text,)
    assert not finds(index_of(text), (text.lower(),))


@pytest.mark.parametrize("text", ["", "a b", *LONG])
def test_other_words_are_not_too_long(text):
    assert overlong_words(text) == ()


@given(st.text(st.characters(), max_size=80))
def test_a_word_is_split_no_further(text):
    for word in split_words(scrub(text)):
        if "i\u0307" not in word:  # the small form of İ, which no other word has
            assert split_words(word) == (word,)


@pytest.mark.parametrize(
    ("text", "scrubbed"),
    [
        ("  a \t b\r\nc\u2003d\u00a0e ", "a b c d e"),
        ("a\x00b\x1bc\x7fd\x9fe", "abcde"),
        ("so\u00adft ze\u200bro \u202eright\u202c \ufeff\u2066x\u2069", "soft zero right x"),
        ("hid\U000e0041den \ud83dhalf", "hidden half"),
        ("مرحبا שלום 🔥 e\u0301", "مرحبا שלום 🔥 e\u0301"),
    ],
)
def test_scrub(text, scrubbed):
    assert scrub(text) == scrubbed
