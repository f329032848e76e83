"""Words that mean the same, kept by editors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from search.text import tokenize

MAX_WORDS = 8


class SynonymGroup(models.Model):
    """Ways to say one thing. They act on the query, so a change counts at once."""

    forms = models.TextField(
        _("ways to say it"),
        help_text=_("One per line. Whoever types one of them finds pages with any of them."),
    )
    also = models.TextField(
        _("finds also"),
        blank=True,
        help_text=_(
            "One per line. Whoever types one of the words above finds pages with these as well,"
            " but not the other way round: “công chứng” finds “chứng thực”."
        ),
    )
    site = models.ForeignKey(
        Site,
        verbose_name=_("ward"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Empty for all wards."),
    )
    is_active = models.BooleanField(_("in use"), default=True)
    note = models.CharField(_("note"), max_length=255, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["forms"]

    def __str__(self):
        return " = ".join(self.form_list)[:120]

    @property
    def form_list(self) -> list[str]:
        return _lines(self.forms)

    @property
    def also_list(self) -> list[str]:
        return _lines(self.also)

    @property
    def also_shown(self) -> str:
        return " | ".join(self.also_list)

    def clean(self):
        forms, also = self.form_list, self.also_list
        for name, phrases in (("forms", forms), ("also", also)):
            for phrase in phrases:
                words = tokenize(phrase)
                if not words:
                    raise ValidationError(
                        {name: _("“%(phrase)s” has no word in it.") % {"phrase": phrase}}
                    )
                if len(words) > MAX_WORDS:
                    message = _("“%(phrase)s” is too long: at most %(number)s words.")
                    raise ValidationError({name: message % {"phrase": phrase, "number": MAX_WORDS}})
        if not forms or (len(forms) == 1 and not also):
            raise ValidationError({"forms": _("Give at least two ways to say it, one per line.")})
        self.forms, self.also = "\n".join(forms), "\n".join(also)


def _lines(text: str) -> list[str]:
    """Return the lines of `text` that say something, each once, in order."""
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
