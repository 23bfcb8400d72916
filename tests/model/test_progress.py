"""Steps counted, and told to whoever looks on."""

from oitgen.model.progress import Count, Stage


def test_every_step_is_told_and_so_is_the_beginning() -> None:
    told: list[tuple[Stage, int, int]] = []
    count = Count(lambda *position: told.append(position), Stage.PAGES, 2)

    count.step("one")
    count.step("two")

    assert told == [(Stage.PAGES, 0, 2), (Stage.PAGES, 1, 2), (Stage.PAGES, 2, 2)]


def test_a_moment_without_a_step_is_told_and_counts_nothing() -> None:
    told: list[int] = []
    count = Count(lambda _stage, done, _total: told.append(done), Stage.READING, 3)

    count.step("one")
    count.step(None)

    assert told == [0, 1, 1]


def test_a_stage_without_steps_is_not_spoken_of() -> None:
    told: list[Stage] = []

    Count(lambda stage, *_: told.append(stage), Stage.WORD, 0)

    assert told == []
