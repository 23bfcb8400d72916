"""Previews are fetched for files that have one, and for no other."""

from oitgen.model.word_preview import NO_PREVIEWS, WordPreview, WordPreviews


def test_a_preview_is_fetched_by_the_path_of_its_file() -> None:
    found = WordPreviews({"content/ก.docx": ()}, lambda path: WordPreview(f"<p>{path}</p>"))

    assert found.of("content/ก.docx") == WordPreview("<p>content/ก.docx</p>")
    assert found.of("content/ข.docx") is None


def test_without_previews_there_is_none() -> None:
    assert NO_PREVIEWS.of("content/ก.docx") is None
