"""Keystrokes of Telex and VNI that no input method has turned into letters: "thur tucj"."""

import re
import unicodedata
from functools import lru_cache

from search.text import VOWELS, tone_place

_ONSETS = (
    *("ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_CODAS = ("ch", "ng", "nh", "c", "m", "n", "p", "t", "")
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TELEX_LETTERS = (
    *(("dd", "đ"), ("aa", "â"), ("aw", "ă"), ("ee", "ê"), ("oo", "ô")),
    *(("uow", "ươ"), ("ow", "ơ"), ("uw", "ư")),
)
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_VNI_LETTERS = {
    "6": {"a": "â", "e": "ê", "o": "ô"},
    "7": {"u": "ư", "o": "ơ"},
    "8": {"a": "ă"},
}
_HAT = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"a": "ă", "o": "ơ", "u": "ư"}
_MAX_LETTERS = 12  # "nghieengs" has nine keystrokes


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether `word` has the shape of one Vietnamese syllable; its tone does not matter."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONE_MARKS)
    bare = unicodedata.normalize("NFC", bare)
    return any(_is_rhyme(bare[len(onset) :], onset) for onset in _ONSETS if bare.startswith(onset))


def _is_rhyme(rest: str, onset: str) -> bool:
    for coda in _CODAS:
        if not rest.endswith(coda):
            continue
        vowels = rest[: len(rest) - len(coda)]
        if 1 <= len(vowels) <= 3 and all(c in VOWELS for c in vowels):
            return True
        if onset == "gi" and not vowels:
            return True
    return False


@lru_cache(maxsize=20_000)
def decode(word: str) -> str | None:
    """Return the syllable that these keystrokes stand for, or None: "tucj" → "tục"."""
    word = word.lower()
    if len(word) > _MAX_LETTERS:
        return None
    base, tone = _vni(word) if re.search(r"[a-zđ]\d", word) else _telex(word)
    if (base == word and not tone) or not is_syllable(base):
        return None
    place = tone_place(base)
    if not tone or place is None:
        return base
    return unicodedata.normalize("NFC", f"{base[: place + 1]}{tone}{base[place + 1 :]}")


def _vni(word: str) -> tuple[str, str]:
    """Digits after the letters: "d9a6t1" → "đât" and the mark of the tone."""
    letters: list[str] = []
    tone = ""
    for key in word:
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key in _VNI_LETTERS:
            _change_last(letters, _VNI_LETTERS[key], every=key == "7")
        elif key == "9":
            if letters and letters[0] == "d":
                letters[0] = "đ"
        else:
            letters.append(key)
    return "".join(letters), tone


def _change_last(letters: list[str], changes: dict[str, str], *, every: bool) -> None:
    """Change the last letter that can be changed; the horn of "ươ" is typed once for both."""
    for place in range(len(letters) - 1, -1, -1):
        if letters[place] in changes:
            letters[place] = changes[letters[place]]
            if not every:
                return


def _telex(word: str) -> tuple[str, str]:
    """Letters after the letters: "ddaats" → "đât" and the mark of the tone."""
    letters: list[str] = []
    tone, seen_vowel = "", False
    for place, key in enumerate(word):
        seen_vowel = seen_vowel or unicodedata.normalize("NFD", key)[0] in "aeiouy"
        after_t = key == "r" and place and word[place - 1] == "t"
        if seen_vowel and key in _TELEX_TONES and not after_t:
            tone = _TELEX_TONES[key]
        else:
            letters.append(key)
    base = "".join(letters)
    if len(base) > 2 and base[0] == base[-1] == "d" and base.count("d") == 2:
        base = f"đ{base[1:-1]}"  # the second d typed at the end: "dad"
    for keys, letter in _TELEX_LETTERS:
        base = base.replace(keys, letter)
    if late := re.fullmatch(r"(.*?)([aeo])(.{1,2})\2", base):  # "chana" for "chân"
        base = f"{late[1]}{_HAT[late[2]]}{late[3]}"
    return _late_horn(base), tone


def _late_horn(base: str) -> str:
    """A "w" at the end belongs to the vowel before it: "duongw" → "dương"."""
    if not base.endswith("w"):
        return base
    base = base[:-1]
    if "uo" in base:
        return base.replace("uo", "ươ")
    return re.sub(r"[aou](?=[^aou]*$)", lambda match: _HORN[match[0]], base, count=1)
