"""What can be typed after `python main.py`; imports nothing but the parser, so that help is there at once."""

import argparse
import sys
from pathlib import Path
from typing import Final, NoReturn

from typing_extensions import override

from assess.cli.typed import parse_alarm, parse_day, parse_hour_list, parse_hours, parse_levels, parse_week

PROGRAM: Final = "python main.py"
COMMANDS: Final = (
    "score",
    "plan",
    "report",
    "checklist",
    "certifications",
    "careers",
    "pay",
    "programmes",
    "jobkit",
    "case",
    "roles",
    "skills",
    "check",
    "schema",
    "example",
)
ALIASES: Final = ("programs",)
SCHEMAS: Final = (
    "document",
    "role",
    "skills",
    "questions",
    "credentials",
    "score",
    "plan",
    "plan-changes",
    "plan-comparison",
    "plan-what-if",
    "certifications",
    "careers",
    "pay",
    "programmes",
    "jobkit",
    "case-import",
    "role-list",
    "skill-list",
)
DESCRIPTION: Final = "Where a medical assistant stands against a role, and what to do about it by when."
WINDOW: Final = "Without a command, Assess opens its window: `python main.py`, or `python main.py FILE` to open an assessment in it."
FILE: Final = "the assessment; - or nothing reads standard input"
SECTIONS: Final = (
    "only these sections, with commas between them; certifications, careers, pay, programs and job-kit are in it only if they are named"
)


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    @override
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{self.prog}: {' '.join(message.split())}; `{self.prog} --help` says more.\n")
        raise SystemExit(2)


def make_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = OneLineParser(prog=PROGRAM, description=DESCRIPTION, epilog=WINDOW)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_score(commands.add_parser("score", help="status, index, must-haves and gaps"))
    _add_plan(commands.add_parser("plan", help="the dated study plan"))
    _add_report(commands.add_parser("report", help="the gap report and study plan as a PDF"))
    _add_checklist(commands.add_parser("checklist", help="the blank checklist of a role as a PDF"))
    _add_certifications(commands.add_parser("certifications", help="which certifications are open, what is missing, what lapses when"))
    for name, what in (
        ("careers", "the career ladder, the closest roles, specialties and ways onward"),
        ("jobkit", "résumé lines, interview questions, a letter's outline, what to ask"),
    ):
        _add_assessed(commands.add_parser(name, help=what))
    _add_pay(commands.add_parser("pay", help="what people earn in a place, and how the jobs are expected to change"))
    _add_programmes(commands.add_parser("programmes", aliases=ALIASES, help="training programs side by side, from a table"))
    _add_case(commands.add_parser("case", help="competency frameworks in and out, as 1EdTech CASE 1.1 JSON"))
    _add_json(commands.add_parser("roles", help="the roles to assess against, and their specialties"))
    _add_skills(commands.add_parser("skills", help="the skills that there are"))
    check = commands.add_parser("check", help="faults in documents, in content and in content of your own, a sentence each")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; nothing checks all that ships, and your own")
    _add_day(check)
    schema = commands.add_parser("schema", help="the JSON Schema of a file or an output")
    schema.add_argument("name", choices=SCHEMAS, metavar="NAME", help=", ".join(SCHEMAS))
    _add_example(commands.add_parser("example", help="a made-up assessment on standard output"))
    return parser


