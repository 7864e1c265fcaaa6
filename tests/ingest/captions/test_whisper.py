import json

import pytest

from tests.ingest.captions.files import parse, read, refusal, rows, timed_words
from ytsapp.ingest.captions.read import parse_captions


def whisper(**keys):
    return parse(json.dumps(keys), ".json")


def test_segments_become_cues():
    captions = read("whisper.json")
    assert (captions.format, captions.language, captions.automatic) == ("whisper", "en", True)
    assert rows(captions) == [
        (1000, 3200, "Bread wants a night in the cold."),
        (3200, 6000, "Flour, water & salt."),
    ]


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("en", "en"),
        ("pt_BR", "pt-BR"),
        (" zh-Hant ", "zh-Hant"),
        ("english", ""),
        ("", ""),
        (5, ""),
    ],
)
def test_language_is_a_tag_or_not_known(written, language):
    said = whisper(language=written, segments=[{"start": 0, "end": 1, "text": "a"}])
    assert said.language == language


def test_words_of_segments_are_marked():
    assert timed_words(read("whisper_words.json")) == [
        [("Bread", 1000), ("wants", 1480), ("a", 1900), ("night.", 2000)],
        [("In", 3200), ("the", 3400), ("cold", 3600)],
    ]


def test_whisperx_names_speakers_and_cannot_place_every_word():
    captions = read("whisperx.json")
    assert [cue.speaker for cue in captions.cues] == ["SPEAKER_01", "SPEAKER_00"]
    assert timed_words(captions) == [
        [("In", 1000), ("bread", 1600), ("wants", 1900), ("a", 2100), ("night.", 2200)],
        [("Really?", 3300)],
    ]


def test_whisper_cpp_marks_words_not_tokens():
    captions = read("whisper_cpp.json")
    assert (captions.format, captions.language) == ("whisper", "en")
    assert rows(captions) == [(1000, 3200, "Bread wants a night.")]
    assert timed_words(captions) == [
        [("Bread", 1010), ("wants", 1480), ("a", 1900), ("night.", 2000)]
    ]


def test_whisper_cpp_token_of_half_a_character_costs_no_word():
    text = (
        '{"transcription": [{"offsets": {"from": 0, "to": 900}, "text": " é ok", "tokens": ['
        '{"text": " HALF", "offsets": {"from": 10, "to": 20}}, '
        '{"text": " ok", "offsets": {"from": 500, "to": 600}}]}]}'
    )
    captions = parse_captions(text.encode().replace(b"HALF", b"\xc3"), "talk.json")
    assert rows(captions) == [(0, 900, "é ok")]
    assert timed_words(captions) == [[("ok", 500)]]


def test_whisper_cpp_in_a_language_without_spaces_marks_where_a_segment_begins():
    tokens = [
        {"text": text, "offsets": {"from": ms, "to": ms + 50}}
        for text, ms in [("[_BEG_]", 0), ("パン", 20), ("は", 80)]
    ]
    said = whisper(
        transcription=[{"offsets": {"from": 0, "to": 900}, "text": "パンは", "tokens": tokens}]
    )
    assert timed_words(said) == [[("パンは", 20)]]


def test_whisper_cpp_without_offsets_reads_its_clock():
    said = whisper(
        transcription=[{"timestamps": {"from": "00:00:01,000", "to": "00:00:02,500"}, "text": " a"}]
    )
    assert rows(said) == [(1000, 2500, "a")]


def test_chunks_of_hugging_face_may_lack_the_last_end():
    said = whisper(
        text="a b",
        chunks=[{"timestamp": [0, 1.5], "text": " a"}, {"timestamp": [2, None], "text": " b"}],
    )
    assert rows(said) == [(0, 1500, "a"), (2000, 2000, "b")]


def test_words_beside_segments_are_shared_among_them():
    said = whisper(
        language="english",
        segments=[
            {"start": 0.0, "end": 1.0, "text": "Well, yes."},
            {"start": 1.0, "end": 2.0, "text": "No."},
        ],
        words=[
            {"word": "Well", "start": 0.1, "end": 0.3},
            {"word": "yes", "start": 0.5, "end": 0.9},
            {"word": "No", "start": 1.2, "end": 1.9},
        ],
    )
    assert said.language == ""
    assert timed_words(said) == [[("Well,", 100), ("yes.", 500)], [("No.", 1200)]]


def test_words_alone_are_a_cue_each():
    said = whisper(
        text="a b",
        words=[{"word": "a", "start": 0.1, "end": 0.3}, {"word": "b", "start": 0.5, "end": 0.9}],
    )
    assert rows(said) == [(100, 300, "a"), (500, 900, "b")]
    assert timed_words(said) == [[("a", 100)], [("b", 500)]]


def test_segment_without_text_has_that_of_its_words():
    said = whisper(
        segments=[
            {
                "start": 0,
                "end": 1,
                "words": [{"text": "a", "start": 0}, {"text": "b", "start": 0.5}],
            }
        ]
    )
    assert rows(said) == [(0, 1000, "a b")]
    assert timed_words(said) == [[("a", 0), ("b", 500)]]


def test_bare_list_of_segments_is_read():
    said = parse('[{"id": 1, "start": 0.5, "end": 1.5, "text": " a", "words": null}]', ".json")
    assert (said.format, rows(said)) == ("whisper", [(500, 1500, "a")])


@pytest.mark.parametrize(
    ("segment", "named"),
    [
        ('{"start": NaN, "end": 1, "text": "a"}', "start of segment 2"),
        ('{"start": 0, "end": Infinity, "text": "a"}', "end of segment 2"),
        ('{"start": -1, "end": 1, "text": "a"}', "start of segment 2"),
        ('{"start": 172801, "end": 172802, "text": "a"}', "48 hours"),
        ('{"start": 1e999, "end": 1, "text": "a"}', "start of segment 2"),
        ('{"start": null, "end": 1, "text": "a"}', "start of segment 2"),
        ('{"start": [], "end": 1, "text": "a"}', "start of segment 2"),
        ('{"start": 0, "end": 1, "text": ["a"]}', "text of segment 2"),
        ('{"start": 0, "end": 1, "text": "a", "words": 5}', "words of segment 2"),
        ('{"start": 0, "end": 1, "text": "a", "words": [5]}', "word 1 of segment 2"),
        ('{"timestamp": [1], "text": "a"}', "timestamp of segment 2"),
        ("7", "segment 2"),
    ],
)
def test_wrong_segment_is_named(segment, named):
    text = f'{{"segments": [{{"start": 0, "end": 1, "text": "ok"}}, {segment}]}}'
    assert named in refusal(text, "talk.json").reason


def test_wrong_whisper_cpp_segment_is_named():
    assert "transcription 1" in refusal('{"transcription": [{"text": "a"}]}', "talk.json").reason
