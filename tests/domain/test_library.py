from datetime import date

from tests.builders import (
    make_collection,
    make_comparison,
    make_library,
    make_moment,
    make_spoken,
    make_talk,
)

OLD = make_talk("talk-old", published=date(2020, 1, 1))
NEW = make_talk("talk-new", published=date(2025, 1, 1))
UNDATED = make_talk("talk-undated", published=None)


def test_moments_of_a_talk_come_in_the_order_they_are_said():
    library = make_library(make_moment(300, NEW), make_moment(20, NEW), make_moment(1, OLD))
    assert [moment.start_s for moment in library.moments_of(NEW)] == [20, 300]


def test_moments_on_a_topic_come_newest_first_and_undated_last():
    library = make_library(
        make_moment(1, UNDATED), make_moment(1, OLD), make_moment(1, NEW),
        make_moment(9, NEW, topics=("agents",)),
    )  # fmt: skip
    found = library.moments_on("rag")
    assert [m.talk.video_id for m in found] == ["talk-new", "talk-old", "talk-undated"]


def test_moments_on_a_second_topic_are_found():
    library = make_library(make_moment(1, topics=("rag", "agents")))
    assert len(library.moments_on("agents")) == 1
    assert library.moments_on("unknown") == ()


def test_latest_moments_are_one_a_talk_and_dated():
    library = make_library(
        make_moment(50, NEW), make_moment(5, NEW), make_moment(1, OLD), make_moment(1, UNDATED)
    )
    assert [m.id for m in library.latest_moments(5)] == ["talk-new-5", "talk-old-1"]


def test_latest_moments_are_at_most_the_count():
    library = make_library(make_moment(1, NEW), make_moment(1, OLD))
    assert [m.id for m in library.latest_moments(1)] == ["talk-new-1"]


def test_comparisons_citing_finds_by_any_place_on_the_page():
    best, supporting, other = make_spoken("Ada"), make_spoken("Bob"), make_spoken("Cyd")
    comparison = make_comparison(best_moment=best, supporting_moments=(supporting,))
    library = make_library(best, supporting, other, comparisons={comparison.slug: comparison})
    assert library.comparisons_citing((supporting,)) == (comparison,)
    assert library.comparisons_citing((best, other)) == (comparison,)
    assert library.comparisons_citing((other,)) == ()


def test_collections_with_finds_those_that_hold_a_moment():
    inside, outside = make_spoken("Ada"), make_spoken("Bob")
    collection = make_collection("explained", inside)
    library = make_library(inside, outside, collections={collection.slug: collection})
    assert library.collections_with((outside, inside)) == (collection,)
    assert library.collections_with((outside,)) == ()
