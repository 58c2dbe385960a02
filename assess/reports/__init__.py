"""Reports: content as values, and from it the PDF, the calendar and the tables. No Qt, no storage."""
