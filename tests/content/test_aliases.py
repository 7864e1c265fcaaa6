from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.content.small_data import CONCEPT, small_files, write_data
from ytsapp.content.load import load_library
from ytsapp.domain.alias import Alias
from ytsapp.domain.errors import ContentError
from ytsapp.search.tokens import split_words

TODAY = date(2026, 6, 1)
FILE = "aliases.toml"
QDRANT = '[[alias]]\nname = "Qdrant"\nheard = ["qdren"]\nmistaken_for = ["quadrant"]\n'
RAG = '[[alias]]\nname = "RAG"\nalso = ["retrieval augmented generation"]\n'


def load(folder, text):
    return load_library(write_data(folder, small_files() | {FILE: text}), TODAY)


def problems_of(folder, text):
    with pytest.raises(ContentError) as caught:
        load(folder, text)
    assert {problem.file for problem in caught.value.problems} == {FILE}
    return caught.value.problems


def test_aliases_are_part_of_the_library(tmp_path):
    library = load(tmp_path, QDRANT + RAG)
    assert library.aliases.entries == (
        Alias("Qdrant", heard=("qdren",), mistaken_for=("quadrant",)),
        Alias("RAG", also=("retrieval augmented generation",)),
    )


def test_data_without_aliases_has_none(tmp_path):
    library = load_library(write_data(tmp_path, small_files()), TODAY)
    assert library.aliases.entries == ()


def test_empty_file_holds_no_alias(tmp_path):
    assert load(tmp_path, "").aliases.entries == ()


CASES = {
    "unknown field": ('heard = ["qdren"]', 'herd = ["qdren"]', "alias[1].herd", "known field"),
    "unknown table": ("[[alias]]\nname", "[[alais]]\nname", "alais", "known field"),
    "no name": ('name = "Qdrant"\n', "", "alias[1].name", "missing"),
    "empty way": ('["qdren"]', '[""]', "alias[1].heard[1]", "too short"),
    "no word": ('["qdren"]', '["&?"]', "alias[1].heard[1]", "no letter or digit"),
    "name without a word": ('"Qdrant"', '"…"', "alias[1].name", "no letter or digit"),
    "doubled space": ('"qdren"', '"qd  ren"', "alias[1].heard[1]", "spaces"),
    "sentence": ('"qdren"', '"a b c d e f g"', "alias[1].heard[1]", "has 7 words"),
    "text for a list": ('["qdren"]', '"qdren"', "alias[1].heard", "list"),
    "one way only": (
        'also = ["retrieval augmented generation"]', "also = []", "alias[2]", "no other way",
    ),
    "repeated way": ('["qdren"]', '["qdren", "QDREN"]', "alias[1].heard[2]", "'Qdrant' already"),
    "name repeated": ('["qdren"]', '["q drant", "Qdrants"]', "alias[1].heard[2]", "plurals"),
    "way of two names": (
        '"retrieval augmented generation"', '"Qdren!"', "alias[2].also[1]", "'Qdrant' already",
    ),
    "name twice": ('name = "RAG"', 'name = "qdrant"', "alias[2].name", "'Qdrant' already"),
    "mistaken for a term": ('["quadrant"]', '["rag"]', "alias[2].name", "'Qdrant' already"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_one_fault_names_the_field_and_how_to_mend_it(tmp_path, case):
    old, new, field, words = CASES[case]
    text = QDRANT + RAG
    assert old in text
    (problem, *_) = [
        found for found in problems_of(tmp_path, text.replace(old, new, 1)) if found.field == field
    ]
    assert words in problem.message


def test_broken_toml_names_the_line(tmp_path):
    (problem,) = problems_of(tmp_path, QDRANT + "[[alias]]\nname = RAG\n")
    assert "line 6" in problem.message


def test_folder_in_place_of_the_file_is_a_problem(tmp_path):
    write_data(tmp_path, small_files())
    (tmp_path / FILE).mkdir()
    with pytest.raises(ContentError, match=r"aliases\.toml: cannot be read"):
        load_library(tmp_path, TODAY)


def test_faults_are_told_together_with_those_of_other_files(tmp_path):
    files = small_files() | {FILE: RAG + RAG}
    files[CONCEPT] = files[CONCEPT].replace('topic = "rag"', 'topic = "rog"')
    with pytest.raises(ContentError) as caught:
        load_library(write_data(tmp_path, files), TODAY)
    assert {problem.file for problem in caught.value.problems} == {FILE, CONCEPT}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(way=st.text(st.characters(codec="utf-8"), max_size=12), at=st.integers(0, 80))
def test_any_text_put_into_the_file_raises_only_content_error(tmp_path, way, at):
    text = QDRANT + RAG
    try:
        library = load(tmp_path, text[:at] + way + text[at:])
    except ContentError as error:
        assert {problem.file for problem in error.problems} == {FILE}
    else:
        assert library.aliases.entries


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rag", "retrieval augmented generation"),
        ("retrieval augmented generation", "rag"),
        ("pgvector", "pg vector"),
        ("pg vector", "pgvector"),
        ("hnsw", "h sw"),
        ("solr", "solar"),
        ("qdrant", "quadrant"),
        ("dense search", "dance search"),
        ("llms", "large language model"),
    ],
)
def test_our_aliases_widen_a_search(library, asked, found):
    assert tuple(found.split()) in library.aliases.ways(tuple(asked.split()))


@pytest.mark.parametrize(
    "word", ["quadrant", "solar", "cupid", "pedantic", "onyx", "gina", "blade", "lama", "rack"]
)
def test_our_aliases_leave_everyday_words_alone(library, word):
    assert library.aliases.ways((word,)) == ()


def test_index_cuts_our_aliases_into_the_same_words(library):
    for alias in library.aliases.entries:
        written = (alias.name, *alias.also, *alias.heard, *alias.mistaken_for)
        assert alias.ways == tuple(split_words(way) for way in written)


def test_our_aliases_are_many(library):
    assert len(library.aliases.entries) >= 100
