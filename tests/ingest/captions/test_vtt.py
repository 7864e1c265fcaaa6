import pytest

from tests.ingest.captions.files import parse, read, refusal, rows, timed_words, words

ROLLING = read("rolling.vtt")
VOICES = read("voices.vtt")


def vtt(body):
    return parse(f"WEBVTT\n\n{body}", ".vtt")


def test_rolling_cues_keep_every_line_they_show():
    assert rows(ROLLING) == [
        (160, 2270, "bread wants a night"),
        (2270, 2280, "bread wants a night"),
        (2280, 4500, "bread wants a night\n>> in the cold"),
        (4500, 4510, ">> in the cold"),
        (4510, 6900, ">> in the cold\n[Music]"),
        (6900, 6910, "[Music]"),
        (6910, 3_609_000, "[Music]\nand then heat"),
    ]


def test_rolling_cues_mark_each_word_of_the_new_line_and_none_of_the_repeated_one():
    assert timed_words(ROLLING) == [
        [("bread", 160), ("wants", 480), ("a", 900), ("night", 1300)],
        [],
        [(">>", 2280), ("in", 2400), ("the", 2700), ("cold", 3100)],
        [],
        [],
        [],
        [("and", 6910), ("then", 3_608_000), ("heat", 3_608_250)],
    ]
    new_line = ROLLING.cues[2]
    assert new_line.marks[0][0] == new_line.text.index("\n") + 1


def test_rolling_captions_were_heard_by_a_machine():
    assert (ROLLING.format, ROLLING.language, ROLLING.automatic) == ("vtt", "en", True)


def test_file_without_word_times_does_not_tell_who_wrote_it():
    assert (VOICES.language, VOICES.automatic) == ("en-GB", None)


def test_each_voice_of_a_cue_becomes_a_cue():
    assert [(cue.start_ms, cue.end_ms, cue.speaker, cue.text) for cue in VOICES.cues[:3]] == [
        (1000, 3500, "Ada Loaf", "Welcome back to the kitchen."),
        (1000, 3500, "Ben Crust", "Thank you, merci!"),
        (3500, 5000, "Ada Loaf", "How long & how hot?"),
    ]


def test_words_outside_a_voice_have_no_speaker():
    captions = vtt("00:01.000 --> 00:02.000\nso: <v Ada &amp; Ben>yes</v> (both nod)")
    assert [(cue.speaker, cue.text) for cue in captions.cues] == [
        ("", "so:"), ("Ada & Ben", "yes"), ("", "(both nod)"),
    ]  # fmt: skip


def test_voice_that_ends_before_it_starts_ends_there():
    assert vtt("00:05.000 --> 00:04.000\n<v Ada>yes").cues[0].end_ms == 5000


def test_line_that_begins_with_a_word_time_has_no_mark_before_it():
    said = vtt("00:01.000 --> 00:03.000\nold\n<c><00:00:01.500>new</c><00:00:02.000><c> word</c>")
    assert timed_words(said) == [[("new", 1500), ("word", 2000)]]


def test_name_over_two_lines_is_one_name():
    assert vtt("00:01.000 --> 00:02.000\n<v Ada\n Loaf>yes").cues[0].speaker == "Ada Loaf"


def test_voice_with_word_times_keeps_both():
    captions = vtt("00:01.000 --> 00:03.000\n<v Ada>well<00:02.000><c> then</c>\n<v Ben>right")
    assert [cue.speaker for cue in captions.cues] == ["Ada", "Ben"]
    assert timed_words(captions) == [[("well", 1000), ("then", 2000)], []]


def test_notes_styles_regions_names_and_empty_cues_are_no_words():
    said = words(VOICES)
    assert not {"opening", "2", "remark", "hand,", '::cue(v[voice="Ada"])', "width:40%"} & set(said)
    assert 5000 not in [cue.start_ms for cue in VOICES.cues]


def test_tags_that_captions_do_not_know_are_words():
    assert rows(VOICES)[3] == (6000, 7000, "The model writes <s> first, then <|endoftext|>.")


def test_ruby_keeps_base_and_annotation():
    assert rows(VOICES)[4][2] == "Nobody saysspeaks"


def test_line_that_only_begins_like_a_block_is_words():
    said = vtt("00:01.000 --> 00:02.000\nNOTE this well\nSTYLE matters")
    assert rows(said) == [(1000, 2000, "NOTE this well\nSTYLE matters")]


