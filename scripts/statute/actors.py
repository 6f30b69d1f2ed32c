"""Names of those who act: found at a place in the text, and coordinated lists of them taken apart.

    市商务、财政等部门            → 市商务部门, 市财政部门
    市、区人民政府及其有关部门      → 市人民政府, 区人民政府, 市人民政府有关部门, 区人民政府有关部门

Chinese writes no blanks between words, so a name is known by its last word, its *head*. The
tables hold the heads that statutes use; what an edition knows besides (the terms of terms.toml)
is handed in as data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A last word by which a name is known."""

    pattern: str
    example: str
    """A whole name that ends in it; the test takes it apart into itself."""
    kind: str = "body"
    """office: in a list, shared by all its members; person: acts, but is no institution."""


HEADS: tuple[Head, ...] = (
    Head("人民政府(?:有关|相关)(?:工作|主管)?部门", "市人民政府有关部门", "office"),
    Head("人民政府(?:派出机关|办公厅|办公室)?", "县级以上人民政府", "office"),
    Head("(?:相关|有关)?(?:行政)?(?:主管|监督管理|监管|管理|执法)?部门", "国务院专利行政部门", "office"),
    Head("(?:行政|司法|审判|检察|监察|公安|税务|海关|登记|审批|许可|处罚|执法|国家|权力|立法|主管)机关", "公安机关", "office"),
    Head("人民(?:代表大会(?:常务委员会)?|法院|检察院)", "最高人民法院", "office"),
    Head("委员会", "仲裁委员会", "office"),
    Head("办公室|街道办事处", "街道办事处", "office"),
    Head("科学技术协会|行业协会|协会|学会|商会|联合会|基金会", "市科学技术协会", "office"),
    Head("企业事业单位|企事业单位|事业单位|单位", "项目承担单位"),
    Head("研发机构|推进机构|机构", "新型研发机构"),
    Head("(?:研发|服务|检测|交易)中心", "跨国企业研发中心"),
    Head("(?:社会|群众|经济|科技|行业|公益|志愿服务|自治)?组织", "国际科技组织"),
    Head("企业(?!家|的|名|科研|技术|研发|任职|职工|员工|负责人|标准|所得税|年金|无形|登记|会计|之?间)|公司", "国有企业"),
    Head("高等院校|院校|高校|高等学校|学校|科研院所|研究院|研究所|医院", "高等院校"),
    Head("银行|(?:证券|商品|期货|产权|数据)?交易所|事务所|合作社", "商业银行"),
    Head("(?:创新|市场|经营|责任|实施)主体", "创新主体"),
    Head("(?:社会|市场)力量", "社会力量"),
    Head("(?:社会|民间|各类|境外|外商)资本", "社会资本"),
    Head("团体", "学术团体"),
    Head("载体", "创新创业载体"),
    Head("个人|公民|当事人", "个人", "person"),
    Head("(?:科技|创新|专业|青年|高层次|技术|技能)?人才(?!培养|引进|政策|评价|公寓|创新|队伍|服务|工作|发展)", "科技创新人才", "person"),
    Head("(?:科研|技术|管理|工作|专业|从业|执法)人员|团队|科学家|企业家|居民|消费者|学生|劳动者", "科研人员", "person"),
)
LEVEL = r"(?:国务院|省|自治区|直辖市|设区的市|市(?!场|政|民|容)|区(?!域|块)|县(?!级)|自治州|乡镇|乡|镇|街道)"
"""Levels of government: what stands before the first member of a list and holds for all of them."""
SEPARATOR = r"(?:，?以及|及其|、|和|与|及|或者|或)"
COMPOUND_STEM = "发展和改革|经济和信息化|住房和城乡建设|人力资源和社会保障|文化和旅游|规划和自然资源|卫生和健康|农业和农村"
"""Departments whose own name has a 和 in it: 市发展和改革部门 is one."""
FUNCTION_WORD = (
    r"应当|可以|必须|不得|负责|有权|根据|按照|依照|依据|通过|会同|给予|予以|鼓励|支持|对(?!外)|将|在(?!线)|由|从(?!事|业)"
    r"|向|把|被|为(?!主)|经(?!济|营|贸|费)|于|使(?!用)|让|并(?!购)"
)
"""Words that no name has in it: where one stands, the name has ended."""
VERB = (
    "加强|完善|建立|健全|推动|推进|促进|开展|实施|设立|制定|提供|发挥|营造|构建|优化|提高|加大|建设|创新国有|依法|引导|培育"
    "|违反|拒绝|未经|利用|运用|参与|重点|积极"
)
"""Verbs that open a clause without a subject; only a name with 的 in it may begin with one."""

_HEAD = "|".join(f"(?:{head.pattern})" for head in HEADS)
_HEAD_OFFICE = "|".join(f"(?:{head.pattern})" for head in HEADS if head.kind == "office")
_HEAD_INSTITUTION = "|".join(f"(?:{head.pattern})" for head in HEADS if head.kind != "person")
_WORD = rf"(?:(?!{FUNCTION_WORD})[^，。；：！？（）《》「」“”\s])"
_NAME = re.compile(rf"{_WORD}{{0,40}}?(?:{_HEAD})(?!的|们)")
_MORE = re.compile(rf"{SEPARATOR}(?:{_WORD}{{0,24}}?(?:{_HEAD})(?!的|们))")
_CLASS = re.compile(rf"等(?:各类|各种|各级)?{_WORD}{{0,8}}?(?:{_HEAD})")
_ENDS_IN_HEAD = re.compile(rf"(?:{_HEAD})$")
_ENDS_IN_OFFICE = re.compile(rf"(?:{_HEAD_OFFICE})$")
_ENDS_IN_INSTITUTION = re.compile(rf"(?:{_HEAD_INSTITUTION})$")
_SPLIT = re.compile(rf"(?!{COMPOUND_STEM}){SEPARATOR}")
_LEVEL_ONLY = re.compile(rf"(?:{LEVEL}|地方各?级|县级以上)$")
_LEVEL_FIRST = re.compile(LEVEL)
_EACH = re.compile(rf"各{LEVEL}$")
_VERB = re.compile(VERB)
_DECORATION = re.compile(r"^(?:本[市省区县州](?!级)(?:的|各级)?|各级(?=人民)|各类|各种|各|其他|任何|所有|全体)+|各类|各种")
_PLACE_OF_COMPOUND = re.compile(COMPOUND_STEM)


@dataclass(frozen=True, slots=True)
class Part:
    """A member of a list, its name in full, and the characters of the text that stand for it."""

    name: str
    start: int
    end: int
    institution: bool
    """False for persons (个人, 科研人员)."""


def name_at(text: str, position: int, known: Sequence[str] = ()) -> int:
    """Where the name or coordinated list that begins at `position` ends; `position` if none does.

    `known` are names to be taken as they are, the longest first.
    """
    end = _one_name(text, position, known)
    if end == position:
        return position
    if _VERB.match(text, position) and "的" not in text[position:end]:
        return position
    while True:
        more = _MORE.match(text, end)
        if not more:
            break
        end = more.end()
    of_class = _CLASS.match(text, end)
    return of_class.end() if of_class else end


def _one_name(text: str, position: int, known: Sequence[str]) -> int:
    for name in known:
        if text.startswith(name, position) and not text.startswith("的", position + len(name)):
            return position + len(name)
    match = _NAME.match(text, position)
    return match.end() if match else position
