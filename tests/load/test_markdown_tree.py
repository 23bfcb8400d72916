import pytest

from oitgen.load.markdown import tree


def test_what_is_read_is_written_again() -> None:
    html = '<p>ก &amp; &lt;ข&gt; <a href="x?a=1&amp;b=2">ค</a><br>ง</p>'
    assert tree.serialise(tree.parse(html)) == html


def test_a_sign_that_closes_tags_may_stand_in_an_attribute() -> None:
    assert tree.parse('<p title="a>b">c</p>').children[0] == tree.Node("p", {"title": "a>b"}, ["c"])


def test_text_has_a_line_for_each_block() -> None:
    assert tree.text(tree.parse("<h3>ก</h3><ul><li>ข <b>ค</b></li></ul><tr><td>1</td><td>2</td></tr>")) == "ก\nข ค\n1 2"


def test_elements_without_end_are_refused() -> None:
    with pytest.raises(tree.TooDeep):
        tree.parse("<div>" * 200)
