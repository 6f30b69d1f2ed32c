"""Whether two lines above a text are of one title. One table, in order: the first row that holds decides.

Asked of a line and of the title's end that is known so far: 中华人民共和国网 / 络安全法.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from statute.parse.titles import ENDINGS, INSTRUMENT, NOTICE_HEAD, PRINTED_ABOVE, is_organ, may_be_title

_ANNEX = re.compile("^附[件录表]?[0-9一二三四五六七八九十]{0,3}[：:]?$")
"""It stands over a text that is sent with a notice."""
_FURNISHED = re.compile("[：:|]|^[^<]*>")
"""What stands in lines that a web page prints, and in no title."""
_ENDING_ALONE = re.compile(
    rf"^(?:(?!关于).{{0,6}}的)?(?:若干|实施|暂行|试行|有关|补充|管理|具体|工作|议事|组织)?(?:{ENDINGS})(?:（[^（）]*）)?$"
)
STATE_NAME = "中华人民共和国"
_WORDS = (
    STATE_NAME,
    "全国人民代表大会",
    "人民代表大会常务委员会",
    "香港特别行政区",
    "澳门特别行政区",
    "最高人民法院",
    "最高人民检察院",
    "人民政府",
    "解放军",
    "自治区",
    "国务院",
    "议事规则",
    "部队",
    "关于",
)
"""Within these no title begins."""
_CUT_WORD = re.compile(
    r"法\|[律院官人定治制庭医案]|标准\|化|规范\|[化性文]|(?:通知|决定)\|书|决议\|案|[司执立违合守依非普]法\|"
)
"""A word at a line end that only looks like the end of a title."""
_PLACE = re.compile(
    r"^(?!关于|[在对于])(?:[^，。；及和的]{1,5}?(?:省|市|县|区|州|旗)|[^，。；]{1,12}?(?:自治[区州县]|特别行政区))"
)
_ABOUT = re.compile("关于.")
"""What it is about is said, and what kind of instrument is still to come."""
_LIKE_ONE = re.compile(r"^(?:全国|最高人民|中国)")
"""So begin titles, and names of organs and houses too."""
_GOES_ON = re.compile(r"^(?:若干|的|和|及|与|或|适用|实施|》|〉|）|、)")
_OPEN = re.compile(r"(?:关于|的|和|及|与|或|、|对|在|《|〈|（|案件|问题|适用|实施|修改|执行)$")
_ORGAN_GOES_ON = re.compile(r"^(?:常务委员会|委员会|办公厅|办公室|人民政府|.{1,2}(?=关于))[^，。；]*关于")
_STATE_ORGAN = re.compile(rf"^{STATE_NAME}.{{2,20}}会$")
_OF_ORGAN = re.compile(r"^(?:议事规则|组织法|组织条例|工作规则)")
"""An organ signs without the name of the state; with it, a title begins."""
LENGTH = 250
"""No title is longer."""


@dataclass(frozen=True, slots=True)
class Seam:
    """What a row says of two lines."""

    one: bool
    """They are of one title, if the second, or the two together, end as a title does."""
    sure: bool = True
    """Else it is told."""


@dataclass(frozen=True, slots=True)
class SeamRow:
    holds: Callable[[str, str], object]
    """Asked of the line above and of the title below it."""
    says: Seam
    example: str
    """Two lines, parted by a bar."""


_ONE, _TWO = Seam(True), Seam(False)
_LOOKS: tuple[SeamRow, ...] = (
    SeamRow(lambda a, t: not may_be_title(a), _TWO, "现予公布。|示例条例"),
    SeamRow(lambda a, t: NOTICE_HEAD.match(a) or _ANNEX.match(a), _TWO, "附件1|示例条例"),
    SeamRow(lambda a, t: t.startswith(a), _TWO, "环境保护|环境保护条例"),
    SeamRow(lambda a, t: len(a) + len(t) > LENGTH, _TWO, f"某某|{'示例' * 125}条例"),
    SeamRow(lambda a, t: not re.search("[\u4e00-\u9fff]|^[》〉）]$", a), _TWO, "Beijing|示例条例"),
    SeamRow(lambda a, t: a.count("《") > a.count("》"), _ONE, "关于适用《示例|条例》的解释"),
    SeamRow(lambda a, t: a.count("（") > a.count("）"), _ONE, "示例条例（试|行）"),
    SeamRow(lambda a, t: a.count("》") > a.count("《"), _ONE, "例法》|在示例区实施的几个问题的解释"),
    SeamRow(lambda a, t: STATE_NAME.endswith(a), _ONE, "中华人民共和国|示例法"),
    SeamRow(lambda a, t: len(a) == 1, _ONE, "例|示条例"),
    SeamRow(lambda a, t: is_within_word(a, t), _ONE, "全国人民代表|大会常务委员会关于示例的规定"),
)
"""What the two lines say by themselves, without doubt."""
_SENSE: tuple[SeamRow, ...] = (
    SeamRow(lambda a, t: PRINTED_ABOVE.search(a), _TWO, "示例人大网|示例条例"),
    SeamRow(lambda a, t: _FURNISHED.search(a), _TWO, "字号：大|示例条例"),
    SeamRow(lambda a, t: _CUT_WORD.search(f"{a[-2:]}|{t[:1]}"), _ONE, "示例省司法|协助条例"),
    SeamRow(lambda a, t: not INSTRUMENT.search(t), _ONE, "示例条例|（试行本）"),
    SeamRow(lambda a, t: _ENDING_ALONE.match(t), _ONE, "示例市示例|暂行办法"),
    SeamRow(lambda a, t: _GOES_ON.match(t), _ONE, "示例市示例|和示例示例示例条例"),
    SeamRow(lambda a, t: _OPEN.search(a), _ONE, "示例市实施|《示例法》办法"),
    SeamRow(lambda a, t: INSTRUMENT.search(a), _TWO, "前一示例办法|示例条例"),
    SeamRow(lambda a, t: t.startswith(STATE_NAME), _TWO, "示例市人民政府|中华人民共和国示例法"),
    SeamRow(lambda a, t: _ABOUT.search(a) and not is_organ(a), _ONE, "示例部关于甲的乙|丙丁规定"),
    SeamRow(lambda a, t: t.startswith("关于") and is_organ(a), _ONE, "示例部|关于示例的规定"),
    SeamRow(lambda a, t: t.startswith("关于"), Seam(True, False), "某某一号|关于示例的规定"),
    SeamRow(lambda a, t: a.startswith(STATE_NAME) and not is_organ(a), _ONE, "中华人民共和国示|范条例"),
    SeamRow(lambda a, t: _PLACE.match(t), _TWO, "某某一号|示例市示例条例"),
    SeamRow(
        lambda a, t: is_organ(a) and _ORGAN_GOES_ON.match(t),
        _ONE,
        "示例市示例局|办公室关于示例的决定",
    ),
    SeamRow(
        lambda a, t: _STATE_ORGAN.match(a) and _OF_ORGAN.match(t),
        _ONE,
        "中华人民共和国示例大会|议事规则修正案",
    ),
    SeamRow(
        lambda a, t: is_organ(a) and _PLACE.match(a) and not (_LIKE_ONE.match(a) or _LIKE_ONE.match(t)),
        _ONE,
        "示例市示例局|行政程序规定",
    ),
    SeamRow(lambda a, t: is_organ(a), _TWO, "示例部|行政程序规定"),
    SeamRow(lambda a, t: _LIKE_ONE.match(t), Seam(False, False), "某某一号|全国示例条例"),
    SeamRow(lambda a, t: _PLACE.match(a), _ONE, "示例市推进示例|中心建设条例"),
    SeamRow(lambda a, t: True, Seam(True, False), "某某一号|中心建设条例"),
)
"""What they mean, once no word of the text goes over the seam."""


def seam(above: str, text: str, texts: Iterable[str]) -> Seam:
    """Whether a title of which `text` is the end begins on the line `above` it; `texts` are those of the statute."""
    row = next((row for row in _LOOKS if row.holds(above, text)), None)
    if row is None and _is_phrase(above, text, texts):
        return Seam(_ends(above + text))
    row = row or next(row for row in _SENSE if row.holds(above, text))
    return Seam(row.says.one and _ends(above + text), row.says.sure)


def is_within_word(above: str, text: str) -> bool:
    """Whether the line ends within a word in which no title begins."""
    return any(
        text.startswith(word[n:]) and (above.endswith(word[:n]) or word[:n].endswith(above))
        for word in _WORDS
        for n in range(1, len(word))
    )


def _ends(title: str) -> bool:
    return bool(INSTRUMENT.search(title))


def _is_phrase(above: str, text: str, texts: Iterable[str]) -> bool:
    """Whether the words at the seam stand whole elsewhere: 中华人民共和国网 / 络安全法, of which 网络安全."""
    seams = [above[-2:] + text[:1], above[-1:] + text[:2]]
    words = [words for words in seams if re.fullmatch("[\u4e00-\u9fff]{3}", words)]
    return any(word in other for other in texts for word in words)
