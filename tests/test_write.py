"""Pages → disk: only what changed, nothing left over, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.write import write_pages

GENERATED = ("articles", "index.md")


def files(folder: Path) -> dict[str, str]:
    return {f.relative_to(folder).as_posix(): f.read_text() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert write_pages({"zh/articles/1.md": b"1", "zh/index.md": b"i"}, tmp_path, GENERATED) == (
        "zh/articles/1.md",
        "zh/index.md",
    )
    before = (tmp_path / "zh/articles/1.md").stat()
    assert write_pages({"zh/articles/1.md": b"1", "zh/index.md": b"j"}, tmp_path, GENERATED) == (
        "zh/index.md",
    )
    after = (tmp_path / "zh/articles/1.md").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_is_no_longer_produced_is_deleted(tmp_path: Path) -> None:
    write_pages({"zh/articles/1.md": b"1", "zh/articles/2/x.md": b"2"}, tmp_path, GENERATED)
    (tmp_path / "zh/guide.md").write_text("by hand")
    (tmp_path / "fr/articles").mkdir(parents=True)
    (tmp_path / "fr/articles/1.md").write_text("another language")
    assert write_pages({"zh/articles/1.md": b"1"}, tmp_path, GENERATED) == ("zh/articles/2/x.md",)
    assert files(tmp_path) == {
        "fr/articles/1.md": "another language",
        "zh/articles/1.md": "1",
        "zh/guide.md": "by hand",
    }
    assert not (tmp_path / "zh/articles/2").exists()


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pages({"zh/articles/1.md": b"1", "zh/articles/2.md": b"2"}, tmp_path, GENERATED)
    real = Path.write_bytes

    def full_disk(path: Path, data: bytes) -> int:
        if data == b"new 3":
            raise OSError("no space left")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(OSError, match="no space"):
        write_pages({"zh/articles/1.md": b"new 1", "zh/articles/3.md": b"new 3"}, tmp_path, GENERATED)
    assert files(tmp_path) == {"zh/articles/1.md": "1", "zh/articles/2.md": "2"}
