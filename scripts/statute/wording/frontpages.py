"""The home page, the navigation, the downloads and how to cite."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # Home
    "home.what": ("关于本站", "What this is"),
    "home.what.text": (
        "《{title}》的中英对照注释本：共 {articles} 条，逐条成页，每一款都有固定链接。"
        "正文依底本逐字校录，[每一处改动都有记录]({about})；红色文字与注释出自编者，不是法规原文。",
        "A bilingual, annotated edition of the {title}: {articles} articles, one page each, with a "
        "permanent link to every paragraph. The text follows its source, and [every change made to it is "
        "logged]({about}); what is set in red, and the notes, are the editors’ work and not part of the "
        "statute.",
    ),
    "home.what.text.mono": (
        "《{title}》全文：共 {articles} 条，逐条成页，每一款都有固定链接。正文依底本逐字校录，"
        "[每一处改动都有记录]({about})；红色文字出自编者，不是法规原文。",
        "The {title}: {articles} articles, one page each, with a permanent link to every paragraph. The "
        "text follows its source, and [every change made to it is logged]({about}); what is set in red "
        "is the editors’ work.",
    ),
    "home.contents": ("章节与条文", "Chapters and articles"),
    "home.cite": ("如何引用", "How to cite"),
    "home.cite.text": (
        "请引用到款：点击段落旁的数字，即可复制该款的链接。引用本版时请注明版次：",
        "Cite by paragraph: click the number beside a paragraph to copy its link. When you cite this "
        "edition, give its version:",
    ),
    "home.cite.form": (
        "《{title}》{unit}，{edition}第 {version} 版",
        "{title}, {unit} (edition {edition}, version {version})",
    ),
    "home.chapter": ("本章提要与职责", "Summaries and duties of this chapter"),
    "home.seek": ("查条文、术语、机构", "Find a provision, a term, an institution"),
    "home.seek.like": ("例如：{words}", "For example: {words}"),
    "home.seek.button": ("搜索", "Search"),
    "home.seek.try": ("试试：", "Try:"),
    "home.also": ("本版还有", "Also in this edition"),
    "home.readers": ("为谁", "For whom"),
    "home.look": ("查", "Look up"),
    "home.duties.what": (
        "{count} 件：谁应当、可以或者受鼓励做什么",
        "{count} acts: who shall, may or is encouraged to do what",
    ),
    "home.terms.what": ("{count} 条，中英对照，注明出处", "{count}, in both languages, with their sources"),
    "home.terms.what.mono": ("{count} 条，注明出处", "{count}, with their sources"),
    "home.institutions.what": ("{count} 个机构，各有何职责", "{count}, and what each has to do"),
    "home.authorities.what": (
        "可以并读的 {count} 部法律、法规和文件",
        "{count} laws and documents to be read with this one",
    ),
    "home.relations.what": ("哪一条与哪一条有关，为什么", "which article has to do with which, and why"),
    "home.read": ("读", "Read"),
    "home.full.what": ("一页读完，可以打印", "on one page, for reading through and printing"),
    "home.notice.what": ("何时由谁公布", "when and by whom it was promulgated"),
    "home.versions.what": ("以前怎样规定，改了什么", "what was law before, and what has changed"),
    "guide": ("使用说明", "How to use this edition"),
    "home.guide.what": ("怎样读、查、引用、更正", "reading, finding, citing, correcting"),
    "home.take": ("取用", "Take away"),
    "home.data.what": ("PDF、电子书、离线网站、数据", "PDF, e-book, offline site, data"),
    "home.about.what": (
        "底本、校勘和 {count} 处改动",
        "the source, variant readings, {count} logged changes",
    ),
    "home.errata.what": ("改过什么、什么时候", "what was corrected, and when"),
    # Navigation
    "nav.home": ("首页", "Home"),
    "nav.articles": ("条文", "Articles"),
    # Downloads
    "data": ("下载与数据", "Downloads and data"),
    "data.description": (
        "《{title}》的离线网站、PDF、电子书与各种数据格式。",
        "Downloads of the {title}: offline site, PDF, e-book and data formats.",
    ),
    "data.intro": ("各文件由同一份底本与注释生成。", "All files are made from the same text and notes."),
    "data.file": ("文件", "File"),
    "data.what": ("内容", "Contents"),
    "data.some": ("没有链接的文件不在此处提供。", "Files without a link are not offered here."),
    "download.statute-offline.zip": (
        "离线网站：解压后双击 README.html，搜索、对照、注释都可用",
        "The whole site for use offline: unzip it and open README.html; search, both languages and notes "
        "all work",
    ),
    "download.statute-offline.zip.mono": (
        "离线网站：解压后双击 README.html，搜索、注释都可用",
        "The whole site for use offline: unzip it and open README.html; search and notes both work",
    ),
    "download.statute-zh.pdf": (
        "中文注释本，供打印和阅读",
        "The Chinese text with notes, for print and screen",
    ),
    "download.statute-en.pdf": ("英译注释本", "The English translation with notes"),
    "download.statute-bilingual.pdf": (
        "中英对照注释本，逐款对齐",
        "Chinese and English with notes, in two columns, paragraph by paragraph",
    ),
    "download.statute-gbt9704.pdf": (
        "只有正文，按 GB/T 9704 公文版式",
        "The Chinese text alone, in the layout of official documents (GB/T 9704)",
    ),
    "download.statute.epub": ("电子书，中英对照，注释弹出", "E-book in both languages, with pop-up notes"),
    "download.statute.epub.mono": ("电子书，注释弹出", "E-book with pop-up notes"),
    "download.statute-bilingual.docx": (
        "Word 文件，中英对照，注释为尾注",
        "Word document: Chinese and English side by side, notes as endnotes",
    ),
    "download.statute-zh.txt": ("中文纯文本，便于粘贴", "The Chinese as plain text, to paste from"),
    "download.statute-en.txt": (
        "英译纯文本，便于粘贴",
        "The English translation as plain text, to paste from",
    ),
    "download.statute.json": (
        "全部内容：正文、译文、注释、引用、术语、职责，供程序使用",
        "All content, for use by programs: text, translation, notes, citations, terms, duties",
    ),
    "download.statute.json.mono": (
        "全部内容：正文、注释、引用、术语、职责，供程序使用",
        "All content, for use by programs: text, notes, citations, terms, duties",
    ),
    "download.statute.akn.xml": (
        "Akoma Ntoso 3.0：法规文本的国际标准 XML",
        "Akoma Ntoso 3.0, the international XML standard for legislation",
    ),
    "download.statute.tmx": (
        "TMX 1.4 翻译记忆，逐款对齐",
        "TMX 1.4 translation memory, aligned by paragraph",
    ),
    "download.paragraphs.csv": (
        "逐款中英对照表（UTF-8，可用 Excel 打开）",
        "Paragraphs in both languages (UTF-8; opens in Excel)",
    ),
    "download.paragraphs.csv.mono": (
        "逐款一行的正文（UTF-8，可用 Excel 打开）",
        "The text, one paragraph a row (UTF-8; opens in Excel)",
    ),
    "download.terms.csv": (
        "术语表：中英文、译名来源、所在条款",
        "Glossary: both languages, sources, provisions",
    ),
    "download.terms.csv.mono": ("术语表：定义和用例所在条款", "Glossary: where terms are defined and used"),
    "download.duties.csv": (
        "职责表：主体、规范用语、条件、所为",
        "Table of duties: actor, operative word, condition, action",
    ),
    "download.expression": (
        "{version}，Akoma Ntoso（非现行）",
        "The {version} in Akoma Ntoso (not in force)",
    ),
    "download.concordance.csv": (
        "条文对照表：各文本之间每一条的变化",
        "Table of concordance: what became of each article between the versions",
    ),
    # The site to use without a network
    "offline.open": ("打开中文版", "Open the English edition"),
    "offline.how": (
        "本文件夹可以离线使用：点击下面的链接，或者直接打开 index.html。不需要网络，也不需要安装任何程序。",
        "This folder works without a network: follow the link, or open en/index.html. There is nothing "
        "to install.",
    ),
    # Forms of citing
    "form.zh": ("中文", "Chinese"),
    "form.en": ("英文", "English"),
    "form.bluebook": ("Bluebook", "Bluebook"),
    "form.bibtex": ("BibTeX", "BibTeX"),
}
