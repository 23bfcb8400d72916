"""How well numbers of people are told from other numbers: precision and recall on made-up texts.

    python benchmarks/personal.py [--rounds 2000] [--seed 2568] [--wrong 10]

Every text is made up here from a seed, in the shapes Thai offices write: prose,
pages of a PDF, tables with headers; Arabic and Thai digits; dashes, spaces and
broken lines. Beside the numbers of people stand those that look like them:
13 digits at random (one in ten passes the checksum), tax numbers of companies,
project and contract numbers of e-GP, codes of the chart of accounts, bar codes,
telephones of offices, budget figures. A number counts as found when its kind
and its last digits are. Nothing here is a test, and no number is anybody's.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oitgen.load.contents import grids
from oitgen.load.contents.gathering import Passage, gathered, parted
from oitgen.model.contents import SignKind
from oitgen.signs.personal import is_citizen_id
from oitgen.thai import thai_digits

KINDS = (SignKind.CITIZEN_ID, SignKind.BANK_ACCOUNT, SignKind.MOBILE)
FIRST = "สมมติ ทดลอง ตัวอย่าง จำลอง สมหมาย ใจดี มีสุข รักงาน".split()
FILLER = (
    "หน่วยงานได้ดำเนินการให้บริการประชาชนตามแผนปฏิบัติการ",
    "ผลการเบิกจ่ายงบประมาณรายจ่ายประจำปี พ.ศ. 2568 เป็นไปตามเป้าหมาย",
    "จึงเรียนมาเพื่อโปรดทราบและพิจารณาดำเนินการในส่วนที่เกี่ยวข้อง",
    "ผู้มาติดต่อให้นำบัตรประจำตัวประชาชนมาแสดงต่อเจ้าหน้าที่",
    "ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง",
)
Wanted = set[tuple[SignKind, str]]


@dataclass(frozen=True)
class Sample:
    """One text with the numbers of people in it, by kind and last digits."""

    name: str
    passages: tuple[Passage, ...]
    wanted: frozenset[tuple[SignKind, str]]


@dataclass(frozen=True)
class Maker:
    """Makes numbers and texts from one seed."""

    chance: random.Random

    def digits(self, count: int, first: str = "0123456789") -> str:
        """So many digits at random."""
        return self.chance.choice(first) + "".join(self.chance.choices("0123456789", k=count - 1))

    def citizen(self) -> str:
        """A number with the right checksum."""
        while True:
            begin = self.digits(12, "12345678")
            total = sum(int(digit) * weight for digit, weight in zip(begin, range(13, 1, -1), strict=True))
            whole = begin + str((11 - total % 11) % 10)
            if is_citizen_id(whole):
                return whole

    def mobile(self) -> str:
        """Ten digits of a mobile telephone."""
        return self.chance.choice(("06", "08", "09")) + self.digits(8)

    def person(self) -> str:
        """A made-up name."""
        return f"{self.chance.choice(('นาย', 'นาง', 'นางสาว'))}{self.chance.choice(FIRST)} {self.chance.choice(FIRST)}"

    def pick(self, *texts: str) -> str:
        """One of these."""
        return self.chance.choice(texts)

    def written(self, text: str) -> str:
        """In Thai digits now and then."""
        return thai_digits(text) if self.chance.random() < 0.25 else text

    def spread(self, number: str, *shapes: tuple[int, ...]) -> str:
        """The digits in groups, with one kind of sign between them."""
        shape, sign = self.chance.choice(shapes), self.pick("-", "-", "-", "–", " ", " - ", "\u00a0")
        return self.grouped(number, shape, sign)

    def grouped(self, number: str, shape: tuple[int, ...], sign: str = "-") -> str:
        """The digits in groups of these lengths."""
        at, parts = 0, []
        for length in shape:
            parts.append(number[at : at + length])
            at += length
        return sign.join(parts)

    def prose(self, line: str) -> tuple[Passage, ...]:
        """A line among others, on the page of a PDF."""
        around = [self.pick(*FILLER) for _ in range(self.chance.randint(2, 24))]
        around.insert(self.chance.randint(0, len(around)), line)
        return page(around)

    def table(self, header: tuple[str, ...], rows: list[tuple[object, ...]], titles: tuple[str, ...] = ()) -> tuple[Passage, ...]:
        """A sheet of a workbook."""
        cells: list[tuple[object, ...]] = [*((title,) for title in titles), header, *rows]
        grid = grids.grid("แผ่น1", cells)
        return tuple(grids.passages(grid, grids.table(grid)))


def page(lines: list[str]) -> tuple[Passage, ...]:
    """Lines as the reader of PDFs gives them."""
    return tuple(parted("\n".join(lines).split("\n"), page=1))


def citizen_prose(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    number = make.citizen()
    shown = number if make.chance.random() < 0.35 else make.spread(number, (1, 4, 5, 2, 1))
    word = make.pick(
        "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประจำตัวประชาชนเลขที่", "หมายเลขบัตรประชาชน", "ถือบัตรประชาชน เลขที่", "เลขที่บัตร ปชช.",
        "เลข 13 หลัก", "Citizen ID", "ID card no.", "เลขประจำตัวผู้เสียภาษี", "เลขประจำตัวผู้เสียภาษีอากร", "บัตรประชาชน",
    )  # fmt: skip
    line = make.pick(
        f"{make.person()} {word} {make.written(shown)} อยู่บ้านเลขที่ 12/3",
        f"{word}: {make.written(shown)}",
        f"({make.person()}) {word} .......{make.written(shown)}.......",
        f"ผู้รับจ้าง {make.person()} {word}{make.written(shown)}",
    )
    return make.prose(line), {(SignKind.CITIZEN_ID, number[-3:])}


def citizen_broken(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    number = make.citizen()
    shown = make.grouped(number, (1, 4, 5, 2, 1)) if make.chance.random() < 0.7 else number
    at = make.chance.randint(2, len(shown) - 3)
    line = f"{make.person()} {make.pick('เลขประจำตัวประชาชน', 'เลขบัตรประชาชน')} {shown[:at]}\n{shown[at:]} ผู้ขอรับบริการ"
    return page([make.pick(*FILLER), line, make.pick(*FILLER)]), {(SignKind.CITIZEN_ID, number[-3:])}


def citizen_table(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    rows: list[tuple[object, ...]] = []
    numbers = [make.citizen() for _ in range(make.chance.randint(1, 60))]
    style = make.chance.randint(0, 2)
    for at, number in enumerate(numbers, 1):
        cell: object = int(number) if style == 0 else number if style == 1 else make.spread(number, (1, 4, 5, 2, 1))
        rows.append((at, make.person(), cell, make.chance.randint(100, 99_999)))
    word = make.pick("เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "หมายเลขบัตร", "เลขประจำตัวผู้เสียภาษี", "ID card", "เลขที่บัตรประชาชน")
    return make.table(("ที่", "ชื่อ - สกุล", word, "จำนวนเงิน"), rows), {(SignKind.CITIZEN_ID, number[-3:]) for number in numbers}


def citizen_pdf_table(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    numbers = [make.citizen() for _ in range(make.chance.randint(1, 40))]
    lines = [make.pick(*FILLER) for _ in range(make.chance.randint(0, 7))]
    lines.append(f"ลำดับ ชื่อ-สกุล {make.pick('เลขประจำตัวประชาชน', 'เลขบัตรประชาชน', 'เลขประจำตัวผู้เสียภาษี')} จำนวนเงิน")
    plain = make.chance.random() < 0.5
    for at, number in enumerate(numbers, 1):
        shown = number if plain else make.grouped(number, (1, 4, 5, 2, 1))
        lines.append(f"{at} {make.person()} {make.written(shown)} {make.chance.randint(1, 99)},{make.digits(3)}.00")
    return page(lines), {(SignKind.CITIZEN_ID, number[-3:]) for number in numbers}


def thirteen_digits(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    number = make.digits(13, "123456789")
    word = make.pick("เลขที่สัญญา", "บาร์โค้ด", "เลขที่เอกสาร", "หมายเลขครุภัณฑ์", "รหัสงบประมาณ", "เลขที่ใบเสร็จรับเงิน", "Ref.", "จำนวน", "รหัสอ้างอิง", "")
    return make.prose(f"{make.pick(*FILLER)} {word} {make.written(number)} ให้บริการประชาชน"), set()


def thirteen_in_table(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    rows: list[tuple[object, ...]] = [(at, "รายการ", make.digits(13, "123456789"), make.digits(4, "123")) for at in range(1, 30)]
    return make.table(("ที่", "รายการ", make.pick("บาร์โค้ด", "เลขที่เอกสาร", "รหัสงบประมาณ"), "จำนวน"), rows), set()


def companies(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    rows: list[tuple[object, ...]] = [
        (at, "บริษัท ตัวอย่าง จำกัด", f"0{make.digits(12)}", make.digits(11, "6"), make.digits(12, "6"), make.chance.randint(1000, 9_999_999))
        for at in range(1, 15)
    ]
    header = ("ที่", "ผู้ประกอบการ", "เลขประจำตัวผู้เสียภาษี", "เลขที่โครงการ", "เลขคุมสัญญา", "ราคา")
    return make.table(header, rows, ("สรุปผลการจัดซื้อจัดจ้าง",)), set()


def cells_below_each_other(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    """A table as a PDF gives it that was drawn cell by cell: the number of the next row stands below a project's."""
    lines = ["ที่", "ผู้ประกอบการ", "เลขประจำตัวผู้เสียภาษี", "เลขที่โครงการ"]
    for at in range(10, 25):
        lines += [str(at), "บริษัท ตัวอย่าง จำกัด", f"0{make.digits(12)}", make.digits(11, "6")]
    return page(lines), set()


