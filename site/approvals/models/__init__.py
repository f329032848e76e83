"""What the approval stores, one subject per file."""

from approvals.models.tasks import ApprovalRefused, FourEyesTask

__all__ = ["ApprovalRefused", "FourEyesTask"]
