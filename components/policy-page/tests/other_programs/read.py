"""Reads a policy page from standard input as a search engine would: its data block by PyLD, its text by
Python's own reader of HTML. Prints both as JSON."""

import json
import sys
from html.parser import HTMLParser

from pyld import jsonld

SCHEMA = "https://schema.org/"
# The classes and properties of schema.org that a page of ours may use.
TYPES = {"Organization", "ContactPoint", "PostalAddress"}
PROPERTIES = {
    "name", "legalName", "address", "contactPoint", "telephone", "email", "contactType",
    "streetAddress", "postalCode",
}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.data, self.words, self.errors = [], [], [], []

    def handle_starttag(self, tag, attributes):
        kind = dict(attributes).get("type")
        if tag == "script" and kind != "application/ld+json":
            self.errors.append("a script that runs")
        if tag not in ("meta", "link", "br"):
            self.tags.append(tag)

    def handle_endtag(self, tag):
        if not self.tags or self.tags.pop() != tag:
            self.errors.append(f"</{tag}> ends nothing")

    def handle_data(self, data):
        if self.tags[-1:] == ["script"]:
            self.data.append(data)
        elif "main" in self.tags and data.strip():
            self.words.append(data)


def loaded(url, _options):
    if url.rstrip("/") != SCHEMA.rstrip("/"):
        raise ValueError(f"{url} would have to be fetched")
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}}


page = Page()
page.feed(sys.stdin.buffer.read().decode())
page.close()
(data,) = page.data
statements = jsonld.to_rdf(json.loads(data), {"documentLoader": loaded, "base": ""})["@default"]
literals = []
for statement in statements:
    predicate, value = statement["predicate"]["value"], statement["object"]
    if predicate.endswith("#type"):
        if value["value"].removeprefix(SCHEMA) not in TYPES:
            page.errors.append(value["value"])
    elif predicate.removeprefix(SCHEMA) not in PROPERTIES:
        page.errors.append(predicate)
    elif value["type"] == "literal":
        literals.append([predicate.removeprefix(SCHEMA), value["value"]])
json.dump({"literals": literals, "words": page.words, "errors": page.errors, "open": page.tags}, sys.stdout)
