import os
import threading

import pytest

from ytsapp.sharing.card_shelf import Shelf


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cards"


def held(folder):
    return sum(file.stat().st_size for file in folder.iterdir())


def age(folder, key, seconds):
    """Make a card look as if nobody had asked for it for some time."""
    file = folder / f"{key}.png"
    then = file.stat().st_mtime_ns - seconds * 1_000_000_000
    os.utime(file, ns=(then, then))


def test_card_that_was_kept_comes_back(folder):
    shelf = Shelf(folder)
    shelf.put("one", b"card")
    assert shelf.get("one") == b"card"
    assert shelf.get("two") is None


def test_another_process_finds_it(folder):
    Shelf(folder).put("one", b"card")
    assert Shelf(folder).get("one") == b"card"


def test_folder_stays_bounded(folder):
    shelf = Shelf(folder, 10_000)
    for number in range(300):
        shelf.put(f"card-{number}", b"x" * 100)
    assert 0 < held(folder) <= 10_000 * (1 + 1 / 32) + 100


def test_what_was_asked_for_longest_ago_goes_first(folder):
    shelf = Shelf(folder, 1_000)
    for number, key in enumerate(("old", "used", "new")):
        shelf.put(key, b"x" * 300)
        age(folder, key, 100 - number)
    assert shelf.get("used")
    shelf.put("last", b"x" * 300)
    assert shelf.get("old") is None
    assert shelf.get("used") and shelf.get("last")


def test_cards_an_earlier_process_left_count_too(folder):
    for number in range(20):
        Shelf(folder).put(f"card-{number}", b"x" * 100)
    Shelf(folder, 1_000).put("last", b"x" * 100)
    assert held(folder) <= 1_000


def test_nothing_is_left_beside_the_cards(folder):
    Shelf(folder).put("one", b"card")
    assert [file.name for file in folder.iterdir()] == ["one.png"]


def test_folder_that_cannot_be_written_keeps_nothing_and_breaks_nothing(tmp_path):
    in_the_way = tmp_path / "cards"
    in_the_way.write_text("a file")
    shelf = Shelf(in_the_way)
    shelf.put("one", b"card")
    assert shelf.get("one") is None


def test_several_writers_never_show_half_a_card(folder):
    whole = {bytes([number]) * 50_000 for number in range(4)}
    seen = set()

    def write(data):
        shelf = Shelf(folder, 120_000)
        for _ in range(20):
            shelf.put("one", data)
            seen.add(shelf.get("one"))

    threads = [threading.Thread(target=write, args=[data]) for data in whole]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen - {None} <= whole
