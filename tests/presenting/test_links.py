"""Links lead to pages of the site and to published sources, and nowhere else."""

import pytest

from inspectorate.presenting.links import organisation_link, page_address, source_link
from tests.presenting.markup import HOSTILE, assert_harmless, find, read, words

DOCUMENT = {"document_kind": "inspection report", "url": "https://example.org/a?b=1&c=2"}


def test_a_source_is_linked_by_what_it_is():
    (link,) = find(source_link(DOCUMENT), "a")
    assert link.text == "report"
    assert link.attributes["href"] == "https://example.org/a?b=1&c=2"
    assert link.attributes["rel"] == "external"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("inspection report", "report"),
        ("press notice", "press notice"),
        ("annual report", "annual report"),
        ("news report", "news report"),
        ("inspectorate page", "inspectorate's page"),
        ("speech", "speech"),
    ],
)
def test_every_kind_of_source_has_its_word(kind: str, text: str):
    assert words(source_link(DOCUMENT | {"document_kind": kind})) == text


def test_a_document_of_its_own_is_linked_by_its_kind_or_by_the_text_given():
    document = {"kind": "press notice", "url": "http://example.org"}
    assert words(source_link(document)) == "press notice"
    assert words(source_link(document, "First CRC")) == "First CRC"


def test_a_source_that_was_imported_is_linked_to_its_file_on_this_site():
    address = "files/" + "0a" * 32
    (link,) = find(source_link(DOCUMENT | {"url": address}), "a")
    assert link.attributes == {"href": address, "download": None}
    assert link.text == "report"


@pytest.mark.parametrize(
    "url",
    [
        None,
        "files/",
        "files/../../etc/passwd",
        "/files/" + "0a" * 32,
        "files/" + "0a" * 32 + "/x",
        "files/" + "0a" * 32 + "\n",
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//example.org",
        "file:///etc/passwd",
        "ftp://example.org",
    ],
)
def test_a_source_without_a_web_address_is_plain_text(url: str | None):
    html = source_link(DOCUMENT | {"url": url})
    assert read(html) == []
    assert words(html) == "report"


def test_a_source_cannot_break_out_of_its_link():
    html = source_link(DOCUMENT | {"url": f'https://example.org/"{HOSTILE}'}, HOSTILE)
    assert_harmless(html)
    (link,) = read(html)
    assert set(link.attributes) == {"href", "rel"}


def test_an_address_is_relative_and_leaves_out_what_is_empty():
    assert page_address("ratings") == "ratings"
    assert page_address("ratings", region="", name="") == "ratings"
    assert (
        page_address("ratings", region="region-london", name="") == "ratings?region=region-london"
    )


def test_an_address_carries_any_value():
    assert page_address("ratings", name="A & B=C?#/é") == "ratings?name=A+%26+B%3DC%3F%23%2F%C3%A9"


def test_an_organisation_is_linked_and_its_inspection_named():
    (link,) = find(organisation_link("surrey", "Surrey PDU", "surrey-pdu-2023"), "a")
    address = "organisation?organisation=surrey&inspection=surrey-pdu-2023"
    assert (link.text, link.attributes["href"]) == ("Surrey PDU", address)
    (link,) = find(organisation_link("surrey", "Surrey PDU"), "a")
    assert link.attributes["href"] == "organisation?organisation=surrey"
    assert link.attributes["target"] == "_self"


def test_the_name_of_an_organisation_never_becomes_markup():
    html = organisation_link(HOSTILE, HOSTILE, HOSTILE)
    assert_harmless(html)
    assert set(read(html)[0].attributes) == {"href", "target"}
