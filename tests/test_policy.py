"""The Content-Security-Policy of the site: every page has it, everything works under it, nothing else runs."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import Page

from browser import Watch
from dev.sites import ROOT
from sitepages import Site
from web.policy import SERVER, inline_scripts, policy_of, scripts_of, secure

PAGES = [
    "",
    "articles/13/",
    "articles/25/",
    "full/",
    "duties/",
    "relations/",
    "terms/",
    "authorities/",
    "data/",
    "about/",
]


def test_every_page_has_the_same_policy_before_its_first_script(site: Site) -> None:
    policies = set()
    for path in site.folder.rglob("*.html"):
        html = path.read_text("utf-8")
        before, meta, after = html.partition('<meta http-equiv="Content-Security-Policy" content="')
        assert meta, path
        assert "<script" not in before and "<link" not in before
        policies.add(after.partition('"')[0])
        styles = set(re.findall(' style="([^"]*)"', html))
        places = {style for style in styles if re.fullmatch(r"--i:\d+", style)}
        assert "<style" not in html and (styles == places or path.parent.name == "relations"), path
    assert len(policies) == 1
    policy = policies.pop()
    assert "unsafe-inline" not in policy and "unsafe-eval" not in policy
    assert "http" not in policy and "*" not in policy
    assert policy in (site.folder / SERVER).read_text("utf-8")


@pytest.mark.parametrize("lang", ["", "en/"])
def test_every_kind_of_page_works_under_it(site: Site, guarded: Page, lang: str) -> None:
    watch = Watch(guarded)
    for kind in PAGES:
        guarded.goto(f"{site.url}{lang}{kind}", wait_until="networkidle")
    assert watch.complaints == []


def test_instant_navigation_and_search_work_under_the_first_pages_policy(site: Site, guarded: Page) -> None:
    watch = Watch(guarded)
    guarded.goto(f"{site.url}articles/13/", wait_until="networkidle")
    guarded.locator("nav.turn a[rel=next]").click()
    guarded.wait_for_url("**/articles/14/")
    guarded.locator("a[hreflang]").first.click()
    guarded.wait_for_url("**/en/articles/14/")
    guarded.locator(".md-search__input").first.click()
    guarded.locator(".md-search__input").first.fill("subsidies")
    guarded.keyboard.press("End")
    guarded.wait_for_selector(".md-search-result__item")
    guarded.goto(f"{site.url}articles/14/", wait_until="networkidle")
    guarded.locator(".parallel a[title]").first.hover()
    guarded.wait_for_timeout(800)
    guarded.goto(f"{site.url}duties/", wait_until="networkidle")
    assert watch.complaints == []


def test_a_script_that_is_not_ours_does_not_run(site: Site, guarded: Page) -> None:
    guarded.goto(f"{site.url}articles/13/", wait_until="networkidle")
    guarded.evaluate(
        """() => {
          document.body.insertAdjacentHTML('beforeend',
            '<img src="x" onerror="globalThis.ran = 1"><a id="h" href="javascript:globalThis.ran=1">x</a>')
          const script = document.createElement('script')
          script.textContent = 'globalThis.ran = 1'
          document.body.append(script)
          document.getElementById('h').click()
        }"""
    )
    guarded.wait_for_timeout(300)
    assert guarded.evaluate("globalThis.ran") is None


def test_data_is_no_script_and_equal_scripts_count_once() -> None:
    html = '<script>a()</script><script type="application/json">b</script><script src="c.js"></script>'
    scripts = [*inline_scripts(html), *inline_scripts(html)]
    assert scripts == ["a()", "a()"]
    assert policy_of(scripts, ()).count("sha256-") == 1


@pytest.mark.parametrize(
    ("script", "own"),
    [
        ('f(new URL("../..",location),{"a": "b \\"c", "d": "e"})', True),
        ('f(new URL("",location),"x")', True),
        ("alert(1)", False),
        ('f(new URL("",location);alert(1);("",location),"x")', False),
        ('f(new URL("",location),"x");alert(1)', False),
        ('f(new URL("",location),{"a": alert(1)})', False),
        ('f(new URL("",location),"x"+alert(1)+"")', False),
    ],
)
def test_only_what_a_template_has_is_ours(script: str, own: bool) -> None:
    (pattern,) = scripts_of(
        ['<p><script>f(new URL("{{ base_url }}",location),{{ {"a": b} | tojson }})</script>{{ x }}']
    )
    assert bool(pattern.fullmatch(script)) is own


def test_a_script_in_a_page_stops_the_build(site: Site, tmp_path: Path) -> None:
    page = site.file("articles/13/").read_text("utf-8").replace("</body>", "<script>alert(1)</script></body>")
    meta = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')
    (tmp_path / "13.html").write_text(meta.sub("", page), "utf-8")
    theme = Path(material.__file__).parent / "templates"
    with pytest.raises(ValueError, match=r"13.html has a script that is in no template: alert\(1\)"):
        secure(tmp_path, (ROOT / "overrides", theme))
    assert 'Content-Security-Policy" content' not in (tmp_path / "13.html").read_text("utf-8")


def test_the_readme_tells_servers_of_it() -> None:
    for name in ("README.md", "README.zh.md"):
        assert f"include /var/www/edition/site/{SERVER};" in (ROOT / name).read_text("utf-8")
