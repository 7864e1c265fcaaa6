"""The card: the first result of a search is the one that sets out to explain."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.card import CardWeights, Signs, Weighed, earliness, share_after, weigh_card
from ytsapp.search.request import Request, Sort
from ytsapp.search.schema import make_place
from ytsapp.search.texts import Said

MENTIONS = (
    "the lanterns of the harbour burned and near the lanterns we met the crew who sold lanterns "
    "to the town while more lanterns hung from the market roof and over the lanterns of the pier"
)
EXPLAINS = (
    "A lantern is a light with walls of glass. The idea behind the lantern is that the wind does "
    "not reach the flame, so a crew finds the pier in a storm and nobody has to hold it"
)
OTHER = "bread needs flour and water and some patience before anybody may eat it at noon"
shares = st.floats(0.0, 1.0)


def test_who_explains_is_shown_before_who_mentions_more_often(world):
    world.say("market", MENTIONS, OTHER)
    world.say("school", OTHER, EXPLAINS)
    engine = world.engine
    ranked = engine.rank(Request("lantern"))
    assert ranked[0] == "market-0"
    assert world.find("lantern") == ["school", "market"]


def test_the_rest_keeps_its_order(world):
    for number in range(8):
        world.say(f"market-{number}", " ".join(MENTIONS.split()[: 30 - 3 * number]), OTHER)
    world.say("school", OTHER, EXPLAINS)
    ranked = [moment_id.rpartition("-")[0] for moment_id in world.engine.rank(Request("lantern"))]
    found = world.find("lantern")
    assert found == ["school", *(talk for talk in ranked if talk != "school")]


def test_a_passage_without_all_the_words_is_no_card_while_another_has_them(world):
    world.say("market", f"{MENTIONS} with copper")
    world.say("school", EXPLAINS)
    assert world.find("copper lantern") == ["market", "school"]


def test_other_orders_have_no_card(world):
    world.say("market", MENTIONS, published=date(2025, 3, 1))
    world.say("school", EXPLAINS, published=date(2024, 3, 1))
    assert world.find("lantern") == ["school", "market"]
    assert world.find("lantern", sort=Sort.NEWEST) == ["market", "school"]


def test_each_page_begins_after_the_last(world):
    dice = random.Random(7)
    for number in range(12):
        said = " ".join(dice.choices(OTHER.split(), k=24 + number))
        world.say(f"market-{number:02d}", f"{said} lanterns {said}")
    world.say("school", OTHER, EXPLAINS)
    pages = [world.find("lantern", limit=3, offset=offset) for offset in range(0, 15, 3)]
    found = [talk for page in pages for talk in page]
    assert found[0] == "school"
    assert found == world.find("lantern", limit=100)
    assert len(found) == len(set(found)) == 13


def test_the_card_says_that_it_sets_out_to_explain(world):
    world.say("school", EXPLAINS)
    world.say("market", MENTIONS)
    card, other = world.search("what is a lantern").results
    assert card.why[0] == "sets out to explain it"
    assert "sets out to explain it" not in other.why


def test_what_may_become_the_card_is_told_with_its_signs(world):
    world.say("school", EXPLAINS, OTHER, MENTIONS)
    first, second = world.engine.weigh_cards(Request("lantern"))
    signs = {each.moment_id: each.signs for each in (first, second)}
    assert signs["school-0"].introduction > signs["school-90"].introduction
    assert (signs["school-0"].goes_on, signs["school-90"].goes_on) == (0.5, 0.0)
    assert world.engine.weigh_cards(Request("")) == []


@given(st.floats(0.1, 99.0), shares, shares, shares)
def test_signs_never_lower_the_worth_and_raise_it_within_bounds(score, one, two, three):
    passage = Weighed("talk-1", score, Signs(one, two, three))
    assert score <= weigh_card(passage) <= 2.7 * score
    assert weigh_card(passage, CardWeights(0.0, 0.0, 0.0)) == score


def test_earliness_is_what_is_left_when_all_was_said():
    text = "x" * 100
    assert earliness(Said((((0, 4),), ((20, 24), (80, 84))), text)) == 0.8
    assert earliness(Said((((0, 4),), ()), text)) == 0.0
    assert earliness(Said((), text)) == 0.0


def test_only_the_same_talk_goes_on():
    candidates = [make_place(1, 3), make_place(1, 5), make_place(1, 9), make_place(2, 7)]
    assert share_after(make_place(1, 3), candidates) == 2 / 3
    assert share_after(make_place(1, 9), candidates) == 0.0
    assert share_after(make_place(2, 7), candidates) == 0.0
