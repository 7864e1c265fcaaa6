"""`GET /api/v1/talks/<video_id>`: a talk with its passages, as `show --json` prints it."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.answers import answer_json
from ytsapp.api.errors import ApiError
from ytsapp.api.parameters import Parameters, quote
from ytsapp.sharing.records import talk_record
from ytsapp.wiring import Services


def answer_talk(services: Services, request: Request) -> Response:
    """Answer with one talk.

    Raises:
        ApiError: there is no such talk.
    """
    Parameters(request.query_params, ())
    video_id = request.path_params["video_id"]
    corpus = services.corpus
    talk = corpus.talk(video_id)
    if talk is None:
        message = f"No talk {quote(video_id)} is known; /api/v1/search finds those there are."
        raise ApiError(404, "unknown_talk", message)
    facts, passages = corpus.transcript_facts(video_id), corpus.passages(video_id)
    gone = corpus.unavailable_since(video_id)
    return answer_json(request, talk_record(talk, passages, facts, gone))
