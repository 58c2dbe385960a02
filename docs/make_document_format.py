"""Writes docs/document-format.md from the models: `python -m docs.make_document_format`."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from assess.domain.assessment import FORMAT, VERSION, Assessment
from assess.domain.base import FIRST_DAY, LAST_DAY, LONGEST_TEXT
from assess.domain.example import make_example
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import LARGEST, SUFFIX, document_bytes
from docs.document_format_words import EXAMPLE, INTRO, MEANINGS, SCALARS, VERSIONS

TARGET: Final = Path(__file__).with_name("document-format.md")
EXAMPLE_MADE: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
EXAMPLE_ENTRIES: Final = 2
EXAMPLE_STATES: Final = ("rated", "not_sure", "no_opportunity", "not_applicable")

Schema = Mapping[str, Any]


def make_document() -> str:
    """The whole text of the page."""
    schema = Assessment.model_json_schema()
    definitions: Schema = schema["$defs"]
    models = {"Assessment": schema, **{name: part for name, part in definitions.items() if "properties" in part}}
    enums = {name: part for name, part in definitions.items() if "enum" in part}
    sections = [
        INTRO.format(format=FORMAT, version=VERSION, suffix=SUFFIX, megabytes=LARGEST // 1024**2),
        *(_describe_model(name, part, definitions) for name, part in models.items()),
        *(_describe_enum(name, part) for name, part in enums.items()),
        SCALARS.format(first=FIRST_DAY, last=LAST_DAY, longest=f"{LONGEST_TEXT:,}"),
        VERSIONS,
        EXAMPLE.format(example=_make_example()),
    ]
    return "\n".join(sections)


def _describe_model(name: str, model: Schema, definitions: Schema) -> str:
    needed = model.get("required", ())
    rows = (_describe_key(name, key, part, definitions, required=key in needed) for key, part in model["properties"].items())
    head = f"## {name}\n\n{_sentence(model['description'])}\n\n| key | type | if left out | meaning |\n|---|---|---|---|"
    return "\n".join((head, *rows, ""))


def _describe_key(model: str, key: str, part: Schema, definitions: Schema, *, required: bool) -> str:
    default = "required" if required or "const" in part else _describe_default(part)
    return f"| `{key}` | {_describe_type(part, definitions)} | {default} | {MEANINGS[model][key]} |"


def _describe_default(part: Schema) -> str:
    if "default" not in part:
        return "empty"
    return "all its defaults" if isinstance(part["default"], dict) else f"`{json.dumps(part['default'])}`"


def _describe_type(part: Schema, definitions: Schema) -> str:
    if "$ref" in part:
        name = str(part["$ref"]).rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in part:
        return " or ".join(_describe_type(option, definitions) for option in part["anyOf"])
    if "const" in part:
        return f"`{json.dumps(part['const'])}`"
    if part["type"] == "array":
        return f"list of {_describe_type(part['items'], definitions)}"
    if part["type"] == "object":
        return _describe_map(part, definitions)
    return _describe_scalar(part)


def _describe_map(part: Schema, definitions: Schema) -> str:
    if "patternProperties" in part:
        (entry,) = part["patternProperties"].values()
        return f"identifier → {_describe_type(entry, definitions)}"
    return f"name → {_describe_type(part['additionalProperties'], definitions)}"


def _describe_scalar(part: Schema) -> str:
    if part["type"] in {"integer", "number"}:
        kind = "whole number" if part["type"] == "integer" else "number"
        low = part.get("minimum", part.get("exclusiveMinimum", 0))
        return f"{kind}, {low:g} to {part['maximum']:g}" if "maximum" in part else f"{kind}, {low:g} or more"
    if part["type"] != "string":
        return {"boolean": "true or false", "null": "null"}[part["type"]]
    if "format" in part:
        return {"date": "day", "date-time": "moment", "time": "time of day", "uuid": "UUID"}[part["format"]]
    if "pattern" in part:
        return "identifier"
    return "line" if part.get("minLength") else "text"


def _describe_enum(name: str, part: Schema) -> str:
    values = ", ".join(f"`{value}`" for value in part["enum"])
    return f"## {name}\n\n{_sentence(part['description'])} One of {values}.\n"


def _sentence(text: str) -> str:
    return " ".join(text.split())


def _make_example() -> str:
    catalog = shipped_catalog()
    document = json.loads(document_bytes(make_example(catalog, "medical-assistant", 1, EXAMPLE_MADE)))
    document["responses"] = dict(_choose_responses(document["responses"]))
    for key in ("checks", "credentials", "observations"):
        document[key] = dict(list(document[key].items())[:EXAMPLE_ENTRIES])
    for check in document["checks"].values():
        check["answers"] = check["answers"][:EXAMPLE_ENTRIES]
    Assessment.model_validate_json(json.dumps(document))
    return json.dumps(document, indent=2, ensure_ascii=False)


def _choose_responses(responses: Mapping[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """The first response in each state."""
    for state in EXAMPLE_STATES:
        yield from [(skill, response) for skill, response in responses.items() if response["state"] == state][:1]


if __name__ == "__main__":
    TARGET.write_text(make_document(), encoding="utf-8")
