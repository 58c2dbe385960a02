"""Files: the catalogue, documents, settings and where they live. No Qt."""
