"""A theme's templates give pages, and a mistake in them gives a finding with its line."""

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from jinja2 import Environment

from oitgen.model.finding import Finding, Level
from oitgen.model.words import Lang
from oitgen.render.context import (
    Badge,
    Contact,
    ContactContext,
    Context,
    DocumentBlock,
    EitContext,
    ElementBlock,
    ErrorContext,
    FileLink,
    HomeContext,
    IndicatorBlock,
    ItemContext,
    ItemLine,
    Link,
    NewsContext,
    NewsLine,
    PageContext,
    PeopleContext,
    PeopleGroup,
    PersonCard,
    Picture,
    PolicyContext,
    PostContext,
    SearchContext,
    Shell,
    SitemapContext,
    SlotBlock,
    SlotGrid,
    StatementBlock,
    SurveyBlock,
    TextBlock,
    YearCard,
    YearContext,
)
from oitgen.render.template import TemplateProblem, Templates, _ready, templates

CONTACT = Contact("สถานีตำรวจภูธรตัวอย่าง", "1 ถนนตัวอย่าง", emails=("info@example.go.th",))
SHELL = Shell(
    "th", "หน้าตัวอย่าง", CONTACT.name, "", "ตย", "./", "./", "a.css", "i.svg", trail=(Link("หน้าแรก", "./"),), contact=CONTACT, kind="page"
)
SURVEY = SurveyBlock("https://survey.example/", Picture("qr.svg", "คิวอาร์โค้ด"), "qr.png")
SLOTS = (
    SlotBlock(
        "s-2567-10", "ตุลาคม", "2567", "published", (DocumentBlock("สรุป", (FileLink("a.pdf", "PDF", "1 MB · 2 หน้า", "ต.ค.67.pdf"),)),)
    ),
    SlotBlock("s-2567-11", "พฤศจิกายน", "2567", "none", statements=(StatementBlock("ไม่มีการจัดซื้อจัดจ้างในเดือนนี้"),)),
    SlotBlock("s-2567-12", "ธันวาคม", "2567", "missing", badge=Badge("ยังไม่เผยแพร่", "missing"), due="กำหนดเผยแพร่ภายใน 15 มกราคม 2568"),
)
ELEMENTS = (
    ElementBlock("1", "summary", "สรุปผลรายเดือน แบบ สขร.1", "สขร.1", grid=SlotGrid("", "months", SLOTS)),
    ElementBlock("2", "head", "ข้อมูลผู้บริหาร", "ผู้บริหาร", people=(PeopleGroup("ผู้บริหาร", (PersonCard("สมมติ ตัวอย่าง"),)),), survey=SURVEY),
)
NEWS = (NewsLine("ข่าวหนึ่ง", "n/", "15 มกราคม 2568", "2025-01-15"),)
TREE = (IndicatorBlock("9", "การเปิดเผยข้อมูล", "i9", 1, items=(ItemLine("O1", "โครงสร้าง", "o1/", badge=Badge("เผยแพร่แล้ว", "published")),)),)

PAGES: dict[str, Context] = {
    "home.html": HomeContext(SHELL, "ท่านต้องการรับบริการเรื่องใด", (Link("ติดต่อ", "c/"),), SURVEY, NEWS, "n/", (YearCard("2568", "2568/", "…"),)),
    "year.html": YearContext(SHELL, "ข้อมูลสาธารณะ", "25 ข้อ", (), TREE),
    "item.html": ItemContext(
        SHELL, "O15", "สรุปผลรายเดือน", "", (("ปีงบประมาณ", "2568"),), ELEMENTS, opening=(TextBlock("<h3>ก</h3>"),), news=NEWS
    ),
    "news.html": NewsContext(SHELL, "ข่าว", (("2568", NEWS),)),
    "post.html": PostContext(SHELL, "ข่าวหนึ่ง", "15 มกราคม 2568", "2025-01-15", "<p>ก</p>", photos=(Picture("p.jpg", "ภาพ"),)),
    "page.html": PageContext(SHELL, "คู่มือ", "<p>ก</p>"),
    "contact.html": ContactContext(SHELL, "ติดต่อ", CONTACT),
    "people.html": PeopleContext(SHELL, "ผู้บริหาร", (PeopleGroup("ผู้บริหาร", (PersonCard("สมมติ ตัวอย่าง"),)),)),
    "eit.html": EitContext(SHELL, "แบบวัด EIT", SURVEY),
    "search.html": SearchContext(SHELL, "ค้นหา", "assets/search/contents.js", "sitemap/"),
    "sitemap.html": SitemapContext(SHELL, "แผนผัง", (("ทั่วไป", (Link("ติดต่อ", "c/"),)),)),
    "privacy.html": PolicyContext(SHELL, "นโยบาย", CONTACT, True, True),
    "accessibility.html": PolicyContext(SHELL, "การเข้าถึง", CONTACT),
    "error.html": ErrorContext(SHELL, "ไม่พบหน้านี้", (Link("หน้าแรก", "/"),)),
}


