"""What can go wrong, as data: each exception holds what, where and which; `reports.sentences` puts it into words."""

from pathlib import Path


class AssessError(Exception):
    """An expected failure that a person can do something about."""


class FileProblem(AssessError):
    """Something is wrong with a file; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class FileMissing(FileProblem):
    """There is no such file."""


class FolderGiven(FileProblem):
    """A folder stands where a file is needed."""


class NotReadable(FileProblem):
    """The system does not let us read it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path)
        self.reason = reason


class NotWritable(FileProblem):
    """The system does not let us write there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path)
        self.reason = reason


class DiskFull(FileProblem):
    """There is no room left."""


class InUse(FileProblem):
    """Another Assess has the document open."""


class ChangedOutside(FileProblem):
    """Somebody else changed the document since it was opened."""


class FileEmpty(FileProblem):
    """The file holds nothing."""


class FileTooLarge(FileProblem):
    """The file is larger than any document of ours could be; sizes in bytes."""

    def __init__(self, path: Path, size: int, limit: int) -> None:
        super().__init__(path)
        self.size = size
        self.limit = limit


class NotText(FileProblem):
    """The file is not UTF-8 text."""


class NotJson(FileProblem):
    """The file is not valid JSON; `cut_off` if it just ends too early."""

    def __init__(self, path: Path, line: int, column: int, *, cut_off: bool) -> None:
        super().__init__(path)
        self.line = line
        self.column = column
        self.cut_off = cut_off


class NestedTooDeeply(FileProblem):
    """The JSON nests deeper than any document of ours."""


class DuplicateKey(FileProblem):
    """The same key stands twice in one object, so one of the two would be lost."""

    def __init__(self, path: Path, key: str) -> None:
        super().__init__(path)
        self.key = key


class NotAnAssessment(FileProblem):
    """The file is JSON, but not one of our documents."""


class NotAFramework(FileProblem):
    """The file is JSON, but not a competency framework in CASE."""


class VersionTooNew(FileProblem):
    """A newer Assess wrote the document."""

    def __init__(self, path: Path, version: int, newest: int) -> None:
        super().__init__(path)
        self.version = version
        self.newest = newest


class FieldProblem(FileProblem):
    """A value at `place` (a dotted path) is wrong; `problem` is pydantic's message, `unknown` if the key itself is."""

    def __init__(self, path: Path, place: str, problem: str, *, unknown: bool = False) -> None:
        super().__init__(path)
        self.place = place
        self.problem = problem
        self.unknown = unknown


class RoleUnknown(AssessError):
    """There is no role profile of that id."""

    def __init__(self, role: str, known: tuple[str, ...], path: Path | None = None) -> None:
        super().__init__(role)
        self.role = role
        self.known = known
        self.path = path


class FrameworkUnknown(AssessError):
    """There is no framework of that id."""

    def __init__(self, framework: str, known: tuple[str, ...]) -> None:
        super().__init__(framework)
        self.framework = framework
        self.known = known


class NotApplicableRefused(FileProblem):
    """A skill is marked 'does not apply' although the role needs it."""

    def __init__(self, path: Path, skill: str, role: str) -> None:
        super().__init__(path)
        self.skill = skill
        self.role = role


class CatalogProblem(FileProblem):
    """A file of the catalogue cannot be used; `advice` is what to do if it is not just to correct it there."""

    def __init__(self, path: Path, place: str, problem: str, advice: str = "") -> None:
        super().__init__(path)
        self.place = place
        self.problem = problem
        self.advice = advice


class TableProblem(FileProblem):
    """A table that somebody filled in cannot be used as it is: the first fault, its place, and how many `more` there are."""

    def __init__(self, path: Path, place: str, problem: str, more: int = 0) -> None:
        super().__init__(path)
        self.place = place
        self.problem = problem
        self.more = more


class PlaceUnknown(AssessError):
    """No place that pay is known of fits the words; `close` are names that are written much like them."""

    def __init__(self, words: str, close: tuple[str, ...]) -> None:
        super().__init__(words)
        self.words = words
        self.close = close


class OccupationUnknown(AssessError):
    """No occupation that pay is known of fits the words; `close` are titles that are written much like them."""

    def __init__(self, words: str, close: tuple[str, ...]) -> None:
        super().__init__(words)
        self.words = words
        self.close = close


class ReportFailed(AssessError):
    """The PDF could not be made; `detail` is for the log."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class NothingPlanned(AssessError):
    """A plan without a session cannot become a calendar."""
