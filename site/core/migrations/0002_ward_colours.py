import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="wardsettings",
            name="accent_colour",
            field=models.CharField(
                blank=True,
                help_text="Marks and ornaments. Empty: the gold of the portal.",
                max_length=7,
                validators=[
                    django.core.validators.RegexValidator(
                        "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\\Z",
                        "Give a colour as # and six digits from 0 to f, for instance #9b1b1e.",
                    )
                ],
                verbose_name="accent colour",
            ),
        ),
        migrations.AddField(
            model_name="wardsettings",
            name="primary_colour",
            field=models.CharField(
                blank=True,
                help_text="Links, buttons, the menu. Empty: the red of the portal.",
                max_length=7,
                validators=[
                    django.core.validators.RegexValidator(
                        "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\\Z",
                        "Give a colour as # and six digits from 0 to f, for instance #9b1b1e.",
                    )
                ],
                verbose_name="main colour",
            ),
        ),
    ]
