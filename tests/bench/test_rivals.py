"""Each rival finds what it should: otherwise it would be no measure."""

import pytest

from tests.bench.passages import make_passage
from ytsapp.bench.bare_tantivy import BareTantivy
from ytsapp.bench.full_text import TOP, FullText
from ytsapp.bench.made_corpus import make_corpus
from ytsapp.bench.plain_bm25 import rank_plainly
from ytsapp.domain.alias import cut_words

PASSAGES = 1_200


@pytest.fixture(scope="module")
def talks(library):
    return list(make_corpus(PASSAGES, library))


@pytest.fixture(scope="module", params=["fts5", "tantivy"])
def rival(request, talks, tmp_path_factory):
    place = tmp_path_factory.mktemp("rival")
    if request.param == "tantivy":
        BareTantivy.build(place, talks)
        yield BareTantivy.open(place)
    else:
        full_text = FullText.build(place / "fts.db", talks)
        yield full_text
        full_text.close()


def test_rival_finds_a_passage_by_its_rarest_words(rival, talks):
    passages = [passage for made in talks for passage in made.passages]
    said = [cut_words(passage.text) for passage in passages]
    wanted = 700
    others = {word for number, words in enumerate(said) if number != wanted for word in words}
    rare = [word for word in said[wanted] if word not in others]
    common = [word for word in said[wanted] if word in others][:3]
    assert rival.search([*rare, *common] if rare else said[wanted])[0] == wanted + 1


def test_rival_returns_a_page_of_different_passages(rival):
    found = rival.search(["the", "and"])
    assert len(found) == len(set(found)) == TOP


def test_rival_finds_nothing_that_nobody_says(rival):
    assert rival.search(["zyzzyva"]) == []


TOLD = [
    make_passage(start_s=0, text="Reranking reads query and document together."),
    make_passage(start_s=40, text="A vector index finds neighbours quickly."),
    make_passage(start_s=80, text="We had lunch and talked of the weather."),
]


def test_plain_bm25_ranks_by_stems_and_leaves_out_what_does_not_match():
    rank = rank_plainly(TOLD)
    assert rank("rerank documents") == [TOLD[0]]
    assert rank("indexes of vectors")[0] == TOLD[1]
    assert rank("zyzzyva") == rank("the and of") == rank("") == []


def test_plain_bm25_can_be_given_more_of_a_passage():
    titles = {TOLD[2]: "Quantization"}
    rank = rank_plainly(TOLD, lambda passage: titles.get(passage, "") + " " + passage.text)
    assert rank("quantization") == [TOLD[2]]
