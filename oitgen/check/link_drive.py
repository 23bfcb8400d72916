"""What an item shows lies on Google Drive, OneDrive or Dropbox.

An assessor may be asked to log in, the file may be changed or taken away
without a trace, and it is not on the agency's website. A form to fill in
(Google Forms) is no stored file and is not told.

Wrong:  [แผนปฏิบัติการ](https://drive.google.com/file/d/…)
Right:  [แผนปฏิบัติการ](แผนปฏิบัติการ.pdf), with the file in the item's folder
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from oitgen.check import outside
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message
from oitgen.model.outside import Use

ID = "link-drive"

_DRIVES = ("drive.google.com", "docs.google.com", "onedrive.live.com", "1drv.ms", "dropbox.com", "sharepoint.com")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file of an item that holds such links; news and plain pages prove nothing."""
    every = outside.all_outside(case.site, case.writings)
    found = (each for each in every if each.code and each.use in (Use.TEXT, Use.SHOWN) and is_on_a_drive(each.url))
    for first, count in outside.by_file(found):
        if count == 1:
            said = message("{code}: {address} lies on a drive for files, not on the agency's website.", code=first.code, address=first.url)
        else:
            said = message(
                "{code}: {count} links lead to drives for files, not to the agency's website; the first is {address}.",
                code=first.code,
                count=count,
                address=first.url,
            )
        hint = message("Download the file and put it into the folder of {code}.", code=first.code)
        yield Finding(ID, Level.WARN, first.place, said, hint, first.code, first.be)


def is_on_a_drive(url: str) -> bool:
    """Whether an address is a stored file's, not a form's."""
    name = outside.host(url)
    if name == "docs.google.com" and urlsplit(url).path.startswith("/forms/"):
        return False
    return any(name == drive or name.endswith(f".{drive}") for drive in _DRIVES)
