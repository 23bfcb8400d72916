"""site.yaml and agency.yaml."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from oitgen.load import config
from oitgen.model.agency import SiteConfig, Survey
from oitgen.model.finding import Finding, Level
from oitgen.model.words import Words
from oitgen.thai import FiscalYear

FULL = """\
agency:
  name: {th: สถานีตำรวจภูธรตัวอย่าง, en: Tuayang Police Station}
  short_name: สภ.ตัวอย่าง
  kind: police-station
  phone: 0771234567
  email: [info@example.go.th, help@example.go.th]
  hours: 16:30
channels:
  complaint: {url: "https://example.go.th/complain", phone: "1599"}
eit: {url: "https://itas.nacc.go.th/go/eit/abcdef", opens: 2568-01-01, closes: 2568-06-30}
years:
  2568: {catalogue: police-station-2568, owners: {O7: ทุกสายงาน}, deadline: 30/4/2568}
  2567: immigration-2567
site: {url: https://tuayang.example.go.th, digits: thai, theme: {name: default, colour: "#7b1113"}}
checks:
  levels: {image-large: off}
  ignore: [{rule: image-large, path: 'content\\2568\\O7\\a.jpg', reason: ภาพต้นฉบับ}]
publish: {allow: [map.svg], host: sftp.example.go.th}
"""


def site(text: str) -> SiteConfig:
    """The usable configuration of a text with no findings."""
    read, findings = config.site(text, "site.yaml")
    assert findings == ()
    assert read is not None
    return read


def found(text: str) -> Finding:
    """The one finding of a text."""
    (finding,) = config.site(text, "site.yaml")[1]
    return finding


def test_every_key_of_site_yaml_is_read() -> None:
    read = site(FULL)

    assert read.agency.name == Words("สถานีตำรวจภูธรตัวอย่าง", "Tuayang Police Station")
    assert read.channels.complaint is not None
    assert read.channels.complaint.phone == "1599"
    assert read.survey == Survey("https://itas.nacc.go.th/go/eit/abcdef", date(2025, 1, 1), date(2025, 6, 30))
    assert [year.fiscal_year for year in read.years] == [FiscalYear(2568), FiscalYear(2567)]
    assert read.years[0].owners == (("O7", "ทุกสายงาน"),)
    assert read.years[0].deadline == date(2025, 4, 30)
    assert read.years[1].catalogue == "immigration-2567"
    assert (read.settings.digits, read.settings.colour) == ("thai", "#7b1113")
    assert read.checks.levels == (("image-large", None),)
    assert read.checks.ignore[0].path == "content/2568/O7/a.jpg"
    assert read.allow == ("map.svg",)


def test_a_phone_number_keeps_its_leading_zero() -> None:
    assert site(FULL).agency.phones == ("0771234567",)


def test_an_hour_stays_an_hour() -> None:
    assert site(FULL).agency.hours == Words("16:30")


def test_the_site_address_ends_with_a_slash() -> None:
    assert site(FULL).settings.url == "https://tuayang.example.go.th/"


def test_the_name_alone_is_enough() -> None:
    read = site("agency: {name: สถานีตำรวจภูธรตัวอย่าง}\n")

    assert read.agency.name == Words("สถานีตำรวจภูธรตัวอย่าง")
    assert read.years == ()


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter() -> None:
    assert site("\ufeffagency:\r\n  name: ตัวอย่าง\r\n").agency.name == Words("ตัวอย่าง")


def test_without_a_name_there_is_no_site() -> None:
    read, findings = config.site("agency:\n  kind: police-station\n", "site.yaml")

    assert read is None
    assert [(finding.rule, finding.level) for finding in findings] == [("agency-name-missing", Level.ERROR)]


def test_an_empty_file_is_no_site() -> None:
    read, findings = config.site("", "site.yaml")

    assert read is None
    assert [finding.rule for finding in findings] == ["agency-name-missing"]


def test_unreadable_yaml_is_no_site() -> None:
    read, findings = config.site('agency:\n  name: "ตัวอย่าง\n', "site.yaml")

    assert read is None
    assert [finding.rule for finding in findings] == ["yaml-unreadable"]


def test_an_unknown_key_names_the_nearest_and_its_place() -> None:
    finding = found("agency:\n  name: ตัวอย่าง\n  adress: ถนนตัวอย่าง\n")

    assert (finding.rule, finding.level) == ("key-unknown", Level.ERROR)
    assert (finding.place.path, finding.place.line, finding.place.column) == ("site.yaml", 3, 3)
    assert finding.hint is not None
    assert dict(finding.hint.args) == {"nearest": "address"}


def test_a_wrong_value_costs_only_itself() -> None:
    read, findings = config.site("agency: {name: ตัวอย่าง, province: สมมติ, email: ไม่มี}\n", "site.yaml")

    assert read is not None
    assert (read.agency.province, read.agency.emails) == ("สมมติ", ())
    assert [finding.rule for finding in findings] == ["value-wrong"]


def test_a_year_says_only_what_differs() -> None:
    base = site(FULL)
    text = "agency:\n  phone: '0 7561 1222'\nchannels:\n  qa: https://example.go.th/ask\neit: {closes: 2568-05-31}\n"

    (agency, channels, survey), findings = config.year_facts(text, "content/2567/agency.yaml", base)

    assert findings == ()
    assert (agency.phones, agency.name) == (("0 7561 1222",), base.agency.name)
    assert channels.qa is not None
    assert channels.complaint == base.channels.complaint
    assert survey == Survey("https://itas.nacc.go.th/go/eit/abcdef", date(2025, 1, 1), date(2025, 5, 31))


def test_a_years_file_that_cannot_be_read_leaves_the_facts_of_the_site() -> None:
    base = site(FULL)

    facts, findings = config.year_facts("agency: [", "content/2567/agency.yaml", base)

    assert facts == (base.agency, base.channels, base.survey)
    assert [finding.rule for finding in findings] == ["yaml-unreadable"]


def test_a_years_file_holds_no_site_settings() -> None:
    _, findings = config.year_facts("site: {digits: thai}\n", "content/2567/agency.yaml", site(FULL))

    assert [finding.rule for finding in findings] == ["key-unknown"]


@given(st.data())
def test_no_damage_to_site_yaml_raises(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(FULL)))
    end = data.draw(st.integers(start, min(start + 12, len(FULL))))
    broken = FULL[:start] + data.draw(st.text("-:#[]{},&*!|>'\"\n\t \u0e17\u0e331", max_size=5)) + FULL[end:]

    read, findings = config.site(broken, "site.yaml")
    config.year_facts(broken, "content/2568/agency.yaml", site(FULL))

    assert read is not None or any(finding.level is Level.ERROR for finding in findings)
