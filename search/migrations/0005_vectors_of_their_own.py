"""PostgreSQL: keep the vectors in a table of their own, so that a save writes each row once.

Beside the entry every save wrote the long row twice, and all its indexes with it. Rows of the
vocabulary get room to be renumbered in place: several hundred change with every page.
"""

from django.db import migrations

FORWARD = (
    "CREATE TABLE search_vectors (entry_id bigint PRIMARY KEY, name tsvector NOT NULL,"
    " head tsvector NOT NULL, body tsvector NOT NULL)",
    "INSERT INTO search_vectors SELECT id, name_vector, head_vector, body_vector"
    " FROM search_indexentry WHERE body_vector IS NOT NULL",
    "ALTER TABLE search_indexentry DROP COLUMN name_vector, DROP COLUMN head_vector,"
    " DROP COLUMN body_vector",
    "CREATE INDEX search_vectors_name ON search_vectors USING gin(name) WITH (fastupdate=off)",
    "CREATE INDEX search_vectors_head ON search_vectors USING gin(head) WITH (fastupdate=off)",
    "CREATE INDEX search_vectors_body ON search_vectors USING gin(body) WITH (fastupdate=off)",
    "ALTER TABLE search_vocabularyterm SET (fillfactor = 70)",
)
BACKWARD = (
    "ALTER TABLE search_vocabularyterm RESET (fillfactor)",
    "ALTER TABLE search_indexentry ADD COLUMN name_vector tsvector,"
    " ADD COLUMN head_vector tsvector, ADD COLUMN body_vector tsvector",
    "UPDATE search_indexentry SET name_vector = name, head_vector = head, body_vector = body"
    " FROM search_vectors WHERE entry_id = id",
    "DROP TABLE search_vectors",
    "CREATE INDEX search_entry_name ON search_indexentry"
    " USING gin(name_vector) WITH (fastupdate=off)",
    "CREATE INDEX search_entry_head ON search_indexentry"
    " USING gin(head_vector) WITH (fastupdate=off)",
    "CREATE INDEX search_entry_body ON search_indexentry"
    " USING gin(body_vector) WITH (fastupdate=off)",
)


def move_vectors(apps, schema_editor):
    _execute(schema_editor, FORWARD)


def move_vectors_back(apps, schema_editor):
    _execute(schema_editor, BACKWARD)


def _execute(schema_editor, statements):
    if schema_editor.connection.vendor == "postgresql":
        for statement in statements:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0004_drop_page_text"),
    ]

    operations = [
        migrations.RunPython(move_vectors, move_vectors_back),
    ]
