"""Vietnamese words as they are compared: without marks, and with marks but in one spelling.

The *fold* of a word is its plain letters: "Đường" → "duong". Its *exact* form keeps what the
marks say, written so that spellings which differ only by habit become equal: the letter, the
sign of its quality (â ê ô `^`, ă `(`, ơ ư `+`, đ `-`), and the sign of the tone at the very end:
"đường" → "d-u+o+ng`". So "hoà" = "hòa", "kí" = "ký", composed = decomposed.

Index and query must be made by the same version of these rules (`NORMALISER_VERSION`).
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

NORMALISER_VERSION = 2
MAX_WORD = 40  # letters; longer "words" are noise

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_LOOK_ALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_TONES = {"\u0300": "`", "\u0301": "'", "\u0309": "?", "\u0303": "~", "\u0323": "."}
_QUALITIES = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}
_SIGNS = "^(+-'`?~."
_COMBINING = {sign: mark for mark, sign in (_TONES | _QUALITIES).items()}
_WITHOUT_SIGNS = str.maketrans("", "", _SIGNS)
_AS_DIGITS = str.maketrans(_SIGNS, "687912345")
_TYPED_BARE, _TYPED_PARTLY, _SWAPPED_TONE = 0.8, 0.7, 0.8
_SOME_MARKS_SHARED, _MARKS_CONTRADICT = 0.4, 0.25
_I_OR_Y = frozenset("hklmstv")


class Token(NamedTuple):
    fold: str
    exact: str


def clean(text: str) -> str:
    """Return `text` in compatibility form, without invisible characters and with one đ."""
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).translate(_LOOK_ALIKES)


def tokenize(text: str, limit: int | None = None) -> list[Token]:
    """Return the words of `text`, at most `limit` of them: "Hoà giải" → hoa/hoa`, giai/giai?."""
    tokens = []
    for match in _WORD.finditer(clean(text).lower()):
        if len(tokens) == limit:
            break
        if token := _token(match[0][:MAX_WORD]):
            tokens.append(token)
    return tokens


@lru_cache(maxsize=50_000)
def _token(word: str) -> Token | None:
    fold, exact, tone = [], [], ""
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONES:
            tone = tone or _TONES[letter]
        elif letter in _QUALITIES:
            exact.append(_QUALITIES[letter])
        elif letter == "đ":
            fold.append("d")
            exact.append("d-")
        elif letter.isascii():
            fold.append(letter)
            exact.append(letter)
        elif not unicodedata.combining(letter):
            # One sign of another script may become many letters.
            plain = re.sub(r"[^a-z0-9]", "", anyascii(letter).lower())
            plain = plain[: MAX_WORD - sum(map(len, fold))]
            fold.append(plain)
            exact.append(plain)
    folded, marked = "".join(fold), "".join(exact)
    if not folded:
        return None
    if (unified := in_one_spelling(folded)) != folded:
        folded, marked = unified, f"{marked[:-1]}{unified[-1]}"
    return Token(folded, marked + tone)


def in_one_spelling(fold: str) -> str:
    """Return the fold as the index spells it: "ky" is "ki" there, and "qui" is "quy"."""
    if len(fold) == 2 and fold[1] == "y" and fold[0] in _I_OR_Y:
        return f"{fold[0]}i"
    return "quy" if fold == "qui" else fold


def strip(exact: str) -> str:
    """Return the fold of an exact form, or of a text of exact forms."""
    return exact.translate(_WITHOUT_SIGNS)


def index_form(exact: str) -> str:
    """Return the exact form as one ASCII word, which any database keeps whole: "d9u7o7ng2"."""
    return exact.translate(_AS_DIGITS)


def surface(exact: str) -> str:
    """Return an exact form as people write it: "d-u+o+ng`" → "đường"."""
    letters, tone = exact, ""
    if letters and letters[-1] in "'`?~.":
        letters, tone = letters[:-1], letters[-1]
    text = "".join("\0" if c == "-" else _COMBINING.get(c, c) for c in letters)
    text = unicodedata.normalize("NFC", text.replace("d\0", "đ"))
    if tone and text in ("ki", "li"):  # offices write "ký", "kỳ", "lý"
        text = f"{text[0]}y"
    return _with_tone(text, _COMBINING[tone]) if tone else text


def surfaces(exacts: str) -> str:
    """Return the readable forms of words: "ddat^' ddai" as "đất đai"."""
    return " ".join(map(surface, exacts.split()))


def _with_tone(syllable: str, mark: str) -> str:
    """Put a combining tone mark on the letter that bears it: "hoang" + grave → "hoàng"."""
    place = tone_place(syllable)
    if place is None:
        return syllable
    return unicodedata.normalize("NFC", f"{syllable[: place + 1]}{mark}{syllable[place + 1 :]}")


VOWELS = "aăâeêioôơuưy"


def tone_place(syllable: str) -> int | None:
    """Return the index of the letter that bears the tone mark, or None where there is no vowel."""
    start = 2 if syllable.startswith(("qu", "gi")) and len(syllable) > 2 else 0
    vowels = [i for i, c in enumerate(syllable) if c in VOWELS and i >= start]
    if not vowels:
        vowels = [i for i, c in enumerate(syllable) if c in VOWELS]
    if not vowels:
        return None
    marked = [i for i in vowels if syllable[i] in "ăâêôơư"]
    if marked:
        return marked[-1]
    closed = vowels[-1] < len(syllable) - 1
    if len(vowels) == 1 or (len(vowels) == 2 and not closed):
        return vowels[0]
    return vowels[1]


@lru_cache(maxsize=50_000)
def marks(exact: str) -> frozenset[tuple]:
    """Return the marks of an exact form, each with the letter that it stands on."""
    found, position = set(), -1
    for sign in exact:
        if sign in "^(+-":
            found.add((sign, position))
        elif sign in "'`?~.":
            found.add(("tone", sign))
        else:
            position += 1
    return frozenset(found)


@lru_cache(maxsize=100_000)
def compatibility(typed: str, stored: str) -> float:
    """Return how well a typed exact form fits a stored one of the same fold, 0.25 to 1.

    Equal 1; hỏi and ngã swapped 0.8; nothing typed 0.8; a part of the marks typed 0.7;
    some marks shared 0.4; contradicting marks 0.25 ("bàn" for "bán").
    """
    if typed == stored:
        return 1.0
    if typed[:-1] == stored[:-1] and typed[-1] in "?~" and stored[-1] in "?~":
        return _SWAPPED_TONE
    ours = marks(typed)
    if not ours:
        return _TYPED_BARE
    theirs = marks(stored)
    if ours <= theirs:
        return _TYPED_PARTLY
    return _SOME_MARKS_SHARED if ours & theirs else _MARKS_CONTRADICT
