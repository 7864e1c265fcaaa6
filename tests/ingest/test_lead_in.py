"""A player starts at the sentence before the words."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.talk import sentence, speak
from ytsapp.ingest.lead_in import LeadIns

SENTENCES = speak(*[sentence(10) for _ in range(8)])
"""Eight sentences of 4 s."""


def before(transcript, ms):
    return LeadIns.of(transcript).before(ms)


def test_words_at_a_sentence_start_are_led_in_by_the_sentence_before():
    assert before(SENTENCES, 12_000) == 8_000


def test_words_inside_a_sentence_are_led_in_by_its_start():
    assert before(SENTENCES, 14_500) == 12_000


def test_words_soon_after_a_sentence_start_are_led_in_by_the_one_before():
    assert before(SENTENCES, 13_000) == 8_000


def test_short_sentence_sets_nothing_up():
    transcript = speak(sentence(10), sentence(10), "Right.", sentence(10))
    assert before(transcript, 8_400) == 4_000


def test_first_words_start_with_the_talk():
    assert before(SENTENCES, 0) == 0
    assert before(SENTENCES, 1_000) == 0
    assert before(speak(3_000, "Bread rises now."), 3_000) == 3_000


def test_sentence_that_started_long_ago_is_not_waited_for():
    words = "plain " * 60
    transcript = speak(sentence(10), f"Some {words}, and then {words}.")
    assert 0 < 34_000 - before(transcript, 34_000) <= 15_000


def test_place_to_breathe_is_taken_where_no_sentence_starts():
    transcript = speak("plain " * 80, 700, "baked bread " + "plain " * 90)
    at = 80 * 400 + 700
    assert before(transcript, at + 8_000) == at


def test_nothing_before_a_long_silence_leads_in():
    transcript = speak(sentence(10), 9_000, sentence(10), sentence(10))
    assert before(transcript, 13_000) == 13_000
    assert before(transcript, 17_000) == 13_000


def test_talk_without_words_starts_where_it_is_asked():
    assert before(speak(), 7_000) == 7_000


@given(st.lists(st.tuples(st.integers(1, 90), st.integers(0, 30_000)), max_size=8),
       st.integers(0, 400_000))  # fmt: skip
def test_lead_in_is_never_late_and_never_long(talk, ms):
    pieces = [piece for words, silence in talk for piece in (sentence(words + 2), silence)]
    assert 0 <= ms - before(speak(*pieces), ms) <= 15_000
