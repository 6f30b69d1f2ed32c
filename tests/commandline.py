"""`split_articles.py` in this process: what it prints and how it ends, without starting Python again."""

from __future__ import annotations

import contextlib
import io
import subprocess

from dev.sites import ROOT
from split_articles import main


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """From the root of the repository. Wrong usage ends it as it ends the process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(list(arguments))
        except SystemExit as end:
            status = int(end.code or 0)
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())
