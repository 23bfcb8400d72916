"""What the contact page lacks is told with the keys to fill in."""

from pathlib import Path

from tests.readied import Readied, readied_with

RULE = "contact-incomplete"
IMMIGRATION = "2567: {catalogue: immigration-2567}"


def site(folder: Path, agency: str, content: dict[str, str | bytes] | None = None, years: tuple[str, ...] = ()) -> Readied:
    kept = years or ("2568: {catalogue: police-station-2568}",)
    text = f"agency:\n  name: สถานีตำรวจภูธรตัวอย่าง\n  kind: police-station\n{agency}years:\n" + "".join(f"  {year}\n" for year in kept)
    return readied_with(folder, content or {}, files={"site.yaml": text})


def test_the_keys_to_fill_in_are_named(tmp_path: Path) -> None:
    (found,) = site(tmp_path, "  phone: '0 7500 0191'\n").of_rule(RULE)
    assert (found.place.path, found.item, found.year) == ("site.yaml", "O5", 2568)
    assert dict(found.message.args)["parts"] == "ที่อยู่, ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (E-mail), แผนที่ตั้งสถานีตำรวจ"
    assert found.hint is not None
    assert dict(found.hint.args)["keys"] == "address:, email:, map:"


def test_a_whole_contact_is_no_fault(tmp_path: Path) -> None:
    whole = "  phone: '1'\n  address: ถนน\n  email: a@b.go.th\n  map: {url: 'https://maps.example/'}\n"
    assert site(tmp_path, whole).of_rule(RULE) == []


def test_where_nothing_is_given_the_element_is_missing_and_no_more_is_told(tmp_path: Path) -> None:
    assert site(tmp_path, "").of_rule(RULE) == []


def test_an_item_that_lists_no_parts_asks_for_none(tmp_path: Path) -> None:
    assert site(tmp_path, "  phone: '1'\n", years=(IMMIGRATION,)).of_rule(RULE) == []


def test_a_year_with_facts_of_its_own_is_told_there(tmp_path: Path) -> None:
    whole = "  phone: '1'\n  address: ถนน\n  email: a@b.go.th\n  map: {url: 'https://maps.example/'}\n"
    found = site(tmp_path, whole, {"2568/agency.yaml": 'agency: {address: ""}\n'}).of_rule(RULE)
    assert [each.place.path for each in found] == ["content/2568/agency.yaml"]
