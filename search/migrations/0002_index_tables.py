"""The index of the portal's own search engine: entries, vocabulary, full-text tables."""

import django.db.models.deletion
from django.db import migrations, models

POSTGRESQL = (
    "ALTER TABLE search_indexentry ADD COLUMN name_vector tsvector,"
    " ADD COLUMN head_vector tsvector, ADD COLUMN body_vector tsvector",
    "CREATE INDEX search_entry_name ON search_indexentry"
    " USING gin(name_vector) WITH (fastupdate=off)",
    "CREATE INDEX search_entry_head ON search_indexentry"
    " USING gin(head_vector) WITH (fastupdate=off)",
    "CREATE INDEX search_entry_body ON search_indexentry"
    " USING gin(body_vector) WITH (fastupdate=off)",
)
NOT_POSTGRESQL = (
    "ALTER TABLE search_indexentry DROP COLUMN name_vector, DROP COLUMN head_vector,"
    " DROP COLUMN body_vector",
)
SQLITE = (
    "CREATE VIRTUAL TABLE search_fts USING fts5(title, head, pairs, exact, body, body_exact,"
    " marks, tokenize='unicode61 remove_diacritics 0', content='')",
    "CREATE VIRTUAL TABLE search_names USING fts5(title, pairs, marks,"
    " tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', content='')",
)
NOT_SQLITE = ("DROP TABLE search_fts", "DROP TABLE search_names")


def create_full_text(apps, schema_editor):
    _execute(schema_editor, POSTGRESQL, SQLITE)


def drop_full_text(apps, schema_editor):
    _execute(schema_editor, NOT_POSTGRESQL, NOT_SQLITE)


def _execute(schema_editor, for_postgresql, for_sqlite):
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in for_postgresql if is_postgresql else for_sqlite:
        schema_editor.execute(statement)


def ask_for_index(apps, schema_editor):
    """A portal that has pages already shall hear that its index has to be made."""
    if apps.get_model("wagtailcore", "Page").objects.filter(depth__gt=2).exists():
        apps.get_model("search", "IndexState").objects.create(pk=1, normaliser=0, schema=0)


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("search", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndexState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("normaliser", models.IntegerField()),
                ("schema", models.IntegerField()),
                ("change", models.BigIntegerField(default=0)),
                ("listed", models.IntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="SynonymGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "forms",
                    models.TextField(
                        help_text="One per line. Whoever types one of them finds pages with any of them.",
                        verbose_name="ways to say it",
                    ),
                ),
                (
                    "also",
                    models.TextField(
                        blank=True,
                        help_text="One per line. Whoever types one of the words above finds pages with these as well, but not the other way round: “công chứng” finds “chứng thực”.",
                        verbose_name="finds also",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                ("note", models.CharField(blank=True, max_length=255, verbose_name="note")),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for all wards.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="ward",
                    ),
                ),
            ],
            options={
                "verbose_name": "synonyms",
                "verbose_name_plural": "synonyms",
                "ordering": ["forms"],
            },
        ),
        migrations.CreateModel(
            name="VocabularyTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("term", models.CharField(max_length=100)),
                (
                    "kind",
                    models.SmallIntegerField(choices=[(0, "Fold"), (1, "Exact"), (2, "Pair")]),
                ),
                ("pages", models.IntegerField(default=0)),
                ("titles", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "term"), name="search_term_of_kind")
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("object_id", models.CharField(max_length=255)),
                ("is_listed", models.BooleanField(default=False)),
                ("expires_at", models.DateTimeField(null=True)),
                ("path", models.CharField(blank=True, db_index=True, max_length=255)),
                ("kind", models.CharField(blank=True, max_length=20)),
                ("published", models.DateField(null=True)),
                ("field", models.CharField(blank=True, max_length=255)),
                ("title", models.TextField(blank=True)),
                ("aliases", models.TextField(blank=True)),
                ("head", models.TextField(blank=True)),
                ("body", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id"), name="search_entry_of_object"
                    )
                ],
            },
        ),
        migrations.RunPython(create_full_text, drop_full_text),
        migrations.RunPython(ask_for_index, migrations.RunPython.noop),
    ]
