"""`/robots.txt` and `/llms.txt`: what programs are told on arrival."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.documents import answer_document
from ytsapp.sharing.guides import llms, robots
from ytsapp.wiring import Services

MAX_AGE_S = 3600
"""An hour: neither changes but with a new version or new content."""


def answer_robots(services: Services, request: Request) -> Response:
    """Answer with the rules for crawlers."""
    return _answer(request, robots(services.settings.public_url))


def answer_llms(services: Services, request: Request) -> Response:
    """Answer with what language models read first."""
    return _answer(request, llms(services.library, services.settings.public_url))


def _answer(request: Request, body: str) -> Response:
    return answer_document(request, body, "text/plain", max_age_s=MAX_AGE_S)
