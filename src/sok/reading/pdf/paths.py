"""The lines of a drawn path to rules, fills and drawings: what tables and boxes are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sok.records import Box

# A line or area that is no wider (or no higher) than this many points is a rule.
RULE_WIDTH = 2.0
# A rule is at least this long; shorter ones are dashes, dots and parts of signs.
RULE_LENGTH = 4.0

# Straight lines make so much of each side of a box with round corners.
STRAIGHT = 0.5
# A frame has so many corners, and comes back to the first.
FRAME_CORNERS = 4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Path:
    """The corners of one stroke of the pen; `curved` says that it has bends between them.

    `clip` is the box that it is cut to, None if it is whole.
    """

    corners: tuple[Point, ...]
    curved: bool
    stroked: bool
    filled: bool
    clip: Box | None = None


@dataclass(slots=True)
class Shapes:
    """Boxes by what they are; `dashes` are too short to be rules by themselves.

    The edges of `frames` are rules too.
    """

    rules: list[Box] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    drawings: list[Box] = field(default_factory=list)
    dashes: list[Box] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)


def add_path(shapes: Shapes, path: Path) -> None:
    """Sort what shows of a path in: straight lines are rules, level boxes fills, else drawings."""
    whole = around(path.corners)
    box = cut_to(path.clip, whole)
    if box is None:
        return
    thin = min(box.x1 - box.x0, box.y1 - box.y0) <= RULE_WIDTH
    long = max(box.x1 - box.x0, box.y1 - box.y0) >= RULE_LENGTH
    level = not path.curved and all(_is_level(a, b) for a, b in pairwise(path.corners))
    if thin and not long:
        shapes.dashes.append(box)
    if not level and not thin and _has_round_corners(path, whole):
        (shapes.fills if path.filled else shapes.frames).append(box)
    elif not level:
        shapes.drawings.append(box)
    elif thin:
        if long:
            shapes.rules.append(box)
    else:
        if path.stroked:
            shapes.rules.extend(_edges(path))
            if len(path.corners) > FRAME_CORNERS:
                shapes.frames.append(box)
        if path.filled:
            shapes.fills.append(box)


def _has_round_corners(path: Path, box: Box) -> bool:
    """Whether a path is a box but for its corners: straight lines make most of each side."""
    pairs = list(pairwise(path.corners))
    if all(_is_level(*pair) for pair in pairs):
        return False
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    across = [_straight(pairs, 1, side) for side in (box.y0, box.y1)]
    down = [_straight(pairs, 0, side) for side in (box.x0, box.x1)]
    return min(across) > STRAIGHT * wide and min(down) > STRAIGHT * high


def _straight(pairs: Sequence[tuple[Point, Point]], axis: int, side: float) -> float:
    """The length of the lines along a side: of x (`axis` 0) or y (1)."""
    return sum(
        abs(one[1 - axis] - other[1 - axis])
        for one, other in pairs
        if max(abs(one[axis] - side), abs(other[axis] - side)) < RULE_WIDTH / 4
    )


def cut_to(clip: Box | None, box: Box) -> Box | None:
    """What shows of a box that is cut to another, None where nothing does.

    What lies in a picture often is drawn larger than the picture, and cut to it.
    """
    if clip is None:
        return box
    x0, x1 = max(box.x0, clip.x0), min(box.x1, clip.x1)
    y0, y1 = max(box.y0, clip.y0), min(box.y1, clip.y1)
    # A line shows though it has no width of its own; an area must keep some.
    wide = x1 > x0 or (x1 == x0 and box.x1 == box.x0)
    high = y1 > y0 or (y1 == y0 and box.y1 == box.y0)
    return Box(x0, y0, x1, y1) if wide and high else None


def around(corners: Sequence[Point]) -> Box:
    """The smallest box around points."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_level(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= RULE_WIDTH / 2 or abs(one[1] - other[1]) <= RULE_WIDTH / 2


def _edges(path: Path) -> Iterator[Box]:
    for pair in pairwise(path.corners):
        box = cut_to(path.clip, around(pair))
        if box is not None and max(box.x1 - box.x0, box.y1 - box.y0) >= RULE_LENGTH:
            yield box
