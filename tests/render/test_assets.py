"""A theme's files keep for ever under the name of their content."""

from pathlib import Path

from oitgen.render.assets import assets


def theme(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        place = folder / "static" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def test_a_name_holds_the_digest_of_its_content(tmp_path: Path) -> None:
    one = assets(theme(tmp_path / "a", {"style.css": "a{}"}), None, "")
    other = assets(theme(tmp_path / "b", {"style.css": "b{}"}), None, "")
    assert one.stylesheet != other.stylesheet
    assert one.stylesheet.startswith("assets/style.")


def test_the_style_sheet_names_fonts_by_their_new_names(tmp_path: Path) -> None:
    found = assets(theme(tmp_path, {"style.css": 'x{src:url("fonts/a-400.woff2")}', "fonts/a-400.woff2": "font"}), None, "")
    files = {file.path: file.content for file in found.files}
    (font,) = (path for path in files if path.endswith(".woff2"))
    css = files[found.stylesheet]
    assert isinstance(css, bytes)
    assert f'url("{font.removeprefix("assets/")}")' in css.decode()
    assert found.preloads == (font,)


def test_the_agency_s_colour_is_the_last_word(tmp_path: Path) -> None:
    found = assets(theme(tmp_path, {"style.css": ":root{--brand:#000}"}), None, "#7b1113")
    css = next(file.content for file in found.files if file.path == found.stylesheet)
    assert isinstance(css, bytes)
    assert css.decode().rstrip().endswith("--brand:#7b1113}")


def test_an_own_theme_adds_to_the_default_and_replaces_single_files(tmp_path: Path) -> None:
    default = theme(tmp_path / "default", {"style.css": "a{}", "icon.svg": "<svg/>"})
    own = theme(tmp_path / "own", {"icon.svg": "<svg id='own'/>"})
    found = assets(own, default, "")
    assert {file.content for file in found.files} == {b"a{}", b"<svg id='own'/>"}


def test_a_licence_keeps_its_name_and_notes_for_makers_stay_at_home(tmp_path: Path) -> None:
    found = assets(theme(tmp_path, {"style.css": "", "fonts/LICENSE": "OFL", "README.md": "x"}), None, "")
    assert "assets/fonts/LICENSE" in {file.path for file in found.files}
    assert [file.path for file in found.files if "README" in file.path] == []


def test_a_theme_without_static_files_is_no_mistake(tmp_path: Path) -> None:
    assert assets(tmp_path, None, "").icon == ""


def test_a_script_is_known_by_its_plain_name(tmp_path: Path) -> None:
    found = assets(theme(tmp_path, {"style.css": "", "search.js": "x"}), None, "")
    assert list(found.scripts) == ["search.js"]
    assert found.scripts["search.js"] in {file.path for file in found.files}
