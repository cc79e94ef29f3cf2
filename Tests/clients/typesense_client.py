#!/usr/bin/env python3
"""Drives a search server with the official `typesense` Python client, unmodified.

    pip install typesense
    python typesense_client.py --url http://127.0.0.1:7582
    python typesense_client.py --url http://127.0.0.1:7582 --key KEY --out skua.json
    python typesense_client.py --url http://127.0.0.1:8108 --key KEY --out typesense.json
    python typesense_client.py --url http://127.0.0.1:7582 --key KEY --compare typesense.json

Every answer is held against what a plain scan over the generated documents says; then its shape (the type of each
field) and the values that any correct server gives are written down, so that two servers can be compared field by
field. Exits with 1 when an assertion fails or a comparison finds a difference.
"""

import argparse
import json
import os
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import typesense
from typesense.exceptions import (
    ObjectAlreadyExists,
    ObjectNotFound,
    RequestMalformed,
    RequestUnauthorized,
    TypesenseClientError,
)

COLLECTION = "client_check"

# Fields that servers have or have not depending on their version, with no client relying on them.
OPTIONAL_FIELDS = {
    "answer.facet_counts[].sampled", "answer.found_docs", "answer.grouped_hits[].found", "answer.request_params.first_q",
    "*.text_match_info.num_tokens_dropped", "*.text_match_info.typo_prefix_score",
    "*.fields[].stem", "*.fields[].store", "*.fields[].weight", "*.fields[].identifier", "*.fields[].hierarchy_separator",
    "*.fields[].range_index", "*.fields[].stem_dictionary", "*.metadata", "*.document",
}

BRANDS = ["Acme", "Beta Tools", "Corax", "Delta", "Ester"]
FORMS = ["hex", "socket", "countersunk", "pan"]
THINGS = ["bolt", "nut", "washer", "screw", "rivet"]
MATERIALS = ["steel", "brass", "nylon", "titanium"]
COUNTRIES = ["Norway", "Germany", "France"]
PORTS = ["Oslo", "Hamburg", "Marseille", "Le Havre"]


def generate(count):
    """The documents, the same for every run."""
    chance = random.Random(7)
    documents = []
    for number in range(count):
        form, thing, material = chance.choice(FORMS), chance.choice(THINGS), chance.choice(MATERIALS)
        size = chance.choice([4, 5, 6, 8, 10, 12])
        document = {
            "id": f"D{number}",
            "title": f"{form} {thing} m{size} {material}",
            "brand": chance.choice(BRANDS),
            "tags": sorted(chance.sample(["indoor", "outdoor", "marine", "food safe"], chance.randint(1, 3))),
            "price": chance.randint(4, 4000) / 4,
            "stock": chance.randint(0, 50),
            "popularity": number,
            "active": chance.random() < 0.8,
            "attributes": {"material": material, "size": size},
            "origin": {"country": chance.choice(COUNTRIES), "port": {"name": chance.choice(PORTS)}},
        }
        if chance.random() < 0.5:
            document["note"] = f"lot {number % 97}"
        documents.append(document)
    return documents


SCHEMA = {
    "name": COLLECTION,
    "enable_nested_fields": True,
    "fields": [
        {"name": "title", "type": "string"},
        {"name": "brand", "type": "string", "facet": True},
        {"name": "tags", "type": "string[]", "facet": True},
        {"name": "price", "type": "float", "facet": True},
        {"name": "stock", "type": "int32", "facet": True},
        {"name": "popularity", "type": "int32"},
        {"name": "active", "type": "bool", "facet": True},
        {"name": "note", "type": "string", "optional": True},
        {"name": "attributes.material", "type": "string", "facet": True},
        {"name": "attributes.size", "type": "int32", "facet": True},
        {"name": "origin", "type": "object", "facet": True},
    ],
    "default_sorting_field": "popularity",
}


