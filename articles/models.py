"""News and announcements: sections and the articles in them."""

from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Q, QuerySet, Subquery, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, Site
from wagtail.search import index

from articles.feeds import ArticleFeed
from articles.forms import ArticleFilterForm
from articles.querysets import ArticleManager
from articles.structured_data import news_article
from core.blocks import BodyBlock, FigureBlock, stream_text
from core.listing import paginate
from core.models import PortalPage, Recording, recorded_words
from core.pictures import load_pictures
from core.text import slugify
from core.visibility import visible
from sharing.feeds import FeedsMixin

RELATED_SHOWN = 4


class ArticleIndexPage(FeedsMixin, PortalPage):
    """A section of the news: a list with filters and a feed."""

    asks_for_opinion = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    schema_type = "CollectionPage"
    feed_class = ArticleFeed
    page_description = _("A list of articles, newest first")

    class Meta:
        verbose_name = _("section of articles")
        verbose_name_plural = _("sections of articles")

    @property
    def articles(self):
        """What the public can see of this section, newest first."""
        return ArticlePage.objects.child_of(self).live().public().newest_first()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        articles = self.articles
        form = ArticleFilterForm(request.GET, articles=articles)
        page_obj = paginate(request, form.apply(articles).for_cards())
        items = list(page_obj)
        load_pictures(*(article.image for article in items))
        has_lead = page_obj.number == 1 and not form.is_active and bool(items)
        context |= {
            "form": form,
            "page_obj": page_obj,
            "lead": items[0] if has_lead else None,
            "items": items[1:] if has_lead else items,
            "keyword": self._keyword(form) if form.is_active else None,
        }
        return context

    def _keyword(self, form) -> "Keyword | None":
        """The keyword asked for, if an article of this section has it (R2)."""
        used = Keyword.objects.filter(articles__in=self.articles.order_by().values("pk"))
        return used.filter(slug=form.cleaned_data["tag"]).first()


class Keyword(TagBase):
    """A tag with an ASCII slug; taggit's own would stand %-encoded in addresses."""

    free_tagging = True

    class Meta:
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")

    def slugify(self, tag, i=None):
        slug = slugify(tag) or "tu-khoa"
        return slug if i is None else f"{slug}-{i}"


