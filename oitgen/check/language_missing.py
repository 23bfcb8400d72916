"""An element that must be shown in Thai and in English lacks one of them.

Wrong:  content/2568/O18/ประกาศนโยบาย.pdf
Right:  content/2568/O18/ประกาศนโยบาย.pdf  and  content/2568/O18/ประกาศนโยบาย ภาษาอังกฤษ.pdf
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "language-missing"
_NAMES = {"th": message("Thai"), "en": message("English")}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each language an element that is shown lacks."""
    for year, item, element in case.readiness.elements():
        for language in element.languages_missing:
            code = item.disclosure.item.code
            yield Finding(
                ID,
                Level.WARN,
                element.evidence[0].place,
                message(
                    "{code} {element}: the version in {language} is missing",
                    code=code,
                    element=element.element.short,
                    language=_NAMES.get(language, language),
                ),
                message("Put it beside the other one and write its language into the name, for instance ภาษาอังกฤษ."),
                code,
                year.year.fiscal_year.be,
            )
