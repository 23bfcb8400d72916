"""The texts of a new site folder. They are for Thai officers and become their own files, so they are Thai here."""

import re

from oitgen.model.catalogue import Catalogue, Item
from oitgen.report.requirement import file_name
from oitgen.thai import FiscalYear

NOTE = "_สิ่งที่ต้องมี.txt"
START = "อ่านก่อนเริ่มงาน.txt"
BUILD, READY, PREVIEW = "สร้างเว็บ.bat", "ตรวจความพร้อม.bat", "เปิดดูตัวอย่าง.bat"
_SHORT = 40
# A long title is cut before one of these, so that no word is torn.
_JOINT = re.compile(
    r" |\(|และ|หรือ|ของ(?!กลาง|บริจาค)|เพื่อ|(?<!ติด)ตาม|ภายใน|เกี่ยวกับ|(?<!นอก)จาก|ประจำ|ต่อการ|สำหรับ|(?<!ต้าน)การทุจริต|ใน(?=การ|ประเด็น)"
)


def item_folder(item: Item) -> str:
    """The name of an item's folder: its code and a short title. The code alone decides; the rest is for people."""
    title = file_name(item.title.th)
    if len(title) > _SHORT:
        cuts = [found.start() for found in _JOINT.finditer(title) if 8 <= found.start() <= _SHORT]
        title = title[: max(cuts, default=_SHORT)]
    return f"{item.code} {file_name(title.strip(' (-'))}"


def site_yaml(name: str, catalogue: Catalogue, year: FiscalYear) -> str:
    """site.yaml with the three things that are known, and an example for every other one."""
    return _SITE.format(name=_quoted(name), kind=catalogue.agency_type, year=year.be, catalogue=catalogue.id, calendar=year.be)


def start(name: str, year: FiscalYear, example: str) -> str:
    """What to do first, in the order in which it is done."""
    return _START.format(name=name, year=year.be, example=example)


def _quoted(text: str) -> str:
    """The text as a YAML value in double quotes, whatever was typed."""
    plain = "".join(sign for sign in text if sign >= " " and sign != "\x7f")
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


_SITE = """\
# ข้อมูลของหน่วยงานและเว็บไซต์ เปิดแก้ด้วยโปรแกรม Notepad แล้วบันทึกเป็น UTF-8
# บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบายหรือตัวอย่าง โปรแกรมไม่อ่าน
# จะใช้บรรทัดตัวอย่าง ให้ลบ # กับวรรคหลัง # หนึ่งวรรค แล้วแก้เป็นข้อมูลจริงของหน่วยงาน
# ย่อหน้าด้วยการเคาะวรรคเท่าตัวอย่าง อย่าใช้ปุ่ม Tab และเคาะวรรคหลังเครื่องหมาย : ทุกครั้ง

agency:
  name: {name}
  kind: {kind}
#   short_name: ชื่อย่อหน่วยงาน
#   address: "เลขที่ ถนน ตำบล อำเภอ จังหวัด รหัสไปรษณีย์"
#   phone: "0 0000 0000"
#   fax: "0 0000 0000"
#   email: info@example.go.th
#   hours: "วันและเวลาทำการ"
#   map: {{lat: 13.0000, lon: 100.0000, url: "https://…"}}
#   social: {{facebook: "https://…", line: "https://…"}}
#   logo: logo.png

# ช่องทางของหน่วยงาน ช่องทางแจ้งเรื่องทุจริต (corruption) ต้องแยกจากเรื่องร้องเรียนทั่วไป (complaint)
# channels:
#   qa: {{url: "https://…", name: "ชื่อช่องทางถามตอบ", two_way: true}}
#   feedback: {{url: "https://…"}}
#   complaint: {{url: "https://…", phone: "0 0000 0000"}}
#   corruption: {{url: "https://…", phone: "0 0000 0000"}}
#   eservices: [{{name: ชื่อระบบ, url: "https://…"}}]

# แบบวัด EIT: คัดลอกที่อยู่จากระบบการประเมิน และใส่วันเปิดปิดตามปฏิทินของ ป.ป.ช.
# eit: {{url: "https://itap.nacc.go.th/…", opens: {calendar}-01-01, closes: {calendar}-06-30}}

years:
  {year}: {{catalogue: {catalogue}}}

# ที่อยู่จริงของเว็บไซต์หลังนำขึ้นเครื่องแม่ข่าย
# site:
#   url: https://www.example.go.th/
"""

