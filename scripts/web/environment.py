"""Where the site and its repository live: one setting each, read from the environment.

SITE_URL            address of the Chinese home page
REPO_URL            address of the repository; in a GitHub workflow GITHUB_REPOSITORY says it too
CONTACT             an e-mail address for readers without an account
DOWNLOADS           names of the files that the page of downloads links, `none` for none; the text formats if unset
"""

from __future__ import annotations

from collections.abc import Mapping

from statute.view.downloads import TEXTS
from statute.view.site import Settings


def settings_from(environment: Mapping[str, str], edition_path: str) -> Settings:
    """The settings; what is not set stays unknown."""
    repo = environment.get("REPO_URL", "")
    if not repo and (name := environment.get("GITHUB_REPOSITORY", "")):
        repo = f"{environment.get('GITHUB_SERVER_URL', 'https://github.com').rstrip('/')}/{name}"
    site = environment.get("SITE_URL", "")
    return Settings(
        site_url=f"{site.rstrip('/')}/" if site else "",
        repo_url=repo.rstrip("/"),
        contact=environment.get("CONTACT", ""),
        edition_path=edition_path,
        downloads=_downloads(environment.get("DOWNLOADS", "")),
    )


def _downloads(names: str) -> tuple[str, ...]:
    return () if names == "none" else tuple(names.split()) or TEXTS
