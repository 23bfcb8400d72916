"""A picture is called a QR code, and no QR code can be read in it.

A code that was cut off, blurred, drawn over or shrunk too far is read by no
telephone, and nobody answers the survey. Photos of an activity that merely
show a code from afar are not meant.

Wrong:  qr.png, cut out of a screen with a corner missing
Right:  the file as the system gives it, at least 3 cm wide with its white margin
"""

import re
from collections.abc import Iterator

from oitgen.check import qr_pictures
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "qr-unread"
# Words of photos in which a code is one thing among others.
_PHOTO = re.compile(
    r"กิจกรรม|ประชุม|ชี้แจง|อบรม|รณรงค์|ติดตั้ง|ติดประกาศ|มอบ|จุดบริการ|ภาพถ่าย|ภาพการ|ประชาสัมพันธ์การ|ลงพื้นที่|เจ้าหน้าที่|ประชาชน|แจก|เชิญชวน|บอร์ด|ป้าย|สแกน|วิธี|ขั้นตอน|"
    r"photo|meeting|activit|training|scanning|how to|sign",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such picture."""
    for each in qr_pictures.shown(case):
        if each.is_picture and not each.contents.codes and qr_pictures.QR.search(each.called) and not _PHOTO.search(each.called):
            yield Finding(
                ID,
                Level.WARN,
                each.place,
                message("This picture is called a QR code ({name}), but no QR code can be read in it.", name=each.path.rpartition("/")[2]),
                message("Try it with a telephone. Put the picture here as the system gave it, not cut, not shrunk, with its white margin."),
                each.code,
                each.be,
            )