PEOPLE = """\
# ผู้บริหาร หัวหน้างาน และคณะกรรมการ หนึ่งคนหนึ่งชุด (หรือใช้ไฟล์ people.xlsx ที่มีหัวตารางเดียวกันแทน)
# จะใช้ตัวอย่าง ให้ลบ # กับวรรคหลัง # หนึ่งวรรค แล้วแก้เป็นข้อมูลจริง
# group: executive คือผู้บริหาร, head คือหัวหน้างาน, board คือคณะกรรมการ
# photo: ที่อยู่ไฟล์ภาพนับจากโฟลเดอร์นี้ · since/until: วันรับและวันพ้นตำแหน่ง
# เมื่อเปลี่ยนผู้บริหาร ให้ใส่ until แล้วเพิ่มคนใหม่ ไม่ต้องลบคนเดิม
#
# - name: ชื่อ นามสกุล
#   position: ตำแหน่ง
#   photo: people/photo1.jpg
#   phone: "0 0000 0000"
#   email: name@example.go.th
#   group: executive
#   since: 2567-10-01
"""

_START = """\
อ่านก่อนเริ่มงาน
{name} ปีงบประมาณ {year}

1. เปิดไฟล์ site.yaml ด้วยโปรแกรม Notepad ใส่ชื่อ ที่อยู่ โทรศัพท์ อีเมล และช่องทางของหน่วยงาน
   เปิดไฟล์ people.yaml ใส่รายชื่อผู้บริหารและคณะกรรมการ

2. เปิดโฟลเดอร์ content แล้วเปิดโฟลเดอร์ {year} จะพบโฟลเดอร์ของทุกข้อ เช่น
   {example}
   ในแต่ละโฟลเดอร์มีไฟล์ _สิ่งที่ต้องมี.txt บอกว่าต้องมีอะไร รูปแบบไฟล์ใด งวดใด ใครรับผิดชอบ และภายในเมื่อใด

3. วางไฟล์เอกสารลงในโฟลเดอร์ของข้อ ใช้ชื่อไฟล์ภาษาไทยได้
   ใส่เดือน ไตรมาส หรือปีไว้ในชื่อไฟล์ เช่น รายงาน ต.ค.67.pdf หรือ 2567-10 รายงาน.pdf
   เอกสารเดียวกันที่มีทั้ง PDF และ Word หรือ Excel ให้ตั้งชื่อเหมือนกันและวางไว้ด้วยกัน

4. ดับเบิลคลิก สร้างเว็บ.bat หน้าต่างจะบอกว่ามีอะไรต้องแก้
   ดับเบิลคลิก ตรวจความพร้อม.bat เพื่อดูว่าข้อใดยังขาดอะไร
   ดับเบิลคลิก เปิดดูตัวอย่าง.bat เพื่อดูเว็บไซต์ในเครื่องนี้ เปิดหน้าต่างค้างไว้ บันทึกไฟล์แล้วหน้าเว็บเปลี่ยนตามเอง

5. นำทุกอย่างในโฟลเดอร์ public ขึ้นเครื่องแม่ข่ายของหน่วยงาน
   ตัวอย่างมีไว้ดูในเครื่องนี้เท่านั้น คนอื่นเปิดไม่ได้

ข่าวและกิจกรรม วางในโฟลเดอร์ content แล้วโฟลเดอร์ news ชื่อไฟล์ขึ้นต้นด้วยวันที่ เช่น 2568-01-15 หัวข้อข่าว.md
ไฟล์และโฟลเดอร์ที่ชื่อขึ้นต้นด้วย _ ไม่ถูกเผยแพร่ ไฟล์ของท่านจะไม่ถูกลบหรือแก้ไขโดยโปรแกรม
ไม่เข้าใจข้อความใด พิมพ์ oitgen explain ตามด้วยชื่อในวงเล็บเหลี่ยม หรือตามด้วยรหัสข้อ เช่น oitgen explain O7
"""

