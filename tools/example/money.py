"""Plans and reports of money: the budget, the investigation fund and procurement notices."""

from collections.abc import Iterator

from tools.example.blocks import AGENCY, HEAD_POSITION, Cell, Heading, Line, Numbered, Paper, Sheet, Signature, Table, Text, Title
from tools.example.figures import BudgetLine, Year
from tools.example.made import File, filed

_BUDGET = "O12 แผนและรายงานผลการใช้จ่ายงบประมาณ"
_FUND = "O13 ข้อมูลเงินกองทุนเพื่อการสืบสวนและสอบสวนคดีอาญา"
_NOTICES = "O14 ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง"
_PLAN = (
    "รายการ",
    "แหล่งงบประมาณ",
    "ไตรมาส 1 (บาท)",
    "ไตรมาส 2 (บาท)",
    "ไตรมาส 3 (บาท)",
    "ไตรมาส 4 (บาท)",
    "รวมทั้งปี (บาท)",
)
_REACHED = "ผลการใช้จ่ายงบประมาณเป็นไปตามเป้าหมาย เมื่อเทียบกับแผนการใช้จ่ายงบประมาณ"
_GRANTED = (("ไตรมาส 1 (ต.ค.–ธ.ค. 2567)", 48000.0, "17 ตุลาคม 2567"), ("ไตรมาส 2 (ม.ค.–มี.ค. 2568)", 52000.0, "16 มกราคม 2568"))
_USED = (
    ("ค่าใช้จ่ายในการสืบสวนติดตามจับกุม", 22400.0, 24850.0),
    ("ค่าตรวจพิสูจน์และรวบรวมพยานหลักฐาน", 13600.0, 12900.0),
    ("ค่าพาหนะพยานและล่าม", 8200.0, 9450.0),
)


def files(year: Year) -> Iterator[File]:
    """All papers about the money of fiscal year 2568."""
    below = f"content/{year.be}"
    stem = f"{below}/{_BUDGET}/1 แผนการใช้จ่ายงบประมาณ/แผนการใช้จ่ายงบประมาณ ปีงบประมาณ {year.be}"
    yield from plan(year, stem, Signature("15 ตุลาคม 2567"))
    yield from _spending(year, f"{below}/{_BUDGET}")
    yield from _fund(f"{below}/{_FUND}")
    yield from _notices(year, f"{below}/{_NOTICES}")


def plan(year: Year, stem: str, signature: Signature) -> Iterator[File]:
    """The plan of spending of a whole year."""
    rows: list[tuple[Cell, ...]] = [(each.name, each.source, *each.quarters, sum(each.quarters)) for each in year.budget]
    rows.append(_sums(rows, 2))
    title = f"แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. {year.be}"
    table = Table(_PLAN, tuple(rows), (4, 4, 2, 2, 2, 2, 2.2), total=True)
    sheet = Sheet("แผน", (title, AGENCY), _PLAN, tuple(rows), (38, 40, 17, 17, 17, 17, 18), total=True)
    yield from filed(stem, Paper(title, (Title((title, AGENCY)), table, signature), wide=True), sheet=sheet)


def _sums(rows: list[tuple[Cell, ...]], texts: int) -> tuple[Cell, ...]:
    """The last row of a table; the first `texts` columns hold no numbers."""
    columns = list(zip(*rows, strict=True))[texts:]
    return ("รวม", *("" for _ in range(texts - 1)), *(sum(value for value in column if not isinstance(value, str)) for column in columns))


def _spending(year: Year, folder: str) -> Iterator[File]:
    planned, spent = sum(each.planned for each in year.budget), sum(each.spent for each in year.budget)
    head = (
        "รายการ",
        "แหล่งงบประมาณ",
        "แผน 6 เดือน (บาท)",
        "ใช้จ่ายจริง (บาท)",
        "คงเหลือ (บาท)",
        "ร้อยละ",
        "ผลเทียบกับเป้าหมาย",
        "ปัญหา อุปสรรค",
    )
    total = ("รวม", "", planned, spent, planned - spent, round(100 * spent / planned, 2), "", "")
    rows = (*(_spent(each) for each in year.budget), total)
    title = "รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568"
    table = Table(head, rows, (3.2, 3.2, 2, 2, 1.9, 1.2, 2.2, 3), total=True)
    heading = Title((title, "(ตุลาคม 2567 – มีนาคม 2568)", AGENCY))
    paper = Paper(title, (heading, table, Signature("3 เมษายน 2568")), wide=True, size=12.5)
    wide_head = tuple(_REACHED if text == "ผลเทียบกับเป้าหมาย" else text for text in head)
    sheet = Sheet("รายงานผล", (title, AGENCY), wide_head, rows, (38, 40, 19, 19, 18, 11, 34, 44), total=True)
    yield from filed(f"{folder}/2 รายงานผลการใช้จ่ายงบประมาณ/รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือน", paper, sheet=sheet)
    stem = f"{folder}/3 หลักฐานการรายงานหัวหน้าสถานี/บันทึกข้อความรายงานต่อหัวหน้าสถานีตำรวจ ลงวันที่ 3 เม.ย. 2568"
    yield from filed(stem, _memorandum(planned, spent))


