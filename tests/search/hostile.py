"""Queries that nobody means well: operators, foreign scripts, broken text, endless text."""

import random
import sys
import unicodedata
from collections.abc import Iterator

NASTY = (
    *('"', "'", "\\", "%", "_", "*", "(", ")", "^", "~", ":", "-", "--", ";", "/*", "*/", "|", "&"),
    *(
        "\0",
        "\x1a",
        "\x7f",
        "\ud800",
        "\udfff",
        "\u202e",
        "\ufeff",
        "\u200b",
        "\ufffd",
        "\U0010ffff",
    ),
    *(
        " AND ",
        " OR ",
        " NOT ",
        " NEAR(",
        "title:",
        "NULL",
        "' OR 1=1 --",
        "; DROP TABLE search_fts",
    ),
    *(
        "<->",
        "@@",
        "::tsquery",
        "$$",
        "{{7*7}}",
        "%s",
        "%(x)s",
        "../..",
        "<script>",
        "]]>",
        "🏠",
        "👨‍👩‍👧",
    ),
)
WORDS = ("khai", "sinh", "đăng", "ký", "thủ", "tục", "1.001193", "12/2025/QĐ-UBND", "tâm", "hồ sơ")
LONG = 10_000


def queries(number: int, seed: int = 1) -> Iterator[str]:
    """Yield `number` queries, the same for the same seed."""
    source = random.Random(seed)
    makers = (_mixed, _mixed, _any_letters, _stacked, _long)
    weights = (40, 30, 24, 5, 1)
    for make in source.choices(makers, weights, k=number):
        yield make(source)


def _mixed(source: random.Random) -> str:
    parts = source.choices(NASTY + WORDS, k=source.randint(1, 12))
    return source.choice(("", " ")).join(parts)


def _any_letters(source: random.Random) -> str:
    """Letters of one block of 256, so that every block of Unicode has its turn."""
    start = source.randrange(sys.maxunicode + 1) & ~0xFF
    return "".join(chr(start + source.randrange(256)) for _ in range(source.randint(1, 40)))


def _stacked(source: random.Random) -> str:
    marks = [chr(code) for code in range(0x300, 0x370)]
    text = "".join(c + "".join(source.choices(marks, k=30)) for c in source.choice(WORDS))
    return unicodedata.normalize(source.choice(("NFC", "NFD", "NFKC", "NFKD")), text)


def _long(source: random.Random) -> str:
    part = source.choice(NASTY + WORDS)
    return (part * LONG)[:LONG] if source.random() < 0.5 else f"{part} " * (LONG // 4)
