"""One annotation file → its parts, as written: front matter, gist, and notes with their headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from statute.files.tomlfile import one_line, shown
from statute.model import Lang, Problem, Prose
from statute.notes.messages import tell
from statute.notes.prose import Fault, read_prose
from statute.suggest import nearest

KEYS: dict[Lang, tuple[str, ...]] = {"zh": ("caption", "related"), "en": ("caption",)}
"""Keys of the front matter; `related` stands in the Chinese file only."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the Markdown under it; the gist is the block without a heading."""

    heading: str
    line: int
    body: str
    body_line: int
    prose: Prose
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class File:
    path: str
    lang: Lang
    caption: str
    related: tuple[str, ...]
    blocks: tuple[Block, ...]


def read_file(text: str, path: str, lang: Lang) -> tuple[File, tuple[Problem, ...]]:
    """The parts of the file and what is wrong with its form."""
    lines = (
        text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    )
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    if not lines or lines[0].strip() != "---" or not end:
        return File(path, lang, "", (), _blocks(lines, 0)), (tell(lang, path, 1, "no-front-matter"),)
    data, problems = _front_matter(lines[1:end], path, lang)
    related, caption = data.get("related", []), data.get("caption", "")
    file = File(
        path,
        lang,
        caption=caption if isinstance(caption, str) and one_line(caption) else "",
        related=tuple(str(n) for n in related) if _is_list_of_units(related) else (),
        blocks=_blocks(lines, end + 1),
    )
    return file, (*problems, *_refused(file))


def _refused(file: File) -> Iterator[Problem]:
    """What of the Markdown has no place in a note."""
    for fault in (fault for block in file.blocks for fault in block.faults):
        words = fault.refused
        more = (
            {"what_zh": words.zh, "what_en": words.en, "hint_zh": words.hint_zh, "hint_en": words.hint_en}
            if words
            else {}
        )
        yield tell(file.lang, file.path, fault.line, fault.code, text=fault.text, **more)


class _OncePerKey(yaml.SafeLoader):
    """A key that stands twice is an error: PyYAML would keep the last and say nothing."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)
            if name in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"“{name[:40]}” stands twice", key.start_mark
                )
            seen.add(name)
        return super().construct_mapping(node, deep)


def _front_matter(lines: list[str], path: str, lang: Lang) -> tuple[dict[str, Any], list[Problem]]:
    try:
        data = yaml.load("\n".join(lines), _OncePerKey) or {}
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        return {}, [tell(lang, path, line, "yaml-syntax", reason=error.problem or "?")]
    except (
        yaml.YAMLError,
        ValueError,
        RecursionError,
        OverflowError,
    ) as error:  # 2020-02-31, a control character
        return {}, [tell(lang, path, 2, "yaml-syntax", reason=str(error).split("\n")[0][:80])]
    if not isinstance(data, dict):
        return {}, [tell(lang, path, 2, "yaml-syntax", reason=type(data).__name__)]
    problems: list[Problem] = []

    def line_of(key: str) -> int:
        return next((n for n, line in enumerate(lines, 2) if line.startswith(f"{key}:")), 1)

    for key in data:
        if key not in KEYS[lang]:
            like = nearest(str(key), KEYS[lang]) or "caption"
            problems.append(tell(lang, path, line_of(str(key)), "unknown-key", key=key, like=like))
    if "caption" not in data:
        problems.append(tell(lang, path, 1, "missing-key", key="caption"))
    elif not isinstance(data["caption"], str) or not one_line(data["caption"]):
        wanted = {
            "wanted_zh": "应为一行文字，不含 < 和 >。",
            "wanted_en": "It must be a line of text without < and >.",
        }
        problems.append(
            tell(
                lang,
                path,
                line_of("caption"),
                "bad-value",
                key="caption",
                value=shown(data["caption"]).strip("'\""),
                **wanted,
            )
        )
    if "related" in data and not _is_list_of_units(data["related"]):
        wanted = {
            "wanted_zh": "应为条号的列表，如 [15, 25]。",
            "wanted_en": "It must be a list of articles, such as [15, 25].",
        }
        problems.append(
            tell(
                lang,
                path,
                line_of("related"),
                "bad-value",
                key="related",
                value=shown(data["related"]).strip("'\""),
                **wanted,
            )
        )
    return data, problems


def _is_list_of_units(value: object) -> bool:
    """Numbers of articles, or ids as texts."""
    return isinstance(value, list) and all(
        (isinstance(n, int) and not isinstance(n, bool) and 0 < n < 100_000)
        or (isinstance(n, str) and one_line(n) and len(n) < 40)
        for n in value
    )


def _blocks(lines: list[str], start: int) -> tuple[Block, ...]:
    """The gist first, then a block for each `##` heading; line numbers are those of the file."""
    blocks: list[Block] = []
    heading, heading_line, body_line = "", start + 1, start + 1
    body: list[str] = []
    for number, line in enumerate(lines[start:], start + 1):
        if line.startswith("#"):
            blocks.append(_block(heading, heading_line, body, body_line))
            heading, heading_line, body, body_line = line, number, [], number + 1
        else:
            body.append(line)
    return (*blocks, _block(heading, heading_line, body, body_line))


def _block(heading: str, line: int, body: list[str], body_line: int) -> Block:
    while body and not body[0].strip():
        body, body_line = body[1:], body_line + 1
    text = "\n".join(body).rstrip()
    prose, faults = read_prose(text, body_line)
    return Block(heading, line, text.strip(), body_line, prose, faults)
