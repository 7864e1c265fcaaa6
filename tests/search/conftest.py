"""Fixtures of the search tests."""

from datetime import date

import pytest

from tests.builders import make_speaker
from tests.search.world import FILLING, World


@pytest.fixture
def world(tmp_path) -> World:
    """An empty corpus."""
    return World(tmp_path, f"sqlite:///{tmp_path}/yts.db")


@pytest.fixture
def shop(world):
    """A corpus on a shop, each talk with something of its own."""
    world.say(
        "bakery",
        "a sourdough starter is a culture of wild yeast that makes bread rise",
        FILLING,
        "feed the starter every day because hungry yeast makes the bread flat",
        title="Baking at home",
        channel="Kitchen Talks",
        speakers=(make_speaker("Berta Baker"),),
        published=date(2022, 3, 1),
    )
    world.say(
        "brewery",
        "yeast turns sugar into alcohol and the beer is done in two weeks",
        FILLING,
        title="Brewing at home",
        channel="Kitchen Talks",
        speakers=(make_speaker("Bruno Brewer"),),
        published=date(2024, 6, 1),
    )
    world.say(
        "garage",
        "the starter of an old car fails when the battery is flat",
        FILLING,
        title="Cars",
        channel="Garage Talks",
        speakers=(),
        published=None,
        automatic=False,
    )
    return world
