"""Charts are well-formed, described, readable without colour, small, and never lay one text upon another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from xml.etree import ElementTree

import pytest

from oitgen import text
from oitgen.model.words import Lang
from oitgen.render.chart import LETTER, WIDE, svg, width
from oitgen.render.series import Chart, Kind, Series, charts
from oitgen.render.voice import Voice
from oitgen.thai import FiscalYear, Month, Period
from tests.conftest import REPOSITORY
from tests.render import tables

STYLE = (REPOSITORY / "themes" / "default" / "static" / "style.css").read_text(encoding="utf-8")
MONTHS = tuple(Period.month(FiscalYear(2568).months[at]) for at in range(12))


def voice(lang: Lang = "th", digits: str = "arabic") -> Voice:
    return Voice(lang, digits, text.translate)


def every() -> list[tuple[str, Chart]]:
    """Each chart of each table that has any."""
    return [(name, chart) for name, given in tables.DRAWN.items() for chart in charts(given.header, given.rows, given.titles)]


def chart_of(*values: tuple[float | None, ...], kind: Kind = "line", labels: tuple[Period, ...] = MONTHS) -> Chart:
    series = tuple(
        Series(f"ชุดที่ {at}", tuple(None if value is None else Decimal(str(value)) for value in each)) for at, each in enumerate(values, 1)
    )
    return Chart(kind, "สถิติ", "ราย", labels[: len(values[0])], series)


def tree(chart: Chart, voice: Voice | None = None, prefix: str = "p") -> ElementTree.Element:
    return ElementTree.fromstring(svg(chart, voice or VOICE, prefix))  # noqa: S314 - our own drawing


VOICE = voice()


def words(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter("text")]


def boxes(root: ElementTree.Element, anchor: str = "start") -> Iterator[tuple[float, float, float, float, str]]:
    """Where each text stands: left, top, right, bottom."""
    for each in root:
        anchored = each.get("text-anchor", anchor)
        if each.tag == "text":
            said, x, y = each.text or "", float(each.get("x", 0)), float(each.get("y", 0))
            wide = width(said)
            left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchored]
            yield left, y - LETTER * 0.75, left + wide, y + LETTER * 0.1, said
        yield from boxes(each, anchored)


@pytest.mark.parametrize(("lang", "digits"), [("th", "arabic"), ("th", "thai"), ("en", "arabic")])
def test_no_text_lies_on_another_or_leaves_the_drawing(lang: Lang, digits: str) -> None:
    for name, chart in every():
        root = tree(chart, voice(lang, digits))
        high = float(root.get("viewBox", "").split()[3])
        found = list(boxes(root))
        for left, top, right, bottom, said in found:
            assert left >= -1, (name, said)
            assert right <= WIDE + 1, (name, said)
            assert top >= 0, (name, said)
            assert bottom <= high, (name, said)
        for one, two in combinations(found, 2):
            apart = one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
            assert apart, (name, one[4], two[4])


def test_a_chart_is_a_picture_with_title_and_description() -> None:
    for _, chart in every():
        root = tree(chart, prefix="o11-1")
        assert (root.get("role"), root.get("aria-labelledby")) == ("img", "o11-1-t o11-1-d")
        assert [(each.tag, each.get("id"), bool(each.text)) for each in root[:2]] == [("title", "o11-1-t", True), ("desc", "o11-1-d", True)]


def test_nothing_in_it_needs_a_style_a_script_or_another_place() -> None:
    for _, chart in every():
        drawing = str(svg(chart, VOICE, "p"))
        assert not re.search(r"style=|<style|<script|\son\w+=|href|<image|<foreignObject", drawing)


def test_every_id_begins_with_the_prefix_and_every_reference_is_met() -> None:
    for _, chart in every():
        drawing = str(svg(chart, VOICE, "p7"))
        ids = re.findall(r'id="([^"]+)"', drawing)
        assert len(set(ids)) == len(ids)
        assert all(id.startswith("p7-") for id in ids)
        assert set(re.findall(r"url\(#([^)]+)\)", drawing)) <= set(ids)


def test_what_an_officer_typed_is_never_markup() -> None:
    chart = replace(chart_of((1, 5, 3, 4, 2, 6), (2, 3, 4, 5, 6, 7)), title="<b>&", unit='"<i>')
    chart = replace(chart, series=(replace(chart.series[0], name="</text><script>\x00\x0b"), chart.series[1]))
    root = tree(chart)
    assert "</text><script>" in words(root)
    assert not list(root.iter("script"))


def test_twelve_months_of_four_series_stay_small() -> None:
    values = [tuple(1000 + (at * 137 + month * 61) % 900 for month in range(12)) for at in range(4)]
    for kind in ("line", "bar"):
        assert len(str(svg(chart_of(*values, kind=kind), VOICE, "o11-1")).encode()) < 6000


def test_the_same_chart_gives_the_same_bytes() -> None:
    for _, chart in every():
        assert svg(chart, VOICE, "p") == svg(chart, VOICE, "p")


def test_places_are_rounded() -> None:
    for _, chart in every():
        assert not re.search(r"\d\.\d\d", " ".join(re.findall(r'\s(?:d|x|y|viewBox)="([^"]*)"', str(svg(chart, VOICE, "p")))))


def test_lines_are_told_apart_without_colour() -> None:
    root = tree(chart_of(*((at, at + 1, at + 2, at, at + 3, at) for at in range(4))))
    lines = [group for group in root.iter("g") if group.get("class", "").startswith("c") and len(group) == 2]
    dashes = {group.get("class"): group[0].get("stroke-dasharray") for group in lines}
    marks = {
        group.get("class"): (group[1].get("stroke-linecap"), re.sub(r"M[\d.]+ [\d.]+", " ", group[1].get("d", "")).split()[0])
        for group in lines
    }
    assert len(set(dashes.values())) == len(set(marks.values())) == 4


def test_bars_are_told_apart_without_colour() -> None:
    root = tree(chart_of(*((at, at + 1, at + 2) for at in range(1, 5)), kind="bar"))
    bars = [each for each in root if each.tag == "path" and each.get("class", "").startswith("c")]
    swatches = bars[:4]
    fills = {(each.get("fill"), each.get("fill-opacity")) for each in bars}
    assert len(fills) == len(swatches) == 4
    assert [(each.get("class"), each.get("fill")) for each in bars[4:]] == [(each.get("class"), each.get("fill")) for each in swatches]


def test_a_line_is_broken_where_the_table_has_nothing_and_a_lone_point_is_marked() -> None:
    values = (5, 6, None, 9, None, 7, 8)
    group = next(each for each in tree(chart_of(values)).iter("g") if each.get("class") == "c1")
    assert re.sub(r"[^ML]", "", group[0].get("d", "")) == "MLML"
    assert group[1].get("d", "").count("M") == 5


def test_a_missing_value_has_no_bar_and_zero_has_a_number() -> None:
    root = tree(chart_of((3, None, 0, 2), kind="bar"))
    bars = next(each for each in root.iter("path") if each.get("class") == "c1")
    assert bars.get("d", "").count("z") == 2
    assert [each.text for each in root.iter("text") if each.get("class") == "v"] == ["3", "0", "2"]


def test_bars_stand_on_zero_and_negative_ones_hang_from_it() -> None:
    root = tree(chart_of((100, -50, 20), kind="bar"))
    ground = next(each for each in root.iter("path") if each.get("class") == "z").get("d", "")
    zero = ground.split()[1].split("H")[0]
    tops = re.findall(r"M[\d.]+ ([\d.]+)V([\d.]+)", next(each for each in root.iter("path") if each.get("class") == "c1").get("d", ""))
    assert {start for start, _ in tops} == {zero}
    assert [float(end) < float(zero) for _, end in tops] == [True, False, True]


@pytest.mark.parametrize("kind", ["line", "bar"])
@pytest.mark.parametrize(
    "values",
    [
        ((0,) * 12,),
        ((7,),),
        ((None,) * 11 + (3,),),
        ((3_480_000_000_000, 1, 2_000_000, None, 0, -5),),
        ((0.001, 0.002, 0.0015),),
        ((-5, -7, -2, -9, -1, -3), (-1,) * 6),
        ((999_999_999_999_999,) * 3 + (1,),) * 4,
    ],
    ids=["all zero", "one point", "one value", "huge and small", "tiny", "all negative", "four huge"],
)
def test_any_figures_can_be_drawn(values: tuple[tuple[float | None, ...], ...], kind: Kind) -> None:
    root = tree(chart_of(*values, kind=kind))
    numbers = re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))
    assert float(numbers[3]) < 500
    assert "nan" not in ElementTree.tostring(root, encoding="unicode").lower().replace("ผู้", "")


def test_a_line_of_counts_begins_at_zero_and_one_of_shares_need_not() -> None:
    counts = chart_of((980, 985, 990, 992, 991, 995))
    assert "0" in words(tree(counts))
    assert "0" not in words(tree(replace(chart_of((97.1, 97.5, 98, 98.2, 98.1, 98.4)), unit="ร้อยละ")))


def test_thai_digits_and_thousands_are_written() -> None:
    given = tables.SERVICE
    (chart,) = charts(given.header, given.rows, given.titles)
    assert "1,500" in words(tree(chart))
    thai = words(tree(chart, voice(digits="thai")))
    assert "๑,๕๐๐" in thai
    assert not any(sign in said for said in thai for sign in "0123456789")


def test_each_year_stands_once_below_its_first_month() -> None:
    said = words(tree(every()[0][1]))
    assert (said.count("2567"), said.count("2568")) == (1, 1)


def test_of_many_months_as_many_are_named_as_have_room() -> None:
    labels = tuple(Period.month(Month(2563, 1).after(at)) for at in range(60))
    chart = chart_of(tuple(at % 7 + at for at in range(60)), labels=labels)
    root = tree(chart)
    named = [said for said in words(root) if said.endswith(".")]
    assert 8 <= len(named) <= 20
    assert [said for said in words(root) if said.startswith("256")] == ["2563", "2564", "2565", "2566", "2567"]


def test_a_name_too_long_for_the_drawing_is_cut_between_letters() -> None:
    chart = chart_of((1, 2, 4, 5, 6, 7), (2, 3, 5, 4, 2, 1))
    chart = replace(chart, series=(replace(chart.series[0], name="เรื่องที่ได้รับแจ้งจากประชาชนผ่านศูนย์ดำรงธรรม" * 3), chart.series[1]))
    said = words(tree(chart))[0]
    assert said.endswith("…")
    assert width(said) < WIDE


def test_colours_come_from_the_theme_and_yield_to_the_reader_s() -> None:
    block = STYLE[STYLE.index("/* charts */") :]
    assert not re.search(r"#[0-9a-f]{3,6}", block)
    assert "forced-colors: active" in block
    for kind in ("c1", "c2", "c3", "c4"):
        assert re.search(rf"\.chart \.{kind} {{ color: var\(--\w+\)", block)


def test_colours_can_be_seen_on_paper() -> None:
    values = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", STYLE))
    block = STYLE[STYLE.index("/* charts */") :]
    used = re.findall(r"\.chart (?:\.c\d|text|\.b, \.chart \.v) {{ (?:color|fill): var\(--(\w+)\)".replace("{{", "{"), block)
    assert len(used) == 6
    for name in used:
        assert 1.05 / (_luminance(values[name]) + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
