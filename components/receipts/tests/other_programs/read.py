"""Reads records of consents as other people's programs do: `python read.py fhir|record FILE…` prints, for
each file, what was in it or why it was refused. Nothing is fetched."""

import json
import sys


def fhir(text):
    """HL7 FHIR R4B, whose Consent is that of R4, by fhir.resources."""
    from fhir.resources.R4B.consent import Consent

    resource = Consent.model_validate_json(text)
    codes(resource)
    # An invariant of the specification that no model knows: ppc-1.
    if not resource.policy and resource.policyRule is None:
        raise ValueError("ppc-1: neither a policy nor a policy rule")
    return json.loads(resource.model_dump_json())


def codes(part):
    """The models name the codes that a field takes, and do not hold it to them."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        allowed = (field.json_schema_extra or {}).get("enum_values")
        if allowed and value is not None and value not in allowed:
            raise ValueError(f"{name}: {value} is none of {allowed}")
        for inner in value if isinstance(value, list) else [value]:
            if hasattr(type(inner), "model_fields"):
                codes(inner)


DPV = "https://w3id.org/dpv#"
DCT = "http://purl.org/dc/terms/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
# Of the Data Privacy Vocabulary, version 2, and of the DCMI terms: what a record may speak with.
TERMS = {
    DPV + term
    for term in """ConsentRecord ConsentNotice ConsentGiven ConsentRefused ConsentWithdrawn ConsentExpired
    Consent DataSubject DataController Representative Recipient Process Purpose PersonalData
    UntilTimeDuration UntilEventDuration hasDataSubject hasDataController hasJurisdiction hasNotice
    hasProcess hasPurpose hasPersonalData hasRecipient hasLegalBasis hasConsentStatus hasDuration
    isIndicatedBy isIndicatedAtTime""".split()
} | {
    DCT + term
    for term in "identifier title created conformsTo language hasVersion valid Standard".split()
} | {RDF_TYPE}
STATES = {DPV + state for state in ["ConsentGiven", "ConsentRefused", "ConsentWithdrawn", "ConsentExpired"]}


def record(text):
    """JSON-LD by PyLD, and again by rdflib: both must see the same statements."""
    from pyld import jsonld
    from rdflib import Graph, URIRef
    from rdflib.compare import isomorphic, to_isomorphic

    def refuse(url, _options):
        raise ValueError(f"{url} would have to be fetched")

    document = json.loads(text)
    if not isinstance(document.get("@context"), dict):
        raise ValueError("the context has to stand in the record")
    options = {"documentLoader": refuse, "base": ""}
    # A key that no context explains is dropped without a word: here it is an error.
    explained(document, document["@context"])
    statements = jsonld.to_rdf(document, {**options, "format": "application/n-quads"})
    first = Graph().parse(data=statements, format="nquads")
    second = Graph().parse(data=text, format="json-ld")
    if not isomorphic(to_isomorphic(first), to_isomorphic(second)):
        raise ValueError("two readers see two records")

    def one(subject, term):
        found = list(first.objects(subject, URIRef(term)))
        if len(found) != 1:
            raise ValueError(f"{term} stands {len(found)} times")
        return found[0]

    for subject, predicate, value in first:
        if str(predicate) not in TERMS or (str(predicate) == RDF_TYPE and str(value) not in TERMS):
            raise ValueError(f"{predicate} {value} is no term of the vocabularies")
        if str(getattr(value, "datatype", "")) == XSD_DATE and value.ill_typed:
            raise ValueError(f"{value} is no day")
    records = list(first.subjects(URIRef(RDF_TYPE), URIRef(DPV + "ConsentRecord")))
    if len(records) != 1:
        raise ValueError(f"{len(records)} records")
    (record,) = records
    processes = list(first.objects(record, URIRef(DPV + "hasProcess")))
    if not processes:
        raise ValueError("nothing is consented to")
    events = []
    for process in processes:
        title = one(one(process, DPV + "hasPurpose"), DCT + "title")
        one(one(process, DPV + "hasPersonalData"), DCT + "title")
        if str(one(process, DPV + "hasLegalBasis")) != DPV + "Consent":
            raise ValueError("another legal basis")
        for event in first.objects(process, URIRef(DPV + "hasConsentStatus")):
            state = str(one(event, RDF_TYPE))
            if state not in STATES:
                raise ValueError(f"{state} is no state of a consent")
            ends = [
                str(day)
                for duration in first.objects(event, URIRef(DPV + "hasDuration"))
                for day in first.objects(duration, URIRef(DCT + "valid"))
            ]
            day = str(one(event, DPV + "isIndicatedAtTime"))
            events.append([str(title), state.removeprefix(DPV), day, *ends])
    return {
        "identifier": str(one(record, DCT + "identifier")),
        "schema": str(one(record, DCT + "conformsTo")),
        "person": str(one(one(record, DPV + "hasDataSubject"), DCT + "title")),
        "controller": str(one(one(record, DPV + "hasDataController"), DCT + "title")),
        "jurisdiction": str(one(record, DPV + "hasJurisdiction")),
        "notice": str(one(one(record, DPV + "hasNotice"), DCT + "identifier")),
        "signer": str(one(one(record, DPV + "isIndicatedBy"), DCT + "title")),
        "day": str(one(record, DPV + "isIndicatedAtTime")),
        "events": sorted(events),
    }


def explained(part, context):
    if isinstance(part, list):
        for item in part:
            explained(item, context)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key == "@context":
                continue
            if not key.startswith("@") and key.partition(":")[0] not in context:
                raise ValueError(f"{key} is in no context")
            if key == "@type":
                for name in value if isinstance(value, list) else [value]:
                    if name.partition(":")[0] not in context:
                        raise ValueError(f"{name} is in no context")
            explained(value, context)


def main():
    read = {"fhir": fhir, "record": record}[sys.argv[1]]
    outcomes = []
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        try:
            outcomes.append({"read": read(text)})
        except Exception as refusal:  # whatever a reader refuses with
            outcomes.append({"refused": f"{type(refusal).__name__}: {refusal}"})
    json.dump(outcomes, sys.stdout)


main()
