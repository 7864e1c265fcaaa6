from pathlib import PurePosixPath
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.ingest.sources.slugs import assign_slugs, make_slug
from ytsapp.ingest.sources.video_ids import is_video_key


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("makemore1", "makemore1"),
        ("RAG-2.5-LLM evaluator-", "RAG-2-5-LLM-evaluator"),
        ("A talk: on  graphs!", "A-talk-on-graphs"),
        ("Überblick_größe", "Uberblick_groe"),
        ("ab", "talk-ab"),
        ("x" * 80, "x" * 64),
    ],
)
def test_slug_reads_like_the_name(name, slug):
    assert make_slug(name) == slug


def test_names_in_another_script_get_different_slugs():
    assert make_slug("講演一") != make_slug("講演二")
    assert make_slug("講演一").startswith("talk-")


@given(st.text())
def test_every_slug_is_a_key(name):
    assert is_video_key(make_slug(name))


def assign(*paths: str) -> dict[str, str]:
    named = [(PurePosixPath(path), PurePosixPath(path).name) for path in paths]
    return {path.as_posix(): slug for path, slug in assign_slugs(named).items()}


def test_namesakes_take_the_name_of_their_folder():
    assert assign("week1/lecture", "week2/lecture", "week2/other") == {
        "week1/lecture": "week1-lecture",
        "week2/lecture": "week2-lecture",
        "week2/other": "other",
    }


def test_namesakes_in_folders_of_one_name_are_told_apart():
    slugs = assign("a/week1/lecture", "b/week1/lecture")
    assert len(set(slugs.values())) == 2
    assert all(slug.startswith("week1-lecture-") for slug in slugs.values())


def test_folder_name_does_not_take_the_key_of_another_talk():
    slugs = assign("a/talk", "b/talk", "a-talk")
    assert slugs["a-talk"] == "a-talk"
    assert len(set(slugs.values())) == 3


PATHS = st.lists(
    st.lists(st.sampled_from(["a", "b", "a-b", "A b", "x" * 70, "é", "講"]), min_size=1, max_size=3)
    .map("/".join),
    unique=True,
)  # fmt: skip


@given(PATHS, st.integers())
def test_keys_differ_and_do_not_depend_on_the_order(paths, seed):
    slugs = assign(*paths)
    assert len(set(slugs.values())) == len(paths)
    assert all(is_video_key(slug) for slug in slugs.values())
    shuffled = list(paths)
    Random(seed).shuffle(shuffled)
    assert assign(*shuffled) == slugs
