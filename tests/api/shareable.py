"""Services over one of each thing that can be shared, a talk that was only ingested among them."""

from dataclasses import replace

from tests.api.small_search import PUBLIC_URL
from tests.builders import make_collection, make_comparison, make_concept, make_topic
from tests.pages.stocked import stock_and_ingest
from ytsapp.wiring import Services


def shareable(services: Services) -> Services:
    """Return services whose references all hold."""
    made = stock_and_ingest(services)
    library = replace(
        made.library,
        topics={"rag": make_topic()},
        concepts={"what-rag-is": make_concept()},
        comparisons={"a-vs-b": make_comparison("a-vs-b", title="Quokkas vs wombats")},
        collections={"explained": make_collection()},
    )
    return replace(made, library=library, settings=replace(made.settings, public_url=PUBLIC_URL))
