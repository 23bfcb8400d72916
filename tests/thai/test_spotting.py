from oitgen.thai.spotting import Word, words


def kinds(text: str) -> list[str]:
    return [word.kind for word in words(text)]


def test_the_words_of_time_come_from_left_to_right() -> None:
    assert kinds("ประจำเดือน ต.ค. 67 ลว. 5 พ.ย. 67") == ["month", "day"]
    assert kinds("ปีงบประมาณ 2568 ไตรมาส 1") == ["year", "part"]
    assert kinds("พ.ร.บ. จราจร พ.ศ. 2522") == ["law", "year"]
    assert kinds("คำสั่งที่ 12/2568") == ["number"]


def test_a_word_knows_where_it_stands_and_what_leads_it() -> None:
    (word,) = words("ก ลว. 5 พ.ย. 67 ข")
    assert word == Word("day", 2, 15, "dated", month=11, be=2567, day=5, year_at=(13, 15))


def test_an_impossible_day_is_told_from_a_number() -> None:
    assert kinds("30-02-2567") == ["impossible"]
    assert kinds("99-99-2567") == ["number"]
