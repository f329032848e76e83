"""The recycle bin: what was deleted and where it belongs (decision 14)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core.binned import BIN_SLUG
from core.models import PortalPage, WardSettings


class RecycleBinPage(PortalPage):
    """Holds what one ward has deleted. It lies outside every site, so it has no address."""

    parent_page_types = []
    subpage_types = []
    is_creatable = False
    search_fields = []
    preview_modes = []
    asks_for_opinion = False

    class Meta:
        verbose_name = _("recycle bin")
        verbose_name_plural = _("recycle bins")

    @classmethod
    def of(cls, site: Site) -> "RecycleBinPage":
        """Return the bin of a ward, made when first needed; call it in a transaction."""
        Site.objects.select_for_update().get(pk=site.pk)  # two deletions at once make one bin
        slug = f"{BIN_SLUG}{site.pk}"
        if found := cls.objects.filter(slug=slug).first():
            return found
        title = f"Thùng rác {site.site_name or site.hostname}"
        return Page.get_first_root_node().add_child(
            instance=cls(title=title, slug=slug, live=False)
        )


class Deletion(models.Model):
    """A page in the recycle bin, with everything below it: how to put it back."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="deletion")
    site = models.ForeignKey(Site, null=True, on_delete=models.SET_NULL, related_name="+")
    old_parent = models.ForeignKey(
        Page,
        verbose_name=_("former place"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    old_place = models.TextField(_("former place in words"), blank=True)
    old_slug = models.CharField(max_length=255)
    # The page that followed; the place in the order, as long as it is still there.
    next_page_id = models.BigIntegerField(null=True)
    # Pages that were public: number to what Wagtail forgets when it unpublishes.
    public_pages = models.JSONField(default=dict)
    # Redirects to the pages, which lead nowhere meanwhile.
    redirects = models.JSONField(default=list)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    deleted_by_name = models.CharField(_("deleted by"), max_length=200, blank=True)
    deleted_at = models.DateTimeField(_("deleted at"), db_index=True)

    # It is no use of the pages that it names.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("deleted page")
        verbose_name_plural = _("deleted pages")
        ordering = ["-deleted_at", "-pk"]
        default_permissions = ()

    def __str__(self):
        return self.page.title

    @property
    def was_public(self) -> bool:
        """Whether the page itself, or one below it, was public."""
        return bool(self.public_pages)

    def days_left(self, days: int, now: datetime | None = None) -> int:
        """Return when it is removed for good, of `days` in all; begun days count."""
        since = (now or timezone.now()) - self.deleted_at
        return max(0, -((since - timedelta(days=days)) // timedelta(days=1)))


def days_kept(site: Site | None) -> int:
    """How long a ward keeps what was deleted; the usual time where no ward says otherwise."""
    ward = site and WardSettings.objects.filter(site=site).first()
    return (ward or WardSettings()).recycle_bin_days
