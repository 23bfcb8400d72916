"""Which file formats answer a catalogue's word for a format."""

STRUCTURED = frozenset({"xlsx", "csv", "json", "xml"})
# Where Word or Excel is asked, these are near enough to be shown there and confirmed by a person.
NEAR = {
    "docx": frozenset({"doc", "docm", "odt"}),
    "xlsx": frozenset({"xls", "xlsm", "ods", "csv"}),
    "structured": frozenset({"xls", "xlsm", "ods"}),
}
# What a person would call a document; anything else (a note, a film, a drawing) is one only where somebody says so.
DOCUMENT = frozenset("pdf doc docx docm xls xlsx xlsm ods odt csv tsv rtf ppt pptx odp json xml".split())


def exact(name: str) -> frozenset[str]:
    """The suffixes a catalogue's format means: "structured" means several, any other is its own."""
    return STRUCTURED if name == "structured" else frozenset({name})


def near(name: str) -> frozenset[str]:
    """The suffixes that come near it and must be confirmed by a person."""
    return NEAR.get(name, frozenset())
