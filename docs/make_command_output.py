"""Writes docs/command-output.md from the models of the commands' JSON: `python -m docs.make_command_output`."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from assess.cli.careers_output import CareersOutput
from assess.cli.case_output import CaseImportOutput
from assess.cli.certifications_output import CertificationsOutput
from assess.cli.jobkit_output import JobkitOutput
from assess.cli.lists_output import RolesOutput, SkillsOutput
from assess.cli.pay_output import PayOutput
from assess.cli.plan_changes_output import PlanChangesOutput, PlanComparisonOutput, PlanWhatIfOutput
from assess.cli.plan_output import PlanOutput
from assess.cli.programmes_output import ProgramsOutput
from assess.cli.score_output import ScoreOutput
from assess.domain.base import Frozen

TARGET: Final = Path(__file__).with_name("command-output.md")
COMMANDS: Final[Mapping[str, type[Frozen]]] = {
    "score": ScoreOutput,
    "plan": PlanOutput,
    "plan --replan": PlanChangesOutput,
    "plan --compare": PlanComparisonOutput,
    "plan --what-if": PlanWhatIfOutput,
    "certifications": CertificationsOutput,
    "careers": CareersOutput,
    "pay": PayOutput,
    "programmes": ProgramsOutput,
    "jobkit": JobkitOutput,
    "case import": CaseImportOutput,
    "roles": RolesOutput,
    "skills": SkillsOutput,
}
KINDS: Final = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}
INTRO: Final = """# What the commands print with `--json`

<!-- Made from the models by `python -m docs.make_command_output`; do not edit by hand. -->

The keys below are stable: a change that could break a reader gets a new `version`. Figures are not rounded.
`python main.py schema NAME` prints the same as a JSON Schema.
"""

Schema = Mapping[str, Any]


def make_page() -> str:
    """The whole text of the page."""
    return "\n".join((INTRO, *(part for command, model in COMMANDS.items() for part in _describe_command(command, model))))


def _describe_command(command: str, model: type[Frozen]) -> Iterator[str]:
    schema = model.model_json_schema(mode="serialization")
    parts: Schema = schema.get("$defs", {})
    yield f"## {command}\n\n{_sentence(schema)}\n\n{_make_table(schema, parts)}"
    for name, part in parts.items():
        if "properties" in part:
            yield f"### {name}\n\n{_sentence(part)}\n\n{_make_table(part, parts)}"


def _make_table(model: Schema, parts: Schema) -> str:
    rows = (f"| `{key}` | {_describe(part, parts)} |" for key, part in model["properties"].items())
    return "\n".join(("| key | value |", "|---|---|", *rows, ""))


def _describe(part: Schema, parts: Schema) -> str:
    if "$ref" in part:
        name = str(part["$ref"]).rpartition("/")[2]
        return ", ".join(f"`{value}`" for value in parts[name]["enum"]) if "enum" in parts[name] else name
    if "anyOf" in part:
        return " or ".join(_describe(option, parts) for option in part["anyOf"])
    if part.get("type") == "array":
        return f"list of {_describe(part['items'], parts)}"
    return f"`{json.dumps(part['const'])}`" if "const" in part else _describe_scalar(part)


def _describe_scalar(part: Schema) -> str:
    if part.get("format") == "date":
        return "day, such as 2026-11-21"
    within = f", {part['minimum']:g} to {part['maximum']:g}" if "minimum" in part and "maximum" in part else ""
    return KINDS[part["type"]] + within


def _sentence(part: Schema) -> str:
    return " ".join(str(part["description"]).split())


if __name__ == "__main__":
    TARGET.write_text(make_page(), encoding="utf-8")
