"""The commands: Assess without a window. No Qt."""
