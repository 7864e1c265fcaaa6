from dataclasses import replace

import pytest
from typer.testing import CliRunner

from tests.content.small_data import CONCEPT, TALK, small_files, write_data
from ytsapp.build.fingerprint import mark_current
from ytsapp.cli import app as app_module
from ytsapp.cli import build as build_module
from ytsapp.cli import check as check_module
from ytsapp.cli.app import app
from ytsapp.domain.errors import ContentError, Problem

RUN = CliRunner()


@pytest.fixture
def over_data(monkeypatch, settings, tmp_path):
    """Point `check` at a data folder made of the given files."""

    def use(files):
        data = write_data(tmp_path / "data", files)
        monkeypatch.setattr(check_module, "load_settings", lambda: replace(settings, data=data))

    return use


@pytest.fixture
def home(monkeypatch, settings, tmp_path):
    """Point `build` at an empty home; building for real fails the test."""
    ours = replace(settings, home=tmp_path)
    ours.built_site.mkdir(parents=True)
    monkeypatch.setattr(build_module, "load_settings", lambda: ours)
    return ours


def test_check_of_the_real_data_says_what_it_holds(library):
    done = RUN.invoke(app, ["check"])
    assert done.exit_code == 0
    for number in (len(library.talks), len(library.moments), len(library.concepts)):
        assert str(number) in done.output


def test_check_of_broken_data_names_every_place_and_exits_1(over_data):
    files = small_files()
    files[TALK] = files[TALK].replace("2024-05-01", "2090-01-01")
    files["concepts/broken.toml"] = "title ="
    over_data(files)
    done = RUN.invoke(app, ["check"])
    assert done.exit_code == 1
    assert f"data/{TALK}: published" in done.output
    assert "data/concepts/broken.toml" in done.output
    assert "2 problems" in done.output
    assert "Traceback" not in done.output


def test_check_counts_one_problem_as_one(over_data):
    files = small_files()
    files[TALK] = files[TALK].replace("2024-05-01", "2090-01-01")
    over_data(files)
    assert "1 problem in data/." in RUN.invoke(app, ["check"]).output


def test_check_prints_brackets_of_a_field_as_they_are(over_data):
    files = small_files()
    files[TALK] = files[TALK].replace("start_s = 20", "start_s = 9999")
    over_data(files)
    assert "moment[2].start_s" in RUN.invoke(app, ["check"]).output


def test_build_of_a_current_site_builds_nothing(home, monkeypatch):
    built = []
    monkeypatch.setattr(build_module, "build_front_end", built.append)
    mark_current(home)
    done = RUN.invoke(app, ["build"])
    assert done.exit_code == 0
    assert "current" in done.output
    assert built == []


@pytest.mark.parametrize("command", [["build"], ["build", "--force"]])
def test_build_of_a_changed_or_forced_site_builds_once(home, monkeypatch, command):
    built = []
    monkeypatch.setattr(build_module, "build_front_end", built.append)
    if "--force" in command:
        mark_current(home)
    assert RUN.invoke(app, command).exit_code == 0
    assert built == [home]


def test_build_over_broken_data_builds_nothing(home, monkeypatch, tmp_path):
    built = []
    monkeypatch.setattr(build_module, "build_front_end", built.append)
    data = write_data(tmp_path / "data", {CONCEPT: "title ="})
    monkeypatch.setattr(build_module, "load_settings", lambda: replace(home, data=data))
    assert RUN.invoke(app, ["build"]).exit_code == 1
    assert built == []


def test_build_that_fails_exits_1_without_traceback(home, monkeypatch):
    def fail(settings):
        raise build_module.BuildError("npm said no")

    monkeypatch.setattr(build_module, "build_front_end", fail)
    done = RUN.invoke(app, ["build"])
    assert done.exit_code == 1
    assert "npm said no" in done.output


def test_help_lists_every_command():
    listed = RUN.invoke(app, ["--help"]).output
    assert all(name in listed for name in ("check", "build", "serve", "dev"))


@pytest.mark.parametrize("command", [["nonsense"], ["check", "--nonsense"], ["build", "extra"]])
def test_wrong_usage_exits_2(command):
    assert RUN.invoke(app, command).exit_code == 2


def test_broken_data_ends_any_command_in_its_problems(monkeypatch, capsys):
    def meet_broken_data(prog_name):
        raise ContentError([Problem("topics/rag.toml", "oops", "is not a known field")])

    monkeypatch.setattr(app_module, "app", meet_broken_data)
    with pytest.raises(SystemExit) as ended:
        app_module.run()
    assert ended.value.code == 1
    assert "data/topics/rag.toml: oops: is not a known field" in capsys.readouterr().out
