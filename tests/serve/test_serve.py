"""The preview as a whole: a real server on this computer, real saves, and what a browser then gets."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError

from tests import papers
from tests.builders import site_with
from tests.serve.previewing import PATIENCE, Running, awaited, heard, running, until

TEXT = "content/2568/O2 อำนาจหน้าที่/index.md"
SITE = "  name: สถานีตำรวจภูธรตัวอย่าง"


def site(folder: Path) -> Path:
    """A small site whose address lies below a path."""
    texts = {TEXT.removeprefix("content/"): "## หน้าที่\n\nข้อความแรก\n", "2568/O7 รายงาน/รายงาน ต.ค.67.pdf": papers.pdf("october")}
    return site_with(folder / "site", texts, yaml='site: {url: "https://tuayang.example.go.th/oit/"}')


def alive(group: int) -> list[str]:
    """The processes of a process group that still run."""
    listed = subprocess.run(["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = (line.split(maxsplit=2) for line in listed.splitlines())
    return [row[-1] for row in rows if row[0] == str(group) and not row[1].startswith("Z")]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One preview for all tests that leave the site sound."""
    with running(site(tmp_path_factory.mktemp("preview"))) as started:
        started.until("", lambda answer: answer.status == 200)
        yield started


def test_the_site_is_served_with_its_types_and_is_never_kept_by_the_browser(preview: Running) -> None:
    page, document = preview.ask("2568/o2/"), preview.ask("2568/o7/2567-10.pdf")

    assert "ข้อความแรก" in page.text
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == document.headers["Cache-Control"] == "no-store"
    assert (document.status, document.headers["Content-Type"]) == (200, "application/pdf")
    assert document.body.startswith(b"%PDF")
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]


def test_a_folder_without_its_slash_leads_to_the_page(preview: Running) -> None:
    assert "ข้อความแรก" in preview.ask("2568/o2").text


def test_the_script_of_the_preview_is_in_the_page_served_and_not_in_the_file(preview: Running) -> None:
    assert "/_oitgen/live.js" in preview.ask("2568/o2/").text
    assert "_oitgen" not in (preview.folder / ".oitgen/preview/2568/o2/index.html").read_text(encoding="utf-8")


def test_the_findings_of_a_page_stand_under_it(preview: Running) -> None:
    bar = preview.ask("2568/o7/").text.partition('<aside class="oitgen-bar')[2]

    assert "[slot-missing]" in bar
    assert "[slot-missing]" not in preview.ask("2568/o2/").text


def test_an_address_that_does_not_exist_shows_the_sites_own_page_at_this_root(preview: Running) -> None:
    answer = preview.ask("2568/nothing/here/")

    assert answer.status == 404
    assert 'href="/assets/style' in answer.text
    assert "/oit/" not in answer.text.partition("<body")[2].partition("</body>")[0]


@pytest.mark.parametrize("path", ["../../site.yaml", "..%2f..%2fsite.yaml", "2568/..%5c..%5c..%5csite.yaml", "//example.com/%2f.."])
def test_nothing_outside_the_built_site_is_served(preview: Running, path: str) -> None:
    answer = preview.ask(path)

    assert answer.status == 404
    assert SITE not in answer.text


@pytest.mark.parametrize("host", ["example.com", "example.com:{port}", "127.0.0.1:1", "localhost.example.com:{port}"])
def test_a_name_that_is_not_this_computers_is_refused(preview: Running, host: str) -> None:
    answer = preview.ask("2568/o2/", Host=host.format(port=preview.port))

    assert answer.status == 403
    assert "ข้อความแรก" not in answer.text


def test_the_computers_other_name_is_served(preview: Running) -> None:
    assert preview.ask("", Host=f"localhost:{preview.port}").status == 200


def test_a_page_of_another_website_may_not_listen(preview: Running) -> None:
    with pytest.raises(HTTPClientError) as refused:
        awaited(preview.listening(origin="https://example.com"))

    assert refused.value.code == 403


def test_a_save_is_told_to_the_browser_and_served(preview: Running) -> None:
    async def saved() -> str:
        connection = await preview.listening()
        await heard(connection, "build")
        preview.write(TEXT, "## หน้าที่\n\nข้อความที่สอง\n")
        told = await asyncio.wait_for(heard(connection, "reload"), PATIENCE)
        connection.close()
        return str(told["path"])

    assert "2568/o2/index.html" in awaited(saved()).split("\n")
    # A save that the disk was slow to take was two changes; the last one is served in the end.
    preview.until("2568/o2/", lambda answer: "ข้อความที่สอง" in answer.text)


