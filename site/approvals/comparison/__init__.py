"""What a submitted version changes in what citizens can read, in words."""

from approvals.comparison.changes import Comparison, compare

__all__ = ["Comparison", "compare"]
