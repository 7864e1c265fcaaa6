"""How problems are told: all in one run, with places, whatever the file holds."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.content.small_data import COMPARISON, CONCEPT, TALK, TOPIC, small_files, write_data
from ytsapp.content.load import load_library
from ytsapp.domain.errors import ContentError

TODAY = date(2026, 6, 1)


def problems_of(folder, files):
    with pytest.raises(ContentError) as caught:
        load_library(write_data(folder, files), TODAY)
    return caught.value.problems


def test_broken_toml_names_file_and_line(tmp_path):
    files = small_files()
    lines = files[CONCEPT].splitlines()
    lines[2] = "topic = rag"
    files[CONCEPT] = "\n".join(lines)
    problems = [p for p in problems_of(tmp_path, files) if p.file == CONCEPT]
    assert len(problems) == 1
    assert "line 3" in problems[0].message


def test_file_that_is_not_utf8_is_named_with_the_byte(tmp_path):
    files = small_files()
    write_data(tmp_path, files)
    (tmp_path / TOPIC).write_bytes(b'name = "caf\xe9"\n')
    with pytest.raises(ContentError) as caught:
        load_library(tmp_path, TODAY)
    problem = next(p for p in caught.value.problems if p.file == TOPIC)
    assert "UTF-8" in problem.message
    assert "11" in problem.message


def quote_of(words):
    return " ".join(["word"] * words)


def test_quote_of_30_words_passes_and_of_31_is_refused(tmp_path):
    files = small_files()
    said = "words said at 10"
    files[TALK] = files[TALK].replace(said, quote_of(30))
    assert load_library(write_data(tmp_path, files), TODAY).moments
    files[TALK] = files[TALK].replace(quote_of(30), quote_of(31))
    problem = next(p for p in problems_of(tmp_path, files) if p.file == TALK)
    assert problem.field == "moment[1].quote"
    assert "31 words" in problem.message


@pytest.mark.parametrize(
    ("name", "old", "new", "length"),
    [
        (TALK, "What is said at 10", "x" * 91, 91),
        (TALK, "Why it matters.", "x" * 321, 321),
        (TOPIC, 'name = "RAG"', f'name = "{"x" * 41}"', 41),
        (TOPIC, "A description that is long enough", "x" * 150, 177),
    ],
    ids=["heading", "summary", "name", "description"],
)
def test_text_too_long_is_measured_in_characters(tmp_path, name, old, new, length):
    files = small_files()
    files[name] = files[name].replace(old, new, 1)
    message = next(p for p in problems_of(tmp_path, files) if p.file == name).message
    assert str(length) in message
    assert "characters" in message


def test_all_problems_are_reported_in_one_run(tmp_path):
    files = small_files()
    files[TALK] = files[TALK].replace("2024-05-01", "2030-01-01")
    files[TOPIC] = files[TOPIC].replace('what = "W"', 'wat = "W"')
    files[CONCEPT] = files[CONCEPT].replace('topic = "rag"', 'topic = "rog"')
    files[COMPARISON] = files[COMPARISON].replace("/method/", "/nowhere/")
    files["collections/broken.toml"] = "title ="
    found = {(p.file, p.field) for p in problems_of(tmp_path, files)}
    assert found >= {
        (TALK, "published"),
        (TOPIC, "what"),
        (TOPIC, "wat"),
        (CONCEPT, "topic"),
        (COMPARISON, "continue_learning[1].href"),
        ("collections/broken.toml", ""),
    }


def test_broken_file_is_not_also_reported_as_missing_where_it_is_named(tmp_path):
    """An editor told to add a file that is there would look in the wrong place."""
    files = small_files()
    files[CONCEPT] = "title ="
    assert {p.file for p in problems_of(tmp_path, files)} == {CONCEPT}


@pytest.mark.parametrize("key", ["published = 2024-13-01", "duration_s = 1e400", "title = nan"])
def test_impossible_value_is_a_problem_of_its_file(tmp_path, key):
    files = small_files()
    files["talks/odd.toml"] = f'video_id = "odd"\nchannel = "C"\nsource = "none"\n{key}\n'
    assert {p.file for p in problems_of(tmp_path, files)} == {"talks/odd.toml"}


def test_number_of_thousands_of_digits_is_a_problem_of_its_file(tmp_path):
    files = small_files()
    files[TALK] = files[TALK].replace("duration_s = 600", f"duration_s = {'9' * 5000}")
    assert TALK in {p.file for p in problems_of(tmp_path, files)}


def test_arrays_nested_without_end_are_a_problem_of_their_file(tmp_path):
    files = small_files()
    files[TALK] = f"x = {'[' * 20_000}"
    assert TALK in {p.file for p in problems_of(tmp_path, files)}


def test_folder_named_like_a_file_is_a_problem(tmp_path):
    write_data(tmp_path, small_files())
    (tmp_path / "talks" / "folder.toml").mkdir()
    with pytest.raises(ContentError, match=r"talks/folder\.toml"):
        load_library(tmp_path, TODAY)


VALUES = st.one_of(
    st.text(max_size=20).map(lambda text: "'" + text.replace("'", "") + "'"),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["[]", "{}", "true", "2024-05-01", "2024-05-01T10:00:00", "[[1]]", '""', "x"]),
)
"""What may stand behind an equals sign, valid or not."""
IN_PLACE = hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80
)


def load_or_refuse(folder, files):
    """Load; a refusal must name files, any other exception fails the test."""
    try:
        library = load_library(write_data(folder, files), TODAY)
    except ContentError as error:
        assert error.problems
        assert all(problem.file and problem.message for problem in error.problems)
    else:
        assert library.talks


@IN_PLACE
@given(data=st.data())
def test_any_text_put_into_a_file_raises_only_content_error(tmp_path, data):
    files = small_files()
    name = data.draw(st.sampled_from(sorted(files)))
    text = files[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    put = data.draw(st.text(st.characters(codec="utf-8"), max_size=15))
    files[name] = text[:start] + put + text[end:]
    load_or_refuse(tmp_path, files)


@IN_PLACE
@given(data=st.data())
def test_any_value_of_any_key_raises_only_content_error(tmp_path, data):
    files = small_files()
    name = data.draw(st.sampled_from(sorted(files)))
    lines = files[name].splitlines()
    at = data.draw(st.sampled_from([n for n, line in enumerate(lines) if " = " in line]))
    lines[at] = f"{lines[at].partition(' = ')[0]} = {data.draw(VALUES)}"
    files[name] = "\n".join(lines)
    load_or_refuse(tmp_path, files)


@IN_PLACE
@given(raw=st.binary(max_size=60))
def test_any_bytes_as_a_file_raise_only_content_error(tmp_path, raw):
    write_data(tmp_path, small_files())
    (tmp_path / TOPIC).write_bytes(raw)
    with pytest.raises(ContentError, match=r"topics/rag\.toml"):
        load_library(tmp_path, TODAY)