def test_the_fate_of_a_save_is_told_to_the_browser_and_kept_on_the_board(preview: Running) -> None:
    async def saved() -> dict[str, Any]:
        connection = await preview.listening()
        await heard(connection, "build")
        preview.write("content/2568/O7 รายงาน/รายงาน มี.ค.68.pdf", papers.pdf("march"))
        told = await asyncio.wait_for(heard(connection, "saved"), PATIENCE)
        connection.close()
        newcomer = await preview.listening()
        assert (await heard(newcomer, "build"))["saved"] == told["saved"]
        newcomer.close()
        return dict(told["saved"])

    told = awaited(saved())

    assert [each["said"] for each in told["th"]["saves"]] == ["ใส่ช่อง มีนาคม 2568 ของ O7 แล้ว"]
    assert "ใส่ช่อง มีนาคม 2568 ของ O7 แล้ว" in preview.ask("_oitgen/?lang=th").text


def test_a_new_document_appears(preview: Running) -> None:
    preview.write("content/2568/O7 รายงาน/รายงาน พ.ย.67.pdf", papers.pdf("november"))

    assert preview.until("2568/o7/2567-11.pdf", lambda answer: answer.status == 200).body.startswith(b"%PDF")


def test_a_page_in_a_new_folder_appears_and_goes_again(preview: Running) -> None:
    place = preview.folder / "content/news/2568-01-15 ประชุม.md"
    preview.write("content/news/2568-01-15 ประชุม.md", "ข้อความข่าวใหม่")
    preview.until("news/", lambda answer: "ประชุม" in answer.text)

    place.unlink()

    preview.until("news/", lambda answer: "ประชุม" not in answer.text)


def test_of_fifty_saves_the_last_state_is_served(preview: Running) -> None:
    for number in range(50):
        preview.write(TEXT, f"## หน้าที่\n\nครั้งที่ {number} จบ\n")

    preview.until("2568/o2/", lambda answer: "ครั้งที่ 49 จบ" in answer.text)


def test_files_that_are_being_written_cost_nothing(preview: Running) -> None:
    preview.write("content/2568/O7 รายงาน/~$รายงาน.docx", b"\x00" * 162)
    preview.write("content/2568/O7 รายงาน/รายงาน ธ.ค.67.pdf.tmp", b"%PDF-1.7 half")
    preview.write("content/2568/O7 รายงาน/รายงาน ธ.ค.67.pdf", b"%PDF-1.7 half")
    (preview.folder / "content/2568/O7 รายงาน/รายงาน ธ.ค.67.pdf.tmp").unlink()
    preview.write("content/2568/O7 รายงาน/รายงาน ธ.ค.67.pdf", papers.pdf("december"))

    preview.until("2568/o7/2567-12.pdf", lambda answer: b"startxref" in answer.body)
    assert "oitgen-crash" not in preview.said()


def test_a_broken_site_yaml_is_shown_with_its_place_until_it_is_mended(preview: Running) -> None:
    whole = (preview.folder / "site.yaml").read_text(encoding="utf-8")
    preview.write("site.yaml", whole.replace("  name:", "   name:  [", 1))
    shown = preview.until("2568/o2/", lambda answer: answer.status == 500)
    document = preview.ask("2568/o7/2567-10.pdf")

    preview.write("site.yaml", whole)
    back = preview.until("2568/o2/", lambda answer: answer.status == 200)

    assert "site.yaml:" in shown.text
    assert "/_oitgen/live.js" in shown.text
    assert document.status == 200
    assert "หน้าที่" in back.text


def test_nothing_is_written_where_the_site_to_be_published_goes(preview: Running) -> None:
    assert sorted(path.name for path in preview.folder.iterdir()) == [".oitgen", "content", "site.yaml"]


def test_a_folder_that_cannot_be_used_at_the_start_is_served_once_it_can(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()

    with running(folder) as preview:
        first = preview.until("", lambda answer: answer.status == 500)
        site_with(folder, {"2568/O2/index.md": "ข้อความ"})
        preview.until("2568/o2/", lambda answer: answer.status == 200 and "ข้อความ" in answer.text)

    assert "site-missing" in first.text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_when_it_is_told_to_and_leaves_no_process(tmp_path: Path, stop: signal.Signals) -> None:
    folder = site(tmp_path)

    with running(folder, "--poll", stop=stop) as preview:
        preview.until("", lambda answer: answer.status == 200)

    assert preview.process.returncode == 130
    assert preview.said().rstrip().endswith("The preview has ended.")
    until(lambda: alive(preview.process.pid), lambda found: not found)


def test_by_polling_a_save_is_served_too(tmp_path: Path) -> None:
    with running(site(tmp_path), "--poll") as preview:
        preview.until("2568/o2/", lambda answer: "ข้อความแรก" in answer.text)
        preview.write(TEXT, "## หน้าที่\n\nข้อความที่สอง\n")
        preview.until("2568/o2/", lambda answer: "ข้อความที่สอง" in answer.text)
