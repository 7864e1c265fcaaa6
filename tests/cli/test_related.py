"""Searches that pages offer have to find something."""

from dataclasses import replace

import pytest

from tests.builders import make_comparison, make_concept, make_library, make_moment, make_topic
from ytsapp.cli.related import find_unanswered


def library_with(topic=("chunk size",), concept=("chunk size",), comparison=("chunk size",)):
    said = {"quote": "the chunk size matters", "summary": "Measure retrieval."}
    return make_library(
        *[make_moment(100 * n, heading=f"Chunks {n}", **said) for n in range(1, 5)],
        topics={"rag": make_topic("rag", related_queries=topic)},
        concepts={"what": make_concept("what", related_queries=concept)},
        comparisons={"a-b": make_comparison("a-b", related_queries=comparison)},
    )


def problems_of(settings, **queries):
    return [str(problem) for problem in find_unanswered(library_with(**queries), settings)]


def test_queries_that_find_a_moment_pass(settings):
    assert problems_of(settings) == []


@pytest.mark.parametrize("words", ["measure chunks", "SIZES", '"chunk size matters"'])
def test_written_and_said_words_count_alike(settings, words):
    assert problems_of(settings, topic=(words,)) == []


def test_query_of_which_a_word_is_missing_is_named_with_file_and_field(settings):
    (problem,) = problems_of(settings, concept=("chunk size", "chunk zebra"))
    assert problem.startswith("concepts/what.toml: related_queries[2]: 'chunk zebra' finds no")


def test_each_kind_of_page_is_checked(settings):
    wrong = ("zebra crossing",)
    found = problems_of(settings, topic=wrong, concept=wrong, comparison=wrong)
    assert [problem.partition(".")[0] for problem in found] == [
        "comparisons/a-b", "topics/rag", "concepts/what",
    ]  # fmt: skip


def test_query_that_is_searched_for_otherwise_is_refused(settings):
    (problem,) = problems_of(settings, topic=("chunk retreival",))
    assert "is searched for as 'chunk retrieval'" in problem


def test_transcripts_of_this_copy_do_not_count(settings, tmp_path):
    """Another copy has none."""
    ours = replace(settings, home=tmp_path, database=f"sqlite:///{tmp_path}/yts.db")
    find_unanswered(library_with(), ours)
    assert list(tmp_path.iterdir()) == []
