"""What stops a command."""


class UsageProblem(Exception):
    """The command was typed wrongly; the sentence says how."""
