"""Editions → the files of the search: what every query needs, and shards of which a query loads those it touches.

first.js      settings, titles, names, synonyms, and what begins each shard
terms-N.js    where words stand
texts-N.js, gists-N.js, notes-N.js, others-N.js   what excerpts are cut from
              and for what stands nowhere:
words.js      all words that are no Chinese
sounds.js     how characters are read
phrases.js    Chinese phrases, which initials may stand for
variants.js   how characters are written otherwise

A file calls `shard(name, stamp, data)`: from the disk it is run as a script, over http read as text. The stamp is of
all files together, so that none of an older site is taken for one of these.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import chain, groupby
from typing import Any

from search.letters import lookalikes, simplified, sounds
from search.phrasebook import phrases
from search.results import Collection, Excerpt, Result, Strength
from search.searchtokens import STOPS, han_signs, is_han
from search.termshards import occurrences, term_shards
from search.termshards import written as in_digits
from search.textshards import text_rows

KINDS = ("article", "annex", "duties", "institution", "term", "reader", "chapter", "law", "page")
"""In the order of the results; among equals the first comes first."""


def library_files(
    collections: Sequence[Collection],
    synonyms: Iterable[tuple[Sequence[str], Sequence[str]]],
    settings: Mapping[str, Any],
    times: int = 1,
    prefix: str = "",
) -> dict[str, str]:
    """The files by name. The statute itself, or the statutes, are the collections whose results are articles.

    Shards are so many times as large as is best over a network. The name of each file begins with `prefix`, so that
    what is loaded by itself can be in the same folder.
    """
    ordered = sorted(
        ((law, result) for law, found in enumerate(collections) for result in found.results),
        key=lambda one: KINDS.index(one[1].kind),
    )
    results = [_named(result) for _, result in ordered]
    excerpts = [excerpt for result in results for excerpt in result.excerpts]
    found = occurrences((e.text if e.strength != Strength.SHOWN else "" for e in excerpts), STOPS)
    says = [(tuple(says), tuple(means)) for says, means in synonyms]
    standing = {sign for first, second in found.places for sign in (first, second) if sign and is_han(sign)}
    used = frozenset(
        standing | set(han_signs("".join(word for pair in says for words in pair for word in words)))
    )
    own = [e.text for e in excerpts if e.strength <= Strength.CAPTION]
    read = sounds(used)
    signs = "".join(dict.fromkeys(s for s in chain(*read.values(), sorted(standing)) if s in standing))
    terms = term_shards(found.places, signs, times)
    rows = text_rows(excerpts, times)
    shards: dict[str, Any] = {f"terms-{n}": shard for n, shard in enumerate(terms.shards)}
    shards |= {f"{name}-{n}": shard for name, row in rows.items() for n, shard in enumerate(row.shards)}
    shards["words"] = " ".join(terms.words)
    shards["sounds"] = read
    shards["phrases"] = " ".join(phrases(own))
    shards["variants"] = lookalikes(used) + simplified(used)
    shards["first"] = {
        **settings,
        **_columns(collections, [law for law, _ in ordered], results),
        "cuts": {"terms": terms.cuts, **{name: row.cuts for name, row in rows.items()}},
        "lengths": in_digits(found.lengths),
        "signs": signs,
        "stops": " ".join(sorted(STOPS)),
        "synonyms": says,
    }
    written = {
        f"{prefix}{name}": json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        for name, data in shards.items()
    }
    stamp = blake2b("".join(written.values()).encode(), digest_size=6).hexdigest()
    return {f"{name}.js": f'shard("{name}","{stamp}",{data})\n' for name, data in written.items()}


def _named(result: Result) -> Result:
    """What is no article is found by its names, too; provisions of a law by that of the law."""
    if result.id:
        return result
    name = Excerpt(Strength.NAME, "", "", " / ".join((result.title, *result.names)))
    return replace(result, excerpts=(*result.excerpts, name))


def _columns(
    collections: Sequence[Collection], laws: Sequence[int], results: Sequence[Result]
) -> Mapping[str, Any]:
    """The results in columns, and the laws. Runs of results are of one kind and one law."""
    shapes = ["".join(e.letter for e in result.excerpts) for result in results]
    kinds = [*dict.fromkeys(shapes)]
    numbers = {shape: n for n, shape in enumerate(kinds)}
    runs = groupby(zip(laws, results, strict=True), key=lambda one: (one[1].kind, one[0], bool(one[1].id)))
    return {
        "laws": [{"title": c.title, "names": c.names, "divisions": c.divisions} for c in collections],
        "runs": [_run(kind, law, [result for _, result in found]) for (kind, law, _), found in runs],
        "titles": ["" if result.kind == "law" else result.title for result in results],
        "captions": [result.caption for result in results if result.kind == KINDS[0]],
        "names": {n: result.names for n, result in enumerate(results) if result.names},
        "shapes": kinds,
        "shape": [numbers[shape] for shape in shapes],
    }


def _run(kind: str, law: int, results: Sequence[Result]) -> Mapping[str, Any]:
    """Addresses are made of an id and the same words around it wherever they can be."""
    run: dict[str, Any] = {"kind": kind, "law": law, "count": len(results)}
    if any(result.id for result in results):
        run["ids"] = [result.id for result in results]
    before, _, after = results[0].at.partition(results[0].id) if results[0].id else ("", "", "")
    if before and all(result.at == f"{before}{result.id}{after}" for result in results):
        return {**run, "around": [before, after]}
    return {**run, "at": [result.at for result in results]}
