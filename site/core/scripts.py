"""The scripts of every public page: separate files to write, one file to send.

Up to ten small ones a page shared a slow line with what the first paint waits for, and each
cost a request. `core.static_files` joins them.
"""

# On every page, so each does nothing where a page lacks what it is for. What only few pages
# need (listening, galleries, the search box) stays a file of its own, named by its component.
SCRIPTS = tuple(
    f"js/{name}.js"
    for name in (
        "display",
        "alerts",
        "planned_stop",
        "opening",
        "share",
        "print",
        "to-top",
        "opinion",
        "count",
        "offline",
    )
)
JOINED = "js/portal.js"


def lighten(script: bytes) -> bytes:
    """Return the script without indentation, empty lines and lines of comment.

    Lines stay lines; a script with a text of several lines could not be lightened like this.
    """
    lines = map(bytes.strip, script.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(b"//"))


def alone(script: bytes) -> bytes:
    """Return a module as a part of a file: its names stay its own, and so do its errors.

    Each starts in a task of its own, so that a tap in between is answered.
    """
    return b"setTimeout(()=>{\n%b\n})\n" % lighten(script)
