"""Keep the table of views small: old days become one row per page and month."""

from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from readers.models import PageViews

MONTHS = 13


def compact(months: int) -> int:
    """Fold what is older than `months` full months; return how many rows went away.

    The sums per page, month and ward stay what they were.
    """
    today = timezone.localdate()
    count = today.year * 12 + today.month - 1 - months
    first_kept = today.replace(year=count // 12, month=count % 12 + 1, day=1)
    old = PageViews.objects.filter(day__lt=first_kept)
    with transaction.atomic():
        before = old.count()
        sums = list(
            old.order_by()
            .annotate(month=TruncMonth("day"))
            .values("site", "page", "month")
            .annotate(total=Sum("views"))
        )
        old.delete()
        PageViews.objects.bulk_create(
            (
                PageViews(
                    site_id=row["site"], page_id=row["page"], day=row["month"], views=row["total"]
                )
                for row in sums
            ),
            batch_size=1_000,
        )
    return before - len(sums)


class Command(BaseCommand):
    help = "Fold views of past days into one row per page and month. Safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument("--months", type=int, default=MONTHS, help="months kept day by day")

    def handle(self, *args, **options):
        removed = compact(options["months"])
        self.stdout.write(f"{removed} rows folded.")
