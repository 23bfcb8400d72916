"""Drawn scenes that stand for photographs of the station's work."""

from collections.abc import Sequence

from tools.example.pen import DARK_WOOD, FLOOR, HEIGHT, INK, KHAKI, MAROON, SKIN, SKY, SLATE, TAN, WALL, WHITE, WIDTH, WOOD, Pen

_STEEL = "#7b7f86"
_GREY = "#8b8b90"


def meeting(caption: str, screen: Sequence[str], wall: str = WALL) -> Pen:
    """Five people at a table below a screen."""
    pen = _room(wall)
    _window(pen, 60, 110)
    _window(pen, 970, 110)
    pen.box(330, 70, 540, 270, WHITE, 4, outline=_GREY, line=6)
    for row, text in enumerate(screen):
        first = row == 0
        pen.text(600, 205 + (row - (len(screen) - 1) / 2) * 62, text, 38 if first else 30, MAROON if first else INK, bold=first)
    pen.person(600, 400, 0.95)
    for seat, shirt in ((0, KHAKI), (1, SLATE), (3, "#7a5d5d"), (4, KHAKI)):
        pen.person(600 + (seat - 2) * 215, 420, 0.95, shirt, TAN if seat % 2 else SKIN)
    pen.shape([(70, 600), (1130, 600), (1200, 724), (0, 724)], WOOD)
    pen.box(0, 716, WIDTH, 20, "#7d5836")
    for x in range(160, 1160, 205):
        pen.shape([(x, 626), (x + 90, 626), (x + 102, 666), (x - 8, 666)], "#fbfaf7")
    pen.caption(caption)
    return pen


def training(caption: str, screen: Sequence[str]) -> Pen:
    """Somebody speaking to two rows of listeners."""
    pen = _room()
    pen.box(360, 60, 620, 300, WHITE, 4, outline=_GREY, line=6)
    pen.text(670, 160, screen[0], 42, MAROON)
    for row, text in enumerate(screen[1:]):
        pen.text(670, 230 + row * 56, text, 31, bold=False)
    pen.person(200, 240, 1.1)
    pen.box(120, 410, 160, 200, WOOD, 4)
    pen.box(110, 400, 180, 24, DARK_WOOD, 3)
    for row in range(2):
        size = 0.8 + row * 0.15
        for seat in range(7):
            x, y = 110 + seat * 165 + row * 60, 470 + row * 110
            pen.box(x - 66 * size, y + 50 * size, 132 * size, 170 * size, (KHAKI, "#6e6448", SLATE)[(seat + row) % 3], 40 * size)
            pen.oval(x - 40 * size, y - 30 * size, 80 * size, 96 * size, INK)
    pen.caption(caption)
    return pen


def desk(caption: str, sign: str, below: str) -> Pen:
    """The service desk with two people behind it."""
    pen = _room()
    pen.box(250, 70, 700, 130, MAROON, 4)
    pen.text(600, 118, sign, 46, WHITE)
    pen.text(600, 168, below, 27, "#f3dede", bold=False)
    _window(pen, 40, 150)
    pen.box(1000, 170, 150, 230, WHITE, 3, outline=_GREY, line=4)
    for row in range(6):
        pen.line([(1020, 210 + row * 28), (1130, 210 + row * 28)], "#b9b4ab", 4)
    pen.person(440, 330, 1.05)
    pen.person(730, 335, 1.05, SLATE, TAN)
    pen.box(170, 490, 860, 210, WOOD, 6)
    pen.box(150, 476, 900, 34, DARK_WOOD, 6)
    pen.box(520, 420, 150, 62, WHITE, 3, outline=_GREY, line=3)
    pen.text(595, 450, "ยินดีให้บริการ", 22, MAROON)
    pen.box(860, 420, 90, 60, INK, 4)
    pen.box(868, 428, 74, 44, "#9fc3d8")
    pen.caption(caption)
    return pen


def board(caption: str, head: str, lines: Sequence[str], colour: str = MAROON) -> Pen:
    """A sign outside the station."""
    pen = Pen(SKY)
    pen.box(0, 600, WIDTH, 200, "#c9d3bd")
    pen.box(0, 90, 260, 520, "#e9e1d3")
    pen.box(40, 170, 170, 190, "#b8cbd8")
    pen.box(940, 60, 260, 550, "#e9e1d3")
    pen.box(990, 150, 170, 190, "#b8cbd8")
    pen.box(0, 640, WIDTH, 160, "#d9d4ca")
    pen.box(330, 560, 22, 150, "#77716a")
    pen.box(848, 560, 22, 150, "#77716a")
    pen.box(250, 70, 700, 510, WHITE, 6, outline="#77716a", line=8)
    pen.box(258, 78, 684, 120, colour)
    pen.text(600, 138, head, 52, WHITE)
    for row, text in enumerate(lines):
        pen.text(600, 262 + row * 68, text, 35 if row == 0 else 30, bold=row == 0)
    pen.caption(caption)
    return pen