def test_note_without_a_blank_line_after_it_hides_no_cue():
    said = vtt("00:01.000 --> 00:02.000\na\n\nNOTE hm\n00:02.000 --> 00:03.000\nb")
    assert rows(said) == [(1000, 2000, "a"), (2000, 3000, "b")]


def test_words_after_a_blank_line_are_kept():
    said = vtt("00:01.000 --> 00:02.000\none\n\ntwo three\n\n00:02.000 --> 00:03.000\nfour")
    # The line in front of the times, alone in its block, would be the cue's name.
    assert rows(said) == [(1000, 2000, "one\ntwo three"), (2000, 3000, "four")]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ("00:01.000 --> 00:02.500", (1000, 2500)),
        ("1:00:01.000 --> 01:00:02.500 align:start position:0%", (3_601_000, 3_602_500)),
        ("00:00:01,000-->00:00:02,5", (1000, 2500)),
        ("  00:00:01 \t-->  00:00:02  ", (1000, 2000)),
        ("12:34:56.789 --> 47:59:59.999", (45_296_789, 172_799_999)),
        ("0:0:1.25 --> 0:0:1.123456789", (1250, 1250)),
        ("90:00.000 --> 90:01.000", (5_400_000, 5_401_000)),
        ("00:05.000 --> 00:04.000", (5000, 5000)),
    ],
)  # fmt: skip
def test_times_in_every_spelling(times, expected):
    assert rows(vtt(f"{times}\nword")) == [(*expected, "word")]


def test_header_and_first_cue_need_no_blank_line_between_them():
    assert words(parse("WEBVTT\n00:01.000 --> 00:02.000\nword", ".vtt")) == ["word"]


def test_names_stay_names_when_line_ends_were_converted_twice():
    text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n\n2\n00:02.000 --> 00:03.000\nb\n"
    assert words(parse(text.replace("\n", "\r\r\n"), ".vtt")) == ["a", "b"]


def test_missing_header_is_forgiven():
    assert parse("00:01.000 --> 00:02.000\n<v Ada>word", ".vtt").cues[0].speaker == "Ada"


def test_cues_stay_in_the_order_of_the_file_and_may_overlap():
    said = vtt("00:05.000 --> 00:09.000\nb\n\n00:01.000 --> 00:07.000\na")
    assert rows(said) == [(5000, 9000, "b"), (1000, 7000, "a")]


@pytest.mark.parametrize(
    "tag_time", ["00:99:99.000", "00:00:09.000", "00:00:00.500", "1:", "99:00:00.000"]
)
def test_word_time_that_cannot_be_costs_the_mark_but_no_word(tag_time):
    said = vtt(f"00:01.000 --> 00:03.000\none<{tag_time}><c> two</c> <00:00:02.000>three")
    assert rows(said) == [(1000, 3000, "one two three")]
    assert all(1000 <= ms <= 3000 for cue in said.cues for _, ms in cue.marks)
    assert "two" not in [word for word, _ in timed_words(said)[0]]


def test_mark_before_spaces_and_tags_belongs_to_the_next_word():
    said = vtt("00:01.000 --> 00:03.000\none <00:00:01.500> <c> <i>two</i></c> <00:00:02.000>")
    assert rows(said)[0][2] == "one two"
    assert timed_words(said) == [[("one", 1000), ("two", 1500)]]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("00:00:0x.000 --> 00:00:02.000", "cannot be read"),
        ("00:00:01.000 --> soon", "cannot be read"),
        ("00:00:01.000 -->", "cannot be read"),
        ("00:00:01.000 --- 00:00:02.000", "cannot be read"),
        ("00:00:01.000  00:00:02.000", "cannot be read"),
        ("00:00:01.000.5 --> 00:00:02.000", "cannot be read"),
        ("00:00:61.000 --> 00:00:62.000", "59"),
        ("00:61:00.000 --> 00:62:00.000", "59"),
        ("-00:00:01.000 --> 00:00:02.000", "negative"),
        ("00:00:01.000 --> 48:00:00.001", "48 hours"),
        ("99999:00:01.000 --> 99999:00:02.000", "cannot be read"),
    ],
)
def test_wrong_time_is_named_with_its_line(line, reason):
    error = refusal(f"WEBVTT\n\n00:00.000 --> 00:01.000\na\n\n{line}\nb\n", "talk.vtt")
    assert error.line == 6
    assert reason in error.reason


def test_arrow_in_words_is_a_word():
    assert (
        words(vtt("00:01.000 --> 00:02.000\nx --> y\nand 3 --> 4")) == "x --> y and 3 --> 4".split()
    )
