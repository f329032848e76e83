"""Measuring how well search finds: graded queries over pages, on a database of its own."""
