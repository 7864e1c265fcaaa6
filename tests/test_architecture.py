"""Imports point one way; see docs/architecture.md."""

import ast

import pytest

from tests.arrows import ALLOWED, LEAVES, MIDDLE, room_of, wrong_imports
from ytsapp.settings import ROOT

FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [*(ROOT / "ytsapp").rglob("*.py"), ROOT / "rxconfig.py"]
)
LONGEST = 300
"""Lines after which a file looks for its second room (docs/architecture.md)."""


@pytest.mark.parametrize("path", FILES)
def test_file_imports_only_what_its_room_may(path):
    assert wrong_imports(path, (ROOT / path).read_text("utf-8")) == []


def test_every_file_lies_in_a_known_room():
    assert {room_of(path) for path in FILES} - set(ALLOWED) == set()


def test_package_itself_imports_nothing():
    tree = ast.parse((ROOT / "ytsapp" / "__init__.py").read_text("utf-8"))
    assert [type(node).__name__ for node in tree.body] == ["Expr"]


@pytest.mark.parametrize("path", FILES)
def test_file_says_what_it_is_and_stays_short(path):
    text = (ROOT / path).read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module begins with its docstring"
    assert len(text.splitlines()) <= LONGEST


def test_no_room_is_called_after_nothing():
    assert [path for path in FILES if {"utils", "helpers", "manager"} & set(path.split("/"))] == []


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_arrows_go_round_in_no_circle(room):
    reached, todo = set(), [room]
    while todo:
        for other in ALLOWED[todo.pop()] - reached:
            reached.add(other)
            todo.append(other)
    assert room not in reached


WRONG = [
    ("ytsapp/domain/talk.py", "from ytsapp.settings import ROOT"),
    ("ytsapp/routes.py", "from ytsapp.domain.talk import Talk"),
    ("ytsapp/content/load.py", "from ytsapp.wiring import Services"),
    ("ytsapp/content/load.py", "import ytsapp.search.query"),
    ("ytsapp/content/load.py", "from ytsapp import storage"),
    ("ytsapp/search/query.py", "def f():\n    from ytsapp.storage.talks import all_talks"),
    ("ytsapp/wiring.py", "from ytsapp.api.app import serve_pages"),
    ("ytsapp/api/app.py", "from ytsapp.state.views import ClipView"),
    ("ytsapp/state/views.py", "from ytsapp.api.health import answer_health"),
    ("ytsapp/state/views.py", "from ytsapp.components.layout.words import day"),
    ("ytsapp/components/layout/head.py", "from ytsapp.pages.page import Page"),
    ("ytsapp/components/layout/head.py", "from ytsapp.content.load import load_library"),
    ("ytsapp/pages/home.py", "from ytsapp.build.fill import fill"),
    ("ytsapp/build/fill.py", "from ytsapp.cli.check import check"),
    ("ytsapp/ytsapp.py", "from ytsapp.cli.app import app"),
    ("ytsapp/domain/talk.py", "import reflex as rx"),
    ("ytsapp/api/app.py", "from reflex.vars import Var"),
    ("ytsapp/build/fill.py", "from reflex_base.plugins.base import Plugin"),
    ("ytsapp/pages/home.py", "import tantivy"),
    ("ytsapp/search/index.py", "from sqlmodel import SQLModel"),
    ("ytsapp/storage/tables.py", "import tantivy"),
    ("ytsapp/api/app.py", "import httpx"),
    ("ytsapp/content/load.py", "from urllib import request"),
    ("ytsapp/cli/serve.py", "import urllib.request as r"),
]


@pytest.mark.parametrize(("path", "source"), WRONG)
def test_wrong_import_is_caught(path, source):
    assert len(wrong_imports(path, source)) == 1


RIGHT = [
    ("ytsapp/content/load.py", "from ytsapp.domain.talk import Talk\nfrom ytsapp import routes"),
    ("ytsapp/search/index.py", "import tantivy\nfrom ytsapp.search.query import parse"),
    ("ytsapp/storage/tables.py", "from sqlmodel import SQLModel"),
    ("ytsapp/build/plugin.py", "from reflex_base.plugins.base import Plugin"),
    ("ytsapp/ingest/sources.py", "import httpx"),
    ("ytsapp/api/app.py", "from urllib.parse import urlsplit"),
    ("ytsapp/pages/home.py", "from reflexive import x"),
]


@pytest.mark.parametrize(("path", "source"), RIGHT)
def test_right_import_passes(path, source):
    assert wrong_imports(path, source) == []


def test_relative_import_is_refused():
    with pytest.raises(AssertionError, match="relative"):
        wrong_imports("ytsapp/domain/talk.py", "from . import moment")


def test_rooms_of_the_middle_row_never_import_each_other():
    assert all(ALLOWED[room] == LEAVES for room in MIDDLE)
