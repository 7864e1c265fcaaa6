"""Who speaks is understood from all the ways captions write it, and nothing of it is left."""

import pytest

from ytsapp.domain.cue import Cue
from ytsapp.ingest.clean.speech import hear_speech


def hear(*cues):
    """Return the words of each cue, and speaker and next words of each turn."""
    cues = [Cue(n * 1000, n * 1000 + 900, cue) if isinstance(cue, str) else cue
            for n, cue in enumerate(cues)]  # fmt: skip
    texts, turns = hear_speech(cues)
    for cue, text in zip(cues, texts, strict=True):
        assert len(text) in (0, len(cue.text))
    found = [(turn.speaker, texts[turn.cue][turn.offset :].split()[0]) for turn in turns]
    return [" ".join(text.split()) for text in texts], found


def voice(speaker, text):
    return Cue(0, 900, text, speaker)


def test_plain_speech_is_left_alone():
    texts = ("so it is 3:30 now", "first: we mix", "well-known facts", "a > b", "2 - 1 is one")
    assert hear(*texts) == (list(texts), [])


def test_chevrons_are_turns_of_nobody_named():
    assert hear(">> Is it done?", ">> Not yet. >>> And you?") == (
        ["Is it done?", "Not yet. And you?"],
        [("", "Is"), ("", "Not"), ("", "And")],
    )


@pytest.mark.parametrize("text", ["so x >> 3 is a shift", "x>>2"])
def test_shift_of_a_number_is_no_turn(text):
    assert hear(text) == ([text], [])


def test_chevrons_may_stand_before_a_number():
    assert hear(">> 100% of them") == (["100% of them"], [("", "100%")])


def test_dashes_of_a_dialogue_are_turns():
    assert hear("- Is it done?\n- Not yet.", "-Why not? - Because.") == (
        ["Is it done? Not yet.", "Why not? Because."],
        [("", "Is"), ("", "Not"), ("", "Why"), ("", "Because.")],
    )


@pytest.mark.parametrize(
    "text",
    ["-15 degrees", "- 3 is minus three", "-ization", "--you see", "the model\n– if it is one"],
)
def test_dash_before_no_capital_is_a_word(text):
    assert hear(text) == ([" ".join(text.split())], [])


def test_role_is_a_turn_of_nobody_named():
    assert hear("[Student] Why is that?", "Sorry. [Audience] Louder!", "[student] Yes.") == (
        ["Why is that?", "Sorry. Louder!", "Yes."],
        [("", "Why"), ("", "Louder!"), ("", "Yes.")],
    )


def test_name_in_brackets_or_capitals_is_who_speaks():
    assert hear("JANE DOE: It falls.", "[BOB ROE]: It stays.", "[Ada Example] No.",
                "[Ada Example] It rises.") == (
        ["It falls.", "It stays.", "No.", "It rises."],
        [("Jane Doe", "It"), ("Bob Roe", "It"), ("Ada Example", "No.")],
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["[MASK] is a token", "RAG: retrieval first", "Note: it is hot", "So the thing is: heat",
     "Host: a machine",
     "of [Trainable Part], and so on", "[of] course", "[Bottom Right] is an old photo"],
)  # fmt: skip
def test_word_in_brackets_or_before_a_colon_is_no_name(text):
    assert hear(text, "and so on", "and on") == ([text, "and so on", "and on"], [])


def test_name_and_colon_count_where_captions_do_so_all_the_time():
    texts, turns = hear("Ada: It rises.", "Ada: Slowly.", "Bob Roe: Does it?", "Note: It does.")
    assert texts == ["It rises.", "Slowly.", "Does it?", "Note: It does."]
    assert turns == [("Ada", "It"), ("Bob Roe", "Does")]


def test_speaker_by_number_is_nobody_named():
    texts, turns = hear("SPEAKER_00: It rises.", "SPEAKER_00: Slowly.", "SPEAKER_01: Does it?")
    assert texts == ["It rises.", "Slowly.", "Does it?"]
    assert turns == [("", "It"), ("", "Does")]


def test_sign_and_label_together_are_one_turn():
    assert hear(">> Luis: It rises.", "- [Instructor] In this part", ">>Tom: Yes.") == (
        ["It rises.", "In this part", "Yes."],
        [("Luis", "It"), ("", "In"), ("Tom", "Yes.")],
    )


def test_words_of_somebody_else_in_brackets_are_said_by_them():
    texts, turns = hear("ADA EXAMPLE: Which is it?", "[Student: A\nthousand.] Yes, a thousand.")
    assert texts == ["Which is it?", "A thousand. Yes, a thousand."]
    assert turns == [("Ada Example", "Which"), ("", "A"), ("Ada Example", "Yes,")]


def test_voice_of_a_cue_is_who_speaks_until_another_does():
    cues = voice("Ada", "It rises."), voice("Ada", "Slowly."), voice("Bob", "Does it?")
    assert hear(*cues)[1] == [("Ada", "It"), ("Bob", "Does")]


def test_sign_inside_the_cue_of_a_voice_is_a_turn_and_the_voice_comes_back():
    cues = voice("Ada", ">> It rises. >> Really?"), voice("Ada", "Slowly."), voice("Bob", "Oh.")
    assert hear(*cues)[1] == [("Ada", "It"), ("", "Really?"), ("Ada", "Slowly."), ("Bob", "Oh.")]


def test_label_on_a_line_of_its_own_names_who_speaks_next():
    assert hear("JANE DOE:", "[Music]", "It falls.")[1] == [("Jane Doe", "It")]


def test_cue_of_sounds_only_has_no_text():
    assert hear("[Music]", ">> [LAUGH]", "- (laughs)", "so") == (["", "", "", "so"], [("", "so")])
