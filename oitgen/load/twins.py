"""Files become documents: twins join, versions fold."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from oitgen.load.pieces import Piece
from oitgen.load.placing import Placement
from oitgen.model.document import TWIN_FORMATS, Document
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.thai import Period, letters, natural_key, normalise

Placed = tuple[Piece, Placement | None]
_ORDER = ("pdf", "docx", "docm", "doc", "xlsx", "xlsm", "xls", "odt", "ods", "csv")


def joined(placed: Iterable[Placed]) -> tuple[tuple[tuple[Document, Placement | None], ...], tuple[Finding, ...]]:
    """The documents of one item, twins joined and versions folded, in natural order.

    Twins: the very same name in one folder; else same group, element, period,
    language, line and cleaned name in different formats; else same element, slot, group and language with
    exactly one file a format.
    """
    findings: list[Finding] = []
    listed = tuple(placed)
    plain = _plain_stems(listed)
    same_name, rest = _bundled(_gathered(listed, lambda piece: (piece.entry.path.rpartition("/")[0], normalise(piece.entry.stem))))
    same_words, singles = _bundled(_gathered(rest, lambda piece: (letters(piece.stem), _version(piece, plain))))
    bundles = [*same_name, *same_words]
    for family in _gathered(singles, lambda piece: (_version(piece, plain),)):
        # The period (or the element's own folder) has to tie them: two files of one item are not twins by chance.
        if len(family) > 1 and _different_formats(family) and family[0][1] is not None:
            bundles.append(family)
        else:
            bundles.extend([single] for single in family)
            findings.extend(_unclear(family))
    documents = [_document(bundle) for bundle in bundles]
    folded, more = _folded(documents, plain)
    folded.sort(key=lambda each: _position(each[0]))
    return tuple(folded), (*findings, *more)


def _bundled(families: Iterable[list[Placed]]) -> tuple[list[list[Placed]], list[Placed]]:
    """The families that are twins, and the files of all the others."""
    bundles: list[list[Placed]] = []
    singles: list[Placed] = []
    for family in families:
        if len(family) > 1 and _different_formats(family):
            bundles.append(family)
        else:
            singles.extend(family)
    return bundles, singles


def _gathered(placed: Iterable[Placed], further: Callable[[Piece], tuple[object, ...]]) -> list[list[Placed]]:
    families: dict[tuple[object, ...], list[Placed]] = defaultdict(list)
    for piece, placement in placed:
        if piece.file.format not in TWIN_FORMATS:
            families["alone", piece.entry.path].append((piece, placement))
            continue
        element = placement.element if placement else ""
        group = tuple(letters(name) for name in piece.group)
        language = "en" if piece.language == "en" else "th"
        families[element, group, piece.periods, language, piece.line, *further(piece)].append((piece, placement))
    return list(families.values())


def _plain_stems(placed: Iterable[Placed]) -> frozenset[tuple[str, str, tuple[Period, ...]]]:
    """Name, format and period of every file without a version mark."""
    return frozenset((letters(piece.stem), piece.file.format, piece.periods) for piece, _ in placed if piece.version is None)


def _version(piece: Piece, plain: frozenset[tuple[str, str, tuple[Period, ...]]]) -> object:
    """The version mark that counts: (2) and "- Copy" only beside the same name without it."""
    if piece.version is None or (piece.version.copy and (letters(piece.stem), piece.file.format, piece.periods) not in plain):
        return None
    return piece.version


def _different_formats(family: list[Placed]) -> bool:
    formats = [piece.file.format for piece, _ in family]
    return len(set(formats)) == len(formats)


def _document(bundle: list[Placed]) -> tuple[Document, Placement | None, Piece]:
    bundle = sorted(bundle, key=lambda each: _ORDER.index(each[0].file.format) if each[0].file.format in _ORDER else len(_ORDER))
    first, placement = bundle[0]
    titled = next((piece for piece, _ in bundle if piece.title.th), first)
    # Every twin's placing counts: one placed by words alone leaves the document to be confirmed.
    placement = next((each for _, each in bundle if each is not None and not each.placing.sure), placement)

    def said(value: Callable[[Piece], object]) -> Piece:
        return next((piece for piece, _ in bundle if value(piece)), first)

    document = Document(
        title=replace(titled.title, en=said(lambda piece: piece.title.en).title.en),
        files=tuple(piece.file for piece, _ in bundle),
        language=said(lambda piece: piece.language).language,
        period=first.periods[0] if len(first.periods) == 1 else None,
        date=said(lambda piece: piece.date).date,
        as_of=said(lambda piece: piece.as_of).as_of,
        group=first.group,
        line=first.line,
        note=said(lambda piece: piece.note).note,
        slug=said(lambda piece: piece.slug).slug,
        stem=titled.slug_words,
        also_for=said(lambda piece: piece.also_for).also_for,
    )
    return document, placement, first


def _folded(
    documents: list[tuple[Document, Placement | None, Piece]], plain: frozenset[tuple[str, str, tuple[Period, ...]]]
) -> tuple[list[tuple[Document, Placement | None]], list[Finding]]:
    """Versions of one document: the highest numbered leads, the others fold under it."""
    families: dict[tuple[object, ...], list[tuple[Document, Placement | None, Piece]]] = defaultdict(list)
    for document, placement, piece in documents:
        element = placement.element if placement else ""
        key: tuple[object, ...] = (element, document.group, document.period, document.language, document.line, letters(piece.stem))
        families[key if not piece.is_image else (piece.entry.path,)].append((document, placement, piece))
    folded: list[tuple[Document, Placement | None]] = []
    findings: list[Finding] = []
    for family in families.values():
        marked = [each for each in family if _version(each[2], plain) is not None]
        numbers = [each[2].version.number if each[2].version and _version(each[2], plain) is not None else 0 for each in family]
        if len(family) == 1 or not marked:
            folded.extend((document, placement) for document, placement, _ in family)
        elif len(set(numbers)) == len(numbers):
            order = [each for _, each in sorted(zip(numbers, family, strict=True), key=lambda pair: -pair[0])]
            lead, placement, _ = order[0]
            folded.append((replace(lead, older=tuple(document for document, _, _ in order[1:])), placement))
        else:
            folded.extend((document, placement) for document, placement, _ in family)
            findings.append(_unnumbered(marked[0][2]))
    return folded, findings


def _position(document: Document) -> tuple[object, ...]:
    period = document.period
    return (
        tuple(natural_key(name) for name in document.group),
        period is None,
        (period.first, period.last) if period else (),
        document.line,
        document.language == "en",
        natural_key(document.files[0].name),
    )


def _unclear(family: list[Placed]) -> list[Finding]:
    """Several files of one slot that cannot be told apart as twins."""
    formats = {piece.file.format for piece, _ in family}
    if len(family) < 3 or len(formats) < 2 or not family[0][0].periods:
        return []
    first = family[0][0]
    return [
        Finding(
            "twin-unclear",
            Level.INFO,
            Place(first.entry.path),
            message(
                "{count} files stand for {period} and it is not clear which PDF belongs to which Word or Excel file.",
                count=len(family),
                period=first.periods[0],
            ),
            message("Give the two formats of one document the same name."),
            first.item,
        )
    ]


def _unnumbered(piece: Piece) -> Finding:
    return Finding(
        "version-unnumbered",
        Level.WARN,
        Place(piece.entry.path),
        message("Several versions of one document lie here and their names do not say which is the latest, so all are shown."),
        message("Write ปรับปรุงครั้งที่ 1, 2 … at the end of the names, or move the old one to a folder named เก่า."),
        piece.item,
    )
