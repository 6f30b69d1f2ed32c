"""The words by which the rules of the table of duties read a sentence. Tables only."""

from __future__ import annotations

OPERATIVE = "应当|可以|不得|必须|禁止|严禁|有权|无权"
"""Govern from where they stand to the end of the segment."""
DIRECT_OPERATIVE = "负责(?!人|任)"
"""Operative only directly behind its subject."""
ENCOURAGE = "鼓励|支持"
"""Whoever stands behind them is an addressee."""
ENCOURAGE_TWIN = "(?:[和、并与](?:鼓励|支持|保障|引导|保护|促进|推动|帮助))?"
"""A second verb of the same object: 支持和保障."""
NONE = "无"
"""The operative word of a plain statement."""
ADVERB = "(?:并|还|也|但是|但|同时|依法|一般|一律|原则上|均|都|具体|统一|主要|共同)*"
"""What may stand between the beginning of a clause, or a subject, and the operative word."""
COMMUNITY = (
    "(?:本[省市区州县]|国家|全国|全[省市])"
    "(?!有关|相关|各|机关|机构|工作|公务|行政区域|范围|企业|标准|级|的|[^，；]{0,8}(?:局|部门|单位)(?:应当|可以|负责))"
)
"""The whole community as grammatical subject: nobody in particular, and no institution."""
PREPOSITION = "(?:在|会同|结合|对|为了|为|按照|根据|依照|依据|除|经|因|自|当|通过|以)"
"""Opens a clause that says how, when or for whom, not what."""
ADVERBIAL_END = "(?:的|时|后|前|外|之日起|方式|方面|措施|要求|规定|前提下|基础上|过程中|等部门)"
"""Closes one."""
ALIAS = "（以下(?:统称|简称|称)为?[“「]?(?P<name>[^”」）]+)[”」]?）"
"""A defined term that stands for the names before it."""
BY = "(?<![自理事缘来])由"
"""Brings in who acts: 由市人民政府确定."""
