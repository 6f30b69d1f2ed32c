"""A commit of the repository that the edition lies in → the edition's folder as it was there."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from statute.laws.lawfolder import laws_beside


class NoBase(Exception):
    """Why there is nothing to compare with, in a sentence."""


@dataclass(frozen=True, slots=True)
class BaseTree:
    """What the commit holds of the edition, put below `root`; paths are those of the repository."""

    root: Path
    edition: Path
    """Below `root`; not there if the commit has no such edition."""
    others: tuple[str, ...]
    """Files that differ between the commit and the working tree and belong neither to the edition nor to its laws."""


def base_tree(edition: Path, base: str, root: Path) -> BaseTree:
    """The edition as `base` has it, unpacked into `root`: where this tree left it, if it has gone on since."""
    at = edition.resolve()
    top = Path(_git(at.parent, "rev-parse", "--show-toplevel").strip()).resolve()
    try:
        commit = _git(top, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}").strip()
    except NoBase:
        raise NoBase(
            f"There is no commit “{base}” here. Give a branch, a tag or the number of a commit."
        ) from None
    commit = _parted(top, commit)
    mine = [path.relative_to(top).as_posix() for path in (at, laws_beside(at))]
    there = _git(top, "ls-tree", "--name-only", "-z", commit, "--", *mine).split("\0")
    if wanted := [path for path in mine if path in there]:
        _unpack(_run(top, "archive", "--format=tar", commit, "--", *wanted), root)
    return BaseTree(root, root / mine[0], tuple(_others(top, commit, mine)))


def _parted(top: Path, commit: str) -> str:
    """Where the history of the working tree leaves that of the commit; the commit, if that is not known."""
    try:
        return _git(top, "merge-base", commit, "HEAD").strip() or commit
    except NoBase:  # A clone without its history.
        return commit


def _others(top: Path, commit: str, mine: Sequence[str]) -> list[str]:
    changed = _git(top, "diff", "--name-only", "--no-renames", "-z", commit)
    new = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    paths = sorted(filter(None, {*changed.split("\0"), *new.split("\0")}))
    return [path for path in paths if not any(path.startswith(f"{folder}/") for folder in mine)]


def _unpack(archive: bytes, root: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            path, file = PurePosixPath(member.name), tar.extractfile(member) if member.isfile() else None
            if file is None or path.is_absolute() or ".." in path.parts:
                continue
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read())


def _git(where: Path, *arguments: str) -> str:
    return _run(where, *arguments).decode("utf-8", "replace")


def _run(where: Path, *arguments: str) -> bytes:
    command = ["git", "-c", "core.quotePath=false", "-C", str(where), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        raise NoBase("The program git is not here; without it there is nothing to compare with.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoBase(said[-1] if said else f"git {arguments[0]} failed.")
    return done.stdout
