"""`GET /api/v1/comparisons` and one of them: what the pages say, for programs."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.answers import answer_json
from ytsapp.api.errors import ApiError
from ytsapp.api.paging import NAMES, link_pages, read_page
from ytsapp.api.parameters import Parameters, quote
from ytsapp.domain.comparison import Comparison
from ytsapp.sharing.comparison_record import comparison_record, comparison_summary
from ytsapp.wiring import Services


def answer_comparisons(services: Services, request: Request) -> Response:
    """Answer with a page of the list of comparisons, the latest verdict first.

    Raises:
        ApiError: a parameter cannot be used.
    """
    page = read_page(Parameters(request.query_params, NAMES))
    known = sorted(services.library.comparisons.values(), key=_recency)
    shown = known[page.offset : page.offset + page.limit]
    has_more = page.offset + len(shown) < len(known)
    next_url, links = link_pages(request, services.settings.public_url, page, has_more)
    content = {
        "total": len(known),
        "next": next_url,
        "items": [comparison_summary(comparison) for comparison in shown],
    }
    return answer_json(request, content, headers={"Link": links})


def answer_comparison(services: Services, request: Request) -> Response:
    """Answer with one comparison, whole.

    Raises:
        ApiError: there is no such comparison.
    """
    Parameters(request.query_params, ())
    comparison = find_comparison(services, request.path_params["slug"])
    gone = services.corpus.unavailable_talks()
    record = comparison_record(comparison, services.settings.public_url, gone)
    return answer_json(request, record)


def find_comparison(services: Services, slug: str) -> Comparison:
    """Return a comparison.

    Raises:
        ApiError: there is none of that name.
    """
    comparison = services.library.comparisons.get(slug)
    if comparison is None:
        message = f"There is no comparison {quote(slug)}; /api/v1/comparisons lists all."
        raise ApiError(404, "unknown_comparison", message)
    return comparison


def _recency(comparison: Comparison) -> tuple[int, str]:
    return -comparison.updated.toordinal(), comparison.slug
