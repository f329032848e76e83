"""What citizens send and the way it goes (R43, requirements section 7)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SubmissionKind(TextChoices):
    FEEDBACK = "feedback", _("Suggestion or comment")
    REPORT = "report", _("Report or proposal")
    QUESTION = "question", _("Question")
    MISTAKE = "mistake", _("Mistake on a page")


class SenderKind(TextChoices):
    PERSON = "person", _("Individual")
    ORGANISATION = "organisation", _("Organisation")


class SubmissionStatus(TextChoices):
    NEW = "new", _("Newly sent")
    ACCEPTED = "accepted", _("Received")
    REFUSED = "refused", _("Not accepted")
    FORWARDED = "forwarded", _("Forwarded to another authority")
    IN_PROGRESS = "in_progress", _("Being handled")
    NEEDS_MORE = "needs_more", _("Waiting for more from the sender")
    AWAITING_APPROVAL = "awaiting_approval", _("Answer waiting for approval")
    ANSWERED = "answered", _("Answered")
    PUBLISHED = "published", _("Answer made public")
    CLOSED = "closed", _("Closed")


_NEXT = {
    SubmissionStatus.NEW: {
        SubmissionStatus.ACCEPTED,
        SubmissionStatus.REFUSED,
        SubmissionStatus.FORWARDED,
    },
    SubmissionStatus.ACCEPTED: {
        SubmissionStatus.IN_PROGRESS,
        SubmissionStatus.REFUSED,
        SubmissionStatus.FORWARDED,
    },
    SubmissionStatus.IN_PROGRESS: {
        SubmissionStatus.NEEDS_MORE,
        SubmissionStatus.AWAITING_APPROVAL,
        SubmissionStatus.REFUSED,
        SubmissionStatus.FORWARDED,
    },
    SubmissionStatus.NEEDS_MORE: {SubmissionStatus.IN_PROGRESS, SubmissionStatus.CLOSED},
    SubmissionStatus.AWAITING_APPROVAL: {SubmissionStatus.IN_PROGRESS, SubmissionStatus.ANSWERED},
    SubmissionStatus.ANSWERED: {SubmissionStatus.PUBLISHED, SubmissionStatus.CLOSED},
    SubmissionStatus.REFUSED: {SubmissionStatus.CLOSED},
    SubmissionStatus.FORWARDED: {SubmissionStatus.CLOSED},
    SubmissionStatus.PUBLISHED: {SubmissionStatus.CLOSED},
    SubmissionStatus.CLOSED: set(),
}

# The sender is told something with these, so there must be a text to tell.
NEEDS_REPLY = {
    SubmissionStatus.REFUSED,
    SubmissionStatus.NEEDS_MORE,
    SubmissionStatus.AWAITING_APPROVAL,
    SubmissionStatus.ANSWERED,
    SubmissionStatus.PUBLISHED,
}
# Until then the reply is a draft that only the office sees.
SHOWS_REPLY = {
    SubmissionStatus.REFUSED,
    SubmissionStatus.NEEDS_MORE,
    SubmissionStatus.ANSWERED,
    SubmissionStatus.PUBLISHED,
    SubmissionStatus.CLOSED,
}


def next_statuses(status: str) -> set[SubmissionStatus]:
    """Return the statuses that may follow `status`."""
    return _NEXT[SubmissionStatus(status)]
