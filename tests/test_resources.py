"""Bundled files are found in a checkout."""

from oitgen import resources


def test_the_four_catalogues_are_bundled_and_the_assessment_is_not_one_of_them() -> None:
    names = {path.stem for path in resources.catalogues()}

    assert {"police-station-2568", "immigration-2567", "local-government-2567", "province-2566"} <= names
    assert "assessment" not in names
    assert resources.assessment().is_file()


def test_a_theme_lies_in_the_folder_of_themes() -> None:
    assert resources.theme("default").parent == resources.themes()
    assert resources.themes().is_dir()


def test_translations_lie_in_the_package() -> None:
    assert (resources.locale_dir() / "th" / "LC_MESSAGES").is_dir()


def test_the_typeface_is_bundled_with_its_licence() -> None:
    assert [path.read_bytes()[:4] for path in resources.fonts()] == [b"wOF2"] * 4
    assert (resources.fonts()[0].parent / "LICENSE").is_file()


def test_the_program_s_own_files_are_its_modules_and_its_themes() -> None:
    names = {path.name for path in resources.files()}
    assert {"pipeline.py", "oitgen.mo", "style.css", "item.html"} <= names
