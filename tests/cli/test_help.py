"""Every command explains itself with an example, at once, and stands in the docs with all its options."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from histor.cli.main import histor as group
from histor.cli.run import Options

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"
COMMANDS = sorted(group.commands)


def options(command):
    return [option for option in group.commands[command].params if isinstance(option, click.Option)]


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_has_an_example(histor, command):
    ran = histor(*command, "--help")
    assert ran.status == 0
    assert "Example" in ran.out
    assert f"  histor {' '.join(command)}" in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_has_help(command):
    assert all(option.help for option in options(command))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented(command):
    sections = DOCS.read_text("utf-8").split("\n## ")
    section = next((part for part in sections if part.startswith(f"`histor {command}`")), None)
    assert section is not None, f"docs/reference/cli.md has no section `histor {command}`"
    missing = [name for option in options(command) for name in option.opts if f"`{name}" not in section]
    assert missing == []


def test_the_options_of_read_are_those_of_a_run():
    assert {param.name for param in group.commands["read"].params} == set(Options.__dataclass_fields__)


def test_help_and_version_load_nothing_heavy():
    heavy = "{'numpy', 'spacy', 'onnxruntime', 'lxml', 'rich', 'jinja2', 'trafilatura', 'pandas', 'concurrent.futures'}"
    code = f"import sys, histor.cli.main; print(sorted(set(sys.modules) & {heavy}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_version(histor):
    ran = histor("--version")
    assert ran.status == 0
    assert ran.out.startswith("histor 0.")


def test_the_module_is_the_command(histor):
    ran = subprocess.run([sys.executable, "-m", "histor", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == histor("--version").out


def test_the_schema_is_json_schema(histor):
    import json

    from jsonschema import Draft202012Validator

    schema = json.loads(histor("schema").out)
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == "histor/reading/1"


def test_no_command_shows_the_help(histor):
    ran = histor()
    assert ran.status == 2
    assert "Commands:" in ran.out + ran.err
