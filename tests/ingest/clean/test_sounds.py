"""Sounds go, speech in brackets stays."""

import pytest

from ytsapp.ingest.clean.sounds import blank_sounds


@pytest.mark.parametrize(
    "sound",
    ["[Music]", "[Applause]", "[LAUGHTER]", "[inaudible]", "[BLANK_AUDIO]", "(laughs)", "♪♪♪",
     "*laughs*", "[Silence]", "[upbeat music]", "[Music playing]", "[...inaudible...]",
     "[Inaudible student question.]", "[Audience: laughter]", "(upbeat music)", "(music fades)",
     "(audience laughing)", "[clears throat]", "[distant noises]"],
)  # fmt: skip
def test_sound_is_blanked_and_words_beside_it_stay(sound):
    blank = " " * len(sound)
    assert blank_sounds(sound) == blank
    assert blank_sounds(f"so {sound} here we are") == f"so {blank} here we are"


@pytest.mark.parametrize("sound", ["(door opening)", "(logo pops)", "(wind swiping sound)"])
def test_what_sounds_like_a_sound_is_one_when_it_fills_a_cue(sound):
    assert blank_sounds(sound) == " " * len(sound)
    assert blank_sounds(f"a box {sound} and a lid") == f"a box {sound} and a lid"


@pytest.mark.parametrize(
    "speech",
    [
        "we add noise (Gaussian noise) to it",
        "(Gaussian noise)",
        "(which is the default)",
        "(the music industry did that first)",
        "(in plain sight)",
        "f(x) and g(x, y)",
        "the [MASK] token and [CLS]",
        "x[0] plus x[t-1]",
        "a * b * c",
        "well [ __ ] happens",
    ],
)
def test_speech_in_brackets_stays(speech):
    assert blank_sounds(speech) == speech
