"""Who the ward of the demonstration is."""

from home.demo.content.ward import SETTINGS as DEMO_SETTINGS

__all__ = ["DEMO_SETTINGS"]
