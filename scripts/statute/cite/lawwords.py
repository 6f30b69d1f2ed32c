"""The words by which names of laws are known: how they end, and what is no name."""

from __future__ import annotations

from statute.cite.words import Word, listed

ENDINGS = "|".join(
    listed("""
法
法典
条例
规定
办法
细则
解释
规则
决定
决议
准则
通则
公约
条约
协定
议定书
""")
)
"""How the names of instruments end; a name without brackets before 第N条 is recognized by them."""

ALONE_ENDINGS = "|".join(
    (
        ENDINGS,
        *listed("""
宪章
规程
规范
通知
命令
批复
令
"""),
    )
)
"""How the title of an instrument ends that is a citation when it stands alone in 《》."""

SELF_ENDINGS = "|".join(
    listed("""
章程
守则
规程
意见
方案
标准
""")
)
"""What a text without the name of a law calls itself: 本方案第三条."""

COMMON_NAMES = frozenset(
    listed("""
宪法
立法法
监察法
公务员法
民法典
民法通则
物权法
担保法
合同法
经济合同法
涉外经济合同法
技术合同法
侵权责任法
婚姻法
继承法
公司法
企业破产法
证券法
保险法
社会保险法
票据法
海商法
劳动法
劳动合同法
专利法
商标法
著作权法
会计法
审计法
预算法
税收征收管理法
企业所得税法
个人所得税法
土地管理法
城乡规划法
刑法
国家赔偿法
刑事诉讼法
民事诉讼法
行政诉讼法
行政处罚法
行政许可法
行政强制法
行政复议法
治安管理处罚法
仲裁法
劳动争议调解仲裁法
农村土地承包经营纠纷调解仲裁法
""")
)
"""Laws cited without brackets more than others: whatever stands before one of them is no part of its name.
A name that ends as another does must be here too (社会保险法 for 保险法)."""

NOT_NAMES = frozenset(
    listed("""
依法
合法
非法
违法
执法
司法
立法
方法
办法
无法
守法
做法
用法
法
规定
解释
决定
决议
细则
条例
法典
规则
准则
通则
公约
条约
协定
议定书
有关规定
上述规定
下列规定
下列办法
相关规定
法律规定
其他规定
前述规定
特别规定
""")
)
"""What ends as the name of an instrument does and names none; alone before 第N条 it means this statute."""

NOT_HALF = "基 根 日 资 文 样 版 标 书 原 副 脚 课 读"
"""Before 本: 基本, 根本, 资本 … are words of their own."""

THAT = (
    Word("该", not_before="应", example="该法第二条", trap="应该法第二条"),
    Word("同", not_before="合 共 协 相 不 会 连 等 如 赞", example="同法第二条", trap="合同法第二条"),
)
"""Before 法 and 条例: the law named last."""
