"""`/notebook/reference.json`: what notebooks in browsers compare their clips with."""

import json

from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.documents import answer_document
from ytsapp.sharing.notebook_reference import notebook_reference
from ytsapp.wiring import Services

MAX_AGE_S = 300
"""Five minutes: whoever goes to and fro between pages fetches it once."""


def answer_reference(services: Services, request: Request) -> Response:
    """Answer with every comparison and moment; nothing in the request chooses among them."""
    record = notebook_reference(services.library, services.corpus.unavailable_talks())
    body = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return answer_document(request, body, "application/json", max_age_s=MAX_AGE_S)
