"""`case`: competency frameworks as 1EdTech CASE 1.1 JSON, out of Assess and into the content folder."""

from argparse import Namespace
from typing import Final

from assess.cli.case_output import make_case_import_output
from assess.cli.inputs import moment
from assess.cli.outputs import say, say_json, write_outputs
from assess.domain.catalog import Catalog
from assess.domain.errors import FrameworkUnknown
from assess.reports.wording_case import CaseWording
from assess.storage.case.export_framework import checked_at, export_framework
from assess.storage.case.export_role import export_role, role_identifier
from assess.storage.case.exporting import export_all_skills, find_dates
from assess.storage.case.fields import JsonObject
from assess.storage.case.identifiers import SKILLS, identify
from assess.storage.case.importing import import_framework
from assess.storage.case.kept import kept_paths
from assess.storage.case.reading import make_package, package_bytes, read_package
from assess.storage.case.writing import Dates
from assess.storage.catalog import shipped_catalog
from assess.storage.current_catalog import current_catalog
from assess.storage.library import shipped_library
from assess.storage.paths import content_folder

WORDS: Final = CaseWording()


def run(arguments: Namespace) -> int:
    """Exports or imports."""
    if arguments.action == "export":
        _export(arguments)
    else:
        _import(arguments)
    return 0


def _export(arguments: Namespace) -> None:
    catalog = current_catalog()
    if arguments.framework is not None:
        value = _framework(arguments.framework, catalog, arguments)
    elif arguments.role is not None:
        role = catalog.profile(arguments.role)
        value = export_role(role, catalog, _dates(catalog, role_identifier(role.id), arguments))
    else:
        dates = _dates(catalog, identify(*SKILLS), arguments)
        value = export_all_skills(catalog, shipped_catalog(), content_folder(), dates)
    content = make_package(value, arguments.out).content
    write_outputs([(arguments.out, package_bytes(value))], None)
    say(WORDS.export_sentence(content.CFDocument.title, len(content.CFItems), arguments.out))


def _framework(name: str, catalog: Catalog, arguments: Namespace) -> JsonObject:
    """An imported framework as it is kept, or one that comes with Assess; raises FrameworkUnknown."""
    kept, shipped = kept_paths(content_folder()), shipped_library().frameworks
    if name in kept:
        return read_package(kept[name]).value
    if name not in shipped:
        raise FrameworkUnknown(name, (*shipped, *kept))
    framework = shipped[name]
    changed = moment(arguments.on) if arguments.on else checked_at(framework)
    return export_framework(framework, catalog, changed)


def _dates(catalog: Catalog, document: str, arguments: Namespace) -> Dates:
    if arguments.on:
        return Dates(moment(arguments.on), moment(arguments.on))
    return find_dates(catalog, content_folder(), document)


def _import(arguments: Namespace) -> None:
    folder = arguments.into or content_folder()
    reserved = tuple(shipped_library().frameworks)
    done = import_framework(arguments.file, folder, shipped_catalog(), reserved=reserved, as_skills=arguments.as_skills)
    if arguments.json:
        say_json(make_case_import_output(done))
    else:
        say(*WORDS.import_sentences(done))
