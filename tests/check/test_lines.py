"""What is wanted of each line of work, post or topic is told by names of files, by posts, or by the rows of a table."""

from pathlib import Path

from oitgen.text import said
from tests import papers
from tests.readied import OWN_2568, Readied, catalogue, own_element, readied_with, verdict

LINES = "  lines: [{name: งานจราจร}, {name: งานสอบสวน}]"
MONTHLY = "- {id: report, kind: document, th: รายงาน, period: {type: monthly}}"


def own(folder: Path, *names: str, owner: str = "[ทุกสายงาน]") -> Readied:
    files = {**catalogue(MONTHLY, item=f"responsible: {owner}"), "content/2568/agency.yaml": f"agency:\n{LINES}\n"}
    return readied_with(folder, [f"2568/M1/{name}" for name in names], years=(OWN_2568,), files=files)


def test_a_month_without_a_line_the_others_have_is_to_be_confirmed(tmp_path: Path) -> None:
    names = [f"{month} {line}.pdf" for month in ("2567-10", "2567-11") for line in ("งานจราจร", "งานสอบสวน")]
    october, november, december, *_ = own(tmp_path, *names, "2567-12 งานจราจร.pdf").element("M1", "report").slots
    assert (october.state, november.state, december.state) == ("met", "met", "to-confirm")
    assert said(december.why, "th") == "งวดอื่นมี แต่งวดนี้ไม่มีของ: งานสอบสวน"


def test_a_month_whose_names_tell_no_line_is_not_doubted(tmp_path: Path) -> None:
    found = own(tmp_path, "2567-10 งานจราจร.pdf", "2567-11 งานจราจร.pdf", "2567-12 รายงาน.pdf").slots("M1", "report")
    assert found["2567-12"] == "met"


def test_an_item_of_one_line_needs_no_others(tmp_path: Path) -> None:
    names = [f"{month} {line}.pdf" for month in ("2567-10", "2567-11") for line in ("งานจราจร", "งานสอบสวน")]
    assert own(tmp_path, *names, "2567-12 งานจราจร.pdf", owner="[งานจราจร]").slots("M1", "report")["2567-12"] == "met"


# ---- for each line of work, post or topic

PER = ", per: [{name: งานจราจร}, {name: งานสอบสวน}]"


def test_one_document_for_each_line_is_what_is_asked(tmp_path: Path) -> None:
    content = {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือหนึ่ง"), "2568/M1/คู่มืองานสอบสวน.pdf": papers.pdf("คู่มือสอง")}
    assert verdict(own_element(tmp_path, PER, content))[0] == "met"


def test_a_line_without_a_document_is_named(tmp_path: Path) -> None:
    assert verdict(own_element(tmp_path, PER, {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือหนึ่ง")})) == ("partial", "ยังไม่มีของ งานสอบสวน")


def test_a_document_that_names_no_line_may_be_for_all_of_them(tmp_path: Path) -> None:
    assert verdict(own_element(tmp_path, PER, {"2568/M1/คู่มือ.pdf": papers.pdf("คู่มือหนึ่ง")}))[0] == "to-confirm"


def test_the_agency_s_own_lines_stand_for_the_catalogue_s(tmp_path: Path) -> None:
    content = {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือหนึ่ง"), "2568/M1/คู่มืองานสอบสวน.pdf": papers.pdf("คู่มือสอง")}
    facts = "agency: {lines: [{name: งานจราจร}, {name: งานสอบสวน}, {name: งานสืบสวน}]}"
    assert verdict(own_element(tmp_path, PER, content, agency=facts)) == ("partial", "ยังไม่มีของ งานสืบสวน")


TOPICS = ", per: [{name: การอนุมัติอนุญาต}, {name: การใช้อำนาจตามกฎหมาย}, {name: การจัดซื้อจัดจ้าง}, {name: การบริหารงานบุคคล}]"


def risks(*topics: str) -> bytes:
    return papers.word("การประเมินความเสี่ยง", [["ที่", "ประเด็น", "ระดับ"], *([str(at), topic, "ต่ำ"] for at, topic in enumerate(topics, 1))])


def test_rows_of_a_table_tell_topics(tmp_path: Path) -> None:
    every = ("การอนุมัติอนุญาต", "ประเด็นการใช้อำนาจตามกฎหมาย", "การจัดซื้อจัดจ้าง", "การบริหารงานบุคคล")
    assert verdict(own_element(tmp_path / "a", TOPICS, {"2568/M1/ก.docx": risks(*every)}))[0] == "met"
    assert verdict(own_element(tmp_path / "b", TOPICS, {"2568/M1/ก.docx": risks(*every[:3])})) == ("partial", "ยังไม่มีของ การบริหารงานบุคคล")


def test_a_table_that_names_few_topics_was_not_understood(tmp_path: Path) -> None:
    assert verdict(own_element(tmp_path, TOPICS, {"2568/M1/ก.docx": risks("การจัดซื้อจัดจ้าง", "เรื่องอื่น")}))[0] == "to-confirm"


POSTS = (
    ", role: people-executive, per: [{name: คณะบริหาร, aliases: [นายก]}, {name: ปลัดเทศบาล, aliases: [ปลัด]}, "
    "{name: ผอ.กอง, aliases: [ผู้อำนวยการกอง]}]"
)
MAYOR, CLERK, DIVISION = ("นายกเทศมนตรี", "ปลัดเทศบาล", "ผู้อำนวยการกองคลัง")


def people(*posts: str) -> str:
    return "\n".join(f"- {{name: นายคน ที่{at}, position: {post}, group: executive, photo: p.jpg}}" for at, post in enumerate(posts))


def test_every_post_that_is_asked_for_has_somebody(tmp_path: Path) -> None:
    photo = {"p.jpg": papers.qr("ก", kind="JPEG")}
    assert verdict(own_element(tmp_path / "a", POSTS, photo, people=people(MAYOR, CLERK, DIVISION)))[0] == "met"
    beside = ("รองปลัดเทศบาล", "หัวหน้าสำนักปลัด")
    found = own_element(tmp_path / "b", POSTS, photo, people=people(MAYOR, DIVISION, *beside))
    assert verdict(found) == ("partial", "ยังไม่มีของ ปลัดเทศบาล")
