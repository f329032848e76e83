"""What the house tells those above it."""

from django.dispatch import Signal

# A ward is set up, again perhaps, with its content. `site`: the ward.
ward_set_up = Signal()