def projects(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    line = make.pick(
        f"เลขที่โครงการ {make.digits(11, '6')} เลขคุมสัญญา {make.digits(12, '6')}",
        f"สัญญาเลขที่ {make.digits(12, '6')} ลงวันที่ 1 ต.ค. 2567 จำนวน {make.digits(2)},{make.digits(3)}.00 บาท โอนผ่านธนาคาร",
        f"เลขที่เอกสาร {make.pick('06', '08', '36')}{make.digits(8)} ใบสั่งซื้อ",
        f"งบประมาณ {make.digits(10, '123')} บาท คงเหลือ {make.digits(10, '123')} บาท กรมบัญชีกลาง ธนาคารกรุงไทย",
    )
    return make.prose(line), set()


def ledger(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    rows: list[tuple[object, ...]] = [
        (
            make.digits(10, "12345"),
            make.pick("เงินฝากธนาคาร-เงินงบประมาณ", "บัญชีเงินฝากคลัง", "ค่าใช้สอย"),
            make.digits(6, "123"),
            make.digits(6, "123"),
        )
        for _ in range(25)
    ]
    header = make.pick("รหัสบัญชี ชื่อบัญชี เดบิต เครดิต", "เลขที่บัญชี ชื่อบัญชี ยอดยกมา ยอดยกไป")
    return make.table(tuple(header.split()), rows, ("งบทดลองหน่วยเบิกจ่ายรายเดือน", "ธนาคาร")), set()


def offices(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    local = make.pick("02", "07", "05", "04", "03") + make.digits(7)
    shown = make.pick(local, make.grouped(local, (2, 3, 4)), make.grouped(local, (1, 4, 4), " "), make.grouped(local, (3, 3, 3)))
    return make.prose(f"โทรศัพท์ {make.written(shown)} ต่อ {make.digits(4)} โทรสาร {make.grouped(local, (1, 4, 4))}"), set()


def account(make: Maker) -> tuple[str, str]:
    """An account's digits, and how its bank writes them."""
    if make.chance.random() < 0.7:
        number = make.digits(10)
        while number.startswith(("06", "08", "09")):
            number = make.digits(10)
        shape = make.chance.choice(((3, 1, 5, 1), (3, 1, 5, 1), (3, 1, 5, 1), (3, 6, 1), (3, 7), (10,)))
    else:
        number = make.digits(12)
        shape = make.chance.choice(((4, 4, 4), (12,), (12,), (2, 3, 1, 5, 1), (3, 1, 5, 3)))
    sign = make.pick("-", "-", "-", "–", " ") if shape in ((3, 1, 5, 1), (4, 4, 4)) else "-"
    return number, make.grouped(number, shape, sign)


def bank_prose(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    number, shown = account(make)
    bank = make.pick("ธนาคารกรุงไทย", "ธนาคารออมสิน", "ธ.ก.ส.", "ธนาคารกสิกรไทย", "KTB", "ธ.กรุงเทพ")
    shown = make.written(shown)
    line = make.pick(
        f"โอนเข้าบัญชี{bank} สาขาตัวอย่าง เลขที่บัญชี {shown} ชื่อบัญชี {make.person()}",
        f"{bank} เลขที่บัญชี {shown}",
        f"บัญชีออมทรัพย์ {bank} เลขที่ {shown}",
        f"บัญชีเลขที่ {shown} {bank}",
        f"เลขบัญชี: {shown} ({make.person()})",
        f"Account No. {shown} {bank}",
    )
    return make.prose(line), {(SignKind.BANK_ACCOUNT, number[-4:])}


def bank_table(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    found = [account(make) for _ in range(make.chance.randint(1, 40))]
    rows: list[tuple[object, ...]] = [
        (at, make.person(), make.pick("กรุงไทย", "ออมสิน", "ธ.ก.ส."), shown) for at, (_, shown) in enumerate(found, 1)
    ]
    header = ("ที่", "ชื่อ - สกุล", "ธนาคาร", make.pick("เลขที่บัญชี", "เลขบัญชีธนาคาร", "หมายเลขบัญชี"))
    return make.table(header, rows), {(SignKind.BANK_ACCOUNT, number[-4:]) for number, _ in found}


def mobile_prose(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    number = make.mobile()
    shapes = ((10,), (3, 3, 4), (2, 4, 4), (3, 7))
    shown = make.pick(
        *(make.grouped(number, shape) for shape in shapes),
        *(make.grouped(number, (3, 3, 4), sign) for sign in (" ", ".", "–")),
        make.grouped(number, (2, 4, 4), " "),
        f"+66 {make.grouped(number[1:], (2, 3, 4), ' ')}",
    )
    return make.prose(f"{make.person()} {make.pick('โทร.', 'โทรศัพท์', 'มือถือ', 'เบอร์', '')} {make.written(shown)}"), {
        (SignKind.MOBILE, number[-4:])
    }


def mobile_table(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    numbers = [make.mobile() for _ in range(make.chance.randint(1, 40))]
    style = make.chance.randint(0, 2)
    shown = [int(each) if style == 0 else each if style == 1 else make.grouped(each, (3, 3, 4)) for each in numbers]
    rows: list[tuple[object, ...]] = [(at, make.person(), each) for at, each in enumerate(shown, 1)]
    header = ("ที่", "ชื่อ - สกุล", make.pick("โทรศัพท์", "เบอร์โทร", "มือถือ"))
    return make.table(header, rows), {(SignKind.MOBILE, number[-4:]) for number in numbers}


def everything(make: Maker) -> tuple[tuple[Passage, ...], Wanted]:
    """A register with a column of each kind."""
    rows: list[tuple[object, ...]] = []
    wanted: Wanted = set()
    for at in range(1, 12):
        number, (account_, shown), mobile = make.citizen(), account(make), make.mobile()
        rows.append((at, make.person(), number, make.pick("กรุงไทย", "ออมสิน"), shown, mobile, make.chance.randint(100, 9_999)))
        wanted |= {(SignKind.CITIZEN_ID, number[-3:]), (SignKind.BANK_ACCOUNT, account_[-4:]), (SignKind.MOBILE, mobile[-4:])}
    return make.table(("ที่", "ชื่อ", "เลขบัตรประชาชน", "ธนาคาร", "เลขที่บัญชี", "โทรศัพท์", "จำนวนเงิน"), rows), wanted


SETS: tuple[Callable[[Maker], tuple[tuple[Passage, ...], Wanted]], ...] = (
    citizen_prose, citizen_broken, citizen_table, citizen_pdf_table,
    thirteen_digits, thirteen_in_table, companies, cells_below_each_other, projects, ledger, offices,
    bank_prose, bank_table, mobile_prose, mobile_table, everything,
)  # fmt: skip


def samples(rounds: int, seed: int) -> Iterator[Sample]:
    """So many texts, the sets in turn."""
    make = Maker(random.Random(seed))
    for number in range(rounds):
        maker = SETS[number % len(SETS)]
        passages, wanted = maker(make)
        yield Sample(maker.__name__, passages, frozenset(wanted))


def main() -> None:
    """Reads the samples and prints the table; `--wrong` shows the first mistakes."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=6000)
    options.add_argument("--seed", type=int, default=2568)
    options.add_argument("--wrong", type=int, default=0)
    asked = options.parse_args()
    right, false, missed = Counter[SignKind](), Counter[SignKind](), Counter[SignKind]()
    wrong: list[str] = []
    alike, alarms = 0, Counter[SignKind]()
    for sample in samples(asked.rounds, asked.seed):
        contents = gathered(sample.passages)
        found = {(sign.kind, "".join(filter(str.isdigit, sign.text))) for sign in contents.of(*KINDS)}
        alike += not sample.wanted
        alarms.update({kind for kind, _ in found} if not sample.wanted else ())
        for kind, _ in found & sample.wanted:
            right[kind] += 1
        for kind, last in found - sample.wanted:
            false[kind] += 1
            wrong.append(f"false {kind} {last} in {sample.name}: {_excerpt(sample, last)}")
        for kind, last in sample.wanted - found:
            missed[kind] += 1
            wrong.append(f"missed {kind} {last} in {sample.name}: {_excerpt(sample, last)}")
    print(f"| kind | numbers | found | precision | recall | false alarms in {alike} texts without any |\n|---|---:|---:|---:|---:|---:|")
    for kind in KINDS:
        numbers, told = right[kind] + missed[kind], right[kind] + false[kind]
        print(f"| {kind} | {numbers} | {told} | {right[kind] / max(told, 1):.4f} | {right[kind] / max(numbers, 1):.4f} | {alarms[kind]} |")
    print("\n".join(wrong[: asked.wrong]))


def _excerpt(sample: Sample, last: str) -> str:
    whole = " ".join(passage.text for passage in sample.passages)
    digits = last[-3:]
    at = max(whole.find(digits), whole.find(thai_digits(digits)))
    return repr(whole[max(0, at - 70) : at + 30])


if __name__ == "__main__":
    main()
