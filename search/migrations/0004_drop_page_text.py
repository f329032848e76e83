"""Drop the texts kept for snippets: the index keeps them (IndexEntry.text). Nothing is lost."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0003_query_log"),
    ]

    operations = [
        migrations.DeleteModel(
            name="PageText",
        ),
    ]
