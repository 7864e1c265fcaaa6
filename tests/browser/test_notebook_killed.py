"""The browser is killed in the middle of writes: what it said is kept, is there afterwards."""

import os
import random
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.conftest import _chromium
from tests.browser.notebooks import serving_modules

KILLS = 30
EACH_MS = 2
"""Between two saves, so that some meet a disk at work and some wait in a row."""

_WORK = """
await openNotebook({ whole: true });
await settled();
const { status, clips } = readNotebook();
const home = readNotebook().investigations[0]?.id ?? makeInvestigation({ name: "RAG" }).id;
const start = clips.size;
const { search: run } = location;
report({ run, found: start, mode: status.mode, aside: status.aside, sound: clipsOf(home).length });
let told = 0;
subscribe(() => {
  // Clips are written in the order they were saved: all but those pending are kept.
  const kept = readNotebook().clips.size - readNotebook().status.pending;
  if (kept > told) report({ run, kept: (told = kept) });
});
for (let n = start; n < start + 2000; n += 1) {
  saveClip(clip("talk", n), home);
  if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, EACH_MS));
}
""".replace("EACH_MS", str(EACH_MS))


@contextmanager
def browsing(profile: Path, address: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a Chromium of its own, with a profile that stays; it is killed without a warning."""
    process = subprocess.Popen(
        [
            _chromium() or "chromium",
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update",
            f"--user-data-dir={profile}", "--remote-debugging-port=0", address,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def told_by(run: str, told: list[Any], what: str) -> list[int]:
    """Return the numbers a run told; the words of one that was killed may come late."""
    return [each[what] for each in told if each["run"] == run and what in each]


def test_a_browser_killed_30_times_while_it_saves_loses_nothing_it_said_was_kept(
    tmp_path: Path,
) -> None:
    chance = random.Random(11)
    confirmed = 0
    with serving_modules(_WORK) as (address, reports):
        for n in range(KILLS + 1):
            run = f"?run={n}"
            with browsing(tmp_path / "profile", address + run):
                told = reports.wait(lambda told, run=run: bool(told_by(run, told, "found")))
                opened = next(each for each in told if each["run"] == run and "found" in each)
                assert (opened["mode"], opened["aside"]) == ("kept", 0)
                assert opened["found"] == opened["sound"] >= confirmed
                more = confirmed + chance.randint(1, 120)
                reports.wait(
                    lambda told, run=run, more=more: (
                        max(told_by(run, told, "kept"), default=0) >= more
                    )
                )
            confirmed = max(told_by(run, reports.told, "kept"))
    assert confirmed > KILLS
