"""What pydantic finds wrong with a value, in plain words, and where."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

LONGEST_QUOTE: Final = 40
UNKNOWN_ENTRY: Final = "extra_forbidden"
KEY: Final = "[key]"

DAY: Final = "it has to be a day that exists, written like 2026-11-21"
MOMENT: Final = "it has to be a date and time with its time zone, written like 2026-11-21T10:42:00Z"
WHOLE: Final = "it has to be a whole number"
GROUP: Final = "it has to be a group of entries in curly braces"
LIST: Final = "it has to be a list in square brackets"
TEXT: Final = "it has to be text in quotation marks"

PLAIN: Final[Mapping[str, str]] = {
    "missing": "this entry is missing",
    UNKNOWN_ENTRY: "Assess knows no such entry",
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "int_from_float": WHOLE,
    "float_type": "it has to be a number",
    "float_parsing": "it has to be a number",
    "finite_number": "it has to be a number",
    "bool_type": "it has to be true or false",
    "bool_parsing": "it has to be true or false",
    "string_type": TEXT,
    "string_unicode": "it holds characters that are not text",
    "string_too_short": "it must not be empty",
    "model_type": GROUP,
    "dict_type": GROUP,
    "mapping_type": GROUP,
    "tuple_type": LIST,
    "list_type": LIST,
    "uuid_type": "it has to be a UUID",
    "uuid_parsing": "it has to be a UUID",
    "timezone_aware": MOMENT,
}
DAY_BOUNDS: Final[Mapping[str, str]] = {
    "greater_than_equal": "it has to be {ge} or later",
    "less_than_equal": "it has to be {le} or earlier",
}
BY_CONTEXT: Final[Mapping[str, str]] = {
    "greater_than_equal": "it has to be {ge} or more",
    "greater_than": "it has to be more than {gt}",
    "less_than_equal": "it has to be {le} or less",
    "less_than": "it has to be less than {lt}",
    "string_too_long": "it may have at most {max_length} characters",
    "too_short": "it has to have at least {min_length} entries",
    "too_long": "it may have at most {max_length} entries",
    "union_tag_invalid": "its {discriminator} has to be {expected_tags}",
    "union_tag_not_found": "its {discriminator} is missing",
    "enum": "it has to be {expected}",
    "literal_error": "it has to be {expected}",
    "value_error": "{error}",
}
NAMING_KEYS: Final = ("id", "skill", "credential", "code")
PATTERNS: Final[Mapping[str, str]] = {
    "^[a-z0-9]+": "it has to be lower-case words joined by hyphens",
    "^[a-z]": "it has to be one word in lower-case letters",
    "^https://": "it has to be a full address that begins with https://",
    r"^\d{2}-\d{4}$": "it has to be a code like 31-9092",
}
WITHOUT_QUOTE: Final = frozenset({"missing", UNKNOWN_ENTRY, "string_too_short", "string_too_long", "value_error", "string_unicode"})


def first_problem(error: ValidationError) -> tuple[str, str, bool]:
    """The dotted place of the first fault, what is wrong there in plain words, and whether the key itself is unknown."""
    first = error.errors(include_url=False)[0]
    return dotted(first["loc"]), describe(first), first["type"] == UNKNOWN_ENTRY


def name_entries(place: tuple[int | str, ...], data: object) -> tuple[int | str, ...]:
    """`place` in `data` with the ids of list entries instead of their numbers, as far as they have one."""
    named: list[int | str] = []
    for part in place:
        if isinstance(part, int) and isinstance(data, list) and part < len(data):
            data = data[part]
            named.append(_own_name(data) or part)
        else:
            data = data.get(part) if isinstance(data, dict) else None
            named.append(part)
    return tuple(named)


def _own_name(entry: object) -> str:
    found = (entry.get(key) for key in NAMING_KEYS) if isinstance(entry, dict) else ()
    return next((name for name in found if isinstance(name, str) and name), "")


def dotted(place: tuple[int | str, ...]) -> str:
    """`place` as responses.phlebotomy.level; list entries count from 0, as in the file's schema."""
    return ".".join(tidy(str(part)) for part in place if part != KEY)


def describe(details: ErrorDetails) -> str:
    """What is wrong, in plain words, with the value that stands there if it is short."""
    sentence = _sentence(details["type"], details.get("ctx", {})) or details["msg"]
    value = details["input"]
    if details["type"] in WITHOUT_QUOTE or isinstance(value, dict | list | tuple):
        return sentence
    return f"{sentence}, not {quoted(value)}"


def quoted(value: object) -> str:
    """A value as it stands in the file, cut short."""
    names: Mapping[Any, str] = {None: "null", True: "true", False: "false"}
    if value is None or isinstance(value, bool):
        return names[value]
    return f"“{tidy(value)}”" if isinstance(value, str) else tidy(str(value))


def tidy(text: str) -> str:
    """`text` on one line, cut short, with nothing in it that would steer a terminal."""
    plain = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return plain if len(plain) <= LONGEST_QUOTE else plain[: LONGEST_QUOTE - 1] + "…"


def _sentence(kind: str, context: Mapping[str, Any]) -> str | None:
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "string_pattern_mismatch":
        known = (sentence for start, sentence in PATTERNS.items() if str(context["pattern"]).startswith(start))
        return next(known, f"it has to match {context['pattern']}")
    is_day = any(isinstance(context.get(bound), str) for bound in ("ge", "le"))
    if kind in BY_CONTEXT:
        return {**BY_CONTEXT, **(DAY_BOUNDS if is_day else {})}[kind].format_map(context)
    starts: Mapping[str, Callable[[], str]] = {"datetime": lambda: MOMENT, "date": lambda: DAY, "timezone": lambda: MOMENT}
    return next((sentence() for start, sentence in starts.items() if kind.startswith(start)), None)
