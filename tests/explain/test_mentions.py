from concurrent.futures import ThreadPoolExecutor

import pytest

from ytsapp.explain.mentions import BREATH, find_mentions, weight_in_a_breath, weight_within
from ytsapp.explain.question import read_question
from ytsapp.explain.spoken import line_of
from ytsapp.explain.stems import stem


def mentioned(question, text, **known):
    line = line_of(text)
    return [line[at:].split()[0] for at, _ in find_mentions(read_question(question, **known), line)]


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("queries", "A query, two queries, querying.", ["query", "queries", "querying"]),
        ("tuning", "to tune is tuning, not a tunnel", ["tune", "tuning"]),
        ("rag", "rag, ragged, fragment, two RAGs", ["rag", "rags"]),
        ("fine-tuning", "fine tuned", ["fine", "tuned"]),
        ("index", "nothing of it", []),
    ],
)
def test_forms_of_a_word_are_mentions(question, text, said):
    assert mentioned(question, text) == said


def test_an_alias_is_a_mention():
    aliases = {"bm25": ["vm 25", "be em twenty five"]}
    text = "VM-25, or be em twenty five, is BM25"
    assert mentioned("bm25", text, aliases=aliases) == ["vm", "be", "bm25"]


def test_an_aliased_phrase_is_found_twice_in_a_row():
    aliases = {"dense search": ["dance search"]}
    assert len(mentioned("dense search", "dance search dance search", aliases=aliases)) == 2


def test_weight_counts_each_term_once_and_only_inside():
    question = read_question("queue stack")
    mentions = find_mentions(question, line_of("queue queue and stack"))
    assert weight_within(question, mentions, 0, 11) == 1.0
    assert weight_within(question, mentions, 0, 30) == 2.0
    assert weight_within(question, mentions, 1, 3) == 0.0


def test_terms_far_apart_are_not_in_one_breath():
    question = read_question("queue stack")
    near, far = (f"queue {'x' * length} stack" for length in (BREATH - 20, BREATH))
    assert weight_in_a_breath(question, find_mentions(question, line_of(near))) == 2.0
    assert weight_in_a_breath(question, find_mentions(question, line_of(far))) == 1.0


def test_threads_stem_alike():
    words = [
        f"{root}{end}" for root in ("retriev", "chunk", "embedd") for end in ("ing", "ed")
    ] * 200
    alone = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(stem.__wrapped__, words)) == alone
