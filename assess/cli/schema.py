"""`schema`: the JSON Schema of a file or an output, from the models that read and write it."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Final, Literal

from pydantic import BaseModel

from assess.cli.careers_output import CareersOutput
from assess.cli.case_output import CaseImportOutput
from assess.cli.certifications_output import CertificationsOutput
from assess.cli.jobkit_output import JobkitOutput
from assess.cli.lists_output import RolesOutput, SkillsOutput
from assess.cli.outputs import say_json
from assess.cli.pay_output import PayOutput
from assess.cli.plan_changes_output import PlanChangesOutput, PlanComparisonOutput, PlanWhatIfOutput
from assess.cli.plan_output import PlanOutput
from assess.cli.programmes_output import ProgramsOutput
from assess.cli.score_output import ScoreOutput
from assess.domain.assessment import Assessment
from assess.domain.credentials import CredentialFile
from assess.domain.roles import RoleProfile
from assess.domain.skills import QuestionFile, SkillFile

READ: Final[Mapping[str, type[BaseModel]]] = {
    "document": Assessment,
    "role": RoleProfile,
    "skills": SkillFile,
    "questions": QuestionFile,
    "credentials": CredentialFile,
}
WRITTEN: Final[Mapping[str, type[BaseModel]]] = {
    "score": ScoreOutput,
    "plan": PlanOutput,
    "plan-changes": PlanChangesOutput,
    "plan-comparison": PlanComparisonOutput,
    "plan-what-if": PlanWhatIfOutput,
    "certifications": CertificationsOutput,
    "careers": CareersOutput,
    "pay": PayOutput,
    "programmes": ProgramsOutput,
    "jobkit": JobkitOutput,
    "case-import": CaseImportOutput,
    "role-list": RolesOutput,
    "skill-list": SkillsOutput,
}
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def run(arguments: Namespace) -> int:
    """Prints the schema."""
    say_json(make_schema(arguments.name))
    return 0


def make_schema(name: str) -> dict[str, object]:
    """The JSON Schema called `name`: that of what is read, or of what is written."""
    mode: Literal["validation", "serialization"] = "validation" if name in READ else "serialization"
    model = {**READ, **WRITTEN}[name]
    return {"$schema": DIALECT, **model.model_json_schema(mode=mode)}
