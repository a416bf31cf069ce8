"""The cleaner's rules by name, and what each says to a user who asks why a line was left out."""

from __future__ import annotations

REASONS: dict[str, str] = {
    "repeated-title": "The title is printed again (alone, with the site's name, or in a breadcrumb).",
    "breadcrumb": "The way from the home page to the article.",
    "site-name": "The site's name or logo text.",
    "before-article": "It stands around the title and is no sentence: section, menu, label.",
    "date": "The publication date: it is shown as the article's date.",
    "byline": "Who wrote or edited it: it is shown as the article's author.",
    "reading-time": "Reading time or number of readings.",
    "teaser": "An invitation to another article, with that article's title.",
    "prompt": "The page speaks to its reader: subscribe, share, comment, support, follow.",
    "interface": "A button, menu entry or form label of the page.",
    "counter": "A count of followers, shares, views or comments.",
    "tag-cloud": "Keywords that file the article.",
    "link": "An address or handle with at most a label.",
    "cookie-banner": "A consent banner for cookies.",
    "paywall": "A note on who may read the article.",
    "copyright": "A notice of rights.",
    "photo-credit": "A photograph's caption or credit.",
    "filler": "Latin filler text of a page builder.",
    "foreign-widget": "A line in another language outside the article.",
    "repeated-passage": "A passage that the article prints elsewhere as well.",
    "page-frame": "Markup or layout puts it outside the article: menu, aside, form, running head, contents.",
    "after-article": "It follows the last paragraph of the article and is no part of it.",
}
"""Rule name → a sentence for people. Every ``Dropped.reason`` is one of these names."""
