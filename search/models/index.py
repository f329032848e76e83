"""What the search engine knows of each object; the full-text tables stand beside (stores)."""

from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class IndexEntryQuerySet(models.QuerySet):
    def listed(self, at: datetime | None = None):
        """Return what everybody may read at that moment, now by default."""
        at = at or timezone.now()
        has_time = models.Q(expires_at=None) | models.Q(expires_at__gt=at)
        return self.filter(has_time, is_listed=True)


class IndexEntry(models.Model):
    """The words of one indexed object, in exact form (search.text), and where it belongs.

    The long columns come last: what decides whether an entry may be shown is read without them.
    Written by search.index alone, which keeps the full-text tables in step. Keys do not last:
    a rebuilt index has new ones.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    # Everybody may read the page on its site: live, unrestricted, not in the recycle bin.
    is_listed = models.BooleanField(default=False)
    expires_at = models.DateTimeField(null=True)
    path = models.CharField(max_length=255, blank=True, db_index=True)  # of pages: in the tree
    kind = models.CharField(max_length=20, blank=True)
    published = models.DateField(null=True)
    field = models.CharField(max_length=255, blank=True)
    title = models.TextField(blank=True)
    aliases = models.TextField(blank=True)  # other titles, one a line
    head = models.TextField(blank=True)
    body = models.TextField(blank=True)
    text = models.TextField(blank=True)  # as people read it, for snippets

    objects = IndexEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="search_entry_of_object"
            )
        ]

    def __str__(self):
        return f"{self.content_type_id}/{self.object_id}"


class VocabularyTerm(models.Model):
    """A word, exact form or pair of words, and the number of listed entries that hold it."""

    class Kind(models.IntegerChoices):
        FOLD = 0
        EXACT = 1
        PAIR = 2

    term = models.CharField(max_length=100)
    kind = models.SmallIntegerField(choices=Kind.choices)
    pages = models.IntegerField(default=0)
    titles = models.IntegerField(default=0)  # in the title or an alias

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "term"], name="search_term_of_kind")]

    def __str__(self):
        return self.term


class IndexState(models.Model):
    """One row: how the index was made and how often it has changed.

    Versions that are not those of the code ask for a new index (search.index.is_current).
    """

    normaliser = models.IntegerField()  # search.text.NORMALISER_VERSION
    schema = models.IntegerField()  # search.index.SCHEMA_VERSION
    change = models.BigIntegerField(default=0)
    listed = models.IntegerField(default=0)

    def __str__(self):
        return f"{self.normaliser}.{self.schema}"
