"""The wizard and its pages, one module a page."""
