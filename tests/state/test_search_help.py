from tests.builders import make_library
from ytsapp.search.cheat_sheet import CHEAT_SHEET
from ytsapp.state.search_help import example_searches, search_syntax


def test_examples_are_searches_of_the_comparisons(library):
    examples = example_searches(library)
    known = {query for each in library.comparisons.values() for query in each.related_queries}
    assert 1 < len(examples) <= 8
    assert {link.label for link in examples} <= known
    assert all(link.href.startswith("/search/?q=") for link in examples)


def test_library_without_comparisons_has_no_examples():
    assert example_searches(make_library()) == [] or make_library().comparisons


def test_every_example_of_the_cheat_sheet_can_be_tried():
    assert [link.label for link in search_syntax()] == [each.query for each in CHEAT_SHEET]
