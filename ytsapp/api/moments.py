"""`GET /api/v1/moments/<id>`: any second of a known talk, its words and what is around them."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp.api.answers import answer_json
from ytsapp.api.errors import ApiError
from ytsapp.api.parameters import Parameters, quote
from ytsapp.domain.second import Second
from ytsapp.sharing.dossier import Dossier, gather_dossier
from ytsapp.sharing.records import dossier_record
from ytsapp.wiring import Services


def answer_moment(services: Services, request: Request) -> Response:
    """Answer with one moment.

    Raises:
        ApiError: no talk has that second.
    """
    Parameters(request.query_params, ())
    dossier = find_dossier(services, request.path_params["moment_id"])
    return answer_json(request, dossier_record(dossier, services.settings.public_url))


def find_dossier(services: Services, moment_id: str) -> Dossier:
    """Return what is known of a moment.

    Raises:
        ApiError: its id leads nowhere.
    """
    with services.reading() as reading:
        second = find_second(reading, moment_id)
        moment, corpus = second.moment, reading.corpus
        video_id = moment.talk.video_id
        passage = second.passage or corpus.passage_of_moment(video_id, moment.said_s)
        near = corpus.passages_near(passage, 1, 1) if passage else None
        gone = corpus.unavailable_since(video_id)
    return gather_dossier(second, near, services.library, gone)


def find_second(services: Services, moment_id: str) -> Second:
    """Return what a moment id leads to.

    Raises:
        ApiError: it leads nowhere.
    """
    second = services.moment_at(moment_id)
    if second is None:
        raise unknown_moment(moment_id)
    return second


def unknown_moment(moment_id: str) -> ApiError:
    """Return the error of an id that leads nowhere."""
    message = (
        f"No known talk has the moment {quote(moment_id)}; write <video_id>-<second> with a second "
        "before the end of the talk, e.g. TRjq7t2Ms5I-176."
    )
    return ApiError(404, "unknown_moment", message)
