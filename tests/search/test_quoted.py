"""What is quoted is said as it is: the index knows stems, and what is shown was read."""

import pytest

from tests.builders import make_moment, make_talk
from ytsapp.search.request import Request, Sort

APART = "a vector database holds vectors and two databases hold more, each vector apart"
AS_IS = "we put them into vector databases last year"


@pytest.fixture
def shelf(world):
    """One talk that says a phrase and one that has its words in other forms and places."""
    world.say("apart", APART)
    world.say("as-is", AS_IS)
    return world


@pytest.mark.parametrize("sort", Sort)
def test_other_forms_together_with_the_words_apart_are_no_phrase(shelf, sort):
    answer = shelf.search('"vector databases"', sort=sort)
    assert [result.talk.video_id for result in answer.results] == ["as-is"]
    assert (answer.total, answer.total_all) == (1, 1)


def test_nothing_is_counted_where_no_passage_says_it(world):
    world.say("apart", APART)
    answer = world.search('"vector databases"')
    assert (answer.total, answer.total_all, answer.results) == (0, 0, ())
    assert not any(answer.choices.values())


def test_what_lacks_the_phrase_but_has_another_word_comes_after(shelf):
    answer = shelf.search('"vector databases" hold year')
    assert [(r.talk.video_id, r.has_all) for r in answer.results] == [
        ("as-is", False),
        ("apart", False),
    ]
    assert answer.total_all == 0


def test_a_phrase_in_an_editors_note_is_found(world):
    world.say("apart", APART)
    world.curate(make_moment(10, make_talk("apart"), summary="On vector databases."))
    (result,) = world.search('"vector databases"').results
    assert result.has_all


def test_either_of_or_will_do_where_the_phrase_is_not_said(shelf):
    shelf.say("other", "milvus keeps them on disk")
    assert set(shelf.find('"vector databases" OR milvus')) == {"as-is", "other"}


def test_a_quoted_side_of_near_is_said_as_it_is(shelf):
    assert shelf.find('"vector databases" NEAR/9 year') == ["as-is"]
    assert shelf.find('"vector databases" NEAR/9 apart') == []


def test_voices_and_ranks_have_no_passage_without_the_phrase(shelf):
    assert [v.count for v in shelf.engine.voices(Request('"vector databases"'))] == [1]
    assert len(shelf.engine.rank(Request('"vector databases"'))) == 1


def test_another_passage_of_the_talk_stands_in_for_one_without_the_phrase(world):
    world.say(
        "talk",
        APART,
        "so of vector databases he says that each of their many makers "
        "promises the same and that none of them was measured beside the others so far",
    )
    (result,) = world.search('"vector databases"', more=0).results
    assert (result.start_s, result.more_in_talk) == (45, 0)


@pytest.mark.parametrize("query", ['-"vector databases" vector', "vector -databases"])
def test_a_left_out_phrase_is_never_shown(shelf, query):
    assert "as-is" not in shelf.find(query)


def test_a_left_out_quoted_word_keeps_its_other_forms(shelf):
    shelf.say("one", "a vector database is enough")
    assert set(shelf.find('vector -"database"')) == {"as-is"}
    assert set(shelf.find('vector -"databases"')) == {"one"}
