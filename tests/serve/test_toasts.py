"""What browsers are told of the files saved last."""

import json

from oitgen.serve.history import NOTHING_YET, Batch, History
from oitgen.serve.saves import Save, What
from oitgen.serve.toasts import SHOWN, newest

WELL = Save("content/2568/O2/index.md", What.TEXT, "O2", page="2568/o2/")
WANTING = Save("content/2568/O12/a.pdf", What.OTHER, "O12", page="2568/o12/")


def test_before_anything_is_saved_there_is_nothing_to_tell() -> None:
    assert newest(NOTHING_YET) is None


def test_the_newest_batch_is_told_in_both_languages() -> None:
    told = newest(History((Batch(4, (WELL,), 1), Batch(3, (WANTING,), 1))))

    assert json.loads(json.dumps(told)) == {
        "number": 4,
        "th": {"close": "ปิด", "saves": [{"said": "ปรับข้อความของ O2 แล้ว", "more": [], "href": "/2568/o2/", "well": True}]},
        "en": {"close": "Close", "saves": [{"said": "The text of O2 is changed.", "more": [], "href": "/2568/o2/", "well": True}]},
    }


def test_of_many_files_those_that_want_something_come_first_and_the_rest_is_counted() -> None:
    told = json.loads(json.dumps(newest(History((Batch(2, (WELL,) * 20 + (WANTING,), 200),)))))

    saves = told["en"]["saves"]
    assert len(saves) == SHOWN + 1
    assert not saves[0]["well"]
    assert (saves[-1]["said"], saves[-1]["href"]) == ("197 more files were saved at the same time.", "/_oitgen/")
