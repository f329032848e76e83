"""Lists that official records bring with them: fields and audiences."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet

from core.text import nfc, slugify


class TermManager(models.Manager):
    def named(self, name: str):
        """Return the term with this name, made when missing.

        Names are compared by slug: the national records spell one field with either placement
        of the tone mark, composed or not.
        """
        name = " ".join(nfc(name).split())
        return self.get_or_create(slug=slugify(name), defaults={"name": name})[0]


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
        self.slug = self.slug or slugify(self.name)


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
