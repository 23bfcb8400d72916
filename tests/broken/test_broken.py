"""One folder, one mistake, and the exact words an officer reads.

Each folder here is the smallest site that shows its mistake; `expected.txt`
holds the exit code and the findings as `oitgen build` prints them, `expected.en.txt` the same with `--lang en`. Without a
site.yaml it gets a standard one (a file no-site.yaml says that none is meant).
`--rewrite-golden` writes what is printed now; read the difference.
"""

from pathlib import Path

import pytest

from tests.broken.running import ENGLISH, EXPECTED, HOME, build, case, check_sound, told

CASES = sorted(path.parent.name for path in HOME.glob(f"*/{EXPECTED}"))


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_in_these_words(name: str, tmp_path: Path, rewrite_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    folder = case(name, tmp_path)
    run = build(folder)

    check_sound(run)
    # What was learned of the documents is remembered, so saying it in English too costs little.
    spoken = {EXPECTED: told(run, name), ENGLISH: told(build(folder, lang="en"), name)}
    if rewrite_golden:
        for file, text in spoken.items():
            (HOME / name / file).write_text(text, encoding="utf-8", newline="\n")
    assert spoken == {file: (HOME / name / file).read_text(encoding="utf-8") for file in spoken}


def test_template_syntax_in_a_text_is_shown_as_it_was_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    page = build(case("template-syntax-in-text", tmp_path)).page("2568/o5")

    assert "{{ page.title }}" in page
    assert "{% include " in page
    assert "{{ 7*7 }}" in page


@pytest.mark.parametrize("name", ["html-script", "html-onclick", "html-iframe", "html-form", "link-javascript"])
def test_what_could_run_is_nowhere_on_the_page(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    page = build(case(name, tmp_path)).page("2568/o5").casefold()

    assert not [sign for sign in ("alert(", "onclick", "<iframe", 'name="a"', "javascript:") if sign in page]


def test_a_list_right_under_a_paragraph_is_a_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert "<li>โทรศัพท์</li>" in build(case("list-under-paragraph", tmp_path)).page("2568/o5")


def test_broken_front_matter_costs_neither_the_text_nor_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    run = build(case("front-matter-broken", tmp_path))

    assert "เนื้อความ" in run.page("2568/o5")
    assert list((run.output / "2568/o5").rglob("*.pdf"))
    assert set(run.fates().values()) == {"published"}


def test_a_paragraph_with_a_citizens_number_is_held_and_the_rest_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    page = build(case("citizen-id-in-text", tmp_path)).page("2568/o5")

    assert "00000" not in page
    assert "วันเวลาทำการ" in page
    assert "0 7500 0191" in page


@pytest.mark.parametrize(
    "name", ["iit-link-in-text", "iit-code-in-text", "iit-link-in-front-matter", "iit-link-file", "iit-link-in-people", "iit-in-site-yaml"]
)
def test_the_iit_survey_stands_nowhere_in_the_output(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    run = build(case(name, tmp_path))

    assert run.rules.count("iit-public") >= 1
    files = [path for path in run.output.rglob("*") if path.is_file()]
    assert [path for path in files if b"/go/iit/" in path.read_bytes() or b"AB12CD34" in path.read_bytes()] == []
