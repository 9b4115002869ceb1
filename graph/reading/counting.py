"""Numbers as list labels print them: ``4``, ``d``, ``IV``; and the signs that fonts draw.

The names of the forms are those of Word; OpenDocument's ``1 a A i I`` are told by `FORMS`.
"""

from __future__ import annotations

FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_ALPHABET = 26
_MOST_LETTERS = 780
_BULLETS = frozenset("-*+–—•·◦▪●○■□➢✓‣⁃❖→☐☑")
_DRAWN = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0fe": "☑", "\uf0a8": "☐",
    "\uf06f": "☐", "\uf071": "□", "\uf076": "❖", "\uf02d": "-", "\uf0e0": "→", "\uf0ae": "→",
    "\uf0be": "—", "\uf02a": "✉", "\uf028": "☎", "\uf0a3": "≤", "\uf0b3": "≥", "\uf0b0": "°",
    "\uf020": " ",
}  # fmt: skip
_TRANSLATED = {ord(sign): drawn for sign, drawn in _DRAWN.items()}


def counted(number: int, form: str) -> str:
    """A number as a label prints it: ``counted(4, "upperRoman")`` is ``IV``."""
    match form:
        case "lowerLetter" | "upperLetter":
            return _cased(_letters(number), form)
        case "lowerRoman" | "upperRoman":
            return _cased(_roman(number), form)
        case "decimalZero":
            return f"{number:02d}"
        case "ordinal":
            return f"{number}{_ordinal_ending(number)}"
        case "none":
            return ""
    return str(number)


def bullet(sign: str) -> str:
    """The bullet that a reader sees; fonts draw many from signs that are none."""
    drawn = drawn_signs(sign).strip()
    if drawn == "o":
        return "○"
    return drawn if drawn in _BULLETS else "•"


def drawn_signs(words: str) -> str:
    """The words with the private signs of symbol fonts as the signs that they draw."""
    return words.translate(_TRANSLATED)


def _cased(label: str, form: str) -> str:
    return label.upper() if form.startswith("upper") else label


def _letters(number: int) -> str:
    """``a`` to ``z``, then ``aa``, ``bb``."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    turns, letter = divmod(number - 1, _ALPHABET)
    return chr(ord("a") + letter) * (turns + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    label = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        label += letters * count
    return label


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
