import os

from ytsapp.build.kept_file import KeptFile


def test_file_is_read_once_until_it_is_another(tmp_path):
    path, read = tmp_path / "page", []

    def make(file):
        read.append(file)
        return file.read_text("utf-8")

    kept = KeptFile(path, make)
    assert kept.read() is None
    path.write_text("one", "utf-8")
    assert [kept.read(), kept.read()] == ["one", "one"]
    newer = tmp_path / "newer"
    newer.write_text("two", "utf-8")
    os.utime(newer, ns=(1, 1))  # an older time is another file, too
    newer.replace(path)
    assert [kept.read(), kept.read()] == ["two", "two"]
    assert len(read) == 2
    path.unlink()
    assert kept.read() is None
