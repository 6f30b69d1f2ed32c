"""Every code a problem can have. The table is printed in the documentation and proved by tests/broken/."""

from __future__ import annotations

from dataclasses import dataclass

from statute.model import Problem, Severity


@dataclass(frozen=True, slots=True)
class Code:
    severity: Severity
    meaning: str
    meaning_zh: str
    example: str
    example_zh: str = ""
    """Where the example has words of English in it."""


CODES: dict[str, Code] = {
    "empty-file": Code(
        "error", "The file has no text.", "文件是空的。", "an empty source.txt", "空的 source.txt"
    ),
    "binary-file": Code(
        "error",
        "The file is not text.",
        "文件不是文本。",
        "a PDF renamed source.txt",
        "改名为 source.txt 的 PDF",
    ),
    "undecodable": Code(
        "error",
        "The file is in no encoding we read (UTF-8, UTF-16, GB18030).",
        "文件编码无法识别。",
        "a cut-off byte",
        "被截断的字节",
    ),
    "not-utf8": Code(
        "error",
        "A file that people edit is in another encoding than UTF-8.",
        "可编辑的文件不是 UTF-8 编码。",
        "a note saved in GB18030",
        "以 GB18030 保存的注释",
    ),
    "merge-marks": Code(
        "error",
        "The file has the marks of a merge that nobody has finished.",
        "文件里有未完成的合并留下的标记。",
        "<<<<<<< HEAD in a note",
        "注释里的 <<<<<<< HEAD",
    ),
    "file-too-large": Code(
        "error",
        "The file is larger than any statute.",
        "文件比任何法规都大。",
        "a text of 17 MB",
        "17 MB 的文本",
    ),
    "hash-mismatch": Code(
        "error",
        "source.txt is not the file that edition.toml describes.",
        "source.txt 与 edition.toml 所记的哈希值不符。",
        "a character of source.txt was changed",
        "改动了 source.txt 的一个字",
    ),
    "no-article": Code(
        "error",
        "No article was found in the text.",
        "没有找到任何条文。",
        "a text without 第一条",
        "没有“第一条”的文本",
    ),
    "missing-article": Code(
        "error", "A number is skipped.", "条号有缺。", "第三条 is followed by 第五条", "第三条之后是第五条"
    ),
    "first-number": Code(
        "warning",
        "The first article or heading has another number than one.",
        "首条或者首个标题的序号不是一。",
        "amendments that begin with 第三十二条",
        "自“第三十二条”起的修正案",
    ),
    "repeated-article": Code(
        "error",
        "A number is used twice.",
        "条号重复。",
        "第四条 is followed by 第四条",
        "第四条之后又是第四条",
    ),
    "article-order": Code(
        "error",
        "A number is smaller than the one before it.",
        "条号次序颠倒。",
        "第五条, then 第三条",
        "第五条之后是第三条",
    ),
    "empty-article": Code(
        "error",
        "An article label is followed by nothing.",
        "条标下没有内容。",
        "第四条 alone",
        "只有“第四条”三字",
    ),
    "missing-division": Code(
        "error",
        "A part, chapter or section number is skipped.",
        "编章节号有缺。",
        "第二章, then 第四章",
        "第二章之后是第四章",
    ),
    "repeated-division": Code(
        "error",
        "A part, chapter or section number is used twice.",
        "编章节号重复。",
        "第二章 twice",
        "两个第二章",
    ),
    "division-order": Code(
        "error",
        "A part, chapter or section comes too late.",
        "编章节次序颠倒。",
        "第三章, then 第二章",
        "第三章之后是第二章",
    ),
    "empty-division": Code(
        "error",
        "A chapter has no articles.",
        "章下没有条文。",
        "第二章 directly before 第三章",
        "第二章之后紧接第三章",
    ),
    "unreadable-number": Code(
        "error", "A number cannot be read.", "序号无法辨认。", "第二十十条, 第O条", "第二十十条、第O条"
    ),
    "contents-mismatch": Code(
        "error",
        "The contents list and the headings disagree.",
        "目录与标题不一致。",
        "目录: 第二章 管理; text: 第二章 监督",
        "目录作“第二章 管理”，正文作“第二章 监督”",
    ),
    "text-outside-article": Code(
        "error",
        "Text stands under a heading and before an article.",
        "标题与条文之间有游离文字。",
        "a sentence between 第一章 and 第一条",
        "第一章与第一条之间的一句话",
    ),
    "item-order": Code(
        "warning",
        "Items are not numbered in order.",
        "项的序号不连续。",
        "（一） is followed by （三）",
        "（一）之后是（三）",
    ),
    "unbalanced": Code(
        "warning",
        "A bracket, quotation mark or title mark has no partner.",
        "括号、引号或书名号不成对。",
        "《示例市条例",
    ),
    "unparted-paragraph": Code(
        "warning",
        "A paragraph has no blank line above it, where nearly all others have one.",
        "各款之间几乎都空行，而此款之前没有空行。",
        "a line break in the middle of a paragraph, behind a full stop",
        "款中句号之后误断的行",
    ),
    "unclosed-paragraph": Code(
        "warning",
        "A paragraph has no closing punctuation and was not joined to the next.",
        "段落末尾没有标点，也未与下文接续。",
        "a heading set as a paragraph",
        "排成段落的标题",
    ),
    "left-out": Code(
        "warning",
        "Lines that may be part of the statute are left out.",
        "略去的文字可能属于法规正文。",
        "articles of another text below the last one",
        "末条之后另有条文",
    ),
    "title-begins": Code(
        "warning",
        "A line right above the title may be its first, or may be none of it.",
        "标题上方的一行可能是标题的开头，也可能不是。",
        "a line 编印室 above 中心建设条例",
        "“中心建设条例”上方有一行“编印室”",
    ),
    "remark": Code(
        "warning",
        "A paragraph reads as a remark of editors.",
        "某段文字像是编者的说明。",
        "【说明】 below an article",
        "条文之下的“【说明】”",
    ),
    "lost-character": Code(
        "warning",
        "Signs stand where characters were lost.",
        "文中有表示缺字的符号。",
        "U+FFFD, or ??, within a sentence",
        "句中的 U+FFFD 或 ??",
    ),
    "private-use": Code(
        "warning",
        "A character that only one font knows was taken out.",
        "去掉了私用区字符。",
        "U+E004 for a missing glyph",
        "代替缺字的 U+E004",
    ),
    "no-title": Code(
        "error",
        "No title was found above the first article.",
        "没有找到标题。",
        "a text that begins with 第一条",
        "以“第一条”开头的文本",
    ),
    "toml-syntax": Code(
        "error",
        "A TOML file cannot be read.",
        "TOML 文件有语法错误。",
        "a missing quotation mark",
        "少一个引号",
    ),
    "missing-file": Code(
        "error",
        "A file the edition needs is not there.",
        "缺少必需的文件。",
        "no source.txt",
        "没有 source.txt",
    ),
    "missing-key": Code(
        "error",
        "A key that is needed is not there.",
        "缺少必需的键。",
        "edition.toml without id",
        "edition.toml 没有 id",
    ),
    "not-filled-in": Code(
        "warning",
        "Nobody has filled this in yet; the edition can be made without it.",
        "此处尚未填写；不填也能生成。",
        '`adopted = ""`',
    ),
    "unknown-key": Code(
        "error",
        "A key is not known.",
        "有不认识的键。",
        "verison in edition.toml",
        "edition.toml 中的 verison",
    ),
    "bad-value": Code(
        "error", "A value is not of the kind it must be.", "值的类型不对。", 'in_force = "soon"'
    ),
    "emendation-fails": Code(
        "error",
        "The words an emendation corrects are not found exactly once in its unit.",
        "校改所指文字不在该处。",
        "source = a word that is not there",
        "source 所引的词不在该处",
    ),
    "structure-fails": Code(
        "error",
        "The line that a ruling on the structure is about has no text.",
        "结构判定所指的行没有文字。",
        "line = 900 in a text of 300 lines",
        "全文三百行而写 line = 900",
    ),
    "structure-needless": Code(
        "warning",
        "A ruling on the structure makes no difference.",
        "结构判定不起作用。",
        'is = "heading" for a line that is read as one',
        "把本已认作标题的行判定为标题",
    ),
    "variant-fails": Code(
        "error",
        "The words a variant is recorded for are not found in its unit.",
        "异文所指文字不在该处。",
        "reading = a word that is not there",
        "reading 所引的词不在该处",
    ),
    "version-undescribed": Code(
        "warning",
        "edition.toml does not say all of an earlier version that readers ask for.",
        "edition.toml 对某一旧文本说明不全。",
        "versions/2010-09-17/ without [[versions]]",
        "有 versions/2010-09-17/ 而没有 [[versions]]",
    ),
    "version-misnamed": Code(
        "error",
        "A folder in versions/ is not named after a day.",
        "versions/ 中的文件夹没有以日期命名。",
        "versions/old/",
    ),
    "alignment-fails": Code(
        "error",
        "An alignment names an article that the text does not have, or one that another alignment names.",
        "对应关系所指条文不存在，或者已被另一处指明。",
        'old = "99" in a text of 59 articles',
        '全文五十九条而写 old = "99"',
    ),
    "alignment-needless": Code(
        "warning",
        "The comparison finds by itself what an alignment says.",
        "对应关系与比对结果相同，无须指明。",
        'old = "12", new = "13" where this is found without it',
        '比对已得出第十二条即新第十三条，仍写 old = "12"、new = "13"',
    ),
    "provision-moved": Code(
        "error",
        "A note, an entry or a translation is of an earlier version; the words are elsewhere now, or gone.",
        "注释、条目或者译文仍是旧文本的：文字已在他处，或者已删去。",
        "a note on 第二十五条第二款, which is 第二十七条第二款 now",
        "注释在第二十五条第二款，今为第二十七条第二款",
    ),
    "missing-translation": Code(
        "warning",
        "A unit of the Chinese has no counterpart in the English.",
        "缺少译文。",
        "Article 12 is not in translation.txt",
        "translation.txt 没有第十二条",
    ),
    "extra-translation": Code(
        "error",
        "The English has a unit that the Chinese lacks.",
        "译文多出一个单位。",
        "a third paragraph in Article 2",
        "第二条多出第三款",
    ),
    "numbers-differ": Code(
        "error",
        "A number, date or percentage differs between the languages.",
        "译文数字、日期或百分比不一致。",
        "2020年5月1日 / May 2, 2020",
    ),
    "chinese-in-english": Code(
        "error",
        "Chinese characters stand in the English.",
        "译文中有汉字。",
        "the 示例 center",
        "the 示例 center",
    ),
    "length-ratio": Code(
        "error",
        "A paragraph is far too short or too long for its Chinese.",
        "译文长度与原文不相称。",
        "half a paragraph translated",
        "一款只译了一半",
    ),
    "term-differs": Code(
        "error",
        "A term of the Chinese lacks its English in the same unit.",
        "术语译法不统一。",
        "示例单位 / bodies",
        "示例单位 / bodies",
    ),
    "repeated-id": Code(
        "error", "An id is used twice.", "标识符重复。", "two terms with the same id", "两个术语用同一个 id"
    ),
    "bad-id": Code(
        "error", "An id is not lower-case ASCII with hyphens.", "标识符格式不对。", "id = 'City_Plan'"
    ),
    "unknown-unit": Code(
        "error", "A unit is named that does not exist.", "所指单位不存在。", "unit = '13.p9'"
    ),
    "term-unused": Code(
        "error",
        "A term of terms.toml is not found in the text.",
        "术语不见于正文。",
        "zh = a misspelt word",
        "zh 中有错字",
    ),
    "bad-filename": Code(
        "error",
        "A file has a name, or lies in a folder, that nothing reads.",
        "文件名或者所在文件夹不对，无从读取。",
        "annotations/zh/thirteen.md, term.toml",
        "annotations/zh/thirteen.md、term.toml",
    ),
    "unknown-article": Code(
        "error", "An annotation file is named after an article that does not exist.", "没有这一条。", "60.md"
    ),
    "yaml-syntax": Code(
        "error", "The front matter of a note file cannot be read.", "文件头无法读取。", "caption: a: b"
    ),
    "no-front-matter": Code(
        "error",
        "A note file has no front matter.",
        "缺少文件头。",
        "a file that begins with ##",
        "以 ## 开头的文件",
    ),
    "unknown-related": Code(
        "error",
        "`related` names an article that does not exist.",
        "related 所列条文不存在。",
        "related: [99]",
    ),
    "missing-why": Code(
        "error",
        "An article that `related` names has no reason under `why`.",
        "related 所列条文在 why 下没有理由。",
        "related: [2] without why",
        "有 related: [2]，没有 why",
    ),
    "unknown-why": Code(
        "error",
        "`why` gives a reason for an article that `related` does not name.",
        "why 所列条文不在 related 中。",
        "why: {99: …}",
    ),
    "bad-heading": Code(
        "error", "The heading of a note cannot be read.", "注释标题读不懂。", "## About paragraph one"
    ),
    "missing-slug": Code(
        "error", "The heading of a note has no slug.", "注释标题缺少标识。", "## 第一款「词」"
    ),
    "quote-missing": Code(
        "error",
        "The words a note is about are not found in its unit.",
        "所注词句不见于该处。",
        "「示例单住」",
    ),
    "quote-repeated": Code(
        "error", "The words a note is about stand there more than once.", "所注词句不止一处。", "「创新」"
    ),
    "quotes-overlap": Code(
        "error",
        "Two notes are about overlapping words.",
        "两条注释的词句重叠。",
        "「示例事业单位」 and 「事业单位」",
        "「示例事业单位」和「事业单位」",
    ),
    "empty-note": Code(
        "error", "A note has no text.", "注释没有正文。", "a heading with nothing below", "标题下没有正文"
    ),
    "empty-gist": Code(
        "warning",
        "An annotation file has no gist.",
        "没有提要。",
        "notes directly under the front matter",
        "文件头之后直接是注释",
    ),
    "unknown-authority": Code(
        "error",
        "A note cites a law that authorities.toml does not have.",
        "所引法规不在 authorities.toml 中。",
        "《示例办法》第三条",
    ),
    "authority-unused": Code(
        "warning",
        "No note cites a law of authorities.toml.",
        "authorities.toml 中的法规没有注释引用。",
        "an entry whose note was taken out",
        "注释已删而条目还在",
    ),
    "raw-html": Code("error", "A note has raw HTML.", "注释中有 HTML。", "<b>new</b>"),
    "unsafe-link": Code(
        "error",
        "A link of a note leads elsewhere than to the web, a mailbox or a page of the edition.",
        "链接不被允许。",
        "[x](javascript:…)",
    ),
    "link-nowhere": Code(
        "error",
        "A link of a note leads to a provision that does not exist.",
        "链接所指条款不存在。",
        "[x](99.md)",
    ),
    "note-markup": Code(
        "error",
        "A note, a heading or the translation has markup that would be printed as it is, or that has no place there.",
        "注释、标题或者译文中有不能用的标记。",
        "x[^1]",
    ),
    "note-too-long": Code("error", "A note is too long.", "注释太长。", "10,001 characters", "10001 个字符"),
    "odd-character": Code(
        "error",
        "A note holds a character that cannot be seen or used.",
        "注释中有看不见或不能用的字符。",
        "U+202E",
    ),
    "caption-too-long": Code(
        "warning",
        "A caption is longer than a heading may be.",
        "标题太长。",
        "a caption that is a sentence",
        "写成一句话的标题",
    ),
    "other-language": Code(
        "warning",
        "A text, or a sentence in it, is not in the language that its file or key says.",
        "某段文字（或其中一句）的语种与文件或键名不符。",
        "a sentence of English in annotations/zh/, or in gloss.zh",
        "annotations/zh/ 或 gloss.zh 里的一句英文",
    ),
    "unpaired-note": Code(
        "warning",
        "A note is there in one language only.",
        "注释缺另一语种。",
        "{#members} in zh/13.md alone",
        "只在 zh/13.md 有 {#members}",
    ),
    "unpaired-file": Code(
        "warning",
        "An annotation file is there in one language only.",
        "文件缺另一语种。",
        "zh/13.md without en/13.md",
        "有 zh/13.md 而没有 en/13.md",
    ),
    "odd-punctuation": Code(
        "warning",
        "A mark of punctuation of Chinese stands among words of English, or the other way round.",
        "英文里有中文标点，或者中文里有英文标点。",
        "enterprises，and institutions",
    ),
    "title-differs": Code(
        "warning",
        "The title of the translation is not that of edition.toml, which all pages have.",
        "译文的标题与 edition.toml 中的不同；各页用的是后者。",
        "Regulation in one, Regulations in the other",
        "一处作 Regulation，一处作 Regulations",
    ),
    "citation-nowhere": Code(
        "error",
        "A note or the translation cites a provision that does not exist.",
        "注释或译文所引条款不存在。",
        "第八十条 in a note on a statute of 59 articles",
        "法规共 59 条，注释引第八十条",
    ),
    "citation-untitled": Code(
        "error",
        "A note cites a provision of a document without giving its title.",
        "注释援引文件的条款而没有写出标题。",
        "国发〔2016〕23号第三条",
    ),
    "source-citation-nowhere": Code(
        "warning",
        "The statute itself cites a provision that does not exist.",
        "正文所引条款不存在。",
        "前款 in the first paragraph of an article",
        "一条的第一款说“前款”",
    ),
    "quote-not-in-law": Code(
        "error",
        "Words that a note quotes from a law do not stand in the provision cited.",
        "注释引自法律的文字不见于所引条款。",
        "《示例法》第三条规定“应当保护图书”, where the law says 爱护",
        "《示例法》第三条规定“应当保护图书”，而该条作“爱护”",
    ),
    "law-left-out": Code(
        "warning",
        "The text of a cited law has errors, or belongs to no entry of authorities.toml.",
        "所引法规的文本有错误，或者不属于 authorities.toml 的任何一条。",
        "a folder laws/patnet-law/",
        "文件夹 laws/patnet-law/",
    ),
    "law-differs": Code(
        "warning",
        "The text of a cited law is not what authorities.toml describes.",
        "所引法规的文本与 authorities.toml 所记不符。",
        "articles = 82, and a text of 76 articles",
        "articles = 82，而文本有 76 条",
    ),
    "law-data-damaged": Code(
        "warning",
        "The data set of laws cannot be read.",
        "法规数据集无法读取。",
        "a database that was cut off",
        "被截断的数据库",
    ),
    "authority-superseded": Code(
        "warning",
        "The data set has a later version of a cited law that authorities.toml does not mention.",
        "数据集中有 authorities.toml 没有提到的更新文本。",
        'version = "2020-01-01", and a text of 2024 without a line under amended',
        'version = "2020-01-01"，而有2024年的文本，amended 中没有这一次修改',
    ),
    "term-twice": Code(
        "error",
        "Two terms have the same Chinese.",
        "术语重复。",
        'zh = "示例单位" in two [[term]]',
        '两个 [[term]] 都是 zh = "示例单位"',
    ),
    "term-unexplained": Code(
        "warning",
        "A term has no gloss, and the text does not define it.",
        "术语没有释义，条文也没有定义。",
        "[[term]] without gloss",
        "[[term]] 没有 gloss",
    ),
    "term-undefined": Code(
        "warning",
        "A term is called defined, but the text defines it nowhere.",
        "正文没有给该词下定义。",
        'kind = "defined" of 本市',
        '本市的 kind = "defined"',
    ),
    "term-list": Code(
        "warning",
        "A term names several institutions at once; only entries for each of them can be linked.",
        "一个词条并列了几个机构。",
        'zh = "市、区财政部门"',
    ),
    "institution-missing": Code(
        "warning",
        "An institution of a coordinated list has no entry in terms.toml.",
        "并列列举的机构在术语表中没有词条。",
        "市商务、财政等部门 without an entry for 市财政部门",
        "有“市商务、财政等部门”而没有市财政部门的条目",
    ),
    "synonym-nowhere": Code(
        "error",
        "What a synonym is said to mean is not found in the text.",
        "同义词所指的词语不见于正文。",
        'means = ["户藉"]',
    ),
    "synonym-twice": Code(
        "error",
        "Two synonyms explain the same words.",
        "同一说法列了两次。",
        '"绿卡" in two [[synonym]]',
        "两个 [[synonym]] 都有“绿卡”",
    ),
    "actor-unnamed": Code(
        "warning",
        "Who acts has no English name, and the edition has English.",
        "行为主体没有英文名称，而本版有英文。",
        "市示例部门 without an entry in terms.toml or a [[name]] in duties.toml",
        "“市示例部门”在 terms.toml 中没有条目，在 duties.toml 中也没有 [[name]]",
    ),
    "duty-correction-fails": Code(
        "error",
        "A correction of the table of duties applies to no row, or is no longer needed.",
        "职责表的更正已不适用。",
        "[[remove]] of a row that the rules no longer find",
        "[[remove]] 的一行规则已找不到",
    ),
    "duty-not-aligned": Code(
        "warning",
        "Which words of the translation are those of a row of the table of duties is not clear.",
        "职责表的一行，不清楚对应译文的哪些词语。",
        "one sentence in Chinese, two in English",
        "中文一句，英文两句",
    ),
}


def problem(path: str, line: int, code: str, message: str, hint: str = "") -> Problem:
    """A problem with the severity that the table gives its code; an unlisted code is a KeyError."""
    return Problem(path, line, code, message, hint, CODES[code].severity)
