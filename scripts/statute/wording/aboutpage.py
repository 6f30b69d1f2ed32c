"""The page about the text, and what each rule of cleaning and joining does."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "about": ("关于文本", "About the text"),
    "about.description": (
        "《{title}》本版的底本、略去的部分、全部改动与异文。",
        "The source of this edition of the {title}: what was left out, every change made, and variant "
        "readings.",
    ),
    "about.source": ("底本", "Source"),
    "about.file": ("文件", "File"),
    "about.encoding": ("编码", "Encoding"),
    "about.lines": ("行数", "Lines"),
    "about.hash": ("SHA-256", "SHA-256"),
    "about.edition": ("版本标识", "Edition"),
    "about.number": ("文号", "Document number"),
    "about.version": ("版次", "Version"),
    "about.left-out": ("略去的部分", "What was left out"),
    "about.left-out.none": ("没有略去任何一行。", "No line was left out."),
    "about.left-out.text": (
        "下列各行不是法规正文，未收入本版，原样附后。",
        "These lines of the source are not part of the statute. The edition leaves them out and "
        "reproduces them here unchanged.",
    ),
    "about.left-out.before": (
        "第 {first}–{last} 行：法规之前的文字",
        "Lines {first}–{last}: text before the statute",
    ),
    "about.left-out.contents": (
        "第 {first}–{last} 行：目录（与各章标题核对无误后略去）",
        "Lines {first}–{last}: the table of contents (checked against the headings)",
    ),
    "about.left-out.after": (
        "第 {first}–{last} 行：法规之后的文字",
        "Lines {first}–{last}: text after the statute",
    ),
    "about.edits": ("改动", "Changes"),
    "about.edits.text": (
        "除下列 {count} 处改动外，正文与底本一字不差。改动只涉及书写方式，不涉及字词；依照记录可以逐字还原底本。",
        "Apart from these {count} changes the text matches its source character by character. They concern "
        "how the text is written, never a word, and the source can be rebuilt from the log.",
    ),
    "about.edits.none": ("没有任何改动。", "Nothing was changed."),
    "about.edits.rule": ("种类", "Kind"),
    "about.edits.count": ("处数", "Occurrences"),
    "about.edits.examples": ("示例（底本 → 本版）", "Example (source → edition)"),
    "about.edits.all": ("逐处", "One by one"),
    "about.edits.out": ("没有收入正文的部分", "What was left out"),
    "about.edits.at": ("第 {line} 行", "line {line}"),
    "about.variants": ("异文", "Variant readings"),
    "about.variant": (
        "“{reading}”，{witness}作“{other}”。",
        "for “{reading}”, “{other}” stands in {witness}.",
    ),
    "about.variants.none": ("没有记录异文。", "No variants are recorded."),
    "about.emendations": ("校改", "Corrections"),
    "about.emendations.none": ("没有改动底本的任何字词。", "No word of the source was corrected."),
    "about.translation": ("译文", "The translation"),
    "about.translation.text": (
        "英译文由本版编者译出，为非官方译文；凡有歧异，以中文为准。",
        "The English translation was made for this edition and is unofficial. Wherever the two differ, "
        "the Chinese text prevails.",
    ),
    "about.translation.missing": (
        "还没有对应文字的段落和注释另有[列表]({page})。",
        "Passages and notes that have no counterpart yet are [listed]({page}).",
    ),
    "about.notes": ("提要与注释", "Summaries and notes"),
    "about.notes.text": (
        "提要、注释与条文标题为编者所撰，非法规原文；所引法规注明版本年份。",
        "Summaries, notes and captions are the editors’ work and not part of the statute; laws are cited "
        "with the year of their version. ",
    ),
    "about.notes.revised": (
        "最后修订于{date}；所引法规在所注版本之后可能又有修改。",
        "They were last revised on {date}; a law may have been changed since the version cited.",
    ),
    "about.licenses": ("许可", "License"),
    "licenses.statute": (
        "法规文本不受著作权保护（《中华人民共和国著作权法》第五条）。",
        "The statute itself is not protected by copyright (Copyright Law of the People’s Republic of "
        "China, Article 5).",
    ),
    "licenses.both": (
        "译文、提要与注释依 CC\xa0BY\xa04.0 许可使用。",
        "The translation, summaries and notes are licensed under CC\xa0BY\xa04.0.",
    ),
    "licenses.translation": (
        "译文依 CC\xa0BY\xa04.0 许可使用。",
        "The translation is licensed under CC\xa0BY\xa04.0.",
    ),
    "licenses.notes": (
        "提要与注释依 CC\xa0BY\xa04.0 许可使用。",
        "Summaries and notes are licensed under CC\xa0BY\xa04.0.",
    ),
    "licenses.programs": (
        "程序依 MIT 许可使用。",
        "The programs are licensed under the MIT License.",
    ),
    # Rules of cleaning and joining; the names of the rules stand in the tables of `text.clean` and in `parse.join`
    "rule.control": ("去掉控制字符", "Control characters removed"),
    "rule.invisible": ("去掉不可见字符", "Invisible characters removed"),
    "rule.private-use": ("去掉私用区字符", "Private-use characters removed"),
    "rule.indent": ("去掉行首空白", "Spaces at the beginning of lines removed"),
    "rule.trailing-blank": ("去掉行尾空白", "Spaces at the end of lines removed"),
    "rule.odd-blank": ("特殊空格改为普通空格", "Special spaces normalized"),
    "rule.wide-digit": ("全角数字改半角", "Full-width digits made half-width"),
    "rule.page-number": ("去掉页码行", "Page numbers removed"),
    "rule.running-head": ("去掉页眉页脚", "Running heads and feet removed"),
    "rule.rule-line": ("去掉分隔线", "Ruled lines removed"),
    "rule.digit-blank": ("去掉汉字与数字之间的空格", "Spaces between Chinese characters and digits removed"),
    "rule.bracket-width": ("括号改全角", "Brackets made full-width"),
    "rule.punctuation-width": ("标点改全角", "Punctuation made full-width"),
    "rule.heading-blank": ("去掉标题字间空格", "Spaces inside headings removed"),
    "rule.label-blank": ("去掉条标后的空格", "Spaces after labels removed"),
    "rule.label": ("条标与正文分开", "Labels separated from text"),
    "rule.line-end": ("统一行尾", "Line ends normalized"),
    "rule.join": ("接续被分页截断的句子", "Sentences cut by a page break joined"),
    "rule.wrap": ("接续折行", "Wrapped lines joined"),
    "rule.emendation": ("校改", "Corrections"),
    "rule.entity": ("还原网页字符代码", "HTML entities decoded"),
    "rule.look-alike": (
        "部首和兼容字改为通用汉字",
        "Radicals and compatibility characters replaced by ordinary ones",
    ),
    "rule.numeral": ("更正条号中的误字", "Misread numbers of articles corrected"),
    "rule.markup": ("去掉排版标记", "Markdown signs removed"),
    "rule.cell": ("表格分栏", "Table cells separated"),
    "rule.source-caption": ("条旨另列", "Captions in the source set apart"),
    "rule.label-line": ("条标与下一行文字相接", "Labels joined with the text on the next line"),
    "rule.structure": ("编者对行的判定", "What the editors say of lines"),
}
