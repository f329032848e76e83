"""The words of each public page, until the new index takes over."""

from django.db import models
from wagtail.models import Page


class PageText(models.Model):
    """Plain text of the live version of a page, and the names it goes by (until index.py)."""

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="searchable_text"
    )
    text = models.TextField()
    names = models.TextField(default="|")

    def __str__(self):
        return f"{self.page_id}: {self.text[:60]}"
