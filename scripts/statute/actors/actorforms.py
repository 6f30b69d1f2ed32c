"""By which words a name of somebody who acts is known. Tables only; `actors` uses them.

Chinese writes no blanks between words: a name is known by its last word, its *head*, and ends
where a word stands that no name has in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Head:
    """A last word of names."""

    pattern: str
    kind: Literal["office", "body", "person"]
    """office: shared by the members of a list (市商务、财政部门); body: each member has its own
    (企业和银行); person: acts, but is no institution."""
    example: str
    """A name that ends in it, which the test must find whole."""


HEADS: tuple[Head, ...] = (
    Head("人民政府(?:(?:有关|相关|工作|职能|主管)*部门)?", "office", "市人民政府有关部门"),
    Head("(?:有关|相关)?(?:行政)?(?:主管|执法)?部门", "office", "知识产权相关主管部门"),
    Head(
        "(?:行政|司法|审判|检察|监察|公安|税务|海关|登记|审批|执法|国家|权力|主管|仲裁|立法)机关",
        "office",
        "公安机关",
    ),
    Head("人民(?:代表大会(?:常务委员会)?|法院|检察院)", "office", "最高人民法院"),
    Head("常务委员会|委员会|街道办事处", "office", "仲裁委员会"),
    Head("(?:科学技术|行业)?协会|学会(?!会)|商会|联合会|基金会", "office", "市科学技术协会"),
    Head("企业事业单位|企事业单位|事业单位|单位", "body", "项目承担单位"),
    Head("机构", "body", "新型研发机构"),
    Head("(?:研发|服务|检测|检验|交易)中心", "body", "跨国企业研发中心"),
    Head("组织(?!编制|制定|开展|实施|推动|协调|建设|或者参与)", "body", "国际科技组织"),
    Head(
        "企业(?!家|名|科研|技术|研发中心|任职|职工|员工|负责人|标准|所得税|年金|无形|登记|会计|信用|之?间)|公司",
        "body",
        "国有科技型企业",
    ),
    Head("(?:高等)?院校|高校|高等学校|学校|科研院所|研究院|研究所|医院", "body", "高等院校"),
    Head("银行|(?:证券|商品|期货|产权|数据)?交易所|事务所|合作社", "body", "北京证券交易所"),
    Head("(?:创新|市场|经营|责任|实施)主体", "body", "创新主体"),
    Head("(?:社会|市场)力量", "body", "社会力量"),
    Head("(?:社会|民间|各类|境外|外商)资本", "body", "社会资本"),
    Head("(?:管理|监督|监管|产权|统计|税务|公安)局|总局", "body", "国家知识产权局"),
    Head("团体", "body", "学术团体"),
    Head("载体", "body", "创新创业载体"),
    Head("法人", "body", "法人"),
    Head("个人|自然人|公民|当事人|居民|消费者|劳动者|学生", "person", "公民"),
    Head("人才(?=$|[在可应，、和与及等]|以及)", "person", "科技创新人才"),
    Head("人员|团队|科学家|企业家", "person", "专业技术人员"),
)
LEVEL = "(?:国务院|省|自治区|直辖市|设区的市|市(?!场|政|民|容)|区(?!域|块)|县(?!级)|自治州|乡镇|乡|镇)"
"""Levels of government: what stands before the first member of a list holds for those after it."""
SEPARATOR = "(?:，?以及|及其|、|和|与|及|或者|或)"
COMPOUND = (
    "共和国|发展和改革|经济和信息化|住房和城乡建设|人力资源和社会保障|文化和旅游|规划和自然资源|农业和农村"
)
"""Fields whose own name has a 和 in it: 市发展和改革部门 is one department."""
FUNCTION_WORD = (
    "应当|可以|必须|不得|负责|有权|根据|按照|依照|依据|通过|会同|给予|予以|鼓励|支持|对(?!外)|将|在(?!线)|由|从(?!事|业)"
    "|向|把|被|为|经(?!济|营|贸|费|验)|于|使(?!用)|让|并(?!购)"
)
"""Words that no name has in it."""
VERB = (
    "加强|完善|建立|健全|推动|推进|促进|开展|实施|设立|制定|提供|发挥|营造|构建|优化|提高|加大|建设|创新国有|依法|引导|培育"
    "|违反|拒绝|未经|利用|运用|参与|重点|积极"
)
"""Verbs that open a clause without a subject; only a name with 的 in it (从事研究的单位) begins with one."""
DECORATION = r"^(?:本[省市区县](?!级)的?|各类|各种|各(?!级)|其他|任何|所有)+(?=..)|各类|各种"
"""What a name in full is without: 各区人民政府 is 区人民政府, 本市各类创新主体 is 创新主体."""
