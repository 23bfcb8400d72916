"""Pictures of the station itself: its people, structure, map and mark."""

from dataclasses import dataclass

from tools.example.blocks import AGENCY
from tools.example.pen import INK, KHAKI, MAROON, SKIN, SKY, SLATE, TAN, WALL, WHITE, Pen

_BROWN, _GREY_HAIR, _OLD = "#3a2a22", "#4a4a50", "#9a9a9e"
_GREEN, _VIOLET = "#e6ece6", "#e9e6ee"
_PALE, _EDGE, _SOFT = "#f6f4f0", "#7b1113", "#55555e"
_PARTS = (
    ("งานอำนวยการ", "สารวัตรอำนวยการ", ("ธุรการและกำลังพล", "การเงินและพัสดุ", "แผนงาน", "ประชาสัมพันธ์", "และข้อมูลสาธารณะ")),
    (
        "งานป้องกันปราบปราม",
        "สารวัตรป้องกันปราบปราม",
        ("สายตรวจ", "ศูนย์รับแจ้งเหตุ 191", "จุดตรวจ จุดสกัด", "ชุมชนสัมพันธ์", "ควบคุมผู้ต้องหา"),
    ),
    ("งานจราจร", "สารวัตรจราจร", ("จัดการจราจร", "กวดขันวินัยจราจร", "อุบัติเหตุจราจร", "อบรมขับขี่ปลอดภัย")),
    ("งานสืบสวน", "สารวัตรสืบสวน", ("สืบสวนคดี", "ติดตามหมายจับ", "การข่าว", "ปราบปรามยาเสพติด")),
    ("งานสอบสวน", "หัวหน้างานสอบสวน", ("รับคำร้องทุกข์", "สอบสวนคดีอาญา", "เปรียบเทียบปรับ", "เก็บรักษาของกลาง")),
)


@dataclass(frozen=True, slots=True)
class Face:
    """A portrait without a face. `letters` are the initials of an invented name."""

    file: str
    letters: str
    shirt: str = KHAKI
    hair: str = INK
    background: str = SKY
    long_hair: bool = False
    skin: str = SKIN


FACES = (
    Face("01-superintendent", "ส.ต."),
    Face("02-deputy", "ท.ร.", hair=_GREY_HAIR, background=WALL, skin=TAN),
    Face("03-admin", "ต.ท.", hair=_BROWN, background=_GREEN, long_hair=True),
    Face("04-patrol", "จ.บ.", background=WALL),
    Face("05-traffic", "ต.ส.", hair=_BROWN, skin=TAN),
    Face("06-detective", "ท.ส.", background=_VIOLET),
    Face("07-inquiry", "จ.ต.", hair=_GREY_HAIR, background=_GREEN, skin="#d9a884"),
    Face("08-board-chair", "ส.ป.", SLATE, _OLD, WALL, skin=TAN),
    Face("09-board-local", "ท.ท.", "#3f5a4a"),
    Face("10-board-community", "ต.ช.", "#7a5d5d", background=_VIOLET, long_hair=True, skin=TAN),
    Face("11-board-network", "จ.ค.", "#4c6a82", _BROWN, _GREEN, long_hair=True),
    Face("2567-superintendent", "ต.ก.", hair=_OLD, background=_GREEN, skin=TAN),
    Face("2567-patrol", "ส.บ.", hair=_GREY_HAIR, background=_VIOLET),
)


def portrait(face: Face) -> Pen:
    """Head and shoulders, with initials below."""
    pen = Pen(face.background, 600, 800)
    if face.long_hair:
        pen.oval(165, 130, 270, 360, face.hair)
    pen.box(80, 500, 440, 380, face.shirt, 130)
    pen.box(250, 420, 100, 120, face.skin, 30)
    pen.shape([(230, 508), (300, 590), (370, 508)], "#75674a" if face.shirt == KHAKI else WHITE)
    pen.oval(190, 170, 220, 280, face.skin)
    pen.dome(184, 150, 232, 250, face.hair)
    pen.box(0, 716, 600, 84, "#1b1b1f")
    pen.text(300, 758, f"ภาพตัวอย่าง · {face.letters}", 32, WHITE, bold=False)
    return pen


