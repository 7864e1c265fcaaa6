"""Talks nobody gave, ingested for the tests, and a server that knows them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.browser.serving import ROOT, free_port, serving
from tests.ingest.made import SENTENCES, clock
from ytsapp.cli.serve import server_command, server_environment
from ytsapp.settings import Settings, load_settings

LONG = "made-up-talk"
"""A talk of two people about caches, twenty minutes long."""

MEDIA = "/media/talk.wav"
"""Where its recording would be."""

NAMES = ("Ada Loaf", "Ben Crust")
RARE = "It took eleven milliseconds instead of two, which nobody noticed."
"""A sentence that is said in few passages."""


def write_talk(path: Path, minutes: int) -> Path:
    """Write captions in which two people take turns, a sentence every six seconds."""
    common = [sentence for sentence in SENTENCES if sentence != RARE]
    lines = ["WEBVTT", ""]
    for n in range(minutes * 10):
        sentence = RARE if n % 60 == 30 else common[n * 7 % len(common)]
        voice = NAMES[n // 12 % 2]
        lines += [f"{clock(n * 6)} --> {clock(n * 6 + 5)}", f"<v {voice}>{sentence}</v>", ""]
    path.write_text("\n".join(lines), "utf-8")
    return path


def ingest_talk(settings: Settings, folder: Path, video_id: str, minutes: int = 20) -> None:
    """Take in a made-up talk, as an operator does."""
    captions = write_talk(folder / f"{video_id}.vtt", minutes)
    command = [sys.executable, "-m", "ytsapp", "ingest", str(captions), "--video-id", video_id]
    details = ["--title", f"A talk about caches ({video_id})", "--media", MEDIA]
    subprocess.run(
        [*command, *details],
        cwd=ROOT,
        env=environment_of(settings),
        check=True,
        capture_output=True,
    )


def environment_of(settings: Settings) -> dict[str, str]:
    """Return the environment in which commands have these settings."""
    return os.environ | {
        "YTS_HOME": str(settings.home),
        "YTS_DATABASE_URL": "",
        "YTS_PUBLIC_URL": settings.public_url,
        "PORT": str(settings.port),
    }


@contextmanager
def serving_talks(home: Path) -> Iterator[tuple[str, Settings]]:
    """Serve the built site over a record of its own; yields its address and settings."""
    built = load_settings()
    (home / "web").symlink_to(built.web, target_is_directory=True)
    settings = replace(built, home=home, database="", port=free_port())
    ingest_talk(settings, home, LONG)
    environment = environment_of(settings) | server_environment(settings)
    environment |= {"YTS_HOME": str(home), "PORT": str(settings.port)}
    command = server_command(settings)
    with serving(settings.port, home / "output.txt", command, environment) as address:
        yield address, settings
