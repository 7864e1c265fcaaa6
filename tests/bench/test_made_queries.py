"""Made queries ask for what is said, in every way the query language has."""

from collections import Counter

import pytest

from ytsapp.bench.made_corpus import make_corpus
from ytsapp.bench.made_queries import make_queries, misspell
from ytsapp.domain.alias import cut_words
from ytsapp.search.query import parse_query


@pytest.fixture(scope="module")
def talks(library):
    return list(make_corpus(1_200, library))


@pytest.fixture(scope="module")
def queries(talks):
    return make_queries(talks, 120, 1_200)


def test_queries_are_of_every_kind_and_as_many_as_asked_for(queries, talks):
    assert len(queries) == 120
    kinds = Counter(query.kind for query in queries)
    assert set(kinds) == {"words", "question", "phrase", "or", "minus", "filter"}
    assert kinds["words"] > 30
    assert make_queries(talks, 120, 1_200) == queries


def test_queries_have_one_to_six_words(queries):
    plain = [len(query.words) for query in queries if query.kind == "words"]
    assert set(plain) == {1, 2, 3, 4, 5, 6}


def test_some_passage_has_what_a_query_asks_for(queries, talks):
    said = [set(cut_words(p.text)) for made in talks for p in made.passages]
    for query in queries:
        assert query.words
        assert any(words.issuperset(query.words) for words in said)


def test_queries_are_read_as_they_are_meant(queries):
    for query in queries:
        read = parse_query(query.text)
        assert not read.notes
        assert bool(read.excluded) == (query.kind == "minus")
        assert bool(str(read.filters)) == (query.kind == "filter")
        assert any(phrase.exact for phrase in read.phrases) == (query.kind == "phrase")
        assert any(len(clause) > 1 for clause in read.clauses) == (query.kind == "or")


def test_misspelt_queries_differ_from_what_was_meant(queries):
    typed = misspell(queries)
    assert len(typed) > 20
    assert {query.kind for query in typed} == {"typo"}
    assert not {query.text for query in typed} & {query.text for query in queries}
