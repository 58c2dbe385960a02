"""What docs/document-format.md says beside what the models know: each key's meaning, the frame, the history."""

from collections.abc import Mapping
from typing import Final

INTRO: Final = """# The document, version {version}

<!-- Made from the models by `python -m docs.make_document_format`; do not edit by hand. -->

One JSON file a person and attempt, named like `NAME{suffix}`: UTF-8, at most {megabytes} MB.
A document of this format says `"format": "{format}"` and `"version": {version}`.

`python main.py schema document` prints the same as a JSON Schema, and
`python main.py check FILE` says what is wrong with a file, a sentence each.
Keys that are not listed here are refused, with their place.
Skills, credentials and questions that the catalog does not know are kept and not counted.
"""

MEANINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "Assessment": {
        "format": "what kind of file this is",
        "version": "the version of the format",
        "id": "names this assessment for good; the order of shuffled questions follows from it",
        "learner": "who answered",
        "role": "the role profile to assess against",
        "catalog_version": "the catalog that the document was begun with",
        "created": "when the document was begun",
        "updated": "when it was last changed; not before `created`",
        "path": "which skills the wizard asks about; no answer is lost by changing it",
        "goal": "what the person works towards",
        "responses": "the answers, by skill",
        "checks": "the knowledge checks, by skill",
        "credentials": "what the person said of cards and certificates, by credential",
        "observations": "what instructors saw, by skill",
        "progress": "the steps of the plan that are done",
        "background": "schooling, work and practice, for what certifying bodies ask",
        "programs": "training programs to choose from",
        "plan": "what was decided about the plan, and what became of it",
    },
    "Learner": {
        "id": "a number or name that a school may use",
        "name": "a name or an alias, as it stands on the report",
    },
    "Goal": {
        "target_date": "the exam, the practicum or the first day of work; credentials have to be valid on it",
        "hours_per_week": "hours a week to learn, lab hours included",
        "weekdays": "the days of the week to learn on",
        "days_off": "days on which nothing is planned",
        "lab_hours_per_week": "the hours of these for steps that need supervision or equipment",
        "hours_by_weekday": "hours on each weekday; if any are given, they count in place of `hours_per_week` and `weekdays`",
        "holidays": "whose public holidays are days off as well",
        "shortest_session": "the shortest sitting, in minutes",
        "longest_session": "the longest sitting, in minutes; not below the shortest",
        "light_week_every": "every how many weeks one has half the hours; none if null",
        "starts_at": "when sessions begin, for calendars; all-day entries if null",
        "time_zone": "the IANA time zone of `starts_at`, such as `America/Chicago`",
    },
    "Response": {
        "state": "how the skill was answered",
        "level": "the level, 0 not learned to 4 safely alone; there is one if and only if the state is `rated`",
        "reason": "why the skill does not apply; `not_applicable` needs one",
        "note": "whatever the person wrote beside it",
        "flagged": "whether the person wants to come back to it",
        "rated_at": "when it was answered",
    },
    "Check": {
        "answers": "the answers in order; of two to the same question the latest counts",
        "accepted_by": "the instructor who accepted the check, empty if none did",
    },
    "CheckAnswer": {
        "item": "the question",
        "choice": "the option that was chosen, counted from 0 in the order of the question bank",
        "at": "when it was answered",
    },
    "CredentialRecord": {
        "held": "whether the person has it",
        "issued": "the day on the card",
        "expires": "the last day it is valid; not before `issued`",
        "seen_by": "who has seen the card, empty if nobody did",
    },
    "Observation": {
        "level": "the level that was seen, 0 to 4",
        "observer": "who saw it",
        "date": "when",
        "attempt": "which attempt it was",
        "signature": "whatever stands for a signature",
    },
    "Background": {
        "diploma": "whether there is a high school diploma or its equivalent; null is no answer",
        "training": "training programs, finished or under way",
        "work": "jobs in health care",
        "practice": "how often some procedures were done",
        "place": "where the person works or wants to work, for pay figures",
    },
    "Training": {
        "occupation": "what the program trains for",
        "school": "the school",
        "accreditation": "who accredits the program",
        "completed": "the day it ended or is to end",
        "hours": "its hours in all",
        "externship_hours": "the hours of these in an externship",
        "military": "whether it was military training",
    },
    "Work": {
        "occupation": "the line of work",
        "employer": "the employer",
        "since": "the first day",
        "until": "the last day; null while it goes on",
        "hours_per_week": "hours a week",
    },
    "Practice": {
        "venipunctures": "blood draws from a vein, on live people; null if not said",
        "capillary_punctures": "finger and heel sticks, likewise",
        "ecgs": "ECGs recorded, likewise",
    },
    "ProgramChoice": {
        "programs": "the programs",
        "weights": "how much each factor counts, 0 to 5; 1 if not said",
        "schedules": "the schedules that suit the person",
    },
    "TrainingProgram": {
        "name": "the program",
        "school": "the school",
        "award": "what it ends with",
        "cost": "everything it costs, in dollars",
        "months": "how long it takes",
        "accreditation": "who accredits it",
        "externship_hours": "hours of externship",
        "placement_help": "whether the school helps to find a job; null if it has not said",
        "placement_rate": "share of graduates in a job as the school gives it, in percent",
        "exam_pass_rate": "share that passes the exam as the school gives it, in percent",
        "rates_source": "where the school shows how it counts these two rates",
        "schedule": "when and where classes are",
        "transfer_credit": "whether credits count towards a degree; null if the school has not said",
        "note": "whatever the person wrote beside it",
    },
    "PlanKeeping": {
        "agreed_on": "the day on which a plan was last agreed on",
        "began": "the first day that was ever agreed on; weeks are counted from it",
        "rhythm": "the time there was for the plan agreed on",
        "agreed": "the sessions of that plan; planning again moves them only if it has to",
        "no_room": "the steps that had no place in that plan",
        "sessions_done": "sittings that were ticked",
        "pins": "sessions that the person wants on a day",
        "left_out": "skills left out of the plan on purpose",
        "published": "what a calendar was last told, by session",
    },
    "Rhythm": {
        "weekdays": "the minutes of each day from Monday on",
        "week": "the minutes of a week",
        "lab": "those of them for the lab",
        "shortest_session": "the shortest session, in minutes",
        "longest_session": "the longest session, in minutes",
        "light_week_every": "every how many weeks one has half the hours",
    },
    "Agreed": {"step": "the step's id", "part": "which part of it", "day": "the day", "minutes": "how long"},
    "SessionDone": {"step": "the step's id", "minutes": "how long it was", "done_on": "when it was done"},
    "Pin": {"step": "the step's id", "part": "which part of it", "day": "the day it is wanted on"},
    "LeftOut": {"skill": "the skill", "reason": "why, if the person said"},
    "Published": {
        "sequence": "grows with each change, as calendars ask",
        "state": "whether the session still stands",
        "day": "the day it was last said to be on",
        "minutes": "how long",
        "begins": "when it begins and in which time zone; empty for an all-day entry",
        "summary": "its title in the calendar",
        "alarm": "how many minutes before it there is an alarm, if there is",
        "at": "when it was published",
    },
    "ProgressEntry": {
        "skill": "the skill that the step raises",
        "to_level": "the level it leads to",
        "done_on": "when it was done",
    },
}

SCALARS: Final = """## Small types

- **identifier**: lower-case words joined by hyphens, at most 80 characters, such as `vital-signs`.
- **text**: at most {longest} characters, may be empty. **line**: the same, but not empty.
- **day**: a day that exists, written `2026-11-21`, from {first} to {last}.
- **moment**: date and time with the time zone, such as `2026-11-21T10:42:00Z`.
- **identifier → type**: a JSON object whose keys are identifiers.
"""

VERSIONS: Final = """## Versions

- **1** is what this page describes.
- **0** were drafts before the first release. A response was a bare level or `null`, and there was no `path`: every
  checklist was the full one. Such a file is read as version 1, with `null` as `unanswered`; when it is first
  saved, the old file is kept beside it as `NAME.assess.json.v0.bak`.

A version newer than the app's is refused, and the file stays as it is: a newer Assess has to open it.
"""

EXAMPLE: Final = """## Example

Made by `python main.py example` and shortened; it is valid as it stands.

```json
{example}
```
"""
