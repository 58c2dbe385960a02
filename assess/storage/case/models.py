"""The CFPackage of CASE 1.1, and what CASE 1.0 files have in its place; the names of all fields are the format's own."""
# ruff: noqa: N815

from pydantic import BaseModel, ConfigDict, JsonValue

from assess.storage.case.fields import AssociationType, Day, Extension, Many, Moment, Number, TargetType, Texts, Uuid, Whole


class Entry(BaseModel):
    """Anything in a package; keys that the format does not have are kept beside the others."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False, defer_build=True)


class LinkURI(Entry):
    """A link to another CASE entry."""

    title: str
    identifier: Uuid
    uri: str


class LinkGenURI(Entry):
    """A link to an end of an association, which need not be a CASE entry."""

    title: str
    identifier: str
    uri: str
    targetType: TargetType = None


class Identified(Entry):
    """What every entry has that can be added, changed and linked to."""

    identifier: Uuid
    uri: str
    lastChangeDateTime: Moment


class CFPckgDocument(Identified):
    """The root of a framework."""

    creator: str
    title: str
    frameworkType: str | None = None
    caseVersion: str | None = None
    officialSourceURL: str | None = None
    publisher: str | None = None
    description: str | None = None
    subject: Texts = ()
    subjectURI: Many[LinkURI] = ()
    language: str | None = None
    version: str | None = None
    adoptionStatus: str | None = None
    statusStartDate: Day = None
    statusEndDate: Day = None
    licenseURI: LinkURI | None = None
    notes: str | None = None
    extensions: Extension = None
    CFPackageURI: LinkURI | None = None


class CFPckgItem(Identified):
    """A competency, or a group of them."""

    fullStatement: str
    alternativeLabel: str | None = None
    CFItemType: str | None = None
    humanCodingScheme: str | None = None
    listEnumeration: str | None = None
    abbreviatedStatement: str | None = None
    conceptKeywords: Texts = ()
    conceptKeywordsURI: LinkURI | None = None
    notes: str | None = None
    subject: Texts = ()
    subjectURI: Many[LinkURI] = ()
    language: str | None = None
    educationLevel: Texts = ()
    CFItemTypeURI: LinkURI | None = None
    licenseURI: LinkURI | None = None
    statusStartDate: Day = None
    statusEndDate: Day = None
    extensions: Extension = None
    CFDocumentURI: LinkURI | None = None


class CFPckgAssociation(Identified):
    """How one entry relates to another."""

    associationType: AssociationType
    originNodeURI: LinkGenURI
    destinationNodeURI: LinkGenURI
    sequenceNumber: Whole | None = None
    CFAssociationGroupingURI: LinkURI | None = None
    notes: str | None = None
    extensions: Extension = None
    CFDocumentURI: LinkURI | None = None


class Definition(Identified):
    """What the definitions have in common; CASE 1.0 files leave out some of what CASE 1.1 requires."""

    title: str
    description: str | None = None
    extensions: Extension = None


class CFConcept(Definition):
    """A concept; `keywords` are parted by |."""

    keywords: str | None = None
    hierarchyCode: str | None = None


class CFSubject(Definition):
    """A subject."""

    hierarchyCode: str | None = None


class CFLicense(Definition):
    """A license."""

    licenseText: str | None = None


class CFItemType(Definition):
    """A kind of item."""

    hierarchyCode: str | None = None
    typeCode: str | None = None


class CFAssociationGrouping(Definition):
    """A group of associations."""


class CFDefinition(Entry):
    """All that items and associations refer to."""

    CFConcepts: Many[CFConcept] = ()
    CFSubjects: Many[CFSubject] = ()
    CFLicenses: Many[CFLicense] = ()
    CFItemTypes: Many[CFItemType] = ()
    CFAssociationGroupings: Many[CFAssociationGrouping] = ()
    extensions: Extension = None


class CFRubricCriterionLevel(Identified):
    """One level of a criterion; its extensions are a list in CASE 1.1."""

    description: str | None = None
    quality: str | None = None
    score: Number | None = None
    feedback: str | None = None
    position: Whole | None = None
    rubricCriterionId: Uuid | None = None
    extensions: JsonValue = None


class CFRubricCriterion(Identified):
    """One line of a rubric."""

    category: str | None = None
    description: str | None = None
    CFItemURI: LinkURI | None = None
    weight: Number | None = None
    position: Whole | None = None
    rubricId: Uuid | None = None
    CFRubricCriterionLevels: Many[CFRubricCriterionLevel] = ()
    extensions: Extension = None


class CFRubric(Identified):
    """A rubric."""

    title: str | None = None
    description: str | None = None
    CFRubricCriteria: Many[CFRubricCriterion] = ()
    extensions: Extension = None


class CFPackage(Entry):
    """A framework with everything that belongs to it."""

    CFDocument: CFPckgDocument
    CFItems: Many[CFPckgItem] = ()
    CFAssociations: Many[CFPckgAssociation] = ()
    CFDefinitions: CFDefinition | None = None
    CFRubrics: Many[CFRubric] = ()
    extensions: Extension = None
