"""The forms in which Chinese statutes cite, as tables: what a form looks like, and an example that tests it.

Counted in 3,425 statutes: 本法第N条 9,759 times, 第N条第N款 5,752, bare 第N条 5,699, 前款 4,904,
刑法第N条 3,000, lists 1,900, 以下简称 1,500, 第N条第N项 1,343, 本条 1,009, 《X》第N条 748, 本条第N款 696,
第N条第N款第N项 593, ranges 550, 前款第N项 507, 本章 and the like 440, 前两款 330, 第N条之N 221,
第（三）、（四）项 148, 前条 71, 第六、十一、十二条 13.
The examples are read as if they stood in Article 13, paragraph 2, of the statute in tests/cases/citations_zh.txt.
"""

from __future__ import annotations

from dataclasses import dataclass

from statute.cite.model import Level

LEVEL_OF: dict[str, Level] = {
    "编": "part",
    "分编": "subpart",
    "章": "chapter",
    "节": "section",
    "条": "article",
    "款": "paragraph",
    "项": "item",
    "目": "subitem",
}


@dataclass(frozen=True, slots=True)
class Form:
    name: str
    pattern: str
    example: str
    cites: str
    """What the example cites, `words → targets`, several with ` | ` between them; empty for none."""


NUMERAL = "(?:[〇零○OoＯ一二三四五六七八九十百千两廿卅]{1,9}|[0-9０-９]{1,4})"
_ONE = f"(?:（{NUMERAL}）|{NUMERAL})"
MEMBER_JOINT = "(?:、|和|及|以及|或者|或|与|至|到|—|－|～)"
# A unit must not be the first half of another word: 条件, 项目, 章程, 款项 …, but 第十条例外 is 条 and 例外.
UNIT = (
    "分编|编(?![制号辑写码委])|章(?!程(?!序)|节)|节(?![点约能日假目奏余])|"
    "条(?!件|约(?!定)|款|线|道路|生产线|例(?!外))|款(?!项|式)|项(?!目)|目(?![标录的前])"
)
ENDINGS = "法|法典|条例|规定|办法|细则|解释|规则|决定|决议|准则|通则|公约|条约|协定|议定书"
"""How the names of instruments end; a name without brackets before 第N条 is recognised by them."""
ALONE_ENDINGS = f"{ENDINGS}|宪章|规程|规范|通知|命令|批复|令"
"""How the title of an instrument ends that is a citation when it stands alone in 《》."""
TITLE_NOTE = "（[^（）]{0,40}(?:试行|暂行|草案|修正|修订|年|[0-9]|[一二三四五六七八九十])[^（）]{0,40}）"
"""（试行） or （2015年修正） after a title."""
_NOT_HALF = "(?<![基根日资文样版标书原副脚课读])"
"""Before 本: 基本, 根本, 资本 … are words of their own."""
_THAT = "(?:(?<!应)该|(?<![合共协相不会连等如赞])同)"
"""该 and 同, but not the end of 应该, 合同, 共同 …: 合同法第三条 is one of the 合同法."""

TOKENS: tuple[Form, ...] = (
    Form(
        "law",
        "《(?:[^《》]|《[^《》]*》)*》",
        "依照《中华人民共和国专利法》第五条",
        "《中华人民共和国专利法》第五条 → 5",
    ),
    Form(
        "self",
        rf"{_NOT_HALF}本(?:(?:实施|暂行|试行|若干|管理)?(?:{ENDINGS}|章程|守则|规程|意见|方案|标准)"
        rf"(?=[的中]?(?:第|总则|分则|附则))|《(?:{ENDINGS})》)",
        "本条例第十条",
        "本条例第十条 → 10",
    ),
    Form(
        "that",
        rf"{_THAT}(?:{ENDINGS})(?=[的中]?第)",
        "《专利法》第一条和该法第二条",
        "《专利法》第一条 → 1 | 该法第二条 → 2",
    ),
    Form(
        "here",
        rf"{_NOT_HALF}本(?P<here>分编|编(?![制号辑写码委])|章(?!程(?!序))|节(?![约能日假目])|条(?!件|约(?!定)|款|线|例(?!外))|款(?!项)"
        r"|项(?=规定|所|第|中|情形|的规定|前)|目(?=规定|所|第|中|的规定))",
        "本条第二款和本章",
        "本条第二款 → 13.p2 | 本章 → pt1.ch2",
    ),
    Form(
        "previous",
        rf"前(?P<count>{NUMERAL})?(?P<previous>款(?!项|式)|条(?!件|约(?!定)|款|例(?!外))|(?<!目前)(?<!当前)项(?!目|污染物|指标|任务|工作)|章(?!程)|节(?!目))"
        r"|(?<![以加网马])上(?P<above>[款条])(?=第|规定|的规定|所[列称述])",
        "前款和前条",
        "前款 → 13.p1 | 前条 → 12-1",
    ),
    Form(
        "same",
        rf"{_THAT}(?P<same>[条款])(?=第)",
        "第十条第一款和同条第二款",
        "第十条第一款 → 10.p1 | 同条第二款 → 10.p2",
    ),
    Form("part", "(?P<part>总则|分则)(?=第)", "本法分则第一章", "本法分则第一章 → pt2.ch1"),
    Form(
        "number",
        rf"(?:第|(?<=[至到、和])|(?<=[条款])(?=（)) ?{_ONE}(?: ?{MEMBER_JOINT} ?第?{_ONE}){{0,60}}"
        rf" ?(?P<unit>{UNIT})(?:之(?P<branch>[一二三四五六七八九十]{{1,3}}))?",
        "第（三）、（四）项",
        "第（三） → 13.p1.i3 | （四）项 → 13.p1.i4",
    ),
)

