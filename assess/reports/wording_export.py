"""Column names of the table and the words of calendar entries. English."""

from assess.domain.catalog import Catalog
from assess.domain.planning.values import Session
from assess.reports.wording_scoring import ScoringWording


class ExportWording(ScoringWording):
    """What stands in the exported table and calendar."""

    plan_columns = ("Week", "Date", "Skill", "Step", "What to do", "Where", "Minutes")
    calendar_category = "Study plan"

    def calendar_name(self, role: str, catalog: Catalog) -> str:
        """The name of the calendar."""
        found = catalog.role(role)
        return f"Study plan: {found.title if found else role}"

    def calendar_summary(self, session: Session, catalog: Catalog) -> str:
        """The title of a calendar entry."""
        return f"{self.session_title(session, catalog)} ({self.session_duration(session.minutes)})"

    def calendar_place(self, session: Session) -> str:
        """How long a session is and where it is done."""
        return f"{self.session_duration(session.minutes)}, {self.setting_name(session.step.setting)}"
