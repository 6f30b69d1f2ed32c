"""What has changed → Markdown that shows it as readers will see it, for people who know no Git."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from pages.marks import escape
from review.difference import Difference, FactChange
from review.shownfact import both
from review.worddiff import Piece, word_diff
from statute.model import LANGS, ORIGINAL, TOOLS, Citation, Lang, Problem, Said
from statute.view.names import unit_name
from statute.wording import say

AROUND = 36
"""Characters of what stays that are shown beside a change; in Latin script three times as many."""
MOST_FILES = 20
"""With more than these their folders are named."""
MOST_PROBLEMS = 30
MOST_BYTES = 900_000
"""What a summary of GitHub may have is 1 MiB."""
FOLDED = 12
"""With more headings than this each one opens and closes."""


def report(change: Difference) -> str:
    """The whole, in both languages throughout."""
    sections = [section for section in _sections(change) if section]
    text = "\n\n".join(sections) + "\n"
    if len(text.encode()) <= MOST_BYTES:
        return text
    cut = text.encode()[:MOST_BYTES].decode("utf-8", "ignore").rpartition("\n\n")[0]
    return f"{cut}\n\n{_said('review.cut')}\n"


def _sections(change: Difference) -> Iterator[str]:
    yield f"## {_line(both('review.title'))}"
    yield _summary(change)
    if change.kept:
        yield "\n\n".join(both(f"review.kept.{'one' if change.kept == 1 else 'many'}", n=change.kept))
    if change.older:
        yield _said("review.older", files=", ".join(f"`{name}`" for name in change.older))
    yield _problems("review.errors", change.errors)
    yield from _facts(change.facts)
    yield _citations("review.citations.gained", change.gained)
    yield _citations("review.citations.lost", change.lost)
    yield _addresses(change.addresses)
    yield _problems("review.warnings.new", change.warnings)
    yield _problems("review.warnings.gone", change.warnings_gone)
    yield _others(change.others)


def _summary(change: Difference) -> str:
    if change.errors:
        return _said("review.has-errors")
    counted: dict[str, set[tuple[str, ...]]] = {}
    for one in change.facts:
        counted.setdefault(_kind(one), set()).add(_thing(one))
    if not counted:
        return _said("review.nothing")
    lines = []
    for lang in LANGS:
        parts = [_count(lang, kind, len(things)) for kind, things in counted.items()]
        lines.append(say(lang, "review.touches", parts=say(lang, "list.comma").join(parts)))
    return "\n\n".join((*lines, _said("review.legend")))


def _kind(one: FactChange) -> str:
    """What a change is counted as."""
    first = one.key.part[0]
    return (
        {"text": "text", "note": "note"}.get(first, "apparatus") if one.key.kind == "unit" else one.key.kind
    )


def _thing(one: FactChange) -> tuple[str, ...]:
    return (*one.key.home, *one.key.part[2:3]) if _kind(one) == "note" else one.key.home


def _count(lang: Lang, kind: str, number: int) -> str:
    return say(lang, f"review.count.{kind}.{'one' if number == 1 else 'many'}", n=number)


def _facts(facts: Sequence[FactChange]) -> Iterator[str]:
    groups = [(heading, [*found]) for heading, found in groupby(facts, key=lambda one: one.key.home)]
    for _, found in groups:
        heading = _line(found[0].shown.heading) + _fate(found)
        body = "\n\n".join(map(_fact, found))
        if len(groups) > FOLDED:
            yield f"<details><summary><b>{heading}</b></summary>\n\n{body}\n\n</details>"
        else:
            yield f"### {heading}\n\n{body}"


def _fate(found: Sequence[FactChange]) -> str:
    """That the whole is new or gone."""
    if found[0].key.kind == "unit":
        return ""
    if all(one.before is None for one in found) and any(_is_name(one) for one in found):
        return f" — {_line(both('review.new'))}"
    if all(one.after is None for one in found) and any(_is_name(one) for one in found):
        return f" — {_line(both('review.gone'))}"
    return ""


def _is_name(one: FactChange) -> bool:
    """The part that every record has."""
    return one.key.part[1] in (ORIGINAL, "who")


def _fact(one: FactChange) -> str:
    label = _line(one.shown.label) + (f" “{escape(one.shown.quote)}”" if one.shown.quote else "")
    state = "new" if one.before is None else "gone" if one.after is None else ""
    if state and one.key.kind == "unit":
        label += f" — {_line(both(f'review.{state}'))}"
    before, after = (side.text if side else "" for side in (one.before, one.after))
    return f"**{label}**\n\n{_quoted(word_diff(before, after))}"


def _quoted(pieces: Sequence[Piece]) -> str:
    """The pieces as a quotation; of long stretches that stay only what is beside a change."""
    out: list[str] = []
    for n, piece in enumerate(pieces):
        if piece.fate == "stays":
            out.append(_escaped(_shortened(piece.text, first=n == 0, last=n == len(pieces) - 1)))
        else:
            tag = "del" if piece.fate == "goes" else "ins"
            out += _tagged(tag, piece.text)
    lines = "".join(out).strip("\n").split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in _apart(lines))


def _apart(lines: Sequence[str]) -> Iterator[str]:
    """Each line a paragraph of its own."""
    for n, line in enumerate(line for line in lines if line.strip()):
        if n:
            yield ""
        yield line.strip()


def _tagged(tag: str, text: str) -> Iterator[str]:
    """Each line in its own tags, which hold no paragraph's end."""
    for n, line in enumerate(text.split("\n")):
        yield "\n" if n else ""
        yield f"<{tag}>{_escaped(line)}</{tag}>" if line.strip() else line