def _add_score(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.add_argument("--role", metavar="ID", help="score against another role than the document's own")
    _add_json(parser)


def _add_assessed(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    _add_json(parser)


def _add_certifications(parser: argparse.ArgumentParser) -> None:
    _add_assessed(parser)
    parser.add_argument("--all", action="store_true", help="every certification and every way to it in full; JSON has them always")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.add_argument("--start", type=parse_day, metavar="DATE", help="the first day of the plan; otherwise the day of --on")
    parser.add_argument("--target", type=parse_day, metavar="DATE", help="another target date than the document's")
    parser.add_argument("--hours-per-week", type=parse_hours, metavar="HOURS", help="another number of hours a week than the document's")
    other = parser.add_mutually_exclusive_group()
    compare = "plans at so many hours a week side by side, such as 4,7; writes nothing"
    other.add_argument("--compare", type=parse_hour_list, metavar="LIST", help=compare)
    replan = "what is different from the plan agreed on, and why; writes nothing"
    other.add_argument("--replan", action="store_true", help=replan)
    what_if = (
        "index, status and finish date at other levels, such as phlebotomy-venipuncture=3,bls-cpr=4; `skills` lists the ids; writes nothing"
    )
    other.add_argument("--what-if", type=parse_levels, metavar="LIST", help=what_if)
    other.add_argument("--why", action="store_true", help="also why each step is in the plan, and why then; JSON has it always")
    _add_json(parser)
    parser.add_argument("--csv", type=Path, metavar="OUT", help="also write the sessions as a table")
    ics = (
        "also write the sessions as a calendar file; an earlier one of this assessment there is gone on from, so that importing it updates"
    )
    parser.add_argument("--ics", type=Path, metavar="OUT", help=ics)
    alarm = "remind so many minutes before each session in the calendar file; on its day at 8 if sessions have no time"
    parser.add_argument("--alarm", type=parse_alarm, metavar="MINUTES", help=alarm)
    parser.add_argument("--sheet", type=Path, metavar="OUT", help="also write one week on one page, as a PDF to pin up")
    parser.add_argument("--week", type=parse_week, metavar="N", help="the week of the sheet; otherwise the first one with a session")
    _add_paper(parser)


def _add_report(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.add_argument("--pdf", type=Path, required=True, metavar="OUT", help="where the report goes")
    parser.add_argument("--sections", metavar="LIST", help=SECTIONS)
    parser.add_argument("--programs", type=Path, metavar="CSV", help="compare these training programs in place of the document's own")
    _add_paper(parser)


def _add_pay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help="an assessment, whose role and place count; - reads standard input")
    parser.add_argument("--place", nargs="+", metavar="WORDS", help="a town, a state or the nation, such as Portland OR")
    which = "by code or by words of the title; otherwise those that matter to the role"
    parser.add_argument("--occupation", nargs="+", action="extend", metavar="CODE_OR_WORDS", help=which)
    _add_json(parser)


def _add_programmes(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command="programmes")
    parser.add_argument("csv", nargs="?", type=Path, metavar="CSV", help="the table, one program a row")
    weights = "how much each factor counts, 0 to 5, such as cost=5,accreditation=3; 1 if not said"
    parser.add_argument("--weights", metavar="LIST", help=weights)
    parser.add_argument("--schedule", metavar="LIST", help="the classes that suit you: day, evening, weekend, online, hybrid")
    parser.add_argument("--template", type=Path, metavar="OUT", help="only write a table to fill in")
    _add_json(parser)


def _add_case(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    export = actions.add_parser("export", help="write the skills, a role or a framework")
    export.add_argument("out", type=Path, metavar="OUT", help="where the framework goes")
    what = export.add_mutually_exclusive_group()
    what.add_argument("--framework", metavar="ID", help="a curriculum, an exam outline or an imported framework in place of the skills")
    what.add_argument("--role", metavar="ID", help="what a role asks for, in place of the skills; `roles` lists them")
    export.add_argument("--on", type=parse_day, metavar="DATE", help="the day of the last change; otherwise that of the last check")
    taken = actions.add_parser("import", help="take a framework into the content folder; nothing there is deleted")
    taken.add_argument("file", type=Path, metavar="FILE", help="a framework in CASE 1.1 or 1.0")
    taken.add_argument("--into", type=Path, metavar="FOLDER", help="another content folder than your own")
    taken.add_argument("--as-skills", action="store_true", help="also make own skills of all that has five levels from 0 to 4")
    _add_json(taken)


def _add_checklist(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--role", required=True, metavar="ID", help="the role; `roles` lists them")
    parser.add_argument("--pdf", type=Path, required=True, metavar="OUT", help="where the checklist goes")
    _add_paper(parser)


def _add_example(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another number makes another person")
    parser.add_argument("--role", default="medical-assistant", metavar="ID", help="the role; `roles` lists them")
    _add_day(parser)


def _add_skills(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--codes", action="store_true", help="with the codes of curricula and exam outlines; JSON has them always")
    _add_json(parser)


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help=FILE)
    _add_day(parser)


def _add_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=parse_day, metavar="DATE", help="as of that day; otherwise today")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="JSON for programs, documented by `schema`")


def _add_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter", help="the paper size, letter if not said")
