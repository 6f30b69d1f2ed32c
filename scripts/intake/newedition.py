"""`--new FILE --edition DIR`: a received file → source.txt and edition.toml, which make a site as they are."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from intake.received import received
from intake.selfsaid import Facts, facts
from intake.sourcetext import RefusedFile
from statute.files.disk import LARGEST
from statute.material import read_text
from statute.model import LANGUAGES, ORIGINAL

LONGEST_ID = 12
"""Syllables of a title that its id is made of."""


def new_edition(file: Path, folder: Path) -> tuple[str, ...]:
    """Writes the folder, which must not be there; what of the file is not in source.txt. Raises Refused."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedFile(
            f"{folder} is there already and stays as it is. Name a folder that is not, or is empty."
        )
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise RefusedFile(
            f"{file} cannot be read: {error.strerror}. Look at the name and the folder."
        ) from None
    if size > LARGEST:
        raise RefusedFile(
            f"{file} has {size:,} bytes; {LARGEST:,} are the most that is read. Give one statute alone."
        )
    got = received(data, file.name)
    text, problems = read_text(got.data, "source.txt")
    if text is None:
        raise RefusedFile(f"{file}: {problems[0].message} {problems[0].hint}")
    if not text.statute.articles:
        raise RefusedFile(
            f"{file}: no article was found in it. Is it the text of a statute, with 第一条 in it?"
        )
    known = facts(text.statute, text.source)
    if not known.title:
        known = replace(known, title=re.sub(r"[\s<>]+", "", file.stem))
    _write(folder, got.data, _toml(known, file, data, got.data))
    return got.left_behind


def _write(folder: Path, source: bytes, meta: str) -> None:
    """Both files at once, or none."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-") as made:
        Path(made, "source.txt").write_bytes(source)
        Path(made, "edition.toml").write_text(meta, "utf-8")
        folder.mkdir(exist_ok=True)
        for name in ("source.txt", "edition.toml"):
            shutil.move(Path(made, name), folder / name)


def _toml(known: Facts, file: Path, original: bytes, source: bytes) -> str:
    title, short = known.title, known.title.removeprefix("中华人民共和国") or known.title
    origin = f"底本出自文件“{_plain(file.name)}”"
    if original != source:
        origin += f"（SHA-256 {hashlib.sha256(original).hexdigest()}），由程序转成纯文本"
    lines = [
        "# What the edition says of itself. The text is in source.txt and never edited there.",
        '# What is "" nobody has filled in yet; the edition can be made without it.',
        "",
        f'id = "{identifier(short, known.adopted)}"  # permanent: change it now or never',
        'version = "0.1.0"',
        f'source_sha256 = "{hashlib.sha256(source).hexdigest()}"',
        *([f"document_number = {_text(known.number)}"] if known.number else []),
        f"adopted = {_date(known.adopted)}",
        f"in_force = {_date(known.in_force)}",
        *_table("title", title),
        *_table("short_title", short),
        *_table("issuer", known.issuer),
        *(_table("jurisdiction", known.place) if known.place else []),
        *_table("description", f"《{title}》全文：逐条成页，每一款都有固定链接。"),
        *_table("provenance", f"{origin}。"),
        "",
        "[status]",
        'value = ""  # in-force, amended, repealed or not-yet-in-force; then also, with your own words:',
        f'# checked = "{date.today():%Y-%m}"',
        '# source.zh = "国家法律法规数据库，标为有效。"',
    ]
    return "\n".join(lines) + "\n"


def _table(name: str, zh: str) -> list[str]:
    return ["", f"[{name}]", f"zh = {_text(zh)}"]


def _text(text: str) -> str:
    return json.dumps(_plain(text), ensure_ascii=False)


def _plain(text: str) -> str:
    """On one line, without signs that a page would take for markup."""
    return re.sub(r"[<>]", "", " ".join(text.split()))


def _date(day: date | None) -> str:
    return day.isoformat() if day else '""'


def identifier(title: str, adopted: date | None) -> str:
    """ge-ren-suo-de-shui-fa-1980; of a longer title what it is about, and a sign of the rest: no two have one id."""
    from pypinyin import (
        lazy_pinyin,
    )  # Here, since it takes half of the time in which every other command starts.

    about = re.sub(f"^.*?关于|{LANGUAGES[ORIGINAL].state}", "", title)
    han = "".join(re.findall(r"[\u4e00-\u9fffA-Za-z0-9]+", about))
    syllables = re.findall("[a-z0-9]+", " ".join(lazy_pinyin(han, v_to_u=False)).lower())
    year = [str(adopted.year)] if adopted else []
    long = len(syllables) > LONGEST_ID or about != title.removeprefix(LANGUAGES[ORIGINAL].state)
    rest = [hashlib.sha256(title.encode()).hexdigest()[:4]] if long else []
    return "-".join([*(syllables[:LONGEST_ID] or ["statute"]), *year, *rest])
