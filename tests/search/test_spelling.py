import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.spelling import MOST_MENDED, SHORTEST, Mended, Spelling
from ytsapp.search.vocabulary import Vocabulary

SAID = {
    "the": 10_000, "data": 1500, "base": 400, "database": 800, "embedding": 400, "retrieval": 300,
    "fine": 600, "tuning": 500, "tuned": 40, "quantization": 60, "vector": 1200, "vectors": 300,
    "search": 2000, "qdrant": 12, "weaviate": 25, "pgvector": 3, "transformer": 80, "recall": 150,
    "rank": 300, "ranking": 200, "model": 1900, "modal": 6, "node": 40, "code": 900, "bm25": 90,
    "gpt4": 70, "gpt": 100, "machine": 900, "learning": 1000, "elasticsearch": 30,
    "reranker": 5, "cases": 300, "recommendation": 20, "some": 3000, "one": 4000, "someone": 200,
}  # fmt: skip


@pytest.fixture(scope="module")
def spelling():
    """Mends by a few words of talks."""
    return Spelling(Vocabulary.count_up(SAID.items()))


def meant_by(spelling, word):
    mended = spelling.mend(word)
    return mended and " ".join(mended.words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("databse", "database"),
        ("dtabase", "database"),
        ("databasee", "database"),
        ("databaae", "database"),
        ("databas", "database"),
        ("embeding", "embedding"),
        ("retreival", "retrieval"),
        ("quantisation", "quantization"),
        ("wector", "vector"),
        ("evctor", "vector"),
        ("serach", "search"),
        ("vektors", "vectors"),
        ("qdrnat", "qdrant"),
        ("weavaite", "weaviate"),
        ("pgvctor", "pgvector"),
        ("recomendaton", "recommendation"),
        ("elesticserch", "elasticsearch"),
    ],
)
def test_mistyped_word_is_mended(spelling, typed, meant):
    assert meant_by(spelling, typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("finetuning", "fine tuning"), ("machinelearning", "machine learning")],
)
def test_words_run_together_are_parted(spelling, typed, meant):
    assert meant_by(spelling, typed) == meant


@pytest.mark.parametrize("word", SAID)
def test_word_the_corpus_says_stays(spelling, word):
    assert spelling.mend(word) is None


@pytest.mark.parametrize(
    "word",
    ["bm26", "gpt5", "2023", "v2ctor", "dat", "vec", "", "c++", "vec tor", "data-bse", "🙂🙂🙂🙂"],
)
def test_number_short_word_and_what_is_no_word_stay(spelling, word):
    assert spelling.mend(word) is None


@pytest.mark.parametrize("word", ["photosynthesis", "kubernetes", "zzzzzz", "поиск"])
def test_word_near_nothing_stays(spelling, word):
    assert spelling.mend(word) is None


@pytest.mark.parametrize("word", ["rerankers", "bases", "embeddings", "models", "codes"])
def test_another_form_of_a_word_the_corpus_says_stays(spelling, word):
    """The search takes both forms for the same; "bases" is no slip of "cases"."""
    assert spelling.mend(word) is None


def test_word_is_never_mended_to_a_number(spelling):
    assert meant_by(spelling, "gptx") == "gpt"


def test_of_words_equally_near_the_one_said_more_often_is_meant(spelling):
    assert meant_by(spelling, "modl") == "model"
    assert meant_by(spelling, "mofel") == "model"


def test_likely_slip_of_a_rarer_word_beats_an_unlikely_one_of_a_common_word(spelling):
    """A swap is more likely than a letter from the other end of the keyboard."""
    assert meant_by(spelling, "ndoe") == "node"
    assert meant_by(spelling, "vectros") == "vectors"


def test_correct_word_is_not_turned_into_one_hardly_anybody_says():
    rare = Spelling(Vocabulary.count_up([("soloka", 1), ("swimling", 1), ("the", 1000)]))
    assert rare.mend("toloka") is None
    assert rare.mend("swimming") is None
    assert meant_by(rare, "swimlimg") == "swimling"


@given(st.text(min_size=1, max_size=20))
def test_any_text_is_mended_to_known_words_of_like_length_or_stays(word):
    spelling = Spelling(Vocabulary.count_up(SAID.items()))
    mended = spelling.mend(word)
    if mended is not None:
        assert len(word) >= SHORTEST
        assert all(meant in SAID for meant in mended.words)
        assert abs(len("".join(mended.words)) - len(word)) <= len(word) / 3


def test_torn_word_is_joined_where_it_is_said_much_more_often(spelling):
    assert spelling.join("data", "base") == Mended(("data", "base"), ("database",))
    assert spelling.join("trans", "former") == Mended(("trans", "former"), ("transformer",))


@pytest.mark.parametrize(
    "pair", [("some", "one"), ("vector", "search"), ("model", "s"), ("bm", "25"), ("", "vector")]
)
def test_two_words_that_are_as_common_apart_stay(spelling, pair):
    assert spelling.join(*pair) is None


def test_words_of_a_query_are_mended_in_their_places(spelling):
    words = ["the", "vectro", "databse", "recall"]
    assert spelling.mend_all(words) == [
        (1, Mended(("vectro",), ("vector",))),
        (2, Mended(("databse",), ("database",))),
    ]


def test_torn_word_is_joined_before_its_halves_are_mended(spelling):
    """ "dat" and "abase" are known to nobody; "abase" alone would become "base"."""
    assert spelling.mend_all(["vector", "dat", "abase"]) == [
        (1, Mended(("dat", "abase"), ("database",)))
    ]
    assert spelling.mend_all(["retr", "ieval"]) == [(0, Mended(("retr", "ieval"), ("retrieval",)))]


def test_known_half_is_joined_with_an_unknown_one(spelling):
    assert spelling.mend_all(["rank", "rec", "all"]) == [(1, Mended(("rec", "all"), ("recall",)))]
    assert spelling.mend_all(["model", "vec", "tor"]) == [(1, Mended(("vec", "tor"), ("vector",)))]
    assert spelling.mend_all(["fine", "tun", "ing"])[0] == (1, Mended(("tun", "ing"), ("tuning",)))


def test_halves_that_are_words_are_left_to_the_caller(spelling):
    assert spelling.mend_all(["data", "base"]) == []


def test_query_of_known_words_is_left_alone(spelling):
    assert spelling.mend_all(["fine", "tuning", "the", "model"]) == []
    assert spelling.mend_all([]) == []


def test_only_so_many_words_of_a_query_are_mended(spelling):
    mended = spelling.mend_all(["vectro"] * (MOST_MENDED + 3))
    assert [at for at, _ in mended] == list(range(MOST_MENDED))


def test_empty_corpus_mends_nothing():
    nothing = Spelling(Vocabulary.count_up([]))
    assert nothing.mend("database") is None
    assert nothing.join("data", "base") is None
    assert nothing.mend_all(["finetuning", "data", "base"]) == []
