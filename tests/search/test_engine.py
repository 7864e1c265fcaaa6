"""What a reader finds: words, phrases, filters, order."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import make_moment, make_talk
from tests.search.world import FILLING
from ytsapp.domain.alias import Alias
from ytsapp.search.request import Request, Sort


def test_passages_with_all_words_come_first_and_the_rest_follows(shop):
    answer = shop.search("starter battery")
    assert [result.talk.video_id for result in answer.results] == ["garage", "bakery"]
    assert [result.has_all for result in answer.results] == [True, False]
    assert (answer.total, answer.total_all) == (3, 1)


def test_one_result_a_talk_with_the_others_folded_under_it(shop):
    (result,) = shop.search("bread").results
    assert result.more_in_talk == 1
    assert len(result.more) == 1
    assert {result.start_s, result.more[0].start_s} == {0, 90}


def test_counts_of_results_and_folded_ones_make_the_total(shop):
    answer = shop.search("starter yeast flat")
    assert sum(1 + result.more_in_talk for result in answer.results) == answer.total


def test_other_forms_of_a_word_are_found(shop):
    assert set(shop.find("starters")) == {"bakery", "garage"}


def test_quoted_words_are_found_only_as_they_are(shop):
    assert shop.find('"starter battery"') == []
    assert shop.find('"hungry yeast"') == ["bakery"]
    assert shop.find('"hungry yeasts"') == []


def test_minus_leaves_out(shop):
    assert shop.find("starter -battery") == ["bakery"]
    assert set(shop.find('starter -"wild yeast"')) == {"bakery", "garage"}


def test_either_word_of_or_will_do(shop):
    assert set(shop.find("battery OR alcohol")) == {"garage", "brewery"}
    assert shop.search("battery OR alcohol").total_all == 2


def test_near_wants_words_close_together(shop):
    assert shop.find("feed NEAR/3 starter") == ["bakery"]
    assert shop.find("feed NEAR/2 bread") == []


def test_newest_first_and_undated_last(shop):
    assert shop.find("starter OR yeast", sort=Sort.NEWEST) == ["brewery", "bakery", "garage"]


def test_densest_first(world):
    world.say("short", "compilers inline calls", FILLING, duration_s=120)
    world.say("long", "compilers fold constants", "compilers unroll loops", duration_s=7200)
    assert world.find("compilers", sort=Sort.DENSEST) == ["short", "long"]


def test_misspelt_words_are_mended_and_said(shop):
    answer = shop.search("sourdoug starter")
    assert answer.correction is not None
    assert answer.correction.shown == "sourdough starter"
    assert answer.correction.typed == "sourdoug starter"
    assert answer.results[0].talk.video_id == "bakery"


@pytest.mark.parametrize("query", ['"sourdoug"', "bread 1O24", "yeasts"])
def test_quotes_numbers_and_known_words_are_not_mended(shop, query):
    assert shop.search(query).correction is None


def test_verbatim_searches_as_typed(shop):
    answer = shop.search("sourdoug", verbatim=True)
    assert answer.correction is None
    assert answer.results == ()


def test_aliases_are_found_both_ways_and_shown(world):
    world.name(Alias("RAG", also=("retrieval augmented generation",)))
    world.say("short-form", "with rag the model reads documents first")
    world.say("long-form", "retrieval augmented generation lets the model read first")
    assert set(world.find("RAG")) == {"short-form", "long-form"}
    answer = world.search("retrieval augmented generation")
    assert {r.talk.video_id for r in answer.results} == {"short-form", "long-form"}
    assert answer.also == (("retrieval augmented generation", ("RAG",)),)


def test_quotes_switch_aliases_off(world):
    world.name(Alias("RAG", also=("retrieval augmented generation",)))
    world.say("short-form", "with rag the model reads documents first")
    world.say("long-form", "retrieval augmented generation lets the model read first")
    assert world.find('"RAG"') == ["short-form"]


def test_a_term_that_captions_mishear_is_found(world):
    world.name(Alias("Weaviate", heard=("we v8",)))
    world.say("heard", "so we put everything into we v8 and asked for neighbours")
    world.say("other", FILLING)
    assert world.find("weaviate") == ["heard"]


def test_a_rare_misheard_form_does_not_outrank_the_term_itself(world):
    world.name(Alias("Solr", mistaken_for=("solar",)))
    for number in range(12):
        world.say(f"other-{number}", f"{FILLING} number {number}")
    world.say("meant", "solr keeps an inverted index and solr ranks with it")
    world.say("sun", "solar panels on the roof of the house")
    assert world.find("solr")[0] == "meant"


def test_an_unfinished_word_finds_what_it_begins(shop):
    assert set(shop.find("sourd", typing=True)) == {"bakery"}
    assert shop.search("sourd", typing=True).correction is None


@pytest.mark.parametrize(
    "text", ["starter sourdoug", "starter sourdough", "starter s", "starter so"]
)
def test_a_word_that_may_go_on_is_not_mended(shop, text):
    assert shop.search(text, typing=True).correction is None


@pytest.mark.parametrize("text", ["starter sourdougj", "starter sourdouhg", "starter sourdugh "])
def test_a_word_that_begins_none_is_mended_before_it_is_sent_off(shop, text):
    assert shop.search(text, typing=True).correction.shown == "starter sourdough"


def test_highlights_mark_what_was_asked_for(shop):
    (result,) = shop.search("hungry breads").results
    assert [result.text[start:end] for start, end in result.highlights] == ["hungry", "bread"]


def test_every_result_says_why(shop):
    for result in shop.search("starter yeast flat nothing").results:
        assert result.why
        assert all(other.why for other in result.more)


def test_a_definition_is_preferred_to_a_mention(world):
    world.say("mention", f"I was at a conference and they said idempotency and {FILLING}")
    world.say(
        "definition",
        "Idempotency means that doing a request twice has the same effect as doing it once. "
        "For example a payment with a key is only charged once, because the server knows the key.",
    )
    assert world.find("what is idempotency") == ["definition", "mention"]


def test_near_identical_passages_are_shown_once(world):
    words = "a checksum is a short number that tells whether a long file has changed on the way"
    world.say("first", words)
    world.say("again", f"{words} home")
    assert len(world.find("checksum")) == 1


def test_curated_moments_of_talks_without_transcript_are_found(world):
    talk = make_talk("only-curated", title="A talk")
    world.curate(make_moment(61, talk, quote="caches forget what nobody asked for", heading="LRU"))
    (result,) = world.search("LRU caches").results
    assert (result.moment_id, result.start_s) == ("only-curated-61", 61)
    assert result.text == "caches forget what nobody asked for"
    assert result.has_all
    assert "picked by an editor" in result.why


def test_a_curated_moment_is_shown_with_the_passage_it_is_said_in(world):
    world.say("talk", FILLING, "caches forget what nobody asked for lately")
    moment = make_moment(50, make_talk("talk"), heading="Eviction policies")
    world.curate(moment)
    (result,) = world.search("eviction caches").results
    assert result.moment_id == "talk-45"
    assert result.curated == (moment,)


def test_pages_are_slices_of_one_order(world):
    dice = random.Random(5)
    words = FILLING.split()
    for number in range(23):
        said = " ".join(dice.choices(words, k=12))
        world.say(f"talk-{number:02d}", f"lanterns {said} harbour {said[: number + 2]}")
    engine = world.engine

    def page(offset: int, limit: int) -> list[str]:
        found = engine.search(Request("lanterns harbour", limit=limit, offset=offset))
        assert found.has_more == (offset + limit < 23)
        return [result.talk.video_id for result in found.results]

    everything = page(0, 100)
    assert len(everything) == 23
    assert [each for offset in range(0, 25, 5) for each in page(offset, 5)] == everything


def test_voices_are_grouped_by_speaker_and_by_channel_where_nobody_is_known(shop):
    voices = {voice.name: voice for voice in shop.engine.voices(Request("yeast starter"))}
    assert set(voices) == {"Berta Baker", "Bruno Brewer", "Garage Talks"}
    assert voices["Berta Baker"].count == 2
    assert voices["Garage Talks"].is_channel
    assert voices["Bruno Brewer"].best[0].talk.video_id == "brewery"


@pytest.mark.parametrize("query", ["", "   ", "-", "topic:", '""', "***"])
def test_nothing_to_search_for_finds_nothing(shop, query):
    answer = shop.search(query)
    assert (answer.total, answer.results) == (0, ())


def test_words_of_a_question_alone_are_searched_for(world):
    world.say("hamlet", "to be or not to be")
    assert world.find("to be or not") == ["hamlet"]


PIECES = st.sampled_from(
    ["starter", "yeast", '"', "-", "OR", "|", "NEAR/3", "speaker:", "before:yesterday", "(", ")",
     "std::vector", "C++", "1:20:30", "🍞", "مرحبا", "\x00", "\u202e", "'; DROP TABLE passage; --",
     "<script>alert(1)</script>", "a" * 5000, "year:20x4", "captions:maybe", "*", "\\", "%"]
)  # fmt: skip


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES | st.text(max_size=20), max_size=12).map(" ".join), st.booleans())
def test_any_text_is_answered(shop_engine, text, typing):
    answer = shop_engine.search(Request(text, typing=typing))
    assert len(answer.results) <= 20
    again = shop_engine.search(Request(answer.interpreted, verbatim=True))
    if not typing and len(text) < 5000:
        assert [r.moment_id for r in again.results] == [r.moment_id for r in answer.results]


@pytest.fixture
def shop_engine(shop):
    return shop.engine
