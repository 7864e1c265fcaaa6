import json

import pytest

from tests.ingest.captions.files import FIXTURES, parse, read, refusal, rows

SNIPPETS = json.loads((FIXTURES / "snippets.json").read_text("utf-8"))
SAID = [
    (1000, 3200, "Bread wants a night\nin the cold."),
    (3200, 6000, "Flour, water & salt: it's all."),
]


def test_list_of_snippets():
    captions = read("snippets.json")
    assert (captions.format, captions.language, captions.automatic) == ("snippets", "", None)
    assert rows(captions) == SAID


def test_snippet_without_a_duration_lasts_until_the_next_one():
    said = parse('[{"text": "a", "start": 1}, {"text": "b", "start": 2.5}]', ".json")
    assert (said.format, rows(said)) == ("snippets", [(1000, 2500, "a"), (2500, 2500, "b")])


def test_list_in_a_list_as_the_command_prints_it():
    assert rows(parse(json.dumps([SNIPPETS]), ".json")) == SAID


@pytest.mark.parametrize("heard", [True, False])
def test_object_says_language_and_origin(heard):
    text = json.dumps({"video_id": "x", "language": "German", "language_code": "de-DE",
                       "is_generated": heard, "snippets": SNIPPETS})  # fmt: skip
    captions = parse(text, ".json")
    assert (captions.language, captions.automatic) == ("de-DE", heard)
    assert rows(captions) == SAID


def test_several_talks_in_a_file_are_refused():
    assert "2 talks" in refusal(json.dumps([SNIPPETS, SNIPPETS]), "talk.json").reason


@pytest.mark.parametrize(
    "snippet",
    [
        {"text": "a", "duration": 1},
        {"text": "a", "start": -1, "duration": 1},
        {"text": "a", "start": 0, "duration": -1},
        {"text": 1, "start": 0, "duration": 1},
        None,
    ],
)
def test_wrong_snippet_is_named(snippet):
    assert "snippet 4" in refusal(json.dumps([*SNIPPETS, snippet]), "talk.json").reason
