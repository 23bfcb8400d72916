"""The house keeps its shape: who may import whom, one door a dependency, sizes, mirrors, words in Thai."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "oitgen"
LOCALE = PACKAGE / "locale" / "th" / "LC_MESSAGES"

# Each arrow reads "may import"; what a neighbour may import, one may import too. A new room needs a line here.
ARROWS = {
    "__main__": {"cli"},
    "cli": {"commands", "text"},
    "commands": {"serve", "text"},
    "serve": {"pipeline"},
    "pipeline": {
        *("load", "plan", "check", "render", "report", "write", "records", "external", "memo", "work"),
        *("previews", "word_previews", "views"),
    },
    # What is learned by opening documents; the one place where readers, worker processes and the memo meet.
    "previews": {"load", "render", "memo", "work"},
    "word_previews": {"previews"},
    # Small pictures of what is published, made by the same worker processes.
    "views": {"render", "memo", "work"},
    "load": {"model", "resources", "signs"},
    "render": {"model", "resources", "search", "text"},
    # What the site's own search knows: pure functions from texts to files.
    "search": {"model"},
    "report": {"model", "text"},
    "plan": {"model"},
    "check": {"model", "signs"},
    "write": {"model"},
    "records": {"model"},
    # Asks outside addresses; nothing but `check --external` goes there.
    "external": {"model"},
    "text": {"model", "resources"},
    # What a text gives away: pure functions that readers and rules share.
    "signs": {"model"},
    "memo": set(),
    "work": set(),
    "resources": set(),
    "model": {"thai"},
    "thai": set(),
}
# Each dependency has its door: the only rooms that know it exists.
DOORS = {
    "PIL": {"load", "render"},
    "click": {"cli"},
    "jinja2": {"render", "report", "serve"},
    "livereload": {"serve"},
    "mammoth": {"load"},
    "markdown": {"load"},
    "markupsafe": {"render", "report"},
    "nh3": {"load"},
    "openpyxl": {"load", "report"},
    "pypdfium2": {"load", "render"},
    "python_calamine": {"load"},
    "rich": {"cli"},
    "segno": {"render"},
    "tornado": {"serve"},
    "watchdog": {"serve"},
    "xlrd": {"load"},
    "yaml": {"load"},
    "zxingcpp": {"load"},
}
# The distribution that brings a module of another name.
DISTRIBUTIONS = {
    "PIL": "pillow",
    "docx": "python-docx",
    "python_calamine": "python-calamine",
    "yaml": "pyyaml",
    "zxingcpp": "zxing-cpp",
    "markupsafe": "jinja2",
    "tornado": "livereload",
}
# Slow to import, so they may be imported where they are first used.
HEAVY = {"PIL", "mammoth", "openpyxl", "python_calamine", "pypdfium2", "rich", "segno", "xlrd", "zxingcpp"}
MODULE_LINES = 400
FUNCTION_LINES = 60
_CHANGING = {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault", "update"}


@dataclass(frozen=True)
class Module:
    """One source file of the program."""

    path: Path
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its dotted name."""
        parts = self.path.relative_to(REPOSITORY).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        """The folder or file directly below the package; empty for the package itself."""
        return [*self.name.split("."), ""][1]

    def imports(self) -> Iterator[tuple[str, ast.stmt]]:
        """Every imported module by its whole name, wherever it is imported."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, node) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self._absolute(node)
                # `from oitgen.load import yaml_file` names a module; `from oitgen.model.finding import Finding` does not.
                yield from ((inner if (inner := f"{base}.{alias.name}") in names() else base, node) for alias in node.names)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Where to look: `oitgen/load/fields.py:12`."""
        return f"{self.path.relative_to(REPOSITORY).as_posix()}:{node.lineno}"

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.name.split(".") if self.path.name == "__init__.py" else self.name.split(".")[:-1]
        return ".".join([*package[: len(package) - node.level + 1], *([node.module] if node.module else [])])


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the program."""
    return tuple(Module(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(PACKAGE.rglob("*.py")))


@cache
def names() -> frozenset[str]:
    """The dotted names of all modules."""
    return frozenset(module.name for module in modules())


@cache
def reachable(room: str) -> frozenset[str]:
    """The rooms that `room` may import."""
    return frozenset(ARROWS[room]).union(*(reachable(next_room) for next_room in ARROWS[room]))


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that belongs to the project, committed or about to be."""
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=REPOSITORY, capture_output=True, check=True)
    return tuple(path for name in listed.stdout.split(b"\0") if name and (path := REPOSITORY / os.fsdecode(name)).is_file())


