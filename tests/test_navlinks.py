"""The links of the navigation take little room, and say what they said."""

from web.navlinks import short_links

ITEM = """\
<li class="md-nav__item">
<a href="../14/" class="md-nav__link">
<span class="md-ellipsis">
{title}
</span>
</a>
</li>
"""
PRUNED = """\
<li class="md-nav__item md-nav__item--pruned md-nav__item--nested">
<a href="../../chapters/2/" class="md-nav__link">
<span class="md-ellipsis">
第二章 渔港
</span>
<span class="md-nav__icon md-icon"></span>
</a>
</li>
"""


def test_a_short_title_needs_nothing_around_it() -> None:
    item = '<li class="md-nav__item"><a href="../14/" class="md-nav__link">第十四条</a></li>'
    assert short_links(f"<ul>{ITEM.format(title='第十四条')}</ul>") == f"<ul>{item}</ul>"
    assert 'class="md-nav__link">第二章 渔港<span class="md-nav__icon md-icon"></span></a>' in short_links(
        PRUNED
    )


def test_a_long_title_can_still_be_cut() -> None:
    title = "第十四条 科研事业单位的自主权和职责"
    assert f'<span class="md-ellipsis">{title}</span></a>' in short_links(ITEM.format(title=title))


def test_nothing_else_changes() -> None:
    page = '<h1><span class="md-ellipsis">\n甲\n</span></h1>\n<p>乙</p>\n'
    assert short_links(page) == page
