"""An act of the table of duties, as every page that has it shows it.

[第二十五条第二款](…) 科研事业单位
条件：协议定价的
**应当** 在本单位公示科技成果名称和拟交易价格
"""

from __future__ import annotations

from collections.abc import Iterator

from pages.links import term_page
from pages.markdown import attrs, link
from pages.marks import escape
from statute.duties.dutyforms import NONE
from statute.duties.table import Act, Actor
from statute.model import ORIGINAL
from statute.view.actwords import act_words, operative
from statute.view.addresses import href, relative
from statute.view.names import unit_name
from statute.view.site import Site

BREAK = "  \n"


def entry(site: Site, act: Act, page: str, named: bool = True, attributes: str = "") -> str:
    """An item of a list; not `named`, it does not say who acts."""
    place = link(unit_name(site.lang, act.row.unit), href(page, act.row.unit), ".place")
    labels = [_label(site, act, site.actors[name], page) for name in act.actors] if named else []
    if labels and act.row.others:
        labels.append(f"*{site.say('duties.others')}*{attrs('.others')}")
    names = " ".join(labels)
    lines = [f"{place} {names}".rstrip(), *_said(site, act)]
    if attributes:
        lines[-1] += f"\n{attrs(attributes)}"
    return f"- {BREAK.join(lines)}".replace("\n", "\n  ")


def _label(site: Site, act: Act, actor: Actor, page: str) -> str:
    """The name of one who acts, as a link if there is an entry on it; of an addressee, `.to`."""
    kind = ".label .to" if act.row.role == "addressee" else ".label"
    kind += foreign(site, actor)
    name = actor.name(site.lang)
    if actor.term:
        return link(name, relative(page, f"{term_page(actor.term)}#{actor.term.id}"), kind)
    return f"*{escape(name)}*{attrs(kind)}"


def foreign(site: Site, actor: Actor) -> str:
    """The attribute that says that a name is in the language of the original, where it has no other."""
    return f" lang={ORIGINAL}" if actor.untranslated(site.lang) else ""


def _said(site: Site, act: Act) -> Iterator[str]:
    """The condition, if there is one; the operative word and the act."""
    lang, condition, words = act_words(site, act)
    other = "" if lang == site.lang else f" lang={lang}"
    if condition:
        label = f"*{site.say('duties.condition')}*{attrs('.key')}"
        yield f"{label} *{escape(condition)}*{attrs(f'.condition{other}')}"
    kind = ".operative .none" if act.row.operative == NONE else ".operative"
    yield f"**{escape(operative(site, act))}**{attrs(kind)} *{escape(words)}*{attrs(f'.act{other}')}"
