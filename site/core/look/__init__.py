"""Colours of the public pages: read from the stylesheet, measured, derived for a ward."""
