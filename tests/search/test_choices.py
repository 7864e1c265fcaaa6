"""The counts beside filters: the talks that choosing one shows."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import make_moment, make_speaker, make_talk, make_topic
from tests.search.world import World
from ytsapp.domain.alias import Alias
from ytsapp.search import counting
from ytsapp.search.filters import Filters
from ytsapp.search.request import Request

AIDA, BO = make_speaker("Aida Lark"), make_speaker("Bo Finch")
RADIO, NETS = "Coast Radio", "Net Hour"


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    """An engine over talks that differ in everything one can filter by."""
    folder = tmp_path_factory.mktemp("harbour")
    world = World(folder, f"sqlite:///{folder}/yts.db")
    world.name(Alias("LRU", also=("least recently used",)))
    world.add_topic(make_topic("boats", name="Boats"))
    world.add_topic(make_topic("nets", name="Nets"))
    dawn = {"channel": RADIO, "speakers": (AIDA,), "published": date(2021, 5, 2)}
    noon = {"channel": NETS, "speakers": (BO,), "published": date(2023, 8, 1)}
    world.say(
        "dawn",
        "the ferry leaves the harbour at dawn and the wind is from the west",
        "a lighthouse guides the ferry when fog hides the harbour wall",
        **dawn,
    )
    world.say(
        "dusk",
        "the ferry comes home late, said the guide of the lighthouse with some relief",
        "fishers mend nets in the harbour while the least worn boat is recently used",
        channel=RADIO, speakers=(AIDA, BO), published=date(2023, 1, 9), automatic=False,
    )  # fmt: skip
    world.say(
        "noon",
        "at noon the harbour sleeps and nets dry in the sun",
        "the least recently used nets go to the back of the shed",
        **noon,
    )
    world.say(
        "night",
        "fog hides everything and no ferry goes",
        channel="", speakers=(), published=None, automatic=False,
    )  # fmt: skip
    world.say(
        "both",
        "why does the ferry wait for the fog to lift",
        "because nobody sees the harbour wall",
        "and nets get caught in the rudder then",
        speaker=(AIDA.name, BO.name, BO.name),
        channel=RADIO, speakers=(AIDA, BO), published=date(2023, 3, 3),
    )  # fmt: skip
    world.curate(
        make_moment(10, make_talk("dawn", **dawn), topics=("boats",), summary="On boats."),
        make_moment(10, make_talk("noon", **noon), topics=("boats", "nets"), summary="On nets."),
    )
    return world.engine


def shown(engine, text, filters):
    """Return how many talks a reader sees."""
    return len(engine.search(Request(text, filters=filters, limit=100)).results)


PLAIN = ["ferry", "harbour nets", "ferry OR nets", "fog wind"]
OF_ONE_PASSAGE = [
    '"harbour wall"',
    "lighthouse-guide",
    "LRU",
    "LRU fog",
    "least recently used",
    "fog NEAR/3 ferry",
    "ferry -fog",
    "ferry nets -harbour",
    'harbour -"harbour wall"',
]
FILTERS = [
    Filters(),
    Filters(channel=(RADIO,)),
    Filters(speaker=(AIDA.name,)),
    Filters(speaker=(AIDA.name, BO.name)),
    Filters(speaker=(BO.name,), year=(2023,)),
    Filters(captions=("manual",)),
    Filters(topic=("boats",), channel=(NETS,)),
    Filters(after=date(2023, 1, 1)),
    Filters(before=date(2023, 2, 1), captions=("auto",)),
    Filters(year=(2021, 2023), topic=("nets",)),
]


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("text", PLAIN + OF_ONE_PASSAGE)
def test_each_count_is_the_talks_that_choosing_it_shows(engine, text, filters):
    choices = engine.search(Request(text, filters=filters)).choices
    assert set(choices) == {"topic", "channel", "speaker", "year", "captions"}
    for key, offered in choices.items():
        for choice in offered:
            value = int(choice.value) if key == "year" else choice.value
            only = replace(filters, **{key: (value,)})
            assert (key, choice.value, choice.count) == (
                key, choice.value, shown(engine, text, only)
            )  # fmt: skip


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_filters_alone_are_counted_too(engine, filters):
    for choice in engine.search(Request("", filters=filters)).choices.get("captions", ()):
        assert choice.count == shown(engine, "", replace(filters, captions=(choice.value,)))


@pytest.mark.parametrize("text", PLAIN)
def test_a_value_that_is_not_offered_leaves_nothing(engine, text):
    answer = engine.search(Request(text))
    offered = {choice.value for choice in answer.choices["channel"]}
    for channel in {RADIO, NETS} - offered:
        assert shown(engine, text, Filters(channel=(channel,))) == 0


def test_a_chosen_value_that_leaves_nothing_is_still_told(engine):
    filters = Filters(channel=(NETS,))
    (choice, _) = sorted(
        engine.search(Request("fog", filters=filters)).choices["channel"], key=lambda c: c.count
    )
    assert (choice.value, choice.count, choice.chosen) == (NETS, 0, True)


@pytest.fixture
def many_talks(monkeypatch):
    """As if every search matched more talks than can be looked at one by one."""
    monkeypatch.setattr(counting, "_EXACT_TALKS", 0)


@pytest.mark.parametrize("text", PLAIN)
def test_words_are_counted_right_in_many_talks_too(engine, many_talks, text):
    for key, offered in engine.search(Request(text)).choices.items():
        for choice in offered:
            value = int(choice.value) if key == "year" else choice.value
            seen = shown(engine, text, Filters(**{key: (value,)}))
            # "both" tells who says what: looking at the talk alone both seem to say everything.
            assert choice.count - seen in ((0, 1) if key == "speaker" else (0,))


@pytest.mark.parametrize("text", OF_ONE_PASSAGE)
def test_counts_of_many_talks_are_never_too_low(engine, many_talks, text):
    for key, offered in engine.search(Request(text)).choices.items():
        for choice in offered:
            value = int(choice.value) if key == "year" else choice.value
            assert choice.count >= shown(engine, text, Filters(**{key: (value,)}))
