import pytest

from tests import setup_browser
from tests.setup_browser import COMMANDS, find_chromium


@pytest.fixture
def commands(tmp_path, monkeypatch):
    """A PATH that holds only what the test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("YTS_TEST_CHROMIUM", raising=False)

    def put(name):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        return str(program)

    return put


@pytest.mark.parametrize("name", COMMANDS)
def test_find_chromium_takes_the_one_on_path(commands, name):
    program = commands(name)
    assert find_chromium() == program


def test_find_chromium_without_any_leaves_it_to_playwright(commands):
    assert find_chromium() is None


def test_find_chromium_takes_the_named_one_before_any_other(commands, monkeypatch):
    commands("chromium")
    other = commands("my-chromium")
    monkeypatch.setenv("YTS_TEST_CHROMIUM", other)
    assert find_chromium() == other
    monkeypatch.setenv("YTS_TEST_CHROMIUM", "my-chromium")
    assert find_chromium() == other


def test_a_named_browser_that_is_not_there_is_said(commands, monkeypatch, capsys):
    monkeypatch.setenv("YTS_TEST_CHROMIUM", "/nowhere/chromium")
    assert setup_browser.main() == 1
    said = capsys.readouterr().err.strip()
    assert "/nowhere/chromium" in said
    assert len(said.splitlines()) == 1


def test_no_browser_to_be_had_ends_in_one_sentence(commands, monkeypatch, capsys):
    tried = []
    monkeypatch.setattr(setup_browser, "has_playwright_chromium", lambda: False)
    monkeypatch.setattr(setup_browser, "is_apt_usable", lambda: True)
    monkeypatch.setattr(setup_browser, "run", lambda *command: bool(tried.append(command)))
    assert setup_browser.main() == 1
    assert [command[0] == "apt-get" for command in tried] == [True, False]
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_quickest_browser_is_preferred(commands):
    commands("chromium")
    shell = commands(setup_browser.SHELL)
    assert find_chromium() == shell
    assert setup_browser.main() == 0


def test_a_whole_browser_will_do_where_no_shell_can_be_had(commands, monkeypatch, capsys):
    chromium = commands("chromium")
    tried = []
    monkeypatch.setattr(setup_browser, "is_apt_usable", lambda: True)
    monkeypatch.setattr(setup_browser, "run", lambda *command: bool(tried.append(command)))
    assert setup_browser.main() == 0
    assert tried
    assert chromium in capsys.readouterr().out


def test_a_named_browser_is_not_replaced(commands, monkeypatch):
    monkeypatch.setenv("YTS_TEST_CHROMIUM", commands("my-chromium"))
    monkeypatch.setattr(setup_browser, "is_apt_usable", lambda: pytest.fail("asked for another"))
    assert setup_browser.main() == 0
