from dataclasses import replace

import pytest
from starlette.websockets import WebSocketDisconnect

from tests.builders import make_library
from ytsapp.storage.corpus import Corpus
from ytsapp.storage.database import Database
from ytsapp.wiring import join_search


@pytest.mark.parametrize("path", ["/healthz", "/healthz/"])
def test_healthz_says_the_process_is_up(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.json()["status"]) == (200, "up")


@pytest.mark.parametrize("path", ["/readyz", "/readyz/"])
def test_readyz_counts_the_talks(served, client_over, library, path):
    search = join_search(served.settings, served.corpus, served.library)
    search.update()
    answer = client_over(replace(served, search=search)).get(path)
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready", "talks": len(library.talks)}


def test_readyz_without_an_index_is_unavailable(served, client_over, library):
    search = join_search(served.settings, served.corpus, served.library)
    answer = client_over(replace(served, search=search)).get("/readyz")
    assert answer.status_code == 503
    assert "index" in answer.json()["status"]


def test_readyz_without_content_is_unavailable(services, client_over):
    answer = client_over(replace(services, library=make_library())).get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["status"] != "ready"


def test_readyz_without_a_database_is_unavailable_and_names_no_path(
    services, client_over, tmp_path
):
    broken = Corpus(Database(f"sqlite:///{tmp_path}"))  # a folder is no database
    client = client_over(replace(services, corpus=broken))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"status": "no database"})
    assert client.get("/healthz").status_code == 200


def test_address_below_healthz_is_no_health_answer(client):
    assert client.get("/healthz/more").status_code == 404


def test_websocket_is_left_to_the_inner_application(client):
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/healthz"):
        pass
