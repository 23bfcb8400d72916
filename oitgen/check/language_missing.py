"""An element that must be shown in Thai and in English lacks one of them.

A file that is called English and speaks Thai inside is no translation.

Wrong:  content/2568/O18/ประกาศนโยบาย.pdf
Right:  content/2568/O18/ประกาศนโยบาย.pdf  and  content/2568/O18/ประกาศนโยบาย ภาษาอังกฤษ.pdf
"""

from collections.abc import Iterator

from oitgen.check import languages
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message

ID = "language-missing"
_NAMES = {"th": message("Thai"), "en": message("English")}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each language an element that is shown lacks."""
    for year, item, element in case.readiness.elements():
        for language in element.languages_missing:
            code = item.disclosure.item.code
            called = languages.misnamed(element.evidence, case.library) if language == "en" else None
            said = (
                message(
                    "{code} {element}: {file} is called English, and is Thai inside",
                    code=code,
                    element=element.element.short,
                    file=called.files[0].name,
                )
                if called
                else message(
                    "{code} {element}: the version in {language} is missing",
                    code=code,
                    element=element.element.short,
                    language=_NAMES.get(language, language),
                )
            )
            hint = (
                message("Put the translation in its place.")
                if called
                else message("Put it beside the other one and write its language into the name, for instance ภาษาอังกฤษ.")
            )
            place = Place(called.files[0].path) if called else element.evidence[0].place
            yield Finding(ID, Level.WARN, place, said, hint, code, year.year.fiscal_year.be)
