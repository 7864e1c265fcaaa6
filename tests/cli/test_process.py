"""The commands as programs: exit status, one sentence, no traceback."""

import os
import socket
import subprocess
import sys

import pytest

from ytsapp.settings import ROOT


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "ytsapp", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "eighty"), ("YTS_PUBLIC_URL", "yts.example"), ("YTS_CONTACT", "the editor")],
)
@pytest.mark.parametrize("command", ["check", "serve"])
def test_setting_that_cannot_be_used_is_wrong_usage_in_one_sentence(command, name, value):
    done = run(command, **{name: value})
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert name in done.stderr and value in done.stderr
    assert done.stdout == ""


def test_serve_on_a_taken_port_says_so_and_exits_1():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", PORT=str(port))
    assert done.returncode == 1
    assert str(port) in done.stdout
    assert f"PORT={port + 1}" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_check_runs_as_a_program():
    done = run("check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_check_runs_where_the_terminal_knows_only_ascii():
    done = run("check", PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert "talk" in done.stdout


def test_everything_but_the_ui_imports_without_reflex():
    modules = "ytsapp.wiring, ytsapp.api.app, ytsapp.cli.app, ytsapp.domain.ledger"
    code = f"import sys, {modules}; print([m for m in sys.modules if m.startswith('reflex')])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
