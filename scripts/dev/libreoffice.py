"""Open the Word document with LibreOffice: every paragraph of both texts must be there, and every note be one."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from statute.edition import Edition
from statute.model import article_units


def failures(edition: Edition, document: Path) -> Iterator[str]:
    """A line for each paragraph that is lost; the notes, which stand within the text, are taken out before."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", "fodt", "--outdir", folder, str(document)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        made = Path(folder, f"{document.stem}.fodt")
        if done.returncode or not made.is_file():
            yield f"{document.name}: LibreOffice does not open it: {done.stderr.strip()}"
            return
        root = etree.fromstring(made.read_bytes(), etree.XMLParser(huge_tree=True))
    notes = list(root.iter("{*}note"))
    written = sum(len(entry.notes) for entry in edition.apparatus)
    if len(notes) < written:
        yield f"{document.name}: {len(notes)} notes of {written}"
    for note in notes:
        tail, note.tail = note.tail or "", None
        note.clear()
        note.text = tail
    text = "".join(map(str, root.itertext()))
    for statute in edition.texts:
        for article in statute.articles:
            for unit in article_units(article):
                if unit.text not in text:
                    yield f"{document.name}: {statute.lang} {unit.id}"