def _spent(line: BudgetLine) -> tuple[Cell, ...]:
    if not line.planned:
        share: Cell = "-"
        told = "แผนอยู่ในไตรมาส 3"
    else:
        share = round(100 * line.spent / line.planned, 2)
        told = "เป็นไปตามแผน" if share >= 90 else "ต่ำกว่าแผน"
    return line.name, line.source, line.planned, line.spent, line.planned - line.spent, share, told, line.note


def _memorandum(planned: float, spent: float) -> Paper:
    reported = (
        "งานอำนวยการขอรายงานผลการใช้จ่ายงบประมาณตั้งแต่เดือนตุลาคม 2567 ถึงเดือนมีนาคม 2568 "
        f"แผนการใช้จ่าย {planned:,.2f} บาท ใช้จ่ายจริง {spent:,.2f} บาท คิดเป็นร้อยละ {100 * spent / planned:.2f} ของแผน"
    )
    return Paper(
        "บันทึกข้อความ รายงานผลการใช้จ่ายงบประมาณต่อหัวหน้าสถานีตำรวจ",
        (
            Title(("บันทึกข้อความ",)),
            Line(f"ส่วนราชการ  งานอำนวยการ {AGENCY}"),
            Line("ที่  สมมติ 0001/68"),
            Line("วันที่  3 เมษายน 2568"),
            Line("เรื่อง  รายงานผลการใช้จ่ายงบประมาณรอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568"),
            Line(f"เรียน  {HEAD_POSITION}"),
            Text(reported),
            Text("ค่าปรับปรุงอาคารที่ทำการอยู่ในแผนไตรมาสที่ 3 ลงนามสัญญาแล้ว ยังไม่ถึงงวดส่งมอบ รายละเอียดปรากฏตามรายงานที่แนบ"),
            Line("จึงเรียนมาเพื่อโปรดทราบ"),
            Signature("", "พ.ต.ท.หญิง ตุ๊กตา ทดสอบไทย", f"สารวัตรอำนวยการ {AGENCY}"),
            Line("ทราบ"),
            Signature("3 เมษายน 2568"),
        ),
        thai_digits=True,
    )


def _fund(folder: str) -> Iterator[File]:
    granted = (*_GRANTED, ("รวม", sum(amount for _, amount, _ in _GRANTED), ""))
    used: list[tuple[Cell, ...]] = [(name, first, second, first + second) for name, first, second in _USED]
    used.append(_sums(used, 1))
    left = sum(amount for _, amount, _ in _GRANTED) - sum(first + second for _, first, second in _USED)
    name = "เงินกองทุนเพื่อการสืบสวนและสอบสวนคดีอาญา"
    head = ("ไตรมาส", "เงินที่ได้รับจัดสรร (บาท)", "วันที่ได้รับ")
    yield from _fund_paper(
        f"{folder}/1 เงินกองทุนที่ได้รับจัดสรร/เงินกองทุนที่ได้รับจัดสรร รอบ 6 เดือน",
        f"{name}ที่สถานีได้รับจัดสรร รอบ 6 เดือน",
        Table(head, granted, (4, 3, 3), total=True),
        (34, 28, 24),
        "สถานีนำเข้าบัญชีเงินกองทุนฯ แยกจากเงินงบประมาณอื่น",
    )
    yield from _fund_paper(
        f"{folder}/2 การใช้จ่ายเงินกองทุน/การใช้จ่ายเงินกองทุน รอบ 6 เดือน",
        f"การใช้จ่าย{name} รอบ 6 เดือน",
        Table(("รายการ", "ไตรมาส 1 (บาท)", "ไตรมาส 2 (บาท)", "รวม (บาท)"), tuple(used), (5, 2.4, 2.4, 2.4), total=True),
        (46, 20, 20, 20),
        f"คงเหลือ ณ วันที่ 31 มีนาคม 2568 จำนวน {left:,.2f} บาท",
    )