def shape(value):
    """The type of a value; of a list, the types of all its elements in one."""
    if isinstance(value, dict):
        return {key: shape(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        merged = None
        for element in value:
            merged = merge(merged, shape(element))
        return [merged]
    return {bool: "bool", int: "number", float: "number", str: "string", type(None): "null"}[type(value)]


def merge(left, right):
    """Both shapes in one; a key that only one of them has is kept."""
    if left is None or left == right:
        return right
    if right is None:
        return left
    if isinstance(left, dict) and isinstance(right, dict):
        return {key: merge(left.get(key), right.get(key)) for key in sorted(set(left) | set(right))}
    if isinstance(left, list) and isinstance(right, list):
        return [merge(left[0], right[0])]
    return "mixed"


class Check:
    """One run against one server."""

    def __init__(self, url, key, count):
        self.url = urllib.parse.urlparse(url)
        self.key = key
        self.documents = {document["id"]: document for document in generate(count)}
        self.shapes = {}
        self.values = {}
        self.skipped = []
        self.passed = 0
        self.failed = 0

    def client(self, key):
        node = {"host": self.url.hostname, "port": str(self.url.port or 80), "protocol": self.url.scheme}
        return typesense.Client({
            "nodes": [node], "api_key": key, "connection_timeout_seconds": 120, "num_retries": 1,
            "retry_interval_seconds": 0.1,
        })

    def note(self, name, answer, **values):
        """Writes down the shape of an answer, and values that every server must agree on."""
        self.shapes[name] = {"answer": shape(answer)}
        for key, value in values.items():
            self.values[f"{name}.{key}"] = value
        return answer

    def fails(self, name, error, call):
        """Expects an error of the client, and notes that it came."""
        try:
            call()
        except error:
            self.values[f"{name}.error"] = error.__name__
        except TypesenseClientError as other:
            raise AssertionError(f"{name}: {type(other).__name__} instead of {error.__name__}: {other}") from other
        else:
            raise AssertionError(f"{name}: no {error.__name__}")

    def expect(self, name, found, expected):
        if found != expected:
            raise AssertionError(f"{name}: {found!r} instead of {expected!r}")

    def matching(self, condition):
        return [document for document in self.documents.values() if condition(document)]

    # The steps

    def run(self):
        client = self.client(self.key)
        self.collection = client.collections[COLLECTION]
        try:
            self.collection.delete()
        except ObjectNotFound:
            pass
        for step in [
            self.create_collection, self.import_documents, self.import_bad_lines, self.single_documents,
            self.search_words, self.search_facets_and_filters, self.search_sorted, self.search_grouped,
            self.search_highlighted, self.search_selected_fields, self.search_pages, self.search_facet_values,
            self.search_curated, self.search_errors, self.multi_search, self.update, self.keys, self.scoped_key,
            self.delete_by_filter, self.export, self.operations, self.description, self.drop_collection,
        ]:
            start = time.perf_counter()
            try:
                step(client)
            except (AssertionError, KeyError, IndexError, TypesenseClientError) as error:
                self.failed += 1
                print(f"  FAILED  {step.__name__}: {type(error).__name__} {error}", file=sys.stderr)
            else:
                self.passed += 1
                milliseconds = (time.perf_counter() - start) * 1000
                print(f"  ok      {step.__name__:28} {milliseconds:8.1f} ms", file=sys.stderr)

    def is_open(self):
        """Whether the server answers without a key."""
        try:
            with urllib.request.urlopen(self.url.geturl() + "/collections") as answer:
                return answer.status == 200
        except urllib.error.HTTPError:
            return False

    def create_collection(self, client):
        answer = self.note("create_collection", client.collections.create(SCHEMA))
        self.expect("name", answer["name"], COLLECTION)
        self.expect("num_documents", answer["num_documents"], 0)
        self.values["create_collection.fields"] = [field["name"] for field in answer["fields"]]
        self.fails("create_twice", ObjectAlreadyExists, lambda: client.collections.create(SCHEMA))
        self.fails("create_without_fields", RequestMalformed, lambda: client.collections.create({"name": "x_check"}))
        self.note("get_collection", self.collection.retrieve())
        names = [collection["name"] for collection in client.collections.retrieve()]
        self.expect("listed", COLLECTION in names, True)

    def import_documents(self, client):
        answers = self.collection.documents.import_(list(self.documents.values()), {"action": "create"})
        self.note("import", answers[0])
        self.expect("imported", sum(answer["success"] for answer in answers), len(self.documents))
        self.expect("num_documents", self.collection.retrieve()["num_documents"], len(self.documents))

    def import_bad_lines(self, client):
        good = {**self.documents["D0"], "id": "extra"}
        lines = [
            json.dumps(self.documents["D0"]), json.dumps({**good, "price": "dear"}), "not json",
            json.dumps({"id": "incomplete"}), json.dumps(good), json.dumps({**good, "id": 7}),
        ]
        text = self.collection.documents.import_("\n".join(lines), {"action": "create", "return_id": True})
        answers = [json.loads(line) for line in text.split("\n")]
        self.note("import_good_line", answers[4])
        self.note("import_bad_line", {key: answers[0][key] for key in ["success", "error", "code"]})
        self.values["import_bad_lines.success"] = [answer["success"] for answer in answers]
        self.values["import_bad_lines.code"] = [answers[line].get("code") for line in (0, 1, 2, 4, 5)]
        self.expect("incomplete", answers[3]["code"] in (400, 404), True)
        self.expect("id", answers[4]["id"], "extra")
        answer = self.collection.documents.import_([good], {"action": "upsert", "return_doc": True})[0]
        self.expect("document", answer["document"], good)
        self.note("import_with_document", {"success": answer["success"], "document": answer["document"]})
        self.fails(
            "import_bad_action", RequestMalformed,
            lambda: self.collection.documents.import_([good], {"action": "bogus"}))
        self.collection.documents["extra"].delete()

    def single_documents(self, client):
        document = {**self.documents["D1"], "id": "single"}
        self.expect("created", self.collection.documents.create(document), document)
        self.fails("create_twice", ObjectAlreadyExists, lambda: self.collection.documents.create(document))
        self.expect("upserted", self.collection.documents.upsert({**document, "stock": 3})["stock"], 3)
        self.expect("retrieved", self.collection.documents["single"].retrieve()["stock"], 3)
        self.collection.documents["single"].update({"stock": 4})
        self.expect("updated", self.collection.documents["single"].retrieve()["stock"], 4)
        self.fails("update_missing", ObjectNotFound, lambda: self.collection.documents["none"].update({"stock": 1}))
        self.fails("get_missing", ObjectNotFound, lambda: self.collection.documents["none"].retrieve())
        self.fails(
            "create_bad_type", RequestMalformed,
            lambda: self.collection.documents.create({**document, "id": "bad", "price": "dear"}))
        odd = {**document, "id": "54/OR 32+é"}
        self.collection.documents.create(odd)
        try:
            self.expect("odd id", self.collection.documents[odd["id"]].retrieve()["id"], odd["id"])
            self.collection.documents[odd["id"]].delete()
        except ObjectNotFound:
            self.skipped.append("ids with slashes")
            self.collection.documents.delete({"filter_by": f"id:=`{odd['id']}`"})
        self.expect("deleted", self.collection.documents["single"].delete()["id"], "single")
        self.fails("delete_missing", ObjectNotFound, lambda: self.collection.documents["single"].delete())

    EXACT = {"prefix": "false", "num_typos": "0", "drop_tokens_threshold": 0, "typo_tokens_threshold": 0}

    def search(self, name, **parameters):
        """A search whose answer is noted with the values that do not depend on ranking."""
        answer = self.collection.documents.search({**self.EXACT, **parameters})
        facets = {
            facet["field_name"]: sorted((value["value"], value["count"]) for value in facet["counts"])
            # Of prices there are more than an answer holds, and which of equally frequent ones come is up to the server.
            for facet in answer["facet_counts"] if facet["field_name"] != "price"
        }
        return self.note(name, answer, found=answer["found"], facets=facets)

    def search_words(self, client):
        answer = self.search("search_words", q="hex bolt", query_by="title")
        expected = self.matching(lambda d: d["title"].startswith("hex bolt"))
        self.expect("found", answer["found"], len(expected))
        self.expect("out_of", answer["out_of"], len(self.documents))
        for hit in answer["hits"]:
            self.expect("hit", hit["document"], self.documents[hit["document"]["id"]])
        self.expect("order", [hit["document"]["popularity"] for hit in answer["hits"]],
                    sorted((d["popularity"] for d in expected), reverse=True)[:10])
        answer = self.collection.documents.search({"q": "countersu", "query_by": "title"})
        self.expect("prefix", answer["found"], len(self.matching(lambda d: "countersunk" in d["title"])))
        answer = self.collection.documents.search({"q": "titanum", "query_by": "title"})
        self.expect("typo", answer["found"], len(self.matching(lambda d: "titanium" in d["title"])))
        answer = self.search("search_all", q="*")
        self.expect("all", answer["found"], len(self.documents))
        answer = self.search("search_nothing", q="zzzzzz", query_by="title")
        self.expect("nothing", answer["found"], 0)

    def search_facets_and_filters(self, client):
        filters = {
            "brand:=Acme": lambda d: d["brand"] == "Acme",
            "brand:=[`Acme`,`Beta Tools`]": lambda d: d["brand"] in ("Acme", "Beta Tools"),
            "brand:!=[Acme,Delta]": lambda d: d["brand"] not in ("Acme", "Delta"),
            "price:>500 && stock:<=10": lambda d: d["price"] > 500 and d["stock"] <= 10,
            "price:[100..200]": lambda d: 100 <= d["price"] <= 200,
            "stock:=[1,2,40..50]": lambda d: d["stock"] in (1, 2) or 40 <= d["stock"] <= 50,
            "active:=true && (brand:=Corax || stock:=0)":
                lambda d: d["active"] and (d["brand"] == "Corax" or d["stock"] == 0),
            "tags:=marine": lambda d: "marine" in d["tags"],
            "attributes.size:=8": lambda d: d["attributes"]["size"] == 8,
            "origin.country:=Norway && origin.port.name:=[Oslo,`Le Havre`]":
                lambda d: d["origin"]["country"] == "Norway" and d["origin"]["port"]["name"] in ("Oslo", "Le Havre"),
            "attributes.material:=brass && active:=false":
                lambda d: d["attributes"]["material"] == "brass" and not d["active"],
        }
        for number, (text, condition) in enumerate(filters.items()):
            expected = self.matching(condition)
            answer = self.search(
                f"search_filter_{number}", q="*", filter_by=text, facet_by="brand,tags,active,attributes.size,origin.country,price",
                max_facet_values=100)
            self.expect(text, answer["found"], len(expected))
            facets = {facet["field_name"]: facet for facet in answer["facet_counts"]}
            for field, values in {
                "brand": lambda d: [d["brand"]], "tags": lambda d: d["tags"],
                "active": lambda d: [str(d["active"]).lower()], "attributes.size": lambda d: [str(d["attributes"]["size"])],
                "origin.country": lambda d: [d["origin"]["country"]],
            }.items():
                counts = {}
                for document in expected:
                    for value in values(document):
                        counts[value] = counts.get(value, 0) + 1
                found = {value["value"]: value["count"] for value in facets[field]["counts"]}
                self.expect(f"{text} {field}", found, counts)
            statistics = facets["price"]["stats"]
            prices = [document["price"] for document in expected]
            for key, value in [("min", min(prices)), ("max", max(prices)), ("sum", sum(prices))]:
                self.expect(f"{text} {key}", abs(statistics[key] - value) <= 0.01 * abs(value), True)

    def search_sorted(self, client):
        answer = self.search(
            "search_sorted", q="washer", query_by="title", sort_by="price:desc,popularity:asc", per_page=50, page=2)
        expected = self.matching(lambda d: "washer" in d["title"])
        expected.sort(key=lambda d: (-d["price"], d["popularity"]))
        ids = [hit["document"]["id"] for hit in answer["hits"]]
        self.expect("order", ids, [document["id"] for document in expected[50:100]])
        self.expect("page", answer["page"], 2)
        self.values["search_sorted.ids"] = ids

    def search_grouped(self, client):
        answer = self.search(
            "search_grouped", q="rivet", query_by="title", group_by="brand", group_limit=2,
            sort_by="price:desc,popularity:desc")
        expected = self.matching(lambda d: "rivet" in d["title"])
        expected.sort(key=lambda d: (-d["price"], -d["popularity"]))
        groups = {}
        for document in expected:
            groups.setdefault(document["brand"], []).append(document["id"])
        self.expect("found", answer["found"], len(groups))
        found = [
            (group["group_key"], [hit["document"]["id"] for hit in group["hits"]]) for group in answer["grouped_hits"]
        ]
        self.expect("groups", found, [([brand], ids[:2]) for brand, ids in groups.items()])
        self.values["search_grouped.groups"] = found
        answer = self.search(
            "search_grouped_by_list_and_flag", q="rivet", query_by="title", group_by="tags,active", group_limit=1)
        keys = {(tuple(document["tags"]), document["active"]) for document in expected}
        self.expect("found", answer["found"], len(keys))
        for group in answer["grouped_hits"]:
            self.expect("key", (tuple(group["group_key"][0]), group["group_key"][1]) in keys, True)
        answer = self.search("search_grouped_by_number", q="rivet", query_by="title", group_by="stock", group_limit=1)
        self.expect("number", all(isinstance(group["group_key"][0], int) for group in answer["grouped_hits"]), True)

    def search_highlighted(self, client):
        answer = self.search(
            "search_highlighted", q="nylon", query_by="title,attributes.material,tags",
            highlight_full_fields="title,attributes.material")
        for hit in answer["hits"]:
            self.expect("tree", "<mark>nylon</mark>" in hit["highlight"]["title"]["snippet"], True)
            self.expect("value", hit["highlight"]["title"]["value"],
                        hit["document"]["title"].replace("nylon", "<mark>nylon</mark>"))
            self.expect("nested", hit["highlight"]["attributes"]["material"]["snippet"], "<mark>nylon</mark>")
            self.expect("tokens", hit["highlight"]["title"]["matched_tokens"], ["nylon"])
            self.expect("list", hit["highlights"][0]["field"], "title")
        answer = self.search(
            "search_highlighted_list", q="marine", query_by="tags", highlight_start_tag="<b>", highlight_end_tag="</b>",
            highlight_full_fields="tags")
        for hit in answer["hits"]:
            position = hit["document"]["tags"].index("marine")
            self.expect("indices", hit["highlights"][0]["indices"], [position])
            self.expect("snippets", hit["highlights"][0]["snippets"], ["<b>marine</b>"])
            self.expect("length", len(hit["highlight"]["tags"]), len(hit["document"]["tags"]))
            self.expect("element", hit["highlight"]["tags"][position]["snippet"], "<b>marine</b>")

        answer = self.search("search_object", q="hamburg", query_by="origin", per_page=3)
        self.expect("found", answer["found"], len(self.matching(lambda d: d["origin"]["port"]["name"] == "Hamburg")))
        for hit in answer["hits"]:
            self.expect("tree", hit["highlight"]["origin"]["port"]["name"]["snippet"], "<mark>Hamburg</mark>")

    def search_selected_fields(self, client):
        answer = self.search("search_included", q="*", include_fields="title,attributes.size", per_page=3)
        for hit in answer["hits"]:
            kept = {key: value for key, value in hit["document"].items() if "." not in key}
            self.expect("kept", sorted(kept), ["attributes", "title"])
            self.expect("nested", list(kept["attributes"]), ["size"])
        answer = self.search("search_excluded", q="*", exclude_fields="title,tags", per_page=3)
        for hit in answer["hits"]:
            self.expect("left", {"title", "tags"} & set(hit["document"]), set())

    def search_pages(self, client):
        seen = []
        for page in range(1, 5):
            answer = self.search("search_page", q="brass", query_by="title", per_page=250, page=page)
            seen += [hit["document"]["id"] for hit in answer["hits"]]
        self.expect("once", len(seen), len(set(seen)))
        expected = self.matching(lambda d: "brass" in d["title"])
        self.expect("pages", len(seen), min(1000, len(expected)))
        answer = self.search("search_no_hits", q="brass", query_by="title", per_page=0)
        self.expect("found", answer["found"], len(expected))
        self.expect("hits", answer["hits"], [])

    def search_facet_values(self, client):
        answer = self.search("search_facet_query", q="*", facet_by="brand", facet_query="brand:be", per_page=0)
        self.expect("value", [value["value"] for value in answer["facet_counts"][0]["counts"]], ["Beta Tools"])
        self.expect("marked", answer["facet_counts"][0]["counts"][0]["highlighted"], "<mark>Be</mark>ta Tools")
        answer = self.search("search_facet_limit", q="*", facet_by="stock", max_facet_values=2, per_page=0)
        self.expect("limit", len(answer["facet_counts"][0]["counts"]), 2)

    def search_curated(self, client):
        answer = self.search(
            "search_pinned", q="socket", query_by="title", pinned_hits="D2:1,D3:3", hidden_hits="D4,D5", per_page=5)
        ids = [hit["document"]["id"] for hit in answer["hits"]]
        self.expect("pins", (ids[0], ids[2]), ("D2", "D3"))
        self.expect("curated", answer["hits"][0]["curated"], True)

    def search_errors(self, client):
        search = self.collection.documents.search
        self.fails("no_q", RequestMalformed, lambda: search({"query_by": "title"}))
        self.fails("bad_page", RequestMalformed, lambda: search({"q": "*", "page": "x"}))
        self.fails("bad_filter", RequestMalformed, lambda: search({"q": "*", "filter_by": "(price:>1"}))
        self.fails("bad_number", RequestMalformed, lambda: search({"q": "*", "filter_by": "price:>x"}))
        self.fails("no_field", ObjectNotFound, lambda: search({"q": "x", "query_by": "none"}))
        self.fails("no_filter_field", ObjectNotFound, lambda: search({"q": "*", "filter_by": "none:1"}))
        self.fails("no_facet", ObjectNotFound, lambda: search({"q": "*", "facet_by": "title"}))
        self.fails("no_sort", ObjectNotFound, lambda: search({"q": "*", "sort_by": "title:asc"}))
        self.fails("too_many_hits", TypesenseClientError, lambda: search({"q": "*", "per_page": 251}))
        self.fails("too_many_sorts", TypesenseClientError,
                   lambda: search({"q": "*", "sort_by": "price:asc,stock:asc,popularity:asc,active:asc"}))
        self.fails("no_collection", ObjectNotFound,
                   lambda: client.collections["none"].documents.search({"q": "*", "query_by": "title"}))

    def multi_search(self, client):
        answer = client.multi_search.perform({
            "searches": [
                {"collection": COLLECTION, "q": "hex", "facet_by": "brand"},
                {"collection": "no_such_collection", "q": "hex"},
                {"collection": COLLECTION, "q": "*", "filter_by": "stock:<5"},
                {"collection": COLLECTION, "q": "hex", "filter_by": "none:1"},
            ]
        }, {"query_by": "title", "per_page": 2, "filter_by": "active:true"})
        results = answer["results"]
        self.expect("results", len(results), 4)
        active = self.matching(lambda d: d["active"])
        self.note("multi_search_answer", results[0])
        self.note("multi_search_failure", results[1])
        self.expect("first", results[0]["found"], sum("hex" in d["title"].split() for d in active))
        self.expect("hits", len(results[0]["hits"]), 2)
        self.expect("missing collection", results[1]["code"], 404)
        self.expect("both filters", results[2]["found"], sum(d["stock"] < 5 for d in active))
        self.expect("missing field", results[3]["code"], 404)
        self.expect("no hits", [key in results[1] for key in ["hits", "error"]], [False, True])

    def update(self, client):
        answers = self.collection.documents.import_(
            [{"id": f"D{number}", "stock": 777} for number in range(20)] + [{"id": "none", "stock": 1}],
            {"action": "update"})
        self.values["update.success"] = [answer["success"] for answer in answers]
        answers = self.collection.documents.import_([{"id": "D20", "stock": 777}], {"action": "emplace"})
        self.expect("emplaced", answers[0]["success"], True)
        for number in range(21):
            self.documents[f"D{number}"]["stock"] = 777
        answer = self.search("update_search", q="*", filter_by="stock:777")
        self.expect("updated", answer["found"], 21)
        self.expect("kept", self.collection.documents["D3"].retrieve()["title"], self.documents["D3"]["title"])
        try:
            answer = self.collection.documents.update({"note": "rare"}, {"filter_by": "stock:777"})
        except TypesenseClientError as error:
            self.skipped.append(f"update by filter ({type(error).__name__})")
        else:
            self.expect("num_updated", answer["num_updated"], 21)
            answer = self.collection.documents.search({**self.EXACT, "q": "rare", "query_by": "note"})
            self.expect("rare", answer["found"], 21)
            self.collection.documents.import_(
                [{**self.documents[f"D{number}"]} for number in range(21)], {"action": "upsert"})

    def keys(self, client):
        key = client.keys.create(
            {"description": "search only", "actions": ["documents:search"], "collections": [COLLECTION]})
        self.note("create_key", key)
        listed = [entry for entry in client.keys.retrieve()["keys"] if entry["id"] == key["id"]][0]
        self.note("list_keys", listed)
        self.expect("prefix", key["value"].startswith(listed["value_prefix"]), True)
        self.expect("hidden", "value" in listed, False)
        self.note("get_key", client.keys[key["id"]].retrieve())
        reader = self.client(key["value"])
        documents = reader.collections[COLLECTION].documents
        self.expect("found", documents.search({"q": "*"})["found"], len(self.documents))
        self.fails("key_cannot_write", RequestUnauthorized, lambda: documents.create({"id": "x"}))
        self.fails("key_cannot_export", RequestUnauthorized, lambda: documents.export())
        self.fails("key_cannot_list", RequestUnauthorized, lambda: reader.collections.retrieve())
        self.fails("key_cannot_see_others", RequestUnauthorized,
                   lambda: reader.collections["other"].documents.search({"q": "*", "query_by": "title"}))
        self.note("delete_key", client.keys[key["id"]].delete())
        if self.is_open():
            self.skipped.append("refusing unknown keys, as this server was started without one")
            return
        self.fails("deleted_key", RequestUnauthorized, lambda: documents.search({"q": "*"}))
        self.fails("wrong_key", RequestUnauthorized, lambda: self.client("wrong-key").collections.retrieve())

    def scoped_key(self, client):
        parent = client.keys.create(
            {"description": "parent", "actions": ["documents:search"], "collections": ["*"]})
        value = client.keys.generate_scoped_search_key(
            parent["value"], {"filter_by": "brand:=Acme", "per_page": 3})
        scoped = self.client(value.decode() if isinstance(value, bytes) else value)
        documents = scoped.collections[COLLECTION].documents
        acme = self.matching(lambda d: d["brand"] == "Acme")
        for filter_by, expected in [
            ("", len(acme)), ("brand:=Delta", 0), ("active:true", sum(d["active"] for d in acme)),
        ]:
            parameters = {"q": "*", "per_page": 100, "query_by": "title"}
            if filter_by:
                parameters["filter_by"] = filter_by
            answer = documents.search(parameters)
            self.expect(f"scoped {filter_by}", (answer["found"], answer["request_params"]["per_page"]), (expected, 3))
        answer = scoped.multi_search.perform(
            {"searches": [{"collection": COLLECTION, "q": "*", "filter_by": "brand:=Delta", "per_page": 9}]})
        self.expect("multi", answer["results"][0]["found"], 0)
        self.fails("scoped_cannot_get", RequestUnauthorized, lambda: documents["D0"].retrieve())
        if self.is_open():
            client.keys[parent["id"]].delete()
            return
        forged = client.keys.generate_scoped_search_key("x" * 32, {"filter_by": "brand:=Acme"})
        forged = forged.decode() if isinstance(forged, bytes) else forged
        self.fails("forged_key", RequestUnauthorized,
                   lambda: self.client(forged).collections[COLLECTION].documents.search({"q": "*"}))
        old = client.keys.generate_scoped_search_key(parent["value"], {"expires_at": 1})
        old = old.decode() if isinstance(old, bytes) else old
        self.fails("expired_key", RequestUnauthorized,
                   lambda: self.client(old).collections[COLLECTION].documents.search({"q": "*"}))
        client.keys[parent["id"]].delete()

    def delete_by_filter(self, client):
        doomed = self.matching(lambda d: d["stock"] < 3)
        answer = self.collection.documents.delete({"filter_by": "stock:<3"})
        self.note("delete_by_filter", answer, num_deleted=answer["num_deleted"])
        self.expect("num_deleted", answer["num_deleted"], len(doomed))
        for document in doomed:
            del self.documents[document["id"]]
        answer = self.search("search_after_delete", q="*", facet_by="brand")
        self.expect("left", answer["found"], len(self.documents))

    def export(self, client):
        lines = self.collection.documents.export().split("\n")
        exported = {document["id"]: document for document in map(json.loads, lines)}
        self.expect("exported", len(exported), len(self.documents))
        for identifier, document in self.documents.items():
            kept = {key: value for key, value in exported[identifier].items() if "." not in key}
            self.expect(identifier, kept, document)
        lines = self.collection.documents.export({"filter_by": "brand:=Ester", "include_fields": "id,brand"}).split("\n")
        self.expect("filtered", len(lines), len(self.matching(lambda d: d["brand"] == "Ester")))
        self.note("export", json.loads(lines[0]))

    def operations(self, client):
        self.expect("healthy", client.operations.is_healthy(), True)
        self.note("debug", client.debug.retrieve())
        metrics = client.metrics.retrieve()
        self.expect("strings", all(isinstance(value, str) for value in metrics.values()), True)
        self.note("metrics", {key: value for key, value in metrics.items() if not key.startswith("system_cpu")})

    def description(self, client):
        """The server's own OpenAPI description, where it has one."""
        try:
            with urllib.request.urlopen(self.url.geturl() + "/openapi.json") as answer:
                document = json.load(answer)
        except urllib.error.HTTPError:
            self.skipped.append("an OpenAPI description")
            return
        try:
            import openapi_spec_validator
        except ImportError:
            self.skipped.append("checking the OpenAPI description: openapi-spec-validator is not installed")
            return
        try:
            openapi_spec_validator.validate(document)
        except Exception as error:
            raise AssertionError(f"the OpenAPI description is not valid: {error}") from error
        self.expect("operations", len(document["paths"]) > 10, True)

    def drop_collection(self, client):
        self.note("drop_collection", self.collection.delete())
        self.fails("drop_twice", ObjectNotFound, lambda: self.collection.delete())


def paths(value, path):
    """Every path of a shape with its type; `[]` stands for the elements of a list."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from paths(child, f"{path}.{key}")
    elif isinstance(value, list):
        yield path + "[]", "list"
        if value[0] is not None:
            yield from paths(value[0], path + "[]")
    else:
        yield path, value


def is_optional(path):
    plain = path.split(".", 1)[1] if "." in path else path
    for optional in OPTIONAL_FIELDS:
        if plain == optional or (optional.startswith("*") and plain.endswith(optional[1:])):
            return True
    # Fields of the documents, which are checked one by one; parts of an object that were searched, but did not match.
    return ".document." in plain or plain.startswith("answer.hits[].highlight.origin.country")


def differences(own, other):
    """What differs between two runs, as lines."""
    lines = []
    for name in sorted(set(own["shapes"]) | set(other["shapes"])):
        if name not in own["shapes"] or name not in other["shapes"]:
            lines.append(f"{name}: only in {'this' if name in own['shapes'] else 'the other'} run")
            continue
        left = dict(paths(own["shapes"][name], name))
        right = dict(paths(other["shapes"][name], name))
        for path in sorted(set(left) | set(right)):
            if left.get(path) == right.get(path) or is_optional(path):
                continue
            lines.append(f"{path}: {left.get(path, 'absent')} here, {right.get(path, 'absent')} there")
    for name in sorted(set(own["values"]) | set(other["values"])):
        if own["values"].get(name) != other["values"].get(name):
            lines.append(f"{name}: {own['values'].get(name)!r} here, {other['values'].get(name)!r} there")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--url", required=True, help="base URL of the server")
    parser.add_argument(
        "--key", default=os.environ.get("SKUA_API_KEY") or "none",
        help="API key that may do everything; SKUA_API_KEY without it")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--out", help="where to write shapes and values")
    parser.add_argument("--compare", help="result of another run, which this one must agree with")
    arguments = parser.parse_args()
    check = Check(arguments.url, arguments.key, arguments.documents)
    check.run()
    result = {"shapes": check.shapes, "values": check.values}
    result = json.loads(json.dumps(result, sort_keys=True))
    if arguments.out:
        with open(arguments.out, "w") as file:
            json.dump(result, file, indent=1, sort_keys=True)
    for step in check.skipped:
        print(f"  not checked: {step}", file=sys.stderr)
    if arguments.compare:
        with open(arguments.compare) as file:
            lines = differences(result, json.load(file))
        for line in lines:
            print(line)
        fields = sum(1 for name, value in result["shapes"].items() for _ in paths(value, name))
        print(
            f"{len(result['shapes'])} answers with {fields} fields and {len(result['values'])} values compared, "
            f"{len(lines)} differences")
        check.failed += bool(lines)
        check.passed += not lines
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
