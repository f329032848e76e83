"""Measurements of the public pages that anyone can repeat: `make audit`, `make screenshots`.

The tests in `tests/browser` hold the same measurements against the same budgets; what takes
minutes (Lighthouse) is measured by `make audit` only.
"""
