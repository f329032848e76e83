"""Components that make up every page, the living page included: they are seen around it."""

COMPONENTS = (
    "call_button",
    "display_options",
    "footer",
    "head_meta",
    "header",
    "print_source",
    "scripts",
    "skip_links",
    "stylesheets",
    "visits",
)
