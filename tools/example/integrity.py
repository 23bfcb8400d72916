"""Papers on the risk of bribery and on complaints of corruption."""

from collections.abc import Iterator

from tools.example.blocks import AGENCY, Heading, Line, Paper, Sheet, Signature, Table, Title
from tools.example.figures import Year
from tools.example.made import File, filed

_COMPLAINTS = "O17 ช่องทางร้องเรียนการทุจริต และสถิติ/2 สถิติเรื่องร้องเรียนการทุจริต"
_ASSESSED = "O20 การประเมินความเสี่ยงต่อการรับสินบน"
_MANAGED = "O21 รายงานผลการจัดการความเสี่ยงต่อการรับสินบน/1 ผลการจัดการความเสี่ยงตามสายงาน"
_HIGH = 10
_PROGRESS = "ความก้าวหน้า: เรื่องเดือนธันวาคม 2567 ตรวจสอบแล้วไม่พบการกระทำผิด แจ้งผู้ร้องแล้ว เรื่องเดือนกุมภาพันธ์ 2568 อยู่ระหว่างรวบรวมข้อเท็จจริง"


def files(year: Year) -> Iterator[File]:
    """All papers on integrity of fiscal year 2568 that hold figures."""
    below = f"content/{year.be}"
    stem = f"{below}/{_COMPLAINTS}/สถิติเรื่องร้องเรียนการทุจริต รอบ 6 เดือน ณ วันที่ 31 มี.ค. 2568"
    yield from complaints(year, stem, "31 มีนาคม 2568", _PROGRESS, Signature("2 เมษายน 2568"))
    yield from _risks(year, f"{below}/{_ASSESSED}")
    stem = f"{below}/{_MANAGED}/ผลการดำเนินการจัดการความเสี่ยงต่อการรับสินบน แยกตามสายงาน"
    yield from filed(stem, _managed(year))


def complaints(year: Year, stem: str, as_of: str, progress: str, signature: Signature) -> Iterator[File]:
    """Complaints of corruption, month by month."""
    head = ("เดือน", "จำนวนเรื่อง", "เรื่องที่ดำเนินการแล้วเสร็จ", "เรื่องที่อยู่ระหว่างดำเนินการ")
    months = tuple((month.full, *counts) for month, counts in zip(year.months, year.complaints, strict=True))
    rows = (*months, ("รวม", *(sum(column) for column in zip(*year.complaints, strict=True))))
    title = "สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ รอบ 6 เดือน"
    heading = Title((title, f"ปีงบประมาณ พ.ศ. {year.be} ข้อมูล ณ วันที่ {as_of}", AGENCY))
    paper = Paper(title, (heading, Table(head, rows, (3, 2, 3, 3), total=True), Line(progress), signature))
    sheet = Sheet("สถิติ", (title, f"ข้อมูล ณ วันที่ {as_of}"), head, rows, (24, 16, 28, 30), total=True, wide=False)
    yield from filed(stem, paper, sheet=sheet)


def _risks(year: Year, folder: str) -> Iterator[File]:
    head = (
        "สายงาน",
        "ชื่อกระบวนการ/งาน",
        "ประเด็นความเสี่ยงต่อการรับสินบน",
        "โอกาส",
        "ผลกระทบ",
        "คะแนน",
        "ระดับของความเสี่ยง",
        "แผนบริหารจัดการความเสี่ยง",
    )
    rows = tuple(
        (
            risk.line,
            risk.process,
            risk.risk,
            str(risk.likelihood),
            str(risk.impact),
            str(risk.score),
            "สูง" if risk.score >= _HIGH else "ปานกลาง",
            risk.measure,
        )
        for risk in year.risks
    )
    title = f"การประเมินความเสี่ยงต่อการรับสินบน ประจำปีงบประมาณ พ.ศ. {year.be}"
    assessed = (
        Title((title, AGENCY)),
        Heading("เกณฑ์ในการประเมินความเสี่ยงต่อการรับสินบน"),
        Line("โอกาสเกิด 1–5 คูณผลกระทบ 1–5: 1–4 ต่ำ, 5–9 ปานกลาง, 10–25 สูง"),
        Table(head, rows, (2.2, 2.6, 3.4, 1, 1.2, 1.1, 1.6, 4)),
        Signature("20 ธันวาคม 2567"),
    )
    stem = f"{folder}/1 การประเมินความเสี่ยงการรับสินบน/การประเมินความเสี่ยงต่อการรับสินบน ปีงบประมาณ {year.be}"
    yield from filed(stem, Paper(title, assessed, wide=True))
    stem = f"{folder}/2 แผนบริหารความเสี่ยงการรับสินบน/แผนบริหารจัดการความเสี่ยงต่อการรับสินบน ปีงบประมาณ {year.be}"
    yield from filed(stem, _measures(year))


def _measures(year: Year) -> Paper:
    title = f"แผนบริหารจัดการความเสี่ยงต่อการรับสินบน ประจำปีงบประมาณ พ.ศ. {year.be}"
    rows = tuple(
        (str(number), risk.line, risk.measure, "มกราคม – กันยายน 2568", f"หัวหน้า{risk.line}") for number, risk in enumerate(year.risks, 1)
    )
    table = Table(("ที่", "สายงาน", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"), rows, (0.7, 2.5, 4.5, 2.4, 2.6))
    return Paper(title, (Title((title, AGENCY)), table, Signature("25 ธันวาคม 2567")))


def _managed(year: Year) -> Paper:
    rows = tuple((risk.line, risk.measure, risk.result) for risk in year.risks)
    heading = Title(("รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงต่อการรับสินบน", f"ปีงบประมาณ พ.ศ. {year.be} ข้อมูล ณ วันที่ 31 มีนาคม 2568", AGENCY))
    table = Table(("สายงาน", "มาตรการ", "ผลการดำเนินการ"), rows, (2.4, 4.4, 4))
    return Paper("ผลการดำเนินการจัดการความเสี่ยงต่อการรับสินบน แยกตามสายงาน", (heading, table, Signature("4 เมษายน 2568")))
