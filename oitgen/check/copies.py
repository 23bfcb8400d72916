"""Files of one year with the very same bytes under different names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from oitgen.check.case import Case, Paper
from oitgen.thai import Period

Copies = tuple[Paper, ...]


def groups(case: Case) -> Iterator[Copies]:
    """Each group of papers with the same bytes, in order. A digest is asked for only where two files are of one size."""
    for _, papers in groupby(case.papers, key=lambda paper: paper.be):
        for same_size in _alike((paper, paper.file.size) for paper in papers if paper.file.size):
            if len({paper.file.path for paper in same_size}) > 1:
                yield from _alike((paper, digest) for paper in same_size if (digest := case.digest(paper.file.path)))


def _alike(keyed: Iterable[tuple[Paper, int | str]]) -> Iterator[Copies]:
    """Papers of one key each; those that are one file under one name are no copies."""
    found: dict[int | str, list[Paper]] = defaultdict(list)
    for paper, key in keyed:
        found[key].append(paper)
    return (tuple(papers) for papers in found.values() if len({paper.file.path for paper in papers}) > 1)


def other_slots(paper: Paper, copy: Paper) -> tuple[Period, Period] | None:
    """The slots of one element that two copies fill, each another: the first one's and the copy's; None where they fill none such."""
    if paper.disclosure is not copy.disclosure:
        return None
    for element in dict.fromkeys(each.element for each in paper.evidence):
        mine, its = _slots(paper, element), _slots(copy, element)
        if mine and its and not set(mine) & set(its):
            return mine[0], its[0]
    return None


def _slots(paper: Paper, element: str) -> list[Period]:
    return [each.period for each in paper.evidence if each.element == element and each.period is not None]
