"""Who wrote a document, as its program says; the names programs give on their own are nobody's."""

_NOBODY = frozenset(
    "|user|admin|administrator|windows user|microsoft office user|microsoft|microsoft corporation|owner|hp|acer|asus|dell|lenovo|"
    "python-docx|openpyxl|xlsxwriter|apache poi|libreoffice|unknown|author|pc|home|com|ผู้ใช้|ผู้ใช้ windows".split("|")
)


def named(*names: str | None) -> str:
    """The first of these that a person may have set; empty where none is."""
    plain = (" ".join((name or "").split()) for name in names)
    return next((name for name in plain if name.casefold() not in _NOBODY), "")