def say(lang: Lang, id: str, /, **args: str) -> str:
    return f"{lang}:{id.format(**args)}"


def theme(folder: Path, **files: str) -> Path:
    (folder / "templates").mkdir(parents=True)
    for name, text in files.items():
        (folder / "templates" / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def only(folder: Path, text: str) -> Templates:
    return templates(theme(folder / "own", page=text), None, say)


def slip(folder: Path, text: str) -> Finding:
    with pytest.raises(TemplateProblem) as caught:
        only(folder, text).render("page.html", PAGES["page.html"])
    return caught.value.finding


@pytest.mark.parametrize("where", ["themes/default", "tests/themes/bare"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_page_renders_in_both_languages(repository: Path, where: str, name: str, lang: Lang) -> None:
    page = PAGES[name]
    html = templates(repository / where, None, say).render(name, replace(page, shell=replace(page.shell, lang=lang)))
    assert f'<html lang="{lang}">' in html
    assert html.count("<h1>") == 1


@pytest.mark.parametrize("name", PAGES)
def test_no_page_of_the_default_theme_needs_what_the_strict_policy_forbids(repository: Path, name: str) -> None:
    html = templates(repository / "themes/default", None, say).render(name, PAGES[name])
    assert " style=" not in html
    assert "<style" not in html
    assert "<script" not in html


def test_a_slot_link_tells_a_listener_its_month(repository: Path) -> None:
    html = templates(repository / "themes/default", None, say).render("item.html", PAGES["item.html"])
    assert '<span class="format">PDF</span><span class="visually-hidden" data-search="off"> ตุลาคม 2567</span>' in html


def test_text_is_escaped(tmp_path: Path) -> None:
    page = PageContext(SHELL, "<script>", "")
    assert only(tmp_path, "{{ page.title }}").render("page.html", page) == "&lt;script&gt;"


def test_words_are_said_in_the_page_s_language(tmp_path: Path) -> None:
    page = PageContext(replace(SHELL, lang="en"), "ก", "")
    assert only(tmp_path, '{{ _("Map of {name}", name=page.title) }}').render("page.html", page) == "en:Map of ก"


def test_an_own_theme_may_hold_one_template_and_extend_the_default(tmp_path: Path) -> None:
    default = theme(
        tmp_path / "default", base="[{% block main %}{% endblock %}]", page='{% extends "base.html" %}{% block main %}d{% endblock %}'
    )
    own = theme(tmp_path / "own", base='own{% extends "default/base.html" %}')
    assert templates(own, default, say).render("page.html", PAGES["page.html"]) == "own[d]"


def test_the_digest_stands_for_every_template(tmp_path: Path) -> None:
    one, same, other = (templates(theme(tmp_path / n / "own", page=t), None, say) for n, t in (("1", "a"), ("2", "a"), ("3", "b")))
    assert one.digest == same.digest != other.digest


def test_a_field_that_is_not_there_names_the_line(tmp_path: Path) -> None:
    finding = slip(tmp_path, "<p>\n{{ page.titel }}\n</p>")
    assert (finding.rule, finding.level) == ("template-broken", Level.ERROR)
    assert (finding.place.path, finding.place.line, finding.place.excerpt) == ("themes/own/templates/page.html", 2, "{{ page.titel }}")


def test_a_sentence_jinja_cannot_read_names_the_line(tmp_path: Path) -> None:
    finding = slip(tmp_path, "\n\n{% if %}")
    assert (finding.place.path, finding.place.line) == ("themes/own/templates/page.html", 3)


def test_a_sum_that_cannot_be_done_names_the_line(tmp_path: Path) -> None:
    assert slip(tmp_path, "\n{{ page.title + 1 }}").place.line == 2


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    finding = slip(tmp_path, '{% extends "bass.html" %}')
    assert finding.message.args == (("name", "bass.html"),)


def test_a_template_cannot_reach_into_python(tmp_path: Path) -> None:
    assert slip(tmp_path, "{{ page.title.__class__.__mro__ }}").rule == "template-broken"


def test_a_template_cannot_read_files_outside_its_theme(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    own = theme(tmp_path / "own", page='{% include "../../secret.html" %}')
    (own / "templates" / "link.html").symlink_to(tmp_path / "secret.html")
    made = templates(own, None, say)
    assert "link.html" not in made.sources
    with pytest.raises(TemplateProblem):
        made.render("page.html", PAGES["page.html"])


def test_a_template_in_another_encoding_is_a_finding(tmp_path: Path) -> None:
    own = theme(tmp_path / "own")
    (own / "templates" / "page.html").write_bytes("ก".encode("cp874"))
    with pytest.raises(TemplateProblem) as caught:
        templates(own, None, say)
    assert caught.value.finding.place.path == "themes/own/templates/page.html"


def test_templates_compiled_before_are_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    _ready.cache_clear()
    own = theme(tmp_path / "own", page="{{ page.title }}")
    first = templates(own, None, say, kept=True).render("page.html", PAGES["page.html"])

    _ready.cache_clear()
    monkeypatch.setattr(Environment, "compile", lambda *_: pytest.fail("compiled again"))

    assert templates(own, None, say, kept=True).render("page.html", PAGES["page.html"]) == first == "คู่มือ"


def test_kept_templates_of_another_text_or_broken_ones_are_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    _ready.cache_clear()
    assert templates(theme(tmp_path / "own", page="ก"), None, say, kept=True).render("page.html", PAGES["page.html"]) == "ก"
    (tmp_path / "own" / "templates" / "page.html").write_text("ข", encoding="utf-8")
    assert templates(tmp_path / "own", None, say, kept=True).render("page.html", PAGES["page.html"]) == "ข"

    (folder,) = tmp_path.glob("_jinja2-cache*")
    for kept in folder.iterdir():
        kept.write_bytes(b"broken")
    _ready.cache_clear()

    assert templates(tmp_path / "own", None, say, kept=True).render("page.html", PAGES["page.html"]) == "ข"


@pytest.mark.skipif(os.name == "nt", reason="folders have no such permissions there")
def test_a_folder_others_can_write_to_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    _ready.cache_clear()
    templates(theme(tmp_path / "own", page="ก"), None, say, kept=True)
    (folder,) = tmp_path.glob("_jinja2-cache*")
    shutil.rmtree(folder)
    folder.symlink_to(tmp_path / "own")
    _ready.cache_clear()

    assert templates(tmp_path / "own", None, say, kept=True).render("page.html", PAGES["page.html"]) == "ก"
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["templates"]


def test_a_mistake_of_ours_is_not_taken_for_the_theme_s(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        only(tmp_path, "").render("page.html", cast(Context, None))


def test_the_same_texts_are_compiled_once_and_a_changed_one_anew(tmp_path: Path) -> None:
    first = templates(theme(tmp_path / "own", page="a"), None, say)
    assert templates(tmp_path / "own", None, say) is first
    assert templates(theme(tmp_path / "other", page="b"), None, say).digest != first.digest
