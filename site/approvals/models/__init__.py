"""What the approval stores, one subject per file."""

from approvals.models.alerts import Alert
from approvals.models.branches import StepGroup
from approvals.models.bundles import Bundle, BundleItem
from approvals.models.clock import ClockSettings, Deadline, Digest, KindRule
from approvals.models.delegation import Delegation
from approvals.models.reasons import ReturnReason, ReturnReasons
from approvals.models.register import AppendOnlyError, Decision
from approvals.models.tasks import ApprovalRefused, FourEyesTask

__all__ = [
    "Alert",
    "AppendOnlyError",
    "ApprovalRefused",
    "Bundle",
    "BundleItem",
    "ClockSettings",
    "Deadline",
    "Decision",
    "Delegation",
    "Digest",
    "FourEyesTask",
    "KindRule",
    "ReturnReason",
    "ReturnReasons",
    "StepGroup",
]
