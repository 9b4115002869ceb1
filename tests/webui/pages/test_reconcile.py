"""The reconciliation service: the shapes of version 0.2, who may read it, and its refusals."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import pytest
from flask.testing import FlaskClient

Shape = dict[str, Any]
TEXT: Shape = {"type": "string"}
TEMPLATE: Shape = {"type": "string", "pattern": r"^https?://.*\{\{id\}\}"}


def record(needed: dict[str, Shape], **more: Shape) -> Shape:
    return {"type": "object", "required": [*needed], "properties": needed | more}


def many(of: Shape) -> Shape:
    return {"type": "array", "items": of}


def one_of(**shapes: Shape) -> list[Shape]:
    return [record({key: shape}) | {"additionalProperties": False} for key, shape in shapes.items()]


NAMED = record({"id": TEXT, "name": TEXT})
SERVICE = record({"service_url": TEXT, "service_path": TEXT})
FLYING = {"type": "string", "pattern": r"\$\{id\}"}
SUGGESTING = record(
    {"service_url": TEXT, "service_path": TEXT},
    flyout_service_url=TEXT,
    flyout_service_path=FLYING,
)
FLYOUT = record({"id": TEXT, "html": TEXT})
PROPOSED = record({"type": TEXT, "properties": many(NAMED)}, limit={"type": "integer"})
FEATURE = record({"id": TEXT, "value": {"type": ["boolean", "number"]}})
MANIFEST = record(
    {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": TEXT,
        "schemaSpace": TEXT,
        "defaultTypes": many(NAMED) | {"uniqueItems": True},
        "view": record({"url": TEMPLATE}),
        "preview": record(
            {"url": TEMPLATE, "width": {"type": "integer"}, "height": {"type": "integer"}}
        ),
        "suggest": record({"entity": SUGGESTING, "type": SUGGESTING, "property": SUGGESTING}),
        "extend": record({"propose_properties": SERVICE, "property_settings": many({})}),
    }
)
CANDIDATE = record(
    {"id": TEXT, "name": TEXT, "score": {"type": "number", "minimum": 0, "maximum": 100}},
    description=TEXT,
    match={"type": "boolean"},
    type=many(NAMED),
    features=many(FEATURE) | {"minItems": 1},
)
RESULTS: Shape = {
    "type": "object",
    "additionalProperties": record({"result": many(CANDIDATE)}),
}
SUGGESTED = record({"result": many(record({"id": TEXT, "name": TEXT}, notable=many(NAMED)))})
THING = record({"id": TEXT, "name": TEXT}) | {"additionalProperties": False}
VALUE: Shape = {"oneOf": [THING, *one_of(str=TEXT, int={"type": "integer"})]}
EXTENDED = record(
    {
        "meta": many(NAMED),
        "rows": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": many(VALUE)},
        },
    }
)
LIGUE = "https://example.org/kg/org/ligue-ebene"


def asked(client: FlaskClient, **fields: object) -> Any:
    data = {name: json.dumps(value) for name, value in fields.items()}
    return client.post("/reconcile", data=data).get_json()


def test_the_manifest_is_of_version_0_2_and_its_addresses_answer(client: FlaskClient) -> None:
    told = client.get("/reconcile").get_json()
    jsonschema_rs.validate(MANIFEST, told)
    for service in (*told["suggest"].values(), told["extend"]["propose_properties"]):
        assert client.get(service["service_url"] + service["service_path"]).status_code == 200
    for template in (told["view"]["url"], told["preview"]["url"]):
        assert client.get(template.replace("{{id}}", LIGUE)).status_code in {200, 302}


def test_a_few_lines_fly_out_beside_what_is_suggested(client: FlaskClient) -> None:
    told = client.get("/reconcile").get_json()["suggest"]
    for sort, name, words in (
        ("entity", LIGUE, "Ligue Ébène"),
        ("entity", "https://example.org/kg/person/script", "&lt;script&gt;"),
        ("type", "organisation", "Organisation"),
        ("property", "country", "The country an organisation sits in"),
    ):
        path = told[sort]["flyout_service_url"] + told[sort]["flyout_service_path"]
        answer = client.get(path.replace("${id}", quote(name, safe="")))
        jsonschema_rs.validate(FLYOUT, answer.get_json())
        assert answer.get_json()["id"] == name
        assert words in answer.get_json()["html"]
        assert "<script" not in answer.get_json()["html"]
        assert client.get(path.replace("${id}", "nothing")).status_code == 404


def test_an_identifier_means_the_thing_itself_but_for_persons(client: FlaskClient) -> None:
    person = "https://example.org/kg/person/script"
    told = asked(client, queries={"a": {"query": LIGUE}, "b": {"query": person}})
    assert [(one["id"], one["match"], one["score"]) for one in told["a"]["result"]] == [
        (LIGUE, True, 100)
    ]
    assert told["b"]["result"] == []
    found = client.get("/reconcile/suggest/entity", query_string={"prefix": LIGUE}).get_json()
    assert [one["id"] for one in found["result"]] == [LIGUE]


def test_more_suggestions_come_behind_those_that_the_client_has(client: FlaskClient) -> None:
    for address in ("entity?prefix=", "type?prefix=", "property?prefix="):
        whole = client.get(f"/reconcile/suggest/{address}").get_json()["result"]
        rest = client.get(f"/reconcile/suggest/{address}&cursor=2").get_json()["result"]
        assert rest[: len(whole) - 2] == whole[2:]
    few = client.get("/reconcile/properties?type=body&limit=2").get_json()
    jsonschema_rs.validate(PROPOSED, few)
    assert (len(few["properties"]), few["limit"]) == (2, 2)


def test_no_two_features_of_a_candidate_have_one_id(client: FlaskClient) -> None:
    given = [{"pid": "acronym", "v": "LE"}, {"pid": "country", "v": "Kenya"}]
    told = asked(client, queries={"a": {"query": "ligue ebene", "properties": given}})
    names = [one["id"] for one in told["a"]["result"][0]["features"]]
    assert len(names) > len({one.partition("-")[0] for one in names})
    assert len(names) == len(set(names))


def test_a_batch_is_answered_by_get_and_post_in_the_same_shape(client: FlaskClient) -> None:
    batch = {"a": {"query": "ligue ebene"}, "b": {"query": "Kenia", "limit": 1}, "c": {"query": ""}}
    told = asked(client, queries=batch)
    jsonschema_rs.validate(RESULTS, told)
    assert [one["match"] for one in told["a"]["result"]] == [True]
    assert told["a"]["result"][0]["id"] == LIGUE
    assert told["b"]["result"][0]["name"] == "Kenya"
    assert told["c"]["result"] == []
    assert client.get("/reconcile", query_string={"queries": json.dumps(batch)}).json == told


def test_columns_are_proposed_and_filled(client: FlaskClient) -> None:
    offered = client.get("/reconcile/properties?type=organisation").get_json()["properties"]
    told = asked(client, extend={"ids": [LIGUE, "orgn:wto", "x"], "properties": offered})
    jsonschema_rs.validate(EXTENDED, told)
    assert told["rows"][LIGUE]["country"][0]["name"] == "Kenya"
    assert told["rows"][LIGUE]["letters"] == [{"int": 1}]


def test_things_types_and_properties_are_suggested_but_no_persons(client: FlaskClient) -> None:
    for address, first in (
        ("entity?prefix=lig", "Ligue Ébène"),
        ("type?prefix=org", "Organisation"),
        ("property?prefix=cou", "Country"),
    ):
        told = client.get(f"/reconcile/suggest/{address}").get_json()
        jsonschema_rs.validate(SUGGESTED, told)
        assert told["result"][0]["name"] == first
    for person in ("entity?prefix=script", "entity?prefix=script&type=person"):
        assert client.get(f"/reconcile/suggest/{person}").get_json() == {"result": []}


def test_the_preview_is_a_page_that_any_site_may_frame_and_nothing_in_it_runs(
    client: FlaskClient,
) -> None:
    answer = client.get("/reconcile/preview?id=p:script")
    assert "&lt;script&gt;" in answer.text
    assert "<script" not in answer.text
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    assert client.get("/reconcile/view?id=o:ligue-ebene").location == "/org/ligue-ebene"
    assert "frame-ancestors 'none'" in client.get("/reconcile").headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_scripts_of_other_hosts_may_read_every_answer(client: FlaskClient, method: str) -> None:
    answer = client.open("/reconcile", method=method)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize(
    ("address", "fields", "status"),
    [
        ("", {"queries": "nonsense"}, 400),
        ("", {"queries": "[" * 100_000}, 400),
        ("", {"queries": json.dumps({"q": {"query": "x" * 301}})}, 400),
        ("", {"queries": json.dumps({str(n): {"query": "x"} for n in range(51)})}, 413),
        ("", {"extend": json.dumps({"ids": ["x"] * 51, "properties": []})}, 413),
        ("", {"queries": "{}", "extend": "{}"}, 400),
        ("", {"queries": "{}", "callback": "run"}, 400),
        ("/suggest/entity", {"prefix": "x" * 301}, 400),
        ("/suggest/entity", {"type": "ship"}, 400),
        ("/suggest/type", {"cursor": "-1"}, 400),
        ("/suggest/entity", {"cursor": "9" * 99}, 400),
        ("/preview", {"id": "javascript:alert(1)"}, 404),
        ("/view", {"id": "https://elsewhere.example/"}, 404),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_sentence(
    client: FlaskClient, address: str, fields: dict[str, str], status: int
) -> None:
    answer = client.get(f"/reconcile{address}", query_string=fields)
    assert answer.status_code == status
    detail = answer.get_json()["detail"]
    assert detail
    assert "\n" not in detail
    assert len(detail) < 300


def test_a_post_without_a_batch_says_what_to_send(client: FlaskClient) -> None:
    answer = client.post("/reconcile", json={"queries": {}})
    assert answer.status_code == 400
    assert "as a field of a form" in answer.get_json()["detail"]
