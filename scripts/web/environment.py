"""Which edition is made, and where its site and its repository live: one setting each, read from the environment.

EDITION             folder of the edition, from the root of the repository or absolute; `edition` if unset
SITE_URL            address of the Chinese home page
REPO_URL            address of the repository; in a GitHub workflow GITHUB_REPOSITORY says it too
CONTACT             an email address for readers without an account
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from statute.view.downloads import TEXTS
from statute.view.site import Settings

ROOT = Path(__file__).resolve().parents[2]


def edition_folder(environment: Mapping[str, str], root: Path = ROOT) -> Path:
    """The folder of the edition, absolute."""
    return root / (environment.get("EDITION") or "edition")


def shown_folder(folder: Path) -> Path:
    """The folder as messages name it: relative to where the command runs if it lies below, else as it was given."""
    try:
        return folder.resolve().relative_to(Path.cwd())
    except ValueError:
        return folder


def settings_from(
    environment: Mapping[str, str], edition: Path, downloads: Sequence[str] = TEXTS, root: Path = ROOT
) -> Settings:
    """The settings; what is not set stays unknown. `downloads` are the files that the page of downloads links.

    An edition that lies outside has no address in this repository.
    """
    inside = edition.resolve().is_relative_to(root.resolve())
    repo = environment.get("REPO_URL", "")
    if not repo and (name := environment.get("GITHUB_REPOSITORY", "")):
        repo = f"{environment.get('GITHUB_SERVER_URL', 'https://github.com').rstrip('/')}/{name}"
    site = environment.get("SITE_URL", "")
    return Settings(
        site_url=f"{site.rstrip('/')}/" if site else "",
        repo_url=repo.rstrip("/") if inside else "",
        contact=environment.get("CONTACT", ""),
        edition_path=edition.resolve().relative_to(root.resolve()).as_posix()
        if inside
        else edition.resolve().name,
        downloads=tuple(downloads),
    )
