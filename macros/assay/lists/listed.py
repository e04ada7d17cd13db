"""A list as a value: columns with keys, and rows of records. Pages and files read the same."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeVar

from assay.comparison.marks import grades_given
from assay.lists.cells import Absent, Cell, Value, text_of
from assay.model.judgement import Judgement

R = TypeVar("R")

FEWEST_ALIKE = 3
"""From how many rows on a column of one value is told in a sentence instead."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column: what it is called, and what it holds for a record on a day.

    The key is a promise. It stands in every address that a reader sends and at the top of every
    file, so no change to the head's words touches it.
    """

    key: str
    head: str
    of: Callable[[R, datetime.date], Value | Absent | Cell]
    is_shown: bool = True
    """Whether it stands on the page; if not, a reader filters by it and finds it in files."""
    facet: bool = False
    """Whether a reader may choose among its values."""
    sorts_as: Literal["text", "number", "date"] = "text"
    grades: Callable[[R], Iterable[Judgement]] | None = None
    """The judgements that it shows, where its values are grades: these stand in their order."""
    former: str = ""
    """A key that it once had, which old addresses go on using."""

    def cell(self, record: R, on: datetime.date) -> Cell:
        """Return what it holds for a record on a day."""
        found = self.of(record, on)
        return found if isinstance(found, tuple) else (found,)


@dataclass(frozen=True)
class List(Generic[R]):
    """Records under columns, as they are on a day."""

    caption: str
    columns: tuple[Column[R], ...]
    records: tuple[R, ...]
    on: datetime.date

    def __len__(self) -> int:
        return len(self.records)

    @property
    def rows(self) -> Iterator[tuple[tuple[Column[R], Cell], ...]]:
        """Each record's cells, each with its column."""
        for record in self.records:
            yield tuple((column, column.cell(record, self.on)) for column in self.columns)

    def order_of(self, column: Column[R]) -> tuple[str, ...]:
        """Return all grades of the scales that a column uses, in their order."""
        if column.grades is None:
            return ()
        given = (judgement for record in self.records for judgement in column.grades(record))
        scales = dict.fromkeys(grade.scale for grade in grades_given(given))
        return tuple(dict.fromkeys(grade.label for scale in scales for grade in scale.grades))

    @property
    def texts(self) -> Iterator[tuple[str, ...]]:
        """The same as a file has it."""
        for row in self.rows:
            yield tuple("; ".join(map(text_of, cell)) for _, cell in row)

    def told_once(self) -> tuple[List[R], tuple[tuple[str, Cell], ...]]:
        """Return the list without the columns that say the same in every row, and what these say.

        A list of one row keeps all of its columns, and so does what a reader may not miss: the
        first column.
        """
        if len(self.records) < FEWEST_ALIKE:
            return self, ()
        by_column = zip(*self.texts, strict=True)
        alike = {
            column.key: (column.head, column.cell(self.records[0], self.on))
            for column, said in zip(self.columns, by_column, strict=True)
            if column is not self.columns[0] and len(set(said)) == 1
        }
        return self.without(*alike), tuple(alike.values())

    @property
    def on_the_page(self) -> List[R]:
        """The same list with the columns only that stand on the page."""
        return self.without(*(column.key for column in self.columns if not column.is_shown))

    def without(self, *keys: str) -> List[R]:
        """Return the same list without these columns: a page doesn't repeat what it is about."""
        return replace(
            self, columns=tuple(column for column in self.columns if column.key not in keys)
        )

    def with_head(self, key: str, head: str) -> List[R]:
        """Return the same list with other words above one of its columns."""
        return replace(
            self,
            columns=tuple(
                replace(column, head=head) if column.key == key else column
                for column in self.columns
            ),
        )


@dataclass(frozen=True)
class ListType(Generic[R]):
    """What every list of such records has in common."""

    one: str
    """What a page calls one of them."""
    many: str
    """What it calls several."""
    caption: str
    columns: tuple[Column[R], ...]

    def of(self, records: Iterable[R], on: datetime.date, caption: str = "") -> List[R]:
        """Return the list of these records on a day."""
        return List(caption or self.caption, self.columns, tuple(records), on)
