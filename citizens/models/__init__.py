from citizens.models.feedback import FeedbackPage, PublishedFeedbackPage
from citizens.models.questions import QuestionIndexPage, QuestionPage
from citizens.models.submission import Submission, SubmissionEvent, Topic

__all__ = [
    "FeedbackPage",
    "PublishedFeedbackPage",
    "QuestionIndexPage",
    "QuestionPage",
    "Submission",
    "SubmissionEvent",
    "Topic",
]
