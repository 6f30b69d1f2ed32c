"""What a contributor is told of a note, in the language of the file: of each code the message and its hint.

Each message says what is wrong and each hint what to do, for someone who has never seen the generator.
"""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    "note.bad-filename": ("文件名“{name}”不合规则。", "The file name “{name}” is not valid."),
    "note.bad-filename.hint": (
        "请用条号命名，如 13.md 或 120-1.md；另有 title.md、notice.md、ch4.md、translation.md。",
        "Name it after the article, 13.md or 120-1.md; or title.md, notice.md, ch4.md, translation.md.",
    ),
    "note.bad-filename.hint.folder": (
        "请移到 annotations/zh 或 annotations/en，一种语言一个文件夹。",
        "Move it to annotations/zh or annotations/en: each language has its folder.",
    ),
    "note.odd-punctuation": ("“{mark}”不是中文标点。", "“{mark}” is a mark of Chinese, not of English."),
    "note.odd-punctuation.hint": ("请写作“{right}”。", "Write “{right}”."),
    "note.unknown-article": ("本法规没有“{name}”所指的条。", "The statute has no Article {name}."),
    "note.unknown-article.hint": ("最后一条是第{last}条。", "The last is Article {last}."),
    "note.yaml-syntax": (
        "文件头（两行 --- 之间）无法读取：{reason}。",
        "The front matter (between the two --- lines) cannot be read: {reason}.",
    ),
    "note.yaml-syntax.hint": (
        "每行写作“键: 值”，冒号用半角，其后空一格；值中有冒号时加引号。",
        "Write one “key: value” a line, with a space after the colon; quote a value that has a colon in it.",
    ),
    "note.not-utf8": (
        "文件不是 UTF-8 编码，而像是 {encoding}。",
        "The file is not UTF-8 but seems to be {encoding}.",
    ),
    "note.not-utf8.hint": ("请在编辑器中另存为 UTF-8。", "Save it as UTF-8 in your editor."),
    "note.yaml.twice": ("“{key}”有两处", "“{key}” is there twice"),
    "note.yaml.colon": (
        "值里有冒号，或者缩进不对",
        "a value has a colon in it, or a line begins too far right",
    ),
    "note.yaml.sign": (
        "行首有制表符（Tab）或不能用的符号",
        "a line begins with a tab, or another sign that cannot stand there",
    ),
    "note.yaml.key": ("有一行不是“键: 值”", "a line is not “key: value”"),
    "note.yaml.list": ("列表的方括号没有合上", "the bracket of a list is not closed"),
    "note.merge-marks": (
        "此处有 Git 留下的合并标记，同一段落有两种写法。",
        "Git has left marks of a merge here: the same lines stand there in two versions.",
    ),
    "note.merge-marks.hint": (
        "请留下正确的写法，删去另一种，以及以“<<<<<<<”“=======”“>>>>>>>”开头的三行。",
        "Keep the version that is right; remove the other one, and the three lines “<<<<<<<”, “=======”, “>>>>>>>”.",
    ),
    "note.no-front-matter": ("文件没有文件头。", "The file has no front matter."),
    "note.no-front-matter.hint.open": (
        "文件头以“---”开始，但没有以“---”结束；请在 caption 等各行之后单独加一行“---”。",
        "It begins with “---” and does not end: add a line “---” below caption and what belongs to it.",
    ),
    "note.no-front-matter.hint.none": (
        "文件须以“---”、“caption: 标题”、“---”三行开头。",
        "Begin the file with the three lines “---”, “caption: …”, “---”.",
    ),
    "note.missing-key": ("文件头缺少“{key}”。", "The front matter lacks “{key}”."),
    "note.missing-key.hint": ("请加一行“{key}: …”。", "Add a line “{key}: …”."),
    "note.unknown-key": ("文件头有不认识的键“{key}”。", "The front matter has an unknown key, “{key}”."),
    "note.unknown-key.hint.like": ("是否应为“{like}”？", "Did you mean “{like}”?"),
    "note.unknown-key.hint.keys": (
        "文件头只有这些键：{known}。",
        "The keys of the front matter are {known}.",
    ),
    "note.bad-value": (
        "“{key}”的值“{value}”不合规则。",
        "“{key}” has the value “{value}”, which is not valid.",
    ),
    "note.bad-value.hint": ("{wanted}", "{wanted}"),
    "note.unknown-related": ("related 所列“{name}”不存在。", "“{name}” in related does not exist."),
    "note.unknown-related.hint": ("请写条号，如 [15, 25]。", "Give article numbers, such as [15, 25]."),
    "note.missing-why": (
        "related 所列第{article}条没有理由。",
        "Article {article}, which related names, has no reason.",
    ),
    "note.missing-why.hint": (
        "请在 why 下加一行“{article}: …”，不超过60字。",
        "Add a line “{article}: …” under why, of at most 60 characters.",
    ),
    "note.unknown-why": (
        "why 下的第{article}条不在 related 中。",
        "Article {article} stands under why, but not in related.",
    ),
    "note.unknown-why.hint.meant": (
        "related 中的第{meant}条没有理由：若指它，请把“{article}:”改为“{meant}:”。",
        "Article {meant} in related has no reason: if it is meant, write “{meant}:” instead of “{article}:”.",
    ),
    "note.unknown-why.hint.add": (
        "请加进中文文件的 related，或者删去理由。",
        "Add it to related in the Chinese file, or remove the reason.",
    ),
    "note.bad-heading": ("注释标题“{text}”无法识别。", "The heading “{text}” cannot be read."),
    "note.bad-heading.hint": (
        "应写作：## 第一款「原文词句」 {{#slug}}",
        "Write: ## Paragraph 1 “words of the text” {{#slug}}",
    ),
    "note.missing-slug": ("注释标题缺少标识。", "The heading has no slug."),
    "note.missing-slug.hint": (
        "在行末加 {{#slug}}：小写英文字母、数字和连字符，中英文件相同。",
        "End the line with {{#slug}}: lower-case letters, digits, hyphens; the same in both languages.",
    ),
    "note.bad-id": ("标识“{slug}”不合格式。", "The slug “{slug}” is not valid."),
    "note.bad-id.hint": (
        "只用小写英文字母、数字和连字符，如 {{#members}}。",
        "Use lower-case letters, digits and hyphens only, such as {{#members}}.",
    ),
    "note.repeated-id": (
        "标识“{slug}”在本条用了两次（先在第 {first} 行）。",
        "The slug “{slug}” is used twice in this file (first on line {first}).",
    ),
    "note.repeated-id.hint": (
        "请给其中一个换名；标识是永久地址。",
        "Rename one; slugs are permanent addresses.",
    ),
    "note.unknown-unit": ("{label}没有“{unit}”。", "{label} has no “{unit}”."),
    "note.unknown-unit.hint": ("{known}", "{known}"),
    "note.quote-missing": ("「{quote}」不见于{unit}。", "“{quote}” is not found in {unit}."),
    "note.quote-missing.hint.near": ("最接近的是「{like}」。", "The nearest words are “{like}”."),
    "note.quote-missing.hint.far": (
        "请从正文照录词句；{unit}以“{like}”开头。",
        "Copy the words from the text; {unit} begins “{like}”.",
    ),
    "note.quote-repeated": (
        "「{quote}」在{unit}出现 {count} 次。",
        "“{quote}” occurs {count} times in {unit}.",
    ),
    "note.quote-repeated.hint": (
        "请引得长一些，或写明第几处：「{quote}」（第二处）。",
        "Quote a little more, or say which: “{quote}” (second).",
    ),
    "note.quotes-overlap": (
        "「{quote}」与第 {first} 行所注词句重叠。",
        "“{quote}” overlaps the words of the note on line {first}.",
    ),
    "note.quotes-overlap.hint": (
        "请缩短其一，一处词句只挂一条注释。",
        "Shorten one; words can carry one note only.",
    ),
    "note.empty-note": ("注释“{slug}”没有正文。", "The note “{slug}” has no text."),
    "note.empty-note.hint": (
        "请在标题下空一行后写正文，或者删去标题。",
        "Write it below the heading after a blank line, or remove the heading.",
    ),
    "note.empty-gist": ("没有提要。", "There is no summary."),
    "note.empty-gist.hint": (
        "请在文件头之后、第一条注释之前写两三句提要。",
        "Write two or three sentences of summary between the front matter and the first note.",
    ),
    "note.unknown-authority": ("《{law}》不在 authorities.toml 中。", "“{law}” is not in authorities.toml."),
    "note.unknown-authority.hint.like": (
        "是否指《{like}》？否则请在 authorities.toml 中补上这部法规。",
        "Did you mean “{like}”? If not, add the law to authorities.toml.",
    ),
    "note.unknown-authority.hint.add": (
        '请在 authorities.toml 中加上：[[authority]]，其下各行 id = "…"、zh = "{law}"、en = "…"、'
        'version = "2020-01-01"、articles = 0、relation = "parallel"。',
        'Add to authorities.toml: [[authority]], below it lines id = "…", zh = "…", en = "{law}", '
        'version = "2020-01-01", articles = 0, relation = "parallel".',
    ),
    "note.raw-html": ("此处有 HTML：“{text}”。", "There is HTML here: “{text}”."),
    "note.raw-html.hint": (
        "只写普通 Markdown；小于号请写作 &lt;。",
        "Write plain Markdown; a less-than sign is &lt;.",
    ),
    "note.unsafe-link": ("链接“{text}”不被允许。", "The link “{text}” is not allowed."),
    "note.unsafe-link.hint": (
        "请写作 [文字](https://…)；另可指向 http://、mailto: 和本版页面（如 13.md#p2）；条文引用会自动成为链接。",
        "Write [text](https://…); http://, mailto: and pages of the edition (such as 13.md#p2) will do as well; "
        "citations become links by themselves.",
    ),
    "note.link-nowhere": ("链接所指“{text}”不存在。", "The link leads to “{text}”, which does not exist."),
    "note.link-nowhere.hint": (
        "请核对条款；引用条文只写“第十三条第二款”即可。",
        "Correct it; to cite, “Article 13, paragraph 2” is enough.",
    ),
    "note.note-markup": (
        "“{text}”是{what}，注释里不能用。",
        "“{text}” is {what}, which has no place in a note.",
    ),
    "note.note-markup.hint": ("{hint}", "{hint}"),
    "note.note-too-long": ("一条注释有 {text} 个字符。", "A note has {text} characters."),
    "note.note-too-long.hint": (
        "请拆成几条，每条不超过 10000 个字符。",
        "Split it: a note may have at most 10,000 characters.",
    ),
    "note.odd-character": (
        "有看不见的字符，或者与汉字形似而不是汉字的字符：{text}。",
        "There is a character that cannot be seen, or that only looks like the one meant: {text}.",
    ),
    "note.odd-character.hint": ("请删去，或者改写为括号里的字。", "Remove it, or write the one in brackets."),
    "note.unpaired-note": ("注释“{slug}”没有英文。", "The note “{slug}” has no Chinese."),
    "note.unpaired-note.hint": (
        "请在 {other} 补上同一标识的注释；暂缺则列入“缺译一览”。",
        "Add the note with this slug to {other}; until then it is listed under “Missing translations”.",
    ),
    "note.unpaired-note.hint.slugs": (
        "{other} 同一处的注释标识是“{theirs}”；若为同一条，请用同一标识。",
        "The note on the same unit in {other} is “{theirs}”; if it is the same, give both one slug.",
    ),
    "note.caption-too-long": ("标题有 {count} 个字符。", "The caption has {count} characters."),
    "note.caption-too-long.hint": (
        "请缩短到 {most} 个字符以内；它要放进导航和页面标题。",
        "Shorten it to {most}: it stands in the navigation and in titles of windows.",
    ),
    "note.other-language": ("“{text}”不是中文。", "“{text}” is not English."),
    "note.other-language.hint": (
        "zh 文件夹里写中文，英文请写进 en 文件夹里同名的文件。",
        "Write English in the folder en; Chinese belongs into the file of the same name in zh.",
    ),
    "note.unpaired-file": ("这个文件没有英文。", "This file has no Chinese."),
    "note.unpaired-file.hint": (
        "请新建 {other}；暂缺则列入“缺译一览”。",
        "Create {other}; until then it is listed under “Missing translations”.",
    ),
    "note.known.one": ("这里只有 1 款。", "There is 1 paragraph here."),
    "note.known.many": ("这里共有 {count} 款。", "There are {count} paragraphs here."),
    # What a value of the front matter must be
    "note.wanted.related": (
        "应为条号的列表，如 [15, 25]。",
        "It must be a list of articles, such as [15, 25].",
    ),
    "note.wanted.why": (
        "应逐条写明理由，每条一行，不超过{most}字，如 15: 在职创办企业须经所在单位同意。",
        "It must give each article a reason of at most {most} characters, such as 15: who may consent.",
    ),
    "note.wanted.shorter": (
        "理由有{count}字，最多{most}字：请缩短。",
        "The reason has {count} characters; {most} are the most: shorten it.",
    ),
    "note.wanted.other": (
        "这就是本条：related 写的是其他条。",
        "That is the article itself: related is for others.",
    ),
    "note.wanted.once": ("写了两次：请留一个。", "It stands there twice: keep one."),
    "note.wanted.caption": ("应为一行文字，不含 < 和 >。", "It must be a line of text without < and >."),
    "note.wanted.plain": ("请删去或者改写：{odd}。", "Remove or replace: {odd}."),
}
