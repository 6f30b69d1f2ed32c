"""What the search says, and what people call the pages that they look for."""

from __future__ import annotations

from statute.model import Said

ROWS: dict[str, Said] = {
    # Said on the page
    "ui.search": ("搜索", "Search"),
    "ui.search.list": ("搜索结果", "Search results"),
    "ui.search.nearest": ("可以试试：", "Try: "),
    "ui.search.failed": (
        "搜索数据加载失败，请检查网络后重试。",
        "The search data could not be loaded. Check the network and try again.",
    ),
    "ui.search.count": ("{{articles}} 条条文", "{{articles}} articles"),
    "ui.search.one": ("1 条条文", "1 article"),
    "ui.search.others": ("{{others}} 项其他结果", "{{others}} other results"),
    "ui.search.other": ("1 项其他结果", "1 other result"),
    "ui.search.and": ("、", " and "),
    "ui.search.shown": ("；先列出 {{shown}} 项", "; the first {{shown}} shown"),
    "ui.search.more": ("继续列出", "Show more"),
    "ui.search.loading": ("正在加载……", "Loading …"),
    "ui.search.only": ("这一段没有中文：", "This passage is in the other language only:"),
    "ui.search.past.ask": ("也查旧文本", "also earlier versions"),
    "ui.search.past.found": ("旧文本 {{count}} 条", "{{count}} in earlier versions"),
    "ui.search.past.none": ("旧文本中没有", "none in earlier versions"),
    "ui.search.past.heading": ("旧文本，不是现行条文", "Earlier versions, not in force"),
    "search.past": ("{version}（{date}通过），非现行", "{version}, adopted {date}, not in force"),
    "ui.search.kind.annex": ("附件", "Annex"),
    "ui.search.kind.term": ("术语", "Term"),
    "ui.search.kind.institution": ("机构", "Institution"),
    "ui.search.kind.duties": ("职责", "Duties"),
    "ui.search.kind.reader": ("与谁有关", "For whom"),
    "ui.search.kind.chapter": ("章", "Chapter"),
    "ui.search.kind.law": ("所引法规", "Law cited"),
    "ui.search.kind.page": ("页面", "Page"),
    # In what is searched
    "search.note": ("注：{quote}", "Note: {quote}"),
    "search.text": ("条文", "Text"),
    "search.acts": ("共 {count} 件：", "{count} in all: "),
    "search.provision": ("{law}{article}", "{law}, {article}"),
    # What people call a page, in either language
    "search.names.home": (
        "首页;主页;目录;目次;章节;条文目录;条文列表;目次表",
        "home;home page;contents;table of contents;toc;chapters;list of articles;index;chapter list",
    ),
    "search.names.full": (
        "全文;条例全文;完整文本;打印;单页;双语;双语对照;中英对照;双语全文;打印版;英文版;英文全文;译文",
        "full text;whole text;complete text;entire text;print;one page;single page;bilingual text;"
        "bilingual;side by side;print version;printable version;English version;English text;translation",
    ),
    "search.names.notice": (
        "公告;公布公告;颁布;发布公告;发布日期;公布日期;通过日期",
        "notice;announcement;promulgation;promulgation notice;"
        "date of adoption;adoption date;date of promulgation",
    ),
    "search.names.annexes": ("附件;附表;附录", "annex;annexes;appendix;appendices;schedule;schedules"),
    "search.names.terms": (
        "术语;术语表;词汇;词汇表;名词解释;定义;释义;用语;译名;译名表;术语对照;中英对照表;缩写;简称;译法;术语索引",
        "terms;glossary;definitions;defined terms;vocabulary;word list;terminology;dictionary;"
        "abbreviations;translation of terms;index of terms;meanings",
    ),
    "search.names.institutions": (
        "机构;机构表;机构一览;部门一览;主管部门;单位一览;机构名单;机构列表;部门名单;部门列表",
        "institutions;agencies;departments;bodies;list of institutions;government departments;who is who;"
        "list of bodies;list of agencies;list of departments",
    ),
    "search.names.duties": (
        "职责;职责表;职责清单;责任表;责任清单;义务表;权责清单;部门职责",
        "duties;table of duties;duty table;obligations;responsibilities;list of duties;who does what;who must do what",
    ),
    "search.names.authorities": (
        "所引法规;引用法规;引用法律;引用的法律;相关法律;法律依据;参考法规;上位法;引文;参考文献;参考资料;法规列表",
        "authorities;authorities cited;laws cited;cited laws;related laws;other laws;references;legislation cited;"
        "sources of law;"
        "bibliography;list of laws;statutes cited",
    ),
    "search.names.relations": (
        "关系图;条文关系;条文关系图;参见;关联;关联条文;交叉引用",
        "relations;relationships;cross-references;cross references;map of articles;graph;how the articles relate",
    ),
    "search.names.readers": (
        "与谁有关;适合谁;读者;为谁;按身份查找;我能得到什么",
        "for whom;readers;who is it for;who is this for;audience;who benefits;by reader",
    ),
    "search.names.about": (
        "关于;关于文本;关于本站;说明;凡例;校勘;版权;版本说明;底本;译者说明;编辑说明;编者说明",
        "about;about the text;about this edition;colophon;provenance;license;licence;copyright;"
        "editorial notes;emendations;"
        "translators' note;translation notes;editorial principles",
    ),
    "search.names.errata": (
        "勘误;勘误表;更正;改正;反馈;纠错;报告错误",
        "errata;corrections;corrigenda;mistakes corrected;feedback;report an error;report a mistake;contact",
    ),
    "search.names.missing": ("缺什么;待补;尚缺;贡献", "missing;what is missing;to do;gaps;contribute"),
    "search.names.data": (
        "下载;下载与数据;数据;文件;电子书;离线版;离线;导出;PDF;下载PDF;PDF下载;EPUB;Word;引用格式;电子版;TXT;文本文件",
        "download;downloads;data;downloads and data;download pdf;pdf;pdf download;ebook;e-book;epub;word;docx;csv;json;"
        "xml;offline;offline version;export;files;dataset;how to cite;"
        "txt;plain text;electronic version;Akoma Ntoso",
    ),
    "search.names.versions": (
        "历次版本;版本;旧版;修订;修改历史;沿革;新旧对照;历史版本",
        "versions;history;earlier versions;amendments;revision history;old versions;legislative history",
    ),
    "search.names.guide": (
        "使用说明;使用指南;帮助;怎么用;快捷键;如何引用;搜索技巧;怎么查;如何检索;注释;编者注",
        "guide;help;how to use;how to use this site;user guide;keyboard shortcuts;shortcuts;instructions;"
        "search tips;how to search;notes;commentary;annotations",
    ),
    "search.names.problems": (
        "问题;问题代码;错误代码;校验;报错",
        "problems;problem codes;error codes;errors;checks;error messages",
    ),
}
