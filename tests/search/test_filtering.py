"""What filters let through, and which others are offered."""

import pytest

from tests.builders import make_moment, make_talk, make_topic
from ytsapp.search.filters import Filters


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("yeast speaker:Bruno", {"brewery"}),
        ('starter channel:"Garage Talks"', {"garage"}),
        ("starter captions:manual", {"garage"}),
        ("starter captions:auto", {"bakery"}),
        ("yeast after:2023", {"brewery"}),
        ("yeast before:2023", {"bakery"}),
        ("yeast year:2022", {"bakery"}),
        ("yeast talk:brewery", {"brewery"}),
        ('yeast talk:"Brewing at home"', {"brewery"}),
        ("year:2024", {"brewery"}),
    ],
)
def test_filters_let_through_what_they_say(shop, query, found):
    assert set(shop.find(query)) == found


def test_filters_beside_the_text_hold_too(shop):
    assert shop.find("yeast", filters=Filters(speaker=("Berta Baker",))) == ["bakery"]


def test_a_mistyped_name_is_taken_for_the_nearest_and_said(shop):
    answer = shop.search("yeast speaker:Brunno")
    assert [r.talk.video_id for r in answer.results] == ["brewery"]
    assert "Bruno Brewer" in answer.notes[0].sentence


def test_an_unknown_name_finds_nothing_and_names_what_is_near(shop):
    answer = shop.search('yeast channel:"Talks of the garden"')
    assert answer.results == ()
    assert "Talks" in answer.notes[0].sentence
    assert "No channel is called" in answer.notes[0].sentence


def test_topics_filter_the_talks_whose_moments_have_them(shop):
    shop.add_topic(make_topic("cars", name="Cars"))
    shop.curate(make_moment(200, make_talk("garage", title="Cars"), topics=("cars",)))
    assert shop.find("starter topic:cars") == ["garage"]
    assert shop.find("starter topic:Cars") == ["garage"]


def test_choices_count_the_talks_each_value_would_leave(shop):
    choices = shop.search("yeast").choices
    assert [(c.value, c.count) for c in choices["channel"]] == [("Kitchen Talks", 2)]
    assert {(c.value, c.count) for c in choices["speaker"]} == {
        ("Berta Baker", 1),
        ("Bruno Brewer", 1),
    }
    assert {(c.value, c.count) for c in choices["year"]} == {("2022", 1), ("2024", 1)}


def test_a_chosen_filter_still_offers_its_other_values(shop):
    choices = shop.search("yeast speaker:Berta").choices["speaker"]
    assert [(c.value, c.chosen) for c in choices] == [
        ("Berta Baker", True),
        ("Bruno Brewer", False),
    ]
