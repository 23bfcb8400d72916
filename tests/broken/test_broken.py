"""One folder, one mistake, and the exact words an officer reads.

Each folder here is the smallest site that shows its mistake; `expected.txt`
holds the exit code and the findings as `oitgen build` prints them. Without a
site.yaml it gets a standard one (a file no-site.yaml says that none is meant).
`--rewrite-golden` writes what is printed now; read the difference.
"""

from pathlib import Path

import pytest

from tests.broken.running import EXPECTED, HOME, build, case, check_sound, told

CASES = sorted(path.parent.name for path in HOME.glob(f"*/{EXPECTED}"))


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_in_these_words(name: str, tmp_path: Path, rewrite_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    run = build(case(name, tmp_path))

    check_sound(run)
    if rewrite_golden:
        (HOME / name / EXPECTED).write_text(told(run, name), encoding="utf-8", newline="\n")
    assert told(run, name) == (HOME / name / EXPECTED).read_text(encoding="utf-8")
