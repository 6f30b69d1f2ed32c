"""The site by another program that reads mkdocs.yml and calls its hooks: make site ENGINE=properdocs

MkDocs itself must be there too, for the hooks speak of its types; what they need is told in docs/engine.md.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mkdocs.config import load_config

from statute.model import LANGUAGES
from web.configurations import CONFIGS
from web.environment import settings_from, shown_folder
from web.lastchanges import last_changes
from web.making import fingerprint, make
from web.movedpages import lead_on
from web.policy import secure
from web.published import publish


def make_with(engine: str, folder: Path, edition: Path, root: Path) -> tuple[Path, ...]:
    """Each language into `folder`, strictly. Raises ValueError if the program fails."""
    environment = os.environ | {
        "EDITION": str(edition),
        "ONE_LANGUAGE": "true",
        "PYTHONPATH": str(root / "scripts"),
    }
    templates: dict[str, None] = {}
    for file, below in CONFIGS:
        command = [
            sys.executable,
            "-m",
            engine,
            "build",
            "--strict",
            "--quiet",
            "--config-file",
            str(root / file),
        ]
        command += ["--site-dir", str(folder.resolve() / below)]
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ValueError(f"{engine} has failed:\n{done.stdout}{done.stderr}".rstrip())
        templates.update(dict.fromkeys(load_config(str(root / file)).theme.dirs))
    below_here = shown_folder(edition)
    sites, _ = make(below_here, settings_from(os.environ, below_here, root=root), fingerprint(below_here))
    changes = last_changes(below_here)
    for lang, site in sites.items():
        home = folder.resolve() / LANGUAGES[lang].folder
        lead_on(site, home)
        publish(site, changes, home, None)
    secure(folder.resolve(), map(Path, templates))
    return tuple(folder / below / "index.html" for _, below in CONFIGS)
