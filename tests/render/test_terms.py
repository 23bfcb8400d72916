"""Thai terms and dates stay whole; text stays text."""

import pytest
from markupsafe import Markup

from oitgen.render.terms import TERMS, kept_together


def whole(text: str) -> str:
    return f'<span class="nb">{text}</span>'


def test_a_known_term_is_kept_whole() -> None:
    assert kept_together("จัดกลุ่มตามตัวชี้วัดของสำนักงาน") == f"จัดกลุ่มตาม{whole('ตัวชี้วัด')}ของสำนักงาน"


def test_the_longer_term_wins_over_the_one_inside_it() -> None:
    assert kept_together("ปีงบประมาณ") == whole("ปีงบประมาณ")


@pytest.mark.parametrize("date", ["15 เมษายน 2568", "๑๕ เม.ย. ๒๕๖๘", "ตุลาคม 2567", "1 มี.ค. 2568", "พ.ศ. 2568"])
def test_a_date_is_kept_whole(date: str) -> None:
    assert kept_together(f"ภายใน {date}") == f"ภายใน {whole(date)}"


def test_what_looks_like_html_is_escaped() -> None:
    assert kept_together("<b>ทุจริต</b> & ไม่มี") == f"&lt;b&gt;{whole('ทุจริต')}&lt;/b&gt; &amp; ไม่มี"


def test_html_that_says_so_is_left_alone() -> None:
    html = Markup('<a title="ตัวชี้วัด">ก</a>')
    assert kept_together(html) == html


def test_english_text_is_left_alone() -> None:
    assert kept_together("Powers and duties") == "Powers and duties"


def test_every_term_fits_the_narrowest_phone() -> None:
    assert [term for term in TERMS if len(term) > 16] == []


def test_no_term_stands_twice() -> None:
    assert len(set(TERMS)) == len(TERMS)
