"""What the station reports month by month: its work, its cases and checkpoints, its purchases."""

from collections.abc import Iterator, Mapping

from tools.example import photos
from tools.example.blocks import AGENCY, Cell, Heading, Line, Paper, Picture, Sheet, Table, Title
from tools.example.figures import Month, Year
from tools.example.made import File, filed

_CASES = ("กลุ่มคดี", "รับคดี (คดี)", "จับกุมได้ (คดี)", "ผู้ถูกจับกุม (คน)", "จับกุมได้ (ร้อยละ)")
_CHECKPOINTS = (
    "ประเภท",
    "จำนวน (ครั้ง)",
    "กำลังเจ้าหน้าที่ (นาย)",
    "ยานพาหนะที่ตรวจ (คัน)",
    "ผู้กระทำผิด (ราย)",
    "ว่ากล่าวตักเตือน (ราย)",
)
_WORK = ("ที่", "การปฏิบัติงานหรือโครงการ/กิจกรรม", "รายละเอียด", "ระยะเวลาดำเนินการ", "หน่วยงานที่รับผิดชอบ")
_PURCHASES = (
    "ลำดับที่",
    "งานที่ซื้อหรือจ้าง",
    "วงเงินที่ซื้อหรือจ้าง (บาท)",
    "ราคากลาง (บาท)",
    "วิธีการซื้อหรือจ้าง",
    "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
    "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง",
    "เหตุผลที่คัดเลือกโดยสรุป",
    "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
)


def work(year: Year, folder: str, stems: Mapping[str, str], captions: Mapping[str, str]) -> Iterator[File]:
    """The monthly report; with a picture and as a Word file where the month has a caption."""
    for number, month in enumerate(year.months):
        rows = tuple((str(place), *row) for place, row in enumerate(_done(year, number, month), 1))
        shown = (Heading("ภาพกิจกรรม"), Picture(photos.for_paper(month.key), captions[month.key])) if month.key in captions else ()
        paper = Paper(
            f"รายงานการปฏิบัติราชการประจำเดือน{month.full}",
            (
                Title((f"รายงานการปฏิบัติราชการประจำเดือน{month.name} พ.ศ. {month.be}", AGENCY)),
                Table(_WORK, rows, (0.7, 3.4, 4, 2.3, 2.3)),
                *shown,
            ),
        )
        yield from filed(f"{folder}/{stems[month.key]}", paper, with_word=month.key in captions)


def _done(year: Year, number: int, month: Month) -> Iterator[tuple[str, ...]]:
    """The lines of one month's report: what is counted every month, then what was special."""
    taken, caught, people = year.cases.total(number)
    discipline, alcohol, roadblocks = year.checkpoints.months[number]
    when = f"1–{month.days} {month.short} {month.be}"
    patrol = f"ตรวจพื้นที่เสี่ยง 3 เขตตรวจทุกวัน ตั้งจุดสกัด {roadblocks[0]} ครั้ง"
    traffic = f"ตั้งจุดตรวจ {discipline[0] + alcohol[0]} ครั้ง ตรวจยานพาหนะ {discipline[2] + alcohol[2]:,} คัน"
    yield "ป้องกันปราบปรามอาชญากรรม", patrol, when, "งานป้องกันปราบปราม"
    yield "กวดขันวินัยจราจร", traffic, when, "งานจราจร"
    yield "สืบสวนจับกุม", f"จับกุมผู้กระทำความผิด {people} คน ใน {caught} คดี", when, "งานสืบสวน"
    yield "รับคำร้องทุกข์และสอบสวน", f"รับคดี {taken} คดี และแจ้งความคืบหน้าให้ผู้เสียหายทราบ", when, "งานสอบสวน"
    yield from year.activities[number]


def cases(year: Year, folder: str) -> Iterator[File]:
    """Criminal cases of each month."""
    for number, month in enumerate(year.months):
        counted = (*zip(year.cases.names, year.cases.months[number], strict=True), ("รวม", year.cases.total(number)))
        rows: tuple[tuple[Cell, ...], ...] = tuple((name, *counts, round(100 * counts[1] / counts[0], 2)) for name, counts in counted)
        title = f"สถิติคดีอาญา ประจำเดือน{month.full}"
        source = f"ที่มา: ระบบ CRIMES ข้อมูลเดือน{month.full} (ตัวเลขสมมติ) จัดทำโดยงานสอบสวน"
        paper = Paper(title, (Title((title, AGENCY)), Table(_CASES, rows, (4, 2, 2, 2, 2), total=True), Line(source)))
        sheet = Sheet("สถิติคดี", (title, AGENCY), _CASES, rows, (40, 15, 16, 18, 19), total=True)
        yield from filed(f"{folder}/{month.key} สถิติคดี", paper, sheet=sheet)


def checkpoints(year: Year, folder: str) -> Iterator[File]:
    """Checkpoints and road-blocks of each month; officers are counted at every one."""
    for number, month in enumerate(year.months):
        counted = year.checkpoints.months[number]
        kinds = tuple(
            (name, times, times * officers, *rest) for name, (times, officers, *rest) in zip(year.checkpoints.names, counted, strict=True)
        )
        sums = tuple(sum(column) for column in zip(*(kind[1:] for kind in kinds), strict=True))
        rows = (*kinds, ("รวม", *sums))
        title = f"สถิติการตั้งจุดตรวจ จุดสกัด ประจำเดือน{month.full}"
        source = f"กำลังเจ้าหน้าที่นับรวมทุกครั้งที่ตั้ง ข้อมูลเดือน{month.full} (ตัวเลขสมมติ) จัดทำโดยงานป้องกันปราบปราม"
        paper = Paper(title, (Title((title, AGENCY)), Table(_CHECKPOINTS, rows, (4, 1.7, 2.2, 2.2, 2, 2.1), total=True), Line(source)))
        sheet = Sheet("จุดตรวจ จุดสกัด", (title, AGENCY), _CHECKPOINTS, rows, (36, 15, 22, 22, 19, 22), total=True)
        yield from filed(f"{folder}/{month.key} จุดตรวจ จุดสกัด", paper, sheet=sheet)


def purchases(year: Year, folder: str, stems: Mapping[str, str], dates: Mapping[str, str]) -> Iterator[File]:
    """Form สขร.1 of each month that had a purchase; `dates` are the days the forms were made."""
    for month in (month for month in year.months if month.key in year.purchases):
        bought = year.purchases[month.key]
        rows = tuple(
            (
                number,
                each.work,
                each.budget,
                each.price,
                each.method,
                each.offers,
                f"{each.winner} {each.agreed:,.2f} บาท",
                each.reason,
                each.contract,
            )
            for number, each in enumerate(bought, 1)
        )
        dated = f"วันที่ {dates[month.key]}"
        closing = f"รวม {len(rows)} รายการ ราคาที่ตกลงรวม {sum(each.agreed for each in bought):,.2f} บาท"
        title = f"แบบ สขร.1 สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน{month.full}"
        heading = Title((f"สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน{month.full} (แบบ สขร.1)", AGENCY, dated))
        printed = tuple((str(row[0]), *row[1:]) for row in rows)
        table = Table(_PURCHASES, printed, (0.9, 3, 1.7, 1.7, 2.3, 3, 3, 2.5, 2.5))
        paper = Paper(title, (heading, table, Line(closing)), wide=True, size=12)
        sheet = Sheet("สขร.1", (title, AGENCY, dated), _PURCHASES, rows, (9, 40, 18, 16, 20, 36, 36, 34, 34), after=(closing,))
        yield from filed(f"{folder}/{stems[month.key]}", paper, sheet=sheet)