def download_sign(caption: str) -> Pen:
    """The sign that says where manuals are; its square only hints at a QR code, so that nobody scans an invented one."""
    pen = board(caption, "ดาวน์โหลดคู่มือ", ("คู่มือการให้บริการประชาชน", "สแกนด้วยโทรศัพท์"), "#1f4e8c")
    pen.box(510, 372, 180, 180, WHITE, 6, outline=INK, line=4)
    for x, y in ((526, 388), (626, 388), (526, 488)):
        pen.box(x, y, 48, 48, INK, 4)
        pen.box(x + 10, y + 10, 28, 28, WHITE, 2)
    pen.text(650, 512, "QR", 32, MAROON)
    return pen


def facility(caption: str) -> Pen:
    """Seats, drinking water and a ramp."""
    pen = _room()
    _window(pen, 60, 90)
    pen.box(420, 80, 420, 90, MAROON, 4)
    pen.text(630, 125, "จุดพักคอยประชาชน", 40, WHITE)
    for x in range(120, 780, 135):
        pen.box(x, 360, 110, 120, "#5f7f99", 10)
        pen.box(x, 470, 110, 40, "#4c6a82", 8)
        pen.box(x + 14, 510, 12, 80, "#666666")
        pen.box(x + 84, 510, 12, 80, "#666666")
    pen.box(880, 300, 120, 290, "#f8f8f8", 6, outline="#a0a0a0", line=3)
    pen.box(905, 220, 70, 90, "#a9d1e4", 16)
    pen.box(905, 390, 28, 20, "#cc3333")
    pen.box(948, 390, 28, 20, "#3377cc")
    pen.text(940, 470, "น้ำดื่ม", 28)
    pen.shape([(1010, 690), (1200, 690), (1200, 590)], "#a9a39a")
    pen.box(1040, 440, 130, 84, "#2b5fa3", 4)
    pen.text(1105, 480, "ทางลาด", 30, WHITE)
    pen.box(1100, 524, 10, 120, "#777777")
    pen.caption(caption)
    return pen


def road(caption: str, sign: str) -> Pen:
    """A road with cones, a sign and a car."""
    pen = Pen("#cfe0ea")
    pen.shape([(0, 460), (300, 330), (620, 450), (900, 350), (1200, 450), (1200, 520), (0, 520)], "#a9c3ae")
    pen.box(0, 500, WIDTH, 300, "#6d6f74")
    for x in range(40, 1280, 210):
        pen.box(x, 640, 120, 12, "#f0e9c8")
    pen.box(760, 200, 330, 150, "#1f4e8c", 6)
    pen.text(925, 275, sign, 46, WHITE)
    pen.box(800, 350, 14, 220, "#777777")
    pen.box(1036, 350, 14, 220, "#777777")
    for x in range(90, 690, 120):
        pen.shape([(x, 600), (x + 60, 600), (x + 36, 500), (x + 24, 500)], "#e8702a")
        pen.box(x + 15, 545, 30, 14, WHITE)
        pen.box(x - 10, 598, 80, 12, "#c85a1c")
    pen.person(700, 380, 1, "#c7d44a")
    pen.box(330, 420, 260, 100, "#b8bcc2", 30)
    pen.box(380, 360, 160, 90, "#8fa6b5", 30)
    pen.oval(360, 490, 70, 70, INK)
    pen.oval(490, 490, 70, 70, INK)
    pen.caption(caption)
    return pen


def store(caption: str) -> Pen:
    """Shelves of boxes, and somebody with a list."""
    pen = _room("#e8ecee")
    pen.box(380, 60, 440, 80, MAROON, 4)
    pen.text(600, 100, "ห้องเก็บรักษาของกลาง", 38, WHITE)
    for shelf in range(3):
        y = 190 + shelf * 140
        pen.box(90, y, 640, 14, _STEEL)
        for place in range(6):
            x = 105 + place * 104
            pen.box(x, y + 40, 86, 98 - (place * 7 + shelf * 11) % 30, ("#c8a878", "#b99464", "#d5bb90")[(place + shelf) % 3], 3)
            pen.box(x + 20, y + 70, 46, 28, WHITE)
    pen.box(90, 180, 14, 440, _STEEL)
    pen.box(716, 180, 14, 440, _STEEL)
    pen.person(900, 330, 1.15)
    pen.box(840, 480, 120, 150, WHITE, 3, outline="#888888", line=3)
    for row in range(5):
        pen.line([(856, 505 + row * 22), (944, 505 + row * 22)], "#b9b4ab", 4)
    pen.caption(caption)
    return pen


def _room(wall: str = WALL) -> Pen:
    pen = Pen(wall)
    pen.box(0, 560, WIDTH, HEIGHT - 560, FLOOR)
    pen.line([(0, 560), (WIDTH, 560)], "#b9ad9a", 3)
    return pen


def _window(pen: Pen, x: float, y: float) -> None:
    pen.box(x, y, 170, 190, WHITE, 4)
    pen.box(x + 10, y + 10, 72, 170, SKY)
    pen.box(x + 88, y + 10, 72, 170, SKY)
    pen.shape([(x + 10, y + 180), (x + 50, y + 120), (x + 82, y + 180)], "#b9cfc0")
