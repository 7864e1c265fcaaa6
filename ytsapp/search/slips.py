"""How likely a hand or an ear slips in which way, as a cost.

A cost is the negative natural logarithm of a likelihood: what happens e times as seldom costs 1
more. Of 50,000 misspelt words of scientific texts, nine in ten hold one slip: 34 % a letter
left out, 27 % one too many, 19 % another letter, 12.5 % two swapped; 3.3 % are wrong in the first
letter (Pollock and Zamora, "Automatic spelling correction in scientific and scholarly text", CACM
27, 1984). Each share is spread over all the ways it can happen in a word of eight letters. How the
shares of wrong letters divide between near and far ones is set by hand.
"""

LEFT_OUT = 3.2
"""0.34 / 8 letters."""
LEFT_OUT_OF_A_PAIR = 2.5
"""Twice as likely: in "embeding" the ear misses nothing."""
SWAPPED = 4.0
"""0.125 / 7 pairs."""
DOUBLED = 4.3
"""Two in five of the letters too many repeat their neighbour: 0.27 × 0.4 / 8."""
TOO_MANY_NEAR = 6.8
"""Half of the rest lie beside a neighbour's key: 0.27 × 0.3 / (9 places × 8 keys)."""
TOO_MANY = 7.6
"""Any other letter: 0.27 × 0.3 / (9 × 18)."""
NEAR = 6.0
"""Half of the wrong letters lie beside the right key or sound alike: 0.19 × 0.5 / (8 × 5)."""
OTHER = 7.4
"""0.19 × 0.5 / (8 × 20)."""
FIRST_LETTER = 1.3
"""Added for a slip of the first letter: 3.3 % happen there, one in eight would be its share."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = ("aeiouy", "sz", "sc", "ck", "kq", "fv", "dt", "bp", "mn", "gj")
"""Letters taken for each other by ear: "seperate", "quantisation", "vektor"."""


def _find_near_letters() -> frozenset[str]:
    # In thirds of a key: each row is set one third to the right of the row above.
    keys = {key: (3 * x + y, y) for y, row in enumerate(_ROWS) for x, key in enumerate(row)}
    beside = {
        key + other
        for key, (x, y) in keys.items()
        for other, (other_x, other_y) in keys.items()
        if abs(x - other_x) <= 3 and abs(y - other_y) <= 1
    }
    return frozenset(beside | {a + b for group in _ALIKE for a in group for b in group})


_NEAR_LETTERS = _find_near_letters()


def slip_cost(typed: str, meant: str) -> float:
    """Return the cost of the likeliest slips by which `meant` is typed as `typed`; 0 for none.

    The table of Wagner and Fischer, with neighbours swapped as in optimal string alignment.
    """
    extra = [_too_many(typed, at) for at in range(len(typed))]
    before: list[float] = []
    row = [0.0]
    for cost in extra:
        row.append(row[-1] + cost)
    for there, right in enumerate(meant):
        missing = _left_out(meant, there)
        earlier, before = before, row
        row = [before[0] + missing]
        for at, letter in enumerate(typed):
            cheapest = min(
                before[at] + _wrong(letter, right, at),
                before[at + 1] + missing,
                row[at] + extra[at],
            )
            if at and there and letter == meant[there - 1] and typed[at - 1] == right:
                cheapest = min(cheapest, earlier[at - 1] + SWAPPED + FIRST_LETTER * (at == 1))
            row.append(cheapest)
    return row[-1]


def _wrong(letter: str, right: str, at: int) -> float:
    if letter == right:
        return 0.0
    return (NEAR if letter + right in _NEAR_LETTERS else OTHER) + FIRST_LETTER * (at == 0)


def _left_out(meant: str, at: int) -> float:
    if meant[at] in (meant[at - 1 : at], meant[at + 1 : at + 2]):
        return LEFT_OUT_OF_A_PAIR
    return LEFT_OUT + FIRST_LETTER * (at == 0)


def _too_many(typed: str, at: int) -> float:
    neighbours = (typed[at - 1 : at], typed[at + 1 : at + 2])
    if typed[at] in neighbours:
        return DOUBLED
    near = any(typed[at] + other in _NEAR_LETTERS for other in neighbours)
    return (TOO_MANY_NEAR if near else TOO_MANY) + FIRST_LETTER * (at == 0)
