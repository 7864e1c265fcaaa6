"""A search for just one idea begins with what an editor chose to explain it."""

from dataclasses import replace

import pytest

from tests.builders import make_concept, make_moment, make_talk
from tests.search.test_card import EXPLAINS, MENTIONS, OTHER
from ytsapp.domain.alias import Alias
from ytsapp.search.reasons import CHOSEN, PICKED
from ytsapp.search.request import Request, Sort


@pytest.fixture
def chosen(world):
    """A world whose editors explain lanterns by a passage that never comes first by itself."""
    world.say("school", OTHER, EXPLAINS)
    world.say("market", MENTIONS, "we light a lantern before supper and talk of other matters")
    moment = make_moment(47, make_talk("market"))
    world.curate(moment)
    concept = make_concept("lantern", name="Lantern", best_moment=moment, supporting_moments=())
    world.library = replace(world.library, concepts={"lantern": concept})
    return world


@pytest.mark.parametrize("asked", ["lantern", "what is a lantern", "explain lanterns", "Lanterns?"])
def test_the_chosen_passage_comes_first_and_says_why(chosen, asked):
    first, *others = chosen.search(asked).results
    assert first.moment_id == "market-45"
    assert first.why[0] == CHOSEN
    assert PICKED not in first.why
    assert [each.talk.video_id for each in others] == ["school"]
    assert CHOSEN not in others[0].why


def test_other_names_of_the_idea_ask_for_it_too(chosen):
    chosen.name(Alias("lantern", ("storm light",)))
    assert chosen.search("storm light").results[0].moment_id == "market-45"


@pytest.mark.parametrize("asked", ["lantern walls of glass", "lantern flour"])
def test_who_asks_for_more_gets_what_says_more(chosen, asked):
    assert chosen.find(asked)[0] == "school"


def test_filters_and_left_out_words_hold_for_it(chosen):
    assert chosen.find("lantern talk:school") == ["school"]
    assert chosen.search("lantern -supper").results[0].moment_id != "market-45"
    assert chosen.find("lantern talk:market") == ["market"]


def test_other_orders_are_kept(chosen):
    found = chosen.search("lantern", sort=Sort.DENSEST).results
    assert all(CHOSEN not in result.why for result in found)


def test_each_page_begins_with_the_same(chosen):
    engine = chosen.engine
    pages = [engine.search(Request("lantern", limit=1, offset=at)).results[0] for at in (0, 1)]
    assert [page.talk.video_id for page in pages] == ["market", "school"]


def test_a_moment_without_a_transcript_can_be_chosen(world):
    world.say("school", OTHER, EXPLAINS)
    moment = make_moment(100, make_talk("quoted"), quote="a lantern stands on the pier")
    world.curate(moment)
    concept = make_concept("lantern", name="Lantern", best_moment=moment, supporting_moments=())
    world.library = replace(world.library, concepts={"lantern": concept})
    assert world.search("lantern").results[0].moment_id == moment.id
