/** What is marked in a report: the evidence of claims, and the fields of the one that is chosen. */
import type { Claim, Reading, Span } from "../../api/reading.ts";
import type { Mark } from "../../logic/segments.ts";

export interface Evidence {
  kind: "claim";
  id: string;
  number: number;
  voice: string;
}

export interface FieldMark {
  kind: "field";
  name: string;
}

export interface Unread {
  kind: "skipped";
  reason: string;
}

export type Marked = Evidence | FieldMark | Unread;

/** The fields of a claim that stand in the text, each with its name. */
export function fields(reading: Reading, claim: Claim): { name: string; span: Span }[] {
  const statement = reading.statements.find((one) => one.id === claim.statement);
  const found: { name: string; span: Span | null | undefined }[] = [
    { name: "speaker", span: statement?.source },
    { name: "verb", span: statement?.cue },
    { name: "number", span: claim.count?.span },
    { name: "place", span: claim.place === null ? null : spanOf(reading.places[claim.place]) },
    { name: "time", span: claim.time === null ? null : spanOf(reading.times[claim.time]) },
    ...claim.people.map((person) => ({ name: "person", span: person.span })),
    ...Object.entries(claim.roles).flatMap(([role, parties]) => parties.map((party) => ({ name: role, span: party as Span }))),
  ];
  return found.filter((field): field is { name: string; span: Span } => Boolean(field.span && field.span.end > field.span.start));
}

function spanOf(mention: { start: number | null; end: number | null; text: string | null } | undefined): Span | null {
  return mention?.start == null || mention.end == null ? null : { start: mention.start, end: mention.end, text: mention.text ?? "" };
}

/** All marks of a report. Evidence comes first, so that what is chosen lies over it. */
export function marks(reading: Reading, voiceOf: (claim: Claim) => string, chosen: string | null): Mark<Marked>[] {
  const evidence: Mark<Marked>[] = reading.claims.map((claim, at) => ({
    start: claim.evidence.start, end: claim.evidence.end,
    value: { kind: "claim", id: claim.id, number: at + 1, voice: voiceOf(claim) },
  }));
  const unread: Mark<Marked>[] = reading.document.skipped.map(({ start, end, reason }) => ({ start, end, value: { kind: "skipped", reason } }));
  const claim = reading.claims.find((one) => one.id === chosen);
  const lit: Mark<Marked>[] = (claim ? fields(reading, claim) : []).map(({ name, span }) => ({
    start: span.start, end: span.end, value: { kind: "field", name },
  }));
  return [...unread, ...evidence, ...lit];
}

/** How much of the text was read, from 0 to 1. */
export function coverage(reading: Reading): number {
  const skipped = reading.document.skipped.reduce((sum, { start, end }) => sum + end - start, 0);
  return reading.document.characters ? Math.max(0, 1 - skipped / reading.document.characters) : 1;
}