class ArticleKeyword(ItemBase):
    tag = models.ForeignKey(Keyword, on_delete=models.CASCADE, related_name="tagged_articles")
    content_object = ParentalKey(
        "articles.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class ArticlePage(PortalPage):
    """A piece of news or an announcement."""

    published_on = models.DateField(_("date of posting"), null=True, default=timezone.localdate)
    byline = models.CharField(
        _("author"), max_length=120, blank=True, help_text=_("Name or initials, as signed.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    gallery = StreamField(
        [("picture", FigureBlock())],
        verbose_name=_("gallery"),
        blank=True,
        help_text=_("Pictures shown together below the text."),
    )
    correction = models.TextField(
        _("correction"),
        blank=True,
        help_text=_("What was wrong and what is right; shown above the article and in the feed."),
    )
    corrected_on = models.DateField(_("corrected on"), null=True, blank=True)
    tags = ClusterTaggableManager(
        through=ArticleKeyword,
        blank=True,
        verbose_name=_("keywords"),
        help_text=_("Separated by commas. Articles with the same keywords refer to each other."),
        related_name="articles",
    )

    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("News, an announcement or a story")

    content_panels = [
        *PortalPage.content_panels,
        MultiFieldPanel([FieldPanel("published_on"), FieldPanel("byline")], heading=_("Posting")),
        FieldPanel("image"),
        FieldPanel("body"),
        FieldPanel("gallery"),
        InlinePanel("attachments", heading=_("Attachments"), label=_("attachment")),
        Recording.panel(),
        FieldPanel("tags"),
        InlinePanel(
            "related_articles",
            heading=_("Related articles"),
            label=_("related article"),
            help_text=_("Shown first; articles with the same keywords fill the places left."),
        ),
        InlinePanel(
            "related_documents",
            heading=_("Legal documents it is about"),
            label=_("legal document"),
        ),
        MultiFieldPanel(
            [FieldPanel("correction"), FieldPanel("corrected_on")],
            heading=_("Correction of a published mistake"),
        ),
    ]
    search_fields = [*PortalPage.search_fields, index.FilterField("published_on")]

    objects = ArticleManager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [models.Index(fields=["-published_on"], name="article_published_on")]

    def clean(self):
        super().clean()
        if self.corrected_on and not self.correction:
            raise ValidationError({"correction": _("Say what was corrected.")})
        if self.correction and not self.corrected_on:
            self.corrected_on = timezone.localdate()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        section = self.get_parent()
        root = Site.find_for_request(request).root_page
        keywords = list(self.tags.all())
        attachments = self.attachments.select_related("document")
        related = self._related(root, keywords)
        load_pictures(self.image, self.body, self.gallery, *(page.image for page in related))
        older, newer = self._neighbours(section)
        return context | {
            "section": section,
            "keywords": keywords,
            "attachments": [attachment for attachment in attachments if attachment.document],
            "documents": self._documents(root),
            "related": related,
            "older": older,
            "newer": newer,
        }

    def _related(self, root: Page, keywords: list[Keyword]) -> list["ArticlePage"]:
        """Articles below `root`: those that editors chose, then those that share a keyword."""
        chosen = self.related_articles.values_list("article_id", flat=True)
        same = ArticleKeyword.objects.filter(tag__in=keywords).values("content_object_id")
        articles = ArticlePage.objects.descendant_of(root).exclude(pk=self.pk)
        found = visible(articles).filter(Q(pk__in=chosen) | Q(pk__in=same)).for_cards()
        is_chosen = Case(When(pk__in=chosen, then=1), default=0)
        return list(found.order_by(is_chosen.desc(), "-published_on", "-pk")[:RELATED_SHOWN])

    def _documents(self, root: Page) -> QuerySet:
        """Public documents below `root` that the article is about (R29)."""
        chosen = self.related_documents.values_list("document_id", flat=True)
        return visible(Page.objects.descendant_of(root)).filter(pk__in=chosen).order_by("title")

    def _neighbours(self, section: Page) -> tuple["ArticlePage | None", "ArticlePage | None"]:
        """The articles of the section that were posted just before and just after this one."""
        if not (self.pk and self.published_on):
            return None, None
        siblings = visible(ArticlePage.objects.child_of(section))
        older = Q(pk=Subquery(siblings.older_than(self).values("pk")[:1]))
        newer = Q(pk=Subquery(siblings.newer_than(self).values("pk")[:1]))
        found = ArticlePage.objects.filter(older | newer).defer_streamfields().newest_first()
        here = (self.published_on, self.pk)
        by_side = {(page.published_on, page.pk) < here: page for page in found}
        return by_side.get(True), by_side.get(False)

    @property
    def author_name(self) -> str:
        return self.byline

    @property
    def published_at(self) -> datetime | None:
        """The moment of posting in local time, as exactly as it is known."""
        if not self.published_on:
            return self.first_published_at
        if self.first_published_at:
            moment = timezone.localtime(self.first_published_at)
            if moment.date() == self.published_on:
                return moment
        return timezone.make_aware(datetime.combine(self.published_on, time()))

    def structured_data(self, head) -> dict:
        return news_article(self, head)

    def get_search_text(self) -> str:
        keywords = " ".join(tag.name for tag in self.tags.all())
        files = " ".join(attachment.label for attachment in self.attachments.all())
        texts = (stream_text(self.body), stream_text(self.gallery), self.correction)
        return " ".join([self.byline, *texts, keywords, files, recorded_words(self)])


class ArticleAttachment(Orderable):
    """A file to download with the article."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "core.PortalDocument",
        verbose_name=_("file"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("Empty: the title of the file.")
    )

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self):
        return self.label

    @property
    def label(self) -> str:
        return self.title or (self.document.title if self.document else "")


class ArticleRecording(Recording):
    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="recordings")


class RelatedArticle(models.Model):
    """An article that editors recommend beside another."""

    source = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_articles")
    article = models.ForeignKey(
        ArticlePage,
        verbose_name=_("article"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [PageChooserPanel("article")]

    class Meta:
        verbose_name = _("related article")
        verbose_name_plural = _("related articles")

    def __str__(self):
        return str(self.article)


class RelatedDocument(models.Model):
    """A legal document that an article explains (R29).

    A key to any page, because features do not import each other; the chooser offers
    documents only. Pages of documents find their articles with the tag `articles_about`.
    """

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_documents")
    document = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("legal document"),
        null=True,
        on_delete=models.CASCADE,
        related_name="explained_by",
    )

    panels = [PageChooserPanel("document", page_type="documents.LegalDocumentPage")]

    class Meta:
        verbose_name = _("related document")
        verbose_name_plural = _("related documents")

    def __str__(self):
        return str(self.document)
