"""Messages and topics in the editing interface."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from accounts.policies import OwnWardPolicy
from citizens.models import Submission, Topic
from citizens.policies import SubmissionPermissionPolicy
from citizens.viewsets import SubmissionViewSet, TopicViewSet

register_permission_policy(Submission, SubmissionPermissionPolicy(Submission), exact_class=True)
register_permission_policy(Topic, OwnWardPolicy(Topic), exact_class=True)
register_snippet(TopicViewSet)


@hooks.register("register_admin_viewset")
def register_submissions():
    return SubmissionViewSet()
