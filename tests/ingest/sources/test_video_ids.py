import json

import pytest

from ytsapp.ingest.sources.video_ids import has_youtube_form, is_video_key, is_youtube_id
from ytsapp.settings import ROOT

CORPUS = ROOT.parent / "shared" / "corpus" / "talks.json"


@pytest.mark.parametrize(
    "text", ["gvgD98jWrJM", "-2ebSQROew4", "00GKzGyWFEs", "_PAli-V4wj0", "dVIPBxHJ1kQ"]
)
def test_random_letters_are_a_youtube_id(text):
    assert is_youtube_id(text)


@pytest.mark.parametrize(
    "text",
    ["introducing", "Introducing", "practicum08", "my-talk-001", "RAG-intro-1", "lecture_one",
     "12345678901", "week-1-talk", "what-a-talk"],
)  # fmt: skip
def test_words_of_eleven_letters_are_none(text):
    assert has_youtube_form(text)
    assert not is_youtube_id(text)


@pytest.mark.parametrize("text", ["", "gvgD98jWrJ", "gvgD98jWrJMx", "gvgD98jWrJ.", "gvgD98jWrJé"])
def test_another_length_or_letter_is_none(text):
    assert not has_youtube_form(text)
    assert not is_youtube_id(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("abc", True), ("a-talk_1", True), ("ab", False), ("a" * 65, False), ("a b c", False),
     ("äbc", False), ("abc\n", False)],
)  # fmt: skip
def test_key_of_a_talk(text, is_one):
    assert is_video_key(text) is is_one


@pytest.mark.skipif(not CORPUS.exists(), reason=f"the corpus is not at {CORPUS}")
def test_real_ids_are_recognised():
    keys = {talk["video_id"] for talk in json.loads(CORPUS.read_text("utf-8"))}
    real = {key for key in keys if has_youtube_form(key)}
    assert len(real) > 100
    assert {key for key in real if not is_youtube_id(key)} == set()