NEWS_NOTE = """\
ข่าวและกิจกรรม

หนึ่งข่าวหนึ่งไฟล์ สร้างด้วยโปรแกรม Notepad ชื่อไฟล์ขึ้นต้นด้วยวันที่และลงท้ายด้วย .md เช่น
   2568-01-15 หัวข้อข่าว.md
ข่าวที่มีภาพ ให้ทำเป็นโฟลเดอร์ชื่อแบบเดียวกัน ข้างในมีไฟล์ index.md และไฟล์ภาพ

ให้ข่าวไปแสดงในข้อของแบบตรวจด้วย ใส่สามบรรทัดนี้ไว้บนสุดของไฟล์
---
tags: [head]
---
head คือกิจกรรมของหัวหน้าหน่วยงาน · performance คือผลการดำเนินงาน · ita คือการประเมิน ITA · eit คือแบบวัด EIT
"""

# Saved without a byte order mark, which cmd would take for a command; chcp makes the Thai readable.
_BAT = """\
@echo off
chcp 65001 >nul
cd /d "%~dp0"
set "PYTHONUTF8=1"
set "OITGEN="
where oitgen >nul 2>nul && set "OITGEN=oitgen"
if not defined OITGEN py -c "import oitgen" >nul 2>nul && set "OITGEN=py -m oitgen"
if not defined OITGEN python -c "import oitgen" >nul 2>nul && set "OITGEN=python -m oitgen"
if defined OITGEN goto work
py --version >nul 2>nul && goto nooitgen
python --version >nul 2>nul && goto nooitgen
echo ไม่พบ Python ในเครื่องนี้
echo ให้ติดตั้ง Python 3.11 ขึ้นไปจาก https://www.python.org/downloads/
echo ตอนติดตั้งให้ทำเครื่องหมายที่ Add python.exe to PATH แล้วดับเบิลคลิกไฟล์นี้ใหม่
goto done
:nooitgen
echo พบ Python แล้ว แต่ยังไม่ได้ติดตั้ง oitgen
echo ให้ขอไฟล์ติดตั้ง oitgen จากผู้ดูแลระบบ แล้วดับเบิลคลิกไฟล์นี้ใหม่
goto done
:work
{work}
:done
echo.
pause
"""

_BUILD = """\
%OITGEN% build .
if errorlevel 2 goto failed
if errorlevel 1 goto mend
echo สร้างเว็บไซต์เสร็จแล้ว อยู่ในโฟลเดอร์ public
goto done
:mend
echo สร้างเว็บไซต์แล้วในโฟลเดอร์ public แต่มีเรื่องที่ต้องแก้ ดูข้อความสีแดงข้างบน
goto done
:failed
echo สร้างเว็บไซต์ไม่สำเร็จ อ่านข้อความข้างบน เว็บไซต์เดิมยังอยู่ครบ"""

_READY = """\
%OITGEN% check .
if errorlevel 2 goto done
echo ข้างบนคือรายการของแต่ละสายงาน จะพิมพ์แจกให้สั่ง oitgen check --format html"""

_PREVIEW = """\
echo เปิดหน้าต่างนี้ค้างไว้ บันทึกไฟล์แล้วหน้าเว็บเปลี่ยนตามเอง ปิดหน้าต่างเมื่อเลิกดู
%OITGEN% serve . --open"""

HELPERS = tuple((name, _BAT.format(work=work)) for name, work in ((BUILD, _BUILD), (READY, _READY), (PREVIEW, _PREVIEW)))
