"""Markdown of editors becomes HTML that cannot harm readers."""

import pytest

from missions.markup import html_of


def test_paragraphs_emphasis_and_lists():
    assert html_of("The *first*.\n\n- one\n- two") == (
        "<p>The <em>first</em>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
    )


def test_headings_stand_below_the_heading_of_the_section():
    assert html_of("# Ascent\n\n### Detail") == "<h3>Ascent</h3>\n<h4>Detail</h4>\n"


def test_links_lead_to_the_web_and_to_this_site():
    assert html_of("[NASA](https://www.nasa.gov/)") == '<p><a href="https://www.nasa.gov/">NASA</a></p>\n'
    assert html_of("[Mir](/en/stations/mir/)") == '<p><a href="/en/stations/mir/">Mir</a></p>\n'


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://example.org/x.png)",
        '[x](https://example.org "onmouseover=alert(1)")',
        "<a href='javascript:alert(1)'>x</a>",
        "<style>body{display:none}</style>",
        "<iframe src=https://example.org></iframe>",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(hostile):
    html = html_of(hostile)
    for forbidden in ("<script", "<img", "<style", "<iframe", 'href="javascript', 'href="data', "title="):
        assert forbidden not in html