def _shortened(text: str, first: bool, last: bool) -> str:
    """The ends of a long stretch; of what begins or ends the whole only the one beside a change."""
    room = AROUND if any(ord(sign) > 0x2E80 for sign in text) else 3 * AROUND
    if len(text) <= 2 * room + 20:
        return text
    head = "" if first else f"{_whole(text[:room], end=True)} "
    tail = "" if last else f" {_whole(text[-room:], end=False)}"
    return f"{head}…{tail}"


def _whole(text: str, end: bool) -> str:
    """Without a word that was cut in two."""
    cut = text.rpartition(" ")[0] if end else text.partition(" ")[2]
    return cut or text


def _escaped(text: str) -> str:
    return escape(text).replace("~", "\\~").replace("#", "\\#").replace("|", "\\|")


def _citations(key: str, citations: Sequence[Citation]) -> str:
    if not citations:
        return ""
    entries = dict.fromkeys(f"- {_place(c)}{say(c.lang, 'colon')}{escape(_cited(c))}" for c in citations)
    return "\n".join((f"### {_line(both(key))}", "", *entries))


def _place(citation: Citation) -> str:
    """Where a citation stands: the unit, or the note or gist of one."""
    unit, lang = citation.unit, citation.lang
    name = unit_name(lang, unit.about if unit.prose else unit)
    return f"{name}{say(lang, 'review.in', what=say(lang, f'review.{unit.prose}'))}" if unit.prose else name


def _cited(citation: Citation) -> str:
    law = citation.law or ""
    return citation.text if law in citation.text else f"{citation.text} ({law})"


def _addresses(addresses: Sequence[str]) -> str:
    if not addresses:
        return ""
    lines = (f"- `{address}`" for address in addresses)
    return "\n".join(
        (f"### {_line(both('review.addresses'))}", "", _said("review.addresses.hint"), "", *lines)
    )


def _problems(key: str, problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    lines = []
    for p in problems[:MOST_PROBLEMS]:
        place = f"`{p.path}`" + (f" {_line(both('review.line', n=p.line))}" if p.line else "")
        lines.append(f"- {place}{say(TOOLS, 'colon')}{_escaped(p.message)} {_escaped(p.hint)}".rstrip())
    if (more := len(problems) - MOST_PROBLEMS) > 0:
        lines.append(f"- {_line(both('review.more', n=more))}")
    return "\n".join((f"### {_line(both(key))}", "", *lines))


def _others(paths: Sequence[str]) -> str:
    if not paths:
        return ""
    folders = Counter(path.partition("/")[0] + ("/" if "/" in path else "") for path in paths)
    shown = [f"- `{path}`" for path in paths]
    if len(paths) > MOST_FILES:
        shown = [f"- `{folder}`" + (f" ({count})" if count > 1 else "") for folder, count in folders.items()]
    return "\n".join((f"### {_line(both('review.others'))}", "", _said("review.others.hint"), "", *shown))


def _line(words: Said) -> str:
    """Both languages on a line; once, if they are the same."""
    return " · ".join(dict.fromkeys(escape(one[:1].upper() + one[1:]) for one in words))


def _said(key: str, **values: object) -> str:
    """Both languages, a paragraph each."""
    return "\n\n".join(both(key, **values))
