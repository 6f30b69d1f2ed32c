"""What a link to a page shows elsewhere: Open Graph (https://ogp.me) and the one property that is Twitter's own.

Addresses are absolute where the site's is known, and from the page itself where it is not.
"""

from __future__ import annotations

from statute.model import LANGUAGES
from statute.view.addresses import HOME, article_of_page, on_site, relative
from statute.view.site import Site
from web.sharepictures import HEIGHT, NAME, WIDTH

Property = tuple[str, str]


def share_properties(
    site: Site, page: str, title: str, description: str, drawn: bool
) -> tuple[Property, ...]:
    """The properties in order; `drawn` says that there are pictures."""
    root = f"{site.settings.site_url}{site.language.folder}" if site.settings.site_url else ""
    known = [
        ("og:type", "website" if page == HOME else "article"),
        ("og:site_name", site.meta.short_titles[site.lang]),
        ("og:title", title),
        ("og:description", description),
        ("og:url", f"{root}{on_site(page)}" if root else ""),
        ("og:locale", site.language.locale),
        *(("og:locale:alternate", LANGUAGES[lang].locale) for lang in site.meta.langs if lang != site.lang),
    ]
    if drawn:
        picture = f"{on_site(page) if article_of_page(page) else ''}{NAME}"
        known += [
            ("og:image", f"{root}{picture}" if root else relative(_file(page), picture)),
            ("og:image:type", "image/png"),
            ("og:image:width", str(WIDTH)),
            ("og:image:height", str(HEIGHT)),
            ("og:image:alt", title),
        ]
    return tuple((name, value) for name, value in known if value)


def _file(page: str) -> str:
    """The page as it is served."""
    return f"{on_site(page)}index.html"
