import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.vocabulary import Vocabulary
from ytsapp.search.vocabulary_file import VocabularyError, load_vocabulary, save_vocabulary

WORDS = {"vector": 41, "index": 70_000, "a": 3_000_000_000, "tensor": 2, "recall": 9, "поиск": 1}


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A vocabulary in a file."""
    path = tmp_path_factory.mktemp("index") / "vocabulary"
    save_vocabulary(Vocabulary.count_up(WORDS.items()), path)
    return path


def test_loaded_vocabulary_is_the_one_saved(saved):
    loaded = load_vocabulary(saved)
    assert {word: loaded.count(word) for word in WORDS} == WORDS
    assert len(loaded) == len(WORDS)
    assert loaded.most == 3_000_000_000


def test_loaded_vocabulary_finds_words_by_either_end(saved):
    loaded = load_vocabulary(saved)
    assert loaded.one_slip_away("rector") == {"vector"}
    assert loaded.one_slip_away("vectop") == {"vector"}


def test_empty_vocabulary_is_kept(tmp_path):
    save_vocabulary(Vocabulary.count_up([]), tmp_path / "vocabulary")
    assert len(load_vocabulary(tmp_path / "vocabulary")) == 0


def test_older_file_is_replaced(tmp_path):
    path = tmp_path / "vocabulary"
    save_vocabulary(Vocabulary.count_up([("old", 1)] * 3), path)
    save_vocabulary(Vocabulary.count_up([("new", 1)]), path)
    assert "old" not in load_vocabulary(path)


@given(st.dictionaries(st.text(min_size=1, max_size=8), st.integers(1, 2**32 - 1), max_size=30))
def test_any_words_survive(tmp_path_factory, counts):
    path = tmp_path_factory.getbasetemp() / "any-vocabulary"
    vocabulary = Vocabulary.count_up(counts.items())
    save_vocabulary(vocabulary, path)
    loaded = load_vocabulary(path)
    assert loaded.shelves == vocabulary.shelves


def test_missing_file_says_to_rebuild(tmp_path):
    with pytest.raises(VocabularyError, match=r"No such file.*rebuild the index"):
        load_vocabulary(tmp_path / "vocabulary")


def test_file_of_another_version_is_refused(saved, tmp_path):
    packed = bytearray(saved.read_bytes())
    packed[4] += 1
    (tmp_path / "vocabulary").write_bytes(packed)
    with pytest.raises(VocabularyError, match="format"):
        load_vocabulary(tmp_path / "vocabulary")


def test_damage_anywhere_is_found(saved, tmp_path):
    packed = saved.read_bytes()
    path = tmp_path / "vocabulary"
    for at in range(len(packed)):
        path.write_bytes(packed[:at] + bytes([packed[at] ^ 0x10]) + packed[at + 1 :])
        with pytest.raises(VocabularyError):
            load_vocabulary(path)


def test_file_cut_short_anywhere_is_refused(saved, tmp_path):
    packed = saved.read_bytes()
    path = tmp_path / "vocabulary"
    for length in range(len(packed)):
        path.write_bytes(packed[:length])
        with pytest.raises(VocabularyError):
            load_vocabulary(path)


def test_refusal_is_one_sentence_that_names_the_file(saved, tmp_path):
    path = tmp_path / "vocabulary"
    path.write_bytes(saved.read_bytes()[:-1])
    with pytest.raises(VocabularyError) as caught:
        load_vocabulary(path)
    assert str(caught.value) == "The vocabulary vocabulary is damaged; rebuild the index."
