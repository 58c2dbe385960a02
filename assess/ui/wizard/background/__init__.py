"""The part of the credentials page that asks about schooling, work and practice."""
