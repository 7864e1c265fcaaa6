"""`/api/v1/suggest`: what a text may be meant for."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from ytsapp.api.v1 import build_api
from ytsapp.storage.corpus import Corpus
from ytsapp.storage.database import Database


def test_answer_has_the_documented_shape(api):
    answer = api.get("/api/v1/suggest?q=quok").json()
    assert set(answer) == {"total", "items", "next"}
    assert answer["total"] == len(answer["items"]) > 1
    assert answer["next"] is None
    assert answer["items"][0] == {
        "kind": "topic",
        "title": "Quokkas",
        "detail": "All about quokkas",
        "url": "/topics/quokkas/",
    }


def test_limit_bounds_the_items(api):
    assert len(api.get("/api/v1/suggest?q=quokkas&limit=3").json()["items"]) == 3
    assert len(api.get("/api/v1/suggest?q=quokkas").json()["items"]) == 20


@pytest.mark.parametrize("parameters", ["", "q=", "q=zebra", "q=%00", "q=%FF"])
def test_nothing_to_offer_is_an_empty_list(api, parameters):
    answer = api.get(f"/api/v1/suggest?{parameters}")
    assert answer.status_code == 200
    assert answer.json() == {"total": 0, "items": [], "next": None}


@pytest.mark.parametrize(
    ("parameters", "status", "field"),
    [("q=a&limit=0", 422, "limit"), ("q=a&offset=1", 400, "offset"), ("q=a&q=b", 400, "q")],
)
def test_what_cannot_be_answered_is_told(api, parameters, status, field):
    answer = api.get(f"/api/v1/suggest?{parameters}")
    assert answer.status_code == status
    assert answer.json()["error"]["field"] == field


def test_a_database_that_does_not_answer_is_said_without_its_name(small, tmp_path):
    broken = replace(small, corpus=Corpus(Database(f"sqlite:///{tmp_path}")))
    answer = TestClient(build_api(broken)).get("/api/v1/suggest?q=a")
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "no_database"
    assert str(tmp_path) not in answer.text
