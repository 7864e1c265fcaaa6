import pytest

from tests import postgres
from tests.postgres import NoPostgresError, find_binaries, running_server

PROGRAMS = ("initdb", "pg_ctl", "postgres")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The only folder of PATH."""
    folder = tmp_path / "path"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(postgres, "DEBIAN", tmp_path / "debian")
    return folder


def put(folder, *programs, script="exit 0"):
    folder.mkdir(parents=True, exist_ok=True)
    for name in programs:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def test_server_on_path_is_found(path):
    put(path, *PROGRAMS)
    assert find_binaries() == path


def test_server_of_a_linked_program_is_found(path, tmp_path):
    real = put(tmp_path / "real", *PROGRAMS)
    (path / "postgres").symlink_to(real / "postgres")
    assert find_binaries() == real


def test_server_named_by_pg_config_is_found(path, tmp_path):
    real = put(tmp_path / "real", *PROGRAMS)
    put(path, "pg_config", script=f"echo {real}")
    assert find_binaries() == real


def test_newest_server_of_debian_is_found(path, tmp_path):
    for version in ("9", "15", "17"):
        newest = put(tmp_path / "debian" / version / "bin", *PROGRAMS)
    assert find_binaries() == newest


def test_clients_alone_are_no_server(path, tmp_path):
    put(path, "pg_config", script=f"echo {put(tmp_path / 'clients', 'psql')}")
    put(tmp_path / "debian" / "15" / "bin", "psql")
    assert find_binaries() is None
    with pytest.raises(NoPostgresError, match="setup_postgres"), running_server():
        pass


def test_a_server_that_does_not_start_says_why(path, monkeypatch):
    monkeypatch.setattr(postgres, "find_owner", lambda: None)
    put(path, *PROGRAMS, script="echo no room for it >&2; exit 1")
    with pytest.raises(NoPostgresError, match="initdb failed: no room for it"), running_server():
        pass


def test_programs_that_cannot_be_run_are_said(path, monkeypatch):
    monkeypatch.setattr(postgres, "find_owner", lambda: None)
    put(path, *PROGRAMS)
    (path / "initdb").chmod(0o644)
    with pytest.raises(NoPostgresError, match="initdb cannot be run"), running_server():
        pass
