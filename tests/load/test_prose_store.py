"""What the memo keeps of a text is the text itself, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.load import markdown, prose_store
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.prose import Heading, Prose, Target

RICH = """# เรื่อง

## หน้าที่ {#duty}

[ไฟล์](รายงาน ต.ค.67.pdf) ![ภาพ](ภาพ.jpg) <script>alert(1)</script> [ใน](#duty)[^1]

| ก | ข |
|---|--:|
| 1 | 2 |

[^1]: เชิงอรรถ
"""


def test_a_text_comes_back_as_it_was() -> None:
    prose = markdown.html(RICH, "content/2568/O2/index.md")
    assert prose.findings
    assert prose_store.loaded(prose_store.dumped(prose)) == prose


words = st.text(max_size=20)
places = st.builds(Place, words, st.integers(0, 9), st.integers(0, 9), words)
messages: st.SearchStrategy[Message] = st.recursive(
    st.builds(lambda id, arg: message(id, arg=arg), words, words),
    lambda inner: st.builds(lambda id, arg: message(id, arg=arg), words, inner),
)
targets = st.lists(st.builds(Target, words, words, places), max_size=2).map(tuple)
findings = st.builds(Finding, words, st.sampled_from(Level), places, messages, st.none() | messages)
proses = st.builds(
    Prose,
    words,
    words,
    st.lists(st.builds(Heading, st.integers(1, 6), words, words), max_size=2).map(tuple),
    targets,
    targets,
    words,
    st.lists(findings, max_size=2).map(tuple),
    st.integers(0, 9),
)


@given(proses)
def test_any_text_comes_back_as_it_was(prose: Prose) -> None:
    assert prose_store.loaded(prose_store.dumped(prose)) == prose


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"\xff", b"[1,2]", b'["","",[],[],[],"",[["x","worse",[],null,null]],0]'])
def test_other_bytes_are_refused_as_the_memo_expects(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        prose_store.loaded(data)
