"""One clear sentence for each expected failure: what is wrong, where, and what to do."""

from assess.domain.errors import (
    AssessError,
    CatalogProblem,
    ChangedOutside,
    DiskFull,
    DuplicateKey,
    FieldProblem,
    FileEmpty,
    FileMissing,
    FileProblem,
    FileTooLarge,
    FolderGiven,
    FrameworkUnknown,
    InUse,
    NestedTooDeeply,
    NotAFramework,
    NotAnAssessment,
    NotApplicableRefused,
    NothingPlanned,
    NotJson,
    NotReadable,
    NotText,
    NotWritable,
    OccupationUnknown,
    PlaceUnknown,
    ReportFailed,
    RoleUnknown,
    TableProblem,
    VersionTooNew,
)


def error_sentence(error: AssessError) -> str:
    """The sentence for `error`, in one line whatever stands in the file."""
    return _one_line(_sentence(error))


def _sentence(error: AssessError) -> str:
    match error:
        case RoleUnknown() | PlaceUnknown() | OccupationUnknown():
            return _unknown_sentence(error)
        case FrameworkUnknown():
            return f"There is no framework “{error.framework}”; choose one of {', '.join(error.known)}."
        case NothingPlanned():
            why = "answer more of the checklist, add hours a week, or choose a later target date"
            return f"The plan has no sessions, so there is nothing to write: {why}."
        case ReportFailed():
            return "The PDF could not be made; the log has the details, and the assessment itself is safe."
        case CatalogProblem() | FieldProblem() | NotApplicableRefused() | NotJson() | DuplicateKey() | VersionTooNew() | TableProblem():
            return _content_sentence(error)
        case FileProblem():
            return _file_sentence(error)
        case _:
            message = f"no sentence for {type(error).__name__}"
            raise AssertionError(message)


def _unknown_sentence(error: RoleUnknown | PlaceUnknown | OccupationUnknown) -> str:
    match error:
        case RoleUnknown():
            place = f"{error.path}: role: there" if error.path else "There"
            return f"{place} is no role “{error.role}”; choose one of {', '.join(error.known)}."
        case PlaceUnknown():
            close = f" Close to it: {'; '.join(error.close)}." if error.close else ""
            advice = "For a small town, name the nearest larger one, or its state."
            return f"There are no pay figures for a place “{error.words}”.{close} {advice}"
        case OccupationUnknown():
            close = f"Close to it: {'; '.join(error.close)}." if error.close else "Name it like “medical assistants”, or by its code."
            return f"There are no figures for an occupation “{error.words}”. {close}"


def _content_sentence(  # noqa: C901, PLR0911 - one flat table
    error: CatalogProblem | FieldProblem | NotApplicableRefused | NotJson | DuplicateKey | VersionTooNew | TableProblem,
) -> str:
    path = error.path
    match error:
        case NotJson(cut_off=True):
            return f"{path}: the file ends in the middle, at line {error.line}: get a complete copy, or restore a backup."
        case NotJson():
            return f"{path}: this is not valid JSON, at line {error.line}, column {error.column}: correct it there, or restore a backup."
        case DuplicateKey():
            return f"{path}: “{error.key}” stands twice: delete one of the two, so that nothing is lost."
        case VersionTooNew():
            return (
                f"{path}: a newer Assess wrote this file (version {error.version}, this one reads up to {error.newest}): "
                "update Assess to open it."
            )
        case FieldProblem(unknown=True):
            return f"{path}: {error.place}: Assess does not know this key: correct its spelling or delete it."
        case FieldProblem():
            return f"{path}: {_place(error.place)}{error.problem.rstrip('.')}: correct it there."
        case CatalogProblem():
            return f"{path}: {_place(error.place)}{error.problem.rstrip('.')}: {error.advice or 'correct it there'}."
        case TableProblem():
            place = f"{error.place}: " if error.place else ""
            more = {0: "", 1: " There is one more place like this."}.get(error.more, f" There are {error.more} more places like this.")
            return f"{path}: {place}{error.problem.rstrip('.')}.{more}"
        case NotApplicableRefused():
            return (
                f"{path}: responses.{error.skill}: the role “{error.role}” does not allow “does not apply” for this skill: "
                "rate it, or leave it unanswered."
            )


def _file_sentence(error: FileProblem) -> str:  # noqa: C901, PLR0911, PLR0912 - one flat table
    path = error.path
    match error:
        case FileMissing():
            return f"{path}: there is no such file: check the name and the folder."
        case FolderGiven():
            return f"{path}: this is a folder: name a file in it."
        case NotReadable():
            return f"{path}: the file cannot be read ({error.reason}): check its permissions."
        case NotWritable():
            return f"{path}: nothing can be written there ({error.reason}): choose another folder."
        case DiskFull():
            return f"{path}: there is no room left on the disk: free some, or save elsewhere; the old file is untouched."
        case InUse():
            return f"{path}: another Assess has this file open: close it there, or open it here to read only."
        case ChangedOutside():
            return f"{path}: somebody changed this file since it was opened: save under another name, and compare the two."
        case FileEmpty():
            return f"{path}: the file is empty: choose another one, or restore a backup."
        case FileTooLarge():
            size, limit = _megabytes(error.size), _megabytes(error.limit)
            return f"{path}: the file has {size}, and {limit} is the most that is read: choose another one."
        case NotText():
            return f"{path}: this is not a text file in UTF-8: choose another one, or save it as UTF-8."
        case NestedTooDeeply():
            return f"{path}: this is nested too deeply to be read: choose another file."
        case NotAFramework():
            return f"{path}: this is JSON, but no competency framework in CASE, which has an entry “CFDocument”: choose another file."
        case NotAnAssessment():
            return f"{path}: this is JSON, but no assessment: choose a file that ends in .assess.json."
        case _:
            message = f"no sentence for {type(error).__name__}"
            raise AssertionError(message)


def _place(place: str) -> str:
    return f"{place}: " if place else ""


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".0 MB", " MB")


def _one_line(text: str) -> str:
    printable = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(printable.split())
