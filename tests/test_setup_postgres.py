import pytest

from tests import setup_postgres
from tests.setup_postgres import no_system_server

WISH = "create_main_cluster = false\n"


@pytest.fixture
def nothing_installed(tmp_path, monkeypatch):
    monkeypatch.setattr(setup_postgres, "CLUSTER_DEFAULTS", tmp_path / "etc" / "defaults")
    monkeypatch.setattr(setup_postgres, "find_binaries", lambda: None)
    monkeypatch.setattr(setup_postgres, "is_apt_usable", lambda: False)


def test_a_server_that_is_there_is_left_alone(nothing_installed, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(setup_postgres, "find_binaries", lambda: tmp_path)
    assert setup_postgres.main() == 0
    assert capsys.readouterr().out == ""


def test_without_apt_the_tests_go_on_and_it_is_said(nothing_installed, capsys):
    assert setup_postgres.main() == 0
    said = capsys.readouterr().out.strip()
    assert "No PostgreSQL" in said
    assert len(said.splitlines()) == 1


def test_with_apt_it_is_installed_without_a_server_of_the_system(nothing_installed, monkeypatch):
    ran = []

    def run(*command):
        ran.append((command, [p.read_text() for p in setup_postgres.CLUSTER_DEFAULTS.iterdir()]))
        return True

    monkeypatch.setattr(setup_postgres, "is_apt_usable", lambda: True)
    monkeypatch.setattr(setup_postgres, "run", run)
    assert setup_postgres.main() == 0
    assert ran == [
        (("apt-get", "update"), [WISH]),
        (("apt-get", "install", "-y", "postgresql"), [WISH]),
    ]


def test_no_system_server_leaves_nothing_behind(tmp_path):
    with no_system_server(tmp_path / "a" / "b"):
        assert any((tmp_path / "a" / "b").iterdir())
    assert list(tmp_path.iterdir()) == []


def test_no_system_server_keeps_what_others_put_there(tmp_path):
    defaults = tmp_path / "a" / "b"
    with pytest.raises(ZeroDivisionError), no_system_server(defaults):
        (defaults / "theirs.conf").write_text("start_conf = manual\n")
        raise ZeroDivisionError
    assert [path.name for path in defaults.iterdir()] == ["theirs.conf"]
