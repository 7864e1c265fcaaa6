import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.sharing.card_words import LONGEST, cut_words, language_of, ready_words

SENTENCE = "Wombats dig at night and sleep when it is hot."


def test_short_words_stay_as_they_are():
    assert ready_words("Wombats dig, “always” at night.").text == "Wombats dig, “always” at night."


def test_line_breaks_and_control_characters_are_gone():
    assert ready_words("Wombats\n\tdig\x00 \x1b[1m\u202eat night").text == "Wombats dig [1mat night"


def test_long_words_are_cut_after_a_sentence_that_fills_most_of_the_card():
    text = f"{SENTENCE} {SENTENCE} {SENTENCE}"
    assert cut_words(text, 100) == f"{SENTENCE} {SENTENCE} …"


def test_long_words_without_sentences_are_cut_after_a_word():
    assert cut_words("wombats dig, and they sleep", 14) == "wombats dig…"
    assert cut_words("wombats dig and they sleep", 11) == "wombats dig…"


def test_abbreviations_and_early_sentences_do_not_empty_the_card():
    assert cut_words("Yes. Wombats dig holes all through the night", 40) == (
        "Yes. Wombats dig holes all through the…"
    )


def test_wide_characters_count_twice():
    assert cut_words("検索検索検索", 8) == "検索検索…"


def test_one_endless_word_is_cut_anywhere():
    assert cut_words("w" * 50, 20) == "w" * 20 + "…"


@given(st.text(max_size=600), st.integers(4, 120))
def test_cut_words_fit_and_begin_as_the_line_does(text, longest):
    line = " ".join(text.split())
    shown = cut_words(line, longest)
    wide = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in shown)
    assert wide <= longest + 2
    assert line.startswith(shown.removesuffix("…").removesuffix(" "))


@given(st.text(max_size=900))
def test_any_text_becomes_one_bounded_line(text):
    ready = ready_words(text).text
    assert "\n" not in ready
    assert len(ready) <= 2 * LONGEST + 20


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Wombats dig", "en"),
        ("Вомбаты роют", "en"),
        ("2024", "en"),
        ("", "en"),
        ("וומבט חופר RRF", "he"),
        ("wombat means וומבט in Hebrew", "en"),
        ("الومبت يحفر ليلا", "ar"),
        ("袋熊在夜里挖洞", "zh"),
        ("ウォンバットは夜に穴を掘る", "ja"),
        ("夜に穴を掘る動物園", "ja"),
        ("웜뱃은 밤에 판다", "ko"),
    ],
)
def test_language_is_that_of_most_letters(line, language):
    assert language_of(line) == language


def test_only_hebrew_and_arabic_run_from_the_right():
    texts = ("וומבט", "ومبت", "wombat", "袋熊")
    assert [ready_words(text).is_rtl for text in texts] == [True, True, False, False]


def test_quotation_marks_are_those_of_the_language():
    texts = ("wombat", "ومبت", "ウォンバット", "袋熊")
    marks = ["".join(ready_words(text).quotation) for text in texts]
    assert marks == ["“”", "«»", "「」", "“”"]


def test_long_addresses_may_break_and_korean_words_may_not():
    assert "\u200b" in ready_words("https://wombats.example/burrows/all/of/them").text
    assert "\u200b" not in ready_words("incomprehensibilities").text
    assert ready_words("웜뱃 판다").text == "웜\u2060뱃 판\u2060다"


def test_marks_piled_on_a_letter_stay_on_the_card():
    assert len(ready_words("w" + "\u0316" * 60).text) == 5
