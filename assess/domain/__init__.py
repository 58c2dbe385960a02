"""What Assess knows and computes: no Qt, no files, no clock, no prose."""