def test_every_room_has_its_place_in_the_house() -> None:
    unknown = {module.room for module in modules()} - {"", *ARROWS}
    assert not unknown, f"rooms without a line in ARROWS: {sorted(unknown)}"


def test_imports_follow_the_arrows() -> None:
    wrong = [
        f"{module.at(node)} imports {name}"
        for module in modules()
        if module.room in ARROWS
        for name, node in module.imports()
        if name.startswith("oitgen.") and (room := name.split(".")[1]) != module.room and room not in reachable(module.room)
    ]
    assert wrong == []


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    wanted = {module.name: {name for name, _ in module.imports() if name in names()} - {module.name} for module in modules()}
    settled: set[str] = set()
    while ready := {name for name, needs in wanted.items() if name not in settled and needs <= settled}:
        settled |= ready
    assert sorted(set(wanted) - settled) == [], "these import each other, or import one that does"


def test_each_dependency_has_one_door() -> None:
    wrong = [
        f"{module.at(node)} imports {top}"
        for module in modules()
        for name, node in module.imports()
        if (top := name.split(".")[0]) not in sys.stdlib_module_names | {"oitgen"} and module.room not in DOORS.get(top, set())
    ]
    assert wrong == []


def test_every_imported_dependency_is_declared() -> None:
    imported = {name.split(".")[0] for module in modules() for name, _ in module.imports()} - sys.stdlib_module_names - {"oitgen"}
    missing = {DISTRIBUTIONS.get(name, name) for name in imported} - declared()
    assert not missing, f"imported, but not in pyproject.toml: {sorted(missing)}"


@pytest.mark.parametrize(
    "distribution", sorted(tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])
)
def test_every_dependency_has_a_decision_page(distribution: str) -> None:
    name = re.split(r"[<>=\[ ]", distribution)[0]
    pages = [page.stem.split("-", 1)[1] for page in (REPOSITORY / "docs" / "decisions").glob("[0-9]*.md")]
    assert any(name in page for page in pages), f"docs/decisions has no page on {name}"


def test_functions_import_nothing_but_heavy_readers() -> None:
    # The command line imports the one command that was asked for, so that --help and --version stay quick.
    wrong = [
        f"{module.at(node)} imports {name} inside {function.name}()"
        for module in modules()
        for function in module.functions()
        for name, node in module.imports()
        if node in ast.walk(function)
        and name.split(".")[0] not in HEAVY
        and not (module.room == "cli" and name.startswith("oitgen.commands"))
    ]
    assert wrong == []


def test_only_the_command_line_prints() -> None:
    printing = ("print", "sys.stdout", "sys.stderr", "sys.exit")
    assert uses(printing, outside={"cli", "__main__"}) == []


def test_the_clock_and_the_environment_are_read_by_the_command_line_only() -> None:
    asking = (
        "date.today",
        "datetime.now",
        "datetime.utcnow",
        "datetime.date.today",
        "datetime.datetime.now",
        "time.time",
        "os.environ",
        "os.getenv",
    )
    assert uses(asking, outside={"cli", "__main__"}) == []


def test_only_resources_knows_where_the_program_lies() -> None:
    assert uses(("__file__",), outside={"resources"}) == []


def test_no_module_keeps_state() -> None:
    wrong = [found for module in modules() for found in _changed_globals(module)]
    assert wrong == []


def test_no_module_is_long() -> None:
    long = {str(module.path.relative_to(REPOSITORY)): count for module in modules() if (count := _lines(module.path)) > MODULE_LINES}
    assert long == {}, f"split these at the noun: more than {MODULE_LINES} lines"


def test_no_function_is_long() -> None:
    long = {
        f"{module.at(function)} {function.name}": size
        for module in modules()
        for function in module.functions()
        if (size := (function.end_lineno or 0) - function.lineno + 1) > FUNCTION_LINES
    }
    assert long == {}, f"more than {FUNCTION_LINES} lines"


def test_every_module_that_does_something_has_its_tests() -> None:
    assert [
        str(_mirror(module).relative_to(REPOSITORY)) for module in modules() if any(module.functions()) and not _has_tests(module)
    ] == []


def test_every_message_has_its_thai() -> None:
    thai = po()
    missing = sorted({text for text in (*spoken(), *shown()) if not (entry := thai.get(text)) or not entry.string or entry.fuzzy})
    assert missing == []


def test_every_translation_keeps_the_names_of_its_arguments() -> None:
    wrong = [entry.id for entry in po() if entry.id and _fields(str(entry.id)) != _fields(str(entry.string))]
    assert wrong == []


