"""The method page tells readers what is measured, in the words of the features themselves."""

import pytest

from tests.explain.texts import SECONDS
from ytsapp.components.layout.frozen import frozen
from ytsapp.explain.clarity import CLARITY, score_clarity
from ytsapp.explain.directness import DIRECTNESS
from ytsapp.pages.method import method_pages

LISTS = [CLARITY.raising, CLARITY.lowering, DIRECTNESS.raising, DIRECTNESS.lowering]
UNSAID = " ".join(f"lamp{number} table{number}" for number in range(40))
"""Words without any sign of an explanation or against one."""


@pytest.fixture(scope="module")
def page(services):
    (page,) = method_pages(services)
    return "".join(frozen(part) for part in page.parts())


@pytest.mark.parametrize("features", LISTS)
def test_the_page_lists_every_feature_and_nothing_else(page, features):
    listed = "".join(f"<li>{why}</li>" for why in dict.fromkeys(f.why for f in features))
    assert f'<ul class="ruled-list">{listed}</ul>' in page


@pytest.mark.parametrize("feature", [*LISTS[0], *LISTS[1]], ids=lambda feature: feature.name)
def test_every_phrase_the_page_quotes_counts(feature):
    for part in feature.why.split("“")[1:]:
        phrase = part.partition("”")[0].replace("’", "'")
        before, after = (
            score_clarity(text, SECONDS).value for text in (UNSAID, f"{UNSAID} {phrase} lamp0")
        )
        assert (after > before) == (feature in CLARITY.raising), phrase
