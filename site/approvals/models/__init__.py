"""What the approval stores, one subject per file."""

from approvals.models.register import AppendOnlyError, Decision
from approvals.models.tasks import ApprovalRefused, FourEyesTask

__all__ = ["AppendOnlyError", "ApprovalRefused", "Decision", "FourEyesTask"]
