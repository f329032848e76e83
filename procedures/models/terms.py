"""Lists that official records bring with them: fields and audiences."""

import unicodedata
from itertools import chain, count

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet

from core.text import nfc, slugify

# The address of a name that has no letter to write it with.
UNWRITABLE = "muc"
TONES = "\u0300\u0301\u0303\u0309\u0323"


class TermManager(models.Manager):
    def named(self, name: str):
        """Return the term with this name, made when missing.

        The national records spell one field with either placement of the tone mark, composed
        or not: that is one name. Names that only share their letters get addresses of their own.
        """
        name = " ".join(nfc(name).split())
        if not name:
            raise ValueError("A term without a name.")
        base = slugify(name) or UNWRITABLE
        alike = list(self.filter(models.Q(slug__startswith=base) | models.Q(name=name)))
        for term in alike:
            if spelling(term.name) == spelling(name):
                return term
        taken = {term.slug for term in alike}
        slugs = chain([base], (f"{base}-{number}" for number in count(2)))
        return self.create(name=name, slug=next(slug for slug in slugs if slug not in taken))


def spelling(name: str) -> list[tuple[str, str]]:
    """Return the letters and the tone of each word, wherever the tone mark was put."""
    words = unicodedata.normalize("NFD", name).casefold().split()
    return [
        (
            "".join(sign for sign in word if sign not in TONES),
            "".join(sign for sign in word if sign in TONES),
        )
        for word in words
    ]


class Term(models.Model):
    name = models.CharField(_("name"), max_length=200, unique=True)
    slug = models.SlugField(
        _("name in the address"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("Part of the address. Leave empty to make it from the name."),
    )

    panels = [FieldPanel("name"), FieldPanel("slug")]
    objects = TermManager()

    class Meta:
        abstract = True
        ordering = ["slug"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        self.name = nfc(self.name)
        self.slug = self.slug or slugify(self.name) or UNWRITABLE


@register_snippet
class ProcedureField(Term):
    """Lĩnh vực: what a procedure is about."""

    class Meta(Term.Meta):
        verbose_name = _("field of procedures")
        verbose_name_plural = _("fields of procedures")


@register_snippet
class ProcedureAudience(Term):
    """Đối tượng thực hiện. A list in the data: the national one grows without notice."""

    class Meta(Term.Meta):
        verbose_name = _("audience of procedures")
        verbose_name_plural = _("audiences of procedures")
