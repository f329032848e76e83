"""What follows in the approval from changes elsewhere."""

from django.db.models.signals import post_save
from django.dispatch import receiver

from approvals.alerts import note_how_long_alerts_stand
from core.models import WardSettings


@receiver(post_save, sender=WardSettings)
def keep_how_long_alerts_stand(instance: WardSettings, raw: bool = False, **kwargs):
    """Whoever saves the settings may have opened them before an alert was published."""
    if not raw:
        note_how_long_alerts_stand(instance.site)
