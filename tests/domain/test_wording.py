import pytest

from tests.builders import make_comparison
from ytsapp.domain.wording import investigation_name, with_article


@pytest.mark.parametrize(
    ("noun", "written"),
    [
        ("RAG", "a RAG"),
        ("Agents", "an Agents"),
        ("evaluation", "an evaluation"),
        ("Model", "a Model"),
    ],
)
def test_article_follows_the_first_letter(noun, written):
    assert with_article(noun) == written


def test_investigation_is_named_as_the_comparison_before_its_colon():
    comparison = make_comparison(title="Quokkas vs wombats: which to keep")
    assert investigation_name(comparison) == "Quokkas vs wombats"