def _fund_paper(stem: str, title: str, table: Table, widths: tuple[float, ...], closing: str) -> Iterator[File]:
    heading = Title((title, "ปีงบประมาณ พ.ศ. 2568 (ตุลาคม 2567 – มีนาคม 2568)", AGENCY))
    paper = Paper(title, (heading, table, Line(closing), Signature("3 เมษายน 2568")))
    sheet = Sheet("กองทุน", (title, AGENCY), table.head, table.rows, widths, total=True)
    yield from filed(stem, paper, sheet=sheet, with_word=True)


def _notices(year: Year, folder: str) -> Iterator[File]:
    law = (
        "ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ให้หน่วยงานของรัฐจัดทำแผนการจัดซื้อจัดจ้างประจำปี "
        "และประกาศเผยแพร่ นั้น สถานีขอประกาศแผนการจัดซื้อจัดจ้างที่ต้องประกาศในรอบ 6 เดือนแรก จำนวน 1 รายการ"
    )
    (building,) = (each for each in year.all_purchases if "e-bidding" in each.method)
    planned = ("1", building.work, building.budget, "e-bidding", "กุมภาพันธ์ 2568")
    yield from _notice(
        f"{folder}/1 ประกาศแผนจัดซื้อจัดจ้าง/ประกาศแผนการจัดซื้อจัดจ้าง รอบ 6 เดือน",
        "เรื่อง ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568 (รอบ 6 เดือนแรก)",
        Text(law),
        Table(("ที่", "ชื่อโครงการ", "งบประมาณ (บาท)", "วิธี", "คาดว่าจะลงนาม"), (planned,), (0.7, 4, 2.2, 2, 2.6)),
        Text("รายการที่จัดซื้อจัดจ้างโดยวิธีเฉพาะเจาะจงตามวงเงินที่กฎหมายกำหนด ไม่ต้องประกาศแผน"),
        Signature("ประกาศ ณ วันที่ 8 พฤศจิกายน พ.ศ. 2567"),
    )
    invited = (
        f"สถานีมีความประสงค์จะประกวดราคา{building.work} ราคากลาง {building.price:,.2f} บาท "
        "กำหนดเสนอราคาผ่านระบบจัดซื้อจัดจ้างภาครัฐด้วยอิเล็กทรอนิกส์ วันที่ 15 มกราคม 2568 ระหว่างเวลา 09.00–12.00 น."
    )
    conditions = (
        "มีความสามารถตามกฎหมาย และไม่เป็นบุคคลล้มละลาย",
        "ไม่เป็นผู้ทิ้งงานของหน่วยงานของรัฐ",
        "ไม่เป็นผู้มีผลประโยชน์ร่วมกันกับผู้ยื่นข้อเสนอรายอื่น",
    )
    yield from _notice(
        f"{folder}/2 ประกาศเชิญชวน/ประกาศเชิญชวน รอบ 6 เดือน",
        f"เรื่อง ประกวดราคา{building.work} ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)",
        Text(invited),
        Heading("คุณสมบัติของผู้ยื่นข้อเสนอ"),
        Numbered(conditions),
        Text("ในรอบ 6 เดือนแรกของปีงบประมาณ พ.ศ. 2568 สถานีมีประกาศเชิญชวนฉบับนี้ฉบับเดียว"),
        Signature("ประกาศ ณ วันที่ 16 ธันวาคม พ.ศ. 2567"),
    )
    yield from _results(year, folder)


def _results(year: Year, folder: str) -> Iterator[File]:
    bought = year.all_purchases
    rows = tuple((str(number), each.work, each.winner, each.agreed, each.contract) for number, each in enumerate(bought, 1))
    total = ("", "รวม", "", sum(each.agreed for each in bought), "")
    head = ("ที่", "งานที่ซื้อหรือจ้าง", "ผู้ได้รับการคัดเลือก", "ราคาที่ตกลง (บาท)", "เลขที่และวันที่")
    yield from _notice(
        f"{folder}/3 ประกาศผลการจัดซื้อจัดจ้าง/ประกาศผลการจัดซื้อจัดจ้าง รอบ 6 เดือน",
        "เรื่อง ผลการจัดซื้อจัดจ้างในรอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568",
        Text(f"สถานีขอประกาศผลการจัดซื้อจัดจ้างระหว่างวันที่ 1 ตุลาคม 2567 ถึงวันที่ 31 มีนาคม 2568 จำนวน {len(bought)} รายการ"),
        Table(head, (*rows, total), (0.7, 3.6, 2.8, 2, 3.6), total=True),
        Signature("ประกาศ ณ วันที่ 4 เมษายน พ.ศ. 2568"),
    )


def _notice(stem: str, subject: str, *body: Text | Table | Heading | Numbered | Signature) -> Iterator[File]:
    yield from filed(stem, Paper(subject, (Title((f"ประกาศ{AGENCY}", subject)), *body), thai_digits=True))
