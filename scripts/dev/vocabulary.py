"""The JSON-LD of all article pages against the vocabulary of schema.org, which npm's `schema-dts` has as TypeScript."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from itertools import product

from dev.sites import ROOT
from statute.edition import Edition
from statute.model import LANGS
from statute.view.jsonld import legislation
from statute.view.site import Settings, build_site

TOOLS = ROOT / "scripts/dev/node_modules"
URL = "https://example.org/"
HEAD = 'import type { Legislation, WithContext } from "schema-dts";\n'


def failures(edition: Edition) -> Iterator[str]:
    """What the vocabulary does not know: language, article, and the words of the TypeScript compiler."""
    pages = list(product(LANGS, (a.id for a in edition.statute.articles)))
    sites = {lang: build_site(edition, Settings(site_url=URL), lang) for lang in LANGS}
    made = [
        legislation(sites[lang], id, f"{URL}articles/{id}/", f"{URL}en/articles/{id}/") for lang, id in pages
    ]
    lines = [
        f"export const page{n}: WithContext<Legislation> = {json.dumps(data)};\n"
        for n, data in enumerate(made)
    ]
    file = TOOLS / ".cache/vocabulary.ts"
    file.parent.mkdir(exist_ok=True)
    file.write_text(HEAD + "".join(lines), "utf-8")
    tsc = ["node", str(TOOLS / "typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", str(file)]
    done = subprocess.run(tsc, capture_output=True, text=True, check=False)
    for line in done.stdout.splitlines():
        at = re.match(r".*vocabulary\.ts\((\d+),\d+\): (.*)", line)
        yield f"{' '.join(pages[int(at[1]) - 2])}: {at[2]}" if at else line
    if done.returncode and not done.stdout:
        yield done.stderr