def test_no_message_is_translated_twice() -> None:
    told = re.findall(r'^msgid ((?:".*"\n)+)', (LOCALE / "oitgen.po").read_text(encoding="utf-8") + "\n", flags=re.MULTILINE)
    assert sorted({text for text in told if told.count(text) > 1}) == []


def test_the_compiled_translations_agree_with_their_source() -> None:
    with (LOCALE / "oitgen.mo").open("rb") as compiled:
        told = {entry.id: entry.string for entry in read_mo(compiled) if entry.id}
    assert told == {entry.id: entry.string for entry in po() if entry.id and entry.string and not entry.fuzzy}, "run `make locale`"


def test_no_file_names_a_package_registry_or_a_path_of_one_machine() -> None:
    registry = re.compile(r"https?://[a-z.-]*(?:pypi|pythonhosted|npmjs|debian)[a-z.]*/")
    someone = re.compile(r"(?<![\w.])/(?:root|home/\w+|Users/\w+)/|" + re.escape(f"{REPOSITORY}/"))
    wrong = [
        f"{path.relative_to(REPOSITORY)}: {found.group()}"
        for path in project_files()
        if (text := _text(path)) and (found := registry.search(text) or someone.search(text))
    ]
    assert wrong == []


def declared() -> set[str]:
    """The dependencies of pyproject.toml, by name."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=\[ ]", line)[0] for line in project["dependencies"]}


def uses(wanted: tuple[str, ...], *, outside: set[str]) -> list[str]:
    """Where a name such as `print` or `os.environ` is used in any other room."""
    return [
        f"{module.at(node)} uses {ast.unparse(node)}"
        for module in modules()
        if module.room not in outside
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) in wanted
    ]


def po() -> Catalog:
    """The Thai translations as people write them."""
    with (LOCALE / "oitgen.po").open("rb") as source:
        return read_po(source, locale="th", domain="oitgen", abort_invalid=True)


def spoken() -> Iterator[str]:
    """Every message id in the program: the text given to `message`, or to the translator itself."""
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"message", "Message"} and node.args:
                text = node.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def shown() -> Iterator[str]:
    """Every message id in the templates: of the bundled themes, and of the preview's board."""
    for template in sorted(path for folder in (REPOSITORY / "themes", PACKAGE) for path in folder.rglob("*.html")):
        with template.open("rb") as source:
            for _line, _function, said, _comments in babel_extract(source, ["_"], [], {}):
                # A text with arguments comes as a tuple, the text first.
                yield said if isinstance(said, str) else str((said or ("",))[0])


def _changed_globals(module: Module) -> Iterator[str]:
    # A table is fine; a table that a function writes to is state.
    tables = {
        target.id
        for node in module.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for function in module.functions():
        own = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        for node in ast.walk(function):
            if isinstance(node, ast.Global):
                yield f"{module.at(node)} uses global"
            changed = _changed(node)
            if isinstance(changed, ast.Name) and changed.id in tables - own:
                yield f"{module.at(changed)} changes {changed.id}"


def _changed(node: ast.AST) -> ast.expr | None:
    """What this piece of code changes in place: `x` in `x.append(1)` and in `x[0] = 1`."""
    match node:
        case ast.Call(func=ast.Attribute(value=value, attr=attr)) if attr in _CHANGING:
            return value
        case ast.Subscript(value=value, ctx=ast.Store() | ast.Del()):
            return value
    return None


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _mirror(module: Module) -> Path:
    inside = module.path.relative_to(PACKAGE)
    return REPOSITORY / "tests" / inside.with_name(f"test_{inside.name}")


def _has_tests(module: Module) -> bool:
    # The parts of load/markdown/ may be tested in tests/load/test_markdown_parser.py, or all through tests/load/test_markdown.py.
    own = _mirror(module)
    if module.path.name == "__init__.py":
        own = own.parent
        return module.room == "" or own.is_dir() or own.with_name(f"test_{own.name}.py").is_file()
    whole = own.parent.with_name(f"test_{own.parent.name}.py")
    flat = own.parent.with_name(f"test_{own.parent.name}_{module.path.stem}.py")
    return own.is_file() or (len(module.name.split(".")) > 3 and (flat.is_file() or whole.is_file()))


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def _text(path: Path) -> str:
    # Documents and pictures have zero bytes in them; they are not text.
    raw = path.read_bytes() if path.stat().st_size < 2_000_000 else b"\0"
    return "" if b"\0" in raw else raw.decode("utf-8", errors="replace")
