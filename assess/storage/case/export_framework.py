"""A curriculum, an exam outline or a list of tasks as a framework whose items are related to our skills."""

from datetime import UTC, datetime, time
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.frameworks import Framework, FrameworkItem, FrameworkKind
from assess.storage.case.fields import JsonObject
from assess.storage.case.identifiers import identify
from assess.storage.case.writing import CREATOR, Writer, make_document, node, ours

ITEM_TYPES: Final = {
    FrameworkKind.CURRICULUM: "Competency",
    FrameworkKind.EXAM_OUTLINE: "Exam area",
    FrameworkKind.TASKS: "Task",
}


def export_framework(framework: Framework, catalog: Catalog, changed: datetime) -> JsonObject:
    """The package of `framework`."""
    document = make_document(
        changed,
        framework_identifier(framework.id),
        creator=framework.publisher,
        publisher=CREATOR,
        title=framework.title,
        officialSourceURL=framework.source.url,
        version=framework.edition,
        notes=framework.note or None,
        extensions=ours(
            framework=framework.id,
            kind=framework.kind.value,
            certainty=framework.certainty.value,
            source=framework.source.model_dump(mode="json"),
        ),
    )
    writer = Writer(changed, document)
    for place, item in enumerate(framework.item, start=1):
        _add_item(writer, framework, item, catalog, place)
    return writer.package()


def framework_identifier(framework: str) -> str:
    """The identifier of a framework's document."""
    return identify("framework", framework)


def checked_at(framework: Framework) -> datetime:
    """When the framework was last held against its source: the beginning of that day."""
    return datetime.combine(framework.source.checked, time(), tzinfo=UTC)


def _add_item(writer: Writer, framework: Framework, item: FrameworkItem, catalog: Catalog, place: int) -> None:
    identifier = identify("framework", framework.id, "item", item.code)
    certainty = (item.certainty or framework.certainty).value
    writer.add_item(
        identifier,
        ITEM_TYPES[framework.kind],
        fullStatement=item.title,
        humanCodingScheme=item.code,
        extensions=ours(share=item.share, certainty=certainty),
    )
    origin = node(item.title, identifier)
    writer.associate(origin, "isChildOf", node(framework.title, framework_identifier(framework.id)), sequenceNumber=place)
    for number, skill in enumerate(item.skills, start=1):
        known = catalog.skills.get(skill)
        writer.associate(origin, "isRelatedTo", node(known.title if known else skill, identify("skill", skill)), sequenceNumber=number)