JOINTS: tuple[Form, ...] = (
    Form(
        "list",
        "(?:、|和|及|以及|或者|或|与|、?并?以及|，以及|，或者)",
        "第十条、第十一条",
        "第十条 → 10 | 第十一条 → 11",
    ),
    Form("range", " ?(?:至|到|—|－|～) ?", "第十条至第十二条", "第十条至第十二条 → 10 11 12"),
    Form("of", "(?:的|中|之)?", "本法的第十条", "本法的第十条 → 10"),
    Form(
        "gloss",
        "（[^（）]*）[的中]?",
        "《专利法》（2020年修正）第十条",
        "《专利法》（2020年修正）第十条 → 10",
    ),
)

SHORT_NAME = Form(
    "short-name",
    r"（(?:以下|下)?(?:简称|统称|合称|称)[为：:]?[“「\"]?(?P<short>《[^》]{1,120}》|[^）”」\"《》、，]{1,80})[”」\"]?[^）《》]{0,10}）",
    "《中华人民共和国专利法》（以下简称专利法）第五条、专利法第六条",
    "《中华人民共和国专利法》（以下简称专利法）第五条 → 5 | 专利法第六条 → 6",
)

COMMON_NAMES = frozenset(
    """宪法 立法法 监察法 公务员法 民法典 民法通则 物权法 担保法 合同法 经济合同法 涉外经济合同法 技术合同法 侵权责任法
    婚姻法 继承法 公司法 企业破产法 证券法 保险法 社会保险法 票据法 海商法 劳动法 劳动合同法 专利法 商标法 著作权法
    会计法 审计法 预算法 税收征收管理法 企业所得税法 个人所得税法 土地管理法 城乡规划法 刑法 国家赔偿法 刑事诉讼法
    民事诉讼法 行政诉讼法 行政处罚法 行政许可法 行政强制法 行政复议法 治安管理处罚法 仲裁法 劳动争议调解仲裁法
    农村土地承包经营纠纷调解仲裁法
    """.split()  # noqa: SIM905 - easier to read and to add to
)
"""Laws cited without brackets more than others: whatever stands before one of them is no part of its name.
A name that ends as another does must be here too (社会保险法 for 保险法)."""
NAME_STOPS = (
    "依照|按照|依据|根据|参照|比照|遵照|适用(?!法)|违反|符合|触犯|构成|(?<!强制)执行(?!条例|法)|援引|引用|属于|具有|取得|具备"
    "|享有|存在|所称|所列|所指|是指|是否|视为|认定为|作为|我国|现行|以及|及其|或者|给予|遵守|履行|提出|超过|包括|涉及|实施(?![条细办规])|犯(?!罪)|有关(?=法律|行政)"
    rf"|本[市省]|本自治区|的|在|将|把|被|是|该|即|{_NOT_HALF}本|^除|对(?!外)|以(?![上下内外])|由(?<!自由)|于(?<!关于)|按(?!揭)|依(?!法)|向|从(?!业)"
    "|有(?![限线色机轨毒害关组])(?<![国私所公共含稀原现占]有)|因(?!特网)|自(?![由治然愿主])|经(?![济营纪费贸])"
    "|(?<=[法典例定则释律规章款项条罪])[和与及或]|^[和与及或]|(?<=[款项条])规定"
)
"""A name without brackets begins after the last of these; what may stand inside a name is a boundary only
where its neighbours say so."""
NOT_NAMES = frozenset(
    """依法 合法 非法 违法 执法 司法 立法 方法 办法 无法 守法 做法 用法 法 规定 解释 决定 决议 细则 条例 法典 规则
    准则 通则 公约 条约 协定 议定书 有关规定 上述规定 下列规定 下列办法 相关规定 法律规定 其他规定 前述规定 特别规定
    """.split()  # noqa: SIM905 - easier to read and to add to
)
"""What ends as the name of an instrument does and names none; alone before 第N条 it means this statute."""
