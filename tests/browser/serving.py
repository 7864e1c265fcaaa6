"""The product as a process of its own, for as long as tests need it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD_PATIENCE_S = 150
EXIT_PATIENCE_S = 20
SERVE = (sys.executable, "-m", "ytsapp", "serve")


@contextmanager
def serving(
    port: int,
    log: Path,
    command: Sequence[str] = SERVE,
    environment: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Serve on a port until the block ends, as `make run` does; yields the address.

    Fails when the server ends before that, or does not end then.
    """
    address = f"http://127.0.0.1:{port}"
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment or os.environ | {"PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_up(address, process, log)
        yield address
        assert process.poll() is None, f"the server died during the tests:\n{log.read_text()}"
    finally:
        process.terminate()
        try:
            process.wait(EXIT_PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            pytest.fail(f"the server did not stop when asked to:\n{log.read_text()}")
    assert not _answers(address), "something still answers although the server has exited"


def free_port() -> int:
    """Return a port nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + BUILD_PATIENCE_S
    while not _answers(address):
        if process.poll() is not None:
            pytest.fail(f"the server ended with {process.returncode}:\n{log.read_text()}")
        if time.monotonic() > deadline:
            pytest.fail(f"no answer after {BUILD_PATIENCE_S} s:\n{log.read_text()}")
        time.sleep(0.2)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
