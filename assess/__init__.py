"""Assess: where a medical assistant stands against a role, and what to do about it."""
