"""What all records share: strict keys, texts as written, and links set by the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, TypeVar, overload

from pydantic import BaseModel, BeforeValidator, ConfigDict, PrivateAttr, StringConstraints
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from assay.problems import Place
from assay.source.decoding import STRANGE
from assay.source.reading import Source

T = TypeVar("T")


class Linked(Generic[T]):
    """What a record is linked to: set by the library, never written by an author.

    Declared on a model as `review = Linked["Review"]()`; reading it before the library has
    linked the record is a programmer's mistake and raises `KeyError`.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: type) -> Linked[T]: ...
    @overload
    def __get__(self, record: Part, owner: type) -> T: ...
    def __get__(self, record: Part | None, owner: type) -> Linked[T] | T:
        if record is None:
            return self
        # Templates read links by the hundred thousand: past pydantic's own, slower, look-up.
        value: T = record.__pydantic_private__["_links"][self.name]  # type: ignore[index]
        return value


class Gathered(Linked[tuple[T, ...]]):
    """What points at a record, in the order of reading; nothing where nobody does.

    Declared on a model as `reviews = Gathered["Review"]()`.
    """

    @overload
    def __get__(self, record: None, owner: type) -> Linked[tuple[T, ...]]: ...
    @overload
    def __get__(self, record: Part, owner: type) -> tuple[T, ...]: ...
    def __get__(self, record: Part | None, owner: type) -> Linked[tuple[T, ...]] | tuple[T, ...]:
        if record is None:
            return self
        found: tuple[T, ...] = record.__pydantic_private__["_links"].get(self.name, ())  # type: ignore[index]
        return found


class Part(BaseModel):
    """Something an author writes: unknown keys are refused, values never change."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        ignored_types=(Linked, Gathered),
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
    )

    KEPT_WHEN_EXEMPT: ClassVar[frozenset[str]] = frozenset()
    """Fields besides the required ones that the public may know of an exempt part."""

    _links: dict[str, Any] = PrivateAttr(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class Record(Part):
    """A part with a file and an address of its own."""

    _source: Source = PrivateAttr()

    @property
    def address(self) -> str:
        """The record's name for ever: `barnsley-2017`, `barnsley-2017/R1`, `leadership`."""
        return self._source.identity.address

    @property
    def id(self) -> str:
        """The last part of the address."""
        return self.address.rpartition("/")[2]

    @property
    def body(self) -> str:
        """The Markdown under the front matter."""
        return self._source.body

    @property
    def file(self) -> str:
        """The file the record was read from, relative to the site's folder."""
        return self._source.file

    def place(self, *path: str | int) -> Place:
        """Return where the front matter says what is at `path`."""
        return self._source.place(*path)

    def place_in_body(self, line: int, column: int = 1) -> Place:
        """Return where a line of the body, counted from 0, stands in the file."""
        return self._source.place_in_body(line, column)


def _read_text(value: object) -> object:
    if isinstance(value, str) and STRANGE.search(value):
        raise PydanticCustomError(
            "signs",
            "a sign that no reader can see or name",
            {"remedy": "Take it out: in double quotes, `\\x08` and the like write such signs."},
        )
    return value


def _read_url(value: object) -> object:
    if isinstance(_read_text(value), str) and not str(value).strip().startswith(
        ("https://", "http://", "mailto:")
    ):
        raise PydanticCustomError(
            "url",
            "{written} is not a full address",
            {"written": f"`{value}`", "remedy": "Write it with `https://`."},
        )
    return value


def one_or_many(value: object) -> object:
    """Let an author write `key: one` where `key: [one, two]` is meant."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_read_text)]
"""Plain words: front matter holds no Markdown, bodies do."""

Name = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_read_text)]
"""The address of another record, as short as it is clear from here."""

Url = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_read_url)]
"""A full address on the web: `https://…`."""

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([-._][A-Za-z0-9]+)*$")]
"""A part's own name, which becomes part of an address: letters, digits, hyphens and dots."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]
"""One text or a list of texts."""

Names = Annotated[tuple[Name, ...], BeforeValidator(one_or_many)]
"""One name or a list of names."""
