import pytest

from ytsapp.explain.sentences import asking_share, opening_end, wholeness


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("It holds. It ends.", 1.0),
        ("of it. It ends.", 0.5),
        ("It holds. It goes on and", 0.5),
        ("of it. It goes on and", 0.0),
        ("um, It holds. It ends.", 1.0),
        ("um, of it. It ends.", 0.5),
        ("3 of 4 hold. They said “it ends.”", 1.0),
    ],
)
def test_wholeness_tells_cut_sentences(text, share):
    assert wholeness(text, len(text.split())) == share


def test_wholeness_of_a_text_without_stops_is_unknown():
    text = "so it begins somewhere and it ends " * 12
    assert wholeness(text, len(text.split())) == 0.5


def test_a_question_among_five_sentences_is_no_asking():
    assert asking_share("What is it? One. Two. Three. Four.") == 0.0
    assert asking_share("What is it? Why? It is.") > 0.0
    assert asking_share("What is it? Why?") == 1.0
    assert asking_share("") == 0.0


def test_the_opening_ends_with_the_first_statement():
    assert opening_end("It is a tree. It grows.") == len("It is a tree")
    assert opening_end("What is it? It is a tree. It grows.") == len("What is it? It is a tree")


def test_the_opening_of_a_text_without_stops_is_bounded():
    assert opening_end("word " * 200) == 160