def structure() -> Pen:
    """The chart of the station's lines of work."""
    pen = Pen(WHITE, 1600, 1000)
    pen.text(800, 56, "แผนผังโครงสร้างการแบ่งส่วนราชการ", 44, MAROON)
    pen.text(800, 108, f"{AGENCY} (หน่วยงานสมมติ)", 30, bold=False)
    pen.line([(800, 250), (800, 300)], _SOFT, 3)
    pen.box(570, 150, 460, 100, MAROON, outline=_EDGE, line=3)
    pen.text(800, 180, "ผู้กำกับการ", 32, WHITE)
    pen.text(800, 222, "หัวหน้าสถานีตำรวจ", 24, WHITE, bold=False)
    pen.box(570, 300, 460, 90, _PALE, outline=_EDGE, line=3)
    pen.text(800, 345, "รองผู้กำกับการป้องกันปราบปราม", 29)
    pen.line([(800, 390), (800, 440)], _SOFT, 3)
    pen.line([(170, 440), (1430, 440)], _SOFT, 3)
    for number, (line, head, tasks) in enumerate(_PARTS):
        x = 170 + number * 315
        pen.line([(x, 440), (x, 480)], _SOFT, 3)
        pen.box(x - 140, 480, 280, 110, _PALE, outline=_EDGE, line=3)
        pen.text(x, 515, line, 28)
        pen.text(x, 557, head, 24, bold=False)
        pen.line([(x, 590), (x, 620)], _SOFT, 3)
        pen.box(x - 140, 620, 280, 290, WHITE, outline="#b9b4ab", line=2)
        for row, task in enumerate(tasks):
            pen.text(x, 655 + row * 52, task, 25, bold=False)
    pen.text(800, 958, "ข้อมูล ณ วันที่ 31 มีนาคม 2568", 24, _SOFT, bold=False)
    return pen


def town() -> Pen:
    """The map of a place that is not there."""
    pen = Pen("#eef0ea", 1000, 700)
    for street in ([(0, 420), (1000, 380)], [(300, 0), (360, 700)], [(720, 0), (690, 700)]):
        pen.line(street, WHITE, 34)
    pen.line([(0, 560), (250, 520), (520, 600), (1000, 540)], "#a9d1e4", 30)
    blocks = ((60, 80, 180, 120), (60, 250, 200, 110), (400, 60, 240, 130), (780, 80, 170, 180), (420, 450, 220, 70), (760, 420, 180, 90))
    for x, y, width, height in blocks:
        pen.box(x, y, width, height, "#dcd8cc", 4)
    pen.text(150, 398, "ถนนตัวอย่าง", 26, _SOFT, bold=False)
    pen.text(520, 130, "ตลาดทดสอบ", 26, _SOFT, bold=False)
    pen.text(865, 170, "โรงเรียนบ้านตัวอย่าง", 22, _SOFT, bold=False)
    pen.text(530, 640, "คลองสมมติ", 24, "#35637c", bold=False)
    pen.oval(505, 265, 70, 70, MAROON)
    pen.shape([(508, 310), (572, 310), (540, 375)], MAROON)
    pen.oval(525, 285, 30, 30, WHITE)
    pen.text(540, 235, AGENCY, 30, MAROON)
    pen.text(500, 34, "แผนที่ตัวอย่าง (สถานที่สมมติ)", 26)
    return pen


def mark() -> Pen:
    """The station's invented mark."""
    pen = Pen(WHITE, 400, 400)
    pen.oval(4, 4, 392, 392, MAROON)
    pen.oval(24, 24, 352, 352, WHITE)
    pen.oval(32, 32, 336, 336, MAROON)
    pen.text(200, 205, "ตย", 150, WHITE)
    return pen
