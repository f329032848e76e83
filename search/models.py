"""The words of each public page, kept for the snippets of the result list."""

from django.db import models
from wagtail.models import Page


class PageText(models.Model):
    """Plain text of the live version of a page, and the names it goes by.

    Asking ten pages of several types for their text would cost dozens of queries a search.
    """

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="searchable_text"
    )
    text = models.TextField()
    # Folded, each between bars: "| dang ky khai sinh | 1 001193 |"
    names = models.TextField(default="|")

    def __str__(self):
        return f"{self.page_id}: {self.text[:60]}"
