/** What the API answers, as far as the page reads it (docs/reference/api.md). */
import type { Range } from "../logic/ranges.ts";
import type { Decided } from "./review.ts";
import type { Bin } from "../logic/scales.ts";

export interface Session {
  user: string | null;
  role: "reader" | "reviewer" | "admin" | null;
  open: boolean;
  csrf: string | null;
  may?: { review: boolean; unmask: boolean; admin: boolean };
  unmasked: string | null;
  tiles: string | null;
  example: boolean;
  histor: string;
}

export type Agreement = "single" | "agreed" | "revised" | "contested";

export interface Place {
  name: string;
  text?: string | null;
  kind: string | null;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | null;
  country: string | null;
  admin1: string | null;
  inferred?: string | null;
  note?: string | null;
  start?: number | null;
  end?: number | null;
}

export interface Time {
  from?: string | null;
  to?: string | null;
  text?: string | null;
  precision?: string;
  inferred?: string | null;
  start?: number | null;
  end?: number | null;
}

export interface ShortFigure extends Range {
  unit: string;
  agreement: Agreement;
}

export interface Row {
  key: string;
  event: string;
  place: string | null;
  region: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | null;
  since: string | null;
  until: string | null;
  background: boolean;
  figures: Record<string, ShortFigure>;
  documents: number;
  claims: number;
  origins: number;
  contested: boolean;
  grade?: string | null;
}

export interface Rows {
  incidents: Row[];
  total: number;
  next: string | null;
}

/** Incidents by the day on which they begin; days without any are left out. */
export interface Histogram {
  bin: Bin;
  begins: string[];
  incidents: number[];
  contested: number[];
  undated: number;
}

export interface Count {
  value: string;
  incidents: number;
}

export interface Facets {
  kinds: Count[];
  measures: Count[];
  regions: Count[];
  countries: Count[];
  places: Count[];
  speakers: Count[];
  outlets: Count[];
}

export interface Points {
  total: number;
  key: string[];
  latitude: number[];
  longitude: number[];
  radius_km: (number | null)[];
  contested: number[];
}

export interface Sourced extends Range {
  document: string;
  record: string | null;
  uri: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  known: string;
  version: number;
  claim: string;
  incident: string | null;
  linked: string | null;
  event: string;
  measure: string | null;
  unit: string | null;
  approximate: boolean | null;
  part_of: string | null;
  speaker: string | null;
  mode: string | null;
  stance: string | null;
  polarity: string;
  certainty: string;
  place: string | null;
  country: string | null;
  time: string | null;
  evidence_start: number;
  evidence_end: number;
  evidence: string;
  status: string;
}

export interface NumberSaid extends Range {
  speaker: string | null;
  outlet: string | null;
  published: string | null;
  document: string;
  claims: string[];
}

export interface Figure extends ShortFigure {
  claims: string[];
  origins: number;
  numbers: NumberSaid[];
}

export interface Origin {
  kind: "speaker" | "witness" | "outlet" | "unplaced";
  name: string;
  documents: string[];
  claims: string[];
}

export interface Linked {
  id: string;
  event: string;
  claims: string[];
  place: Place | null;
  time: Time | null;
  background: boolean;
  roles: Record<"perpetrator" | "organisation" | "target" | "victim" | "weapon", string[][]>;
  figures: Record<string, Figure>;
  disputes: { field: string; claims: string[]; values: string[] }[];
  documents: { id: string; record: string | null; claims: number; publisher: string | null; published: string | null }[];
  origins: number;
  voices: Origin[];
}

export interface Held {
  key: string;
  id: string;
  record: string | null;
  uri: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  known: string;
  added: string;
  version: number;
  characters: number;
  language: string | null;
}

export interface Step extends Range {
  known: string;
  measure: string;
  unit: string;
  agreement: Agreement;
  said: Sourced[];
}

export interface Sum extends Range {
  measure: string;
  unit: string;
  incidents: number;
  held: number;
  contested: number;
  left_out: number;
  rule: string;
}

/** One incident with all that is said of it, also what was withdrawn. */
export interface Shown {
  incident: Linked;
  claims: Sourced[];
  documents: Held[];
  decisions: Decided[];
  grade?: Decided | null;
  suggested?: { grade: string; why: string } | null;
}

/** A claim as a row of the versions. */
export interface ClaimRow extends Range {
  claim: string;
  event: string;
  measure: string | null;
  unit: string | null;
  speaker: string | null;
  polarity: string;
  certainty: string;
  evidence: string;
}

/** A report that holds the words asked for, with those around the first of them. */
export interface Hit {
  document: Held;
  excerpt: string;
  incidents: string[];
}

/** A figure that is new, changed or gone. */
export interface Correction {
  id: string;
  seq: number;
  at: string;
  author: string;
  kind: "new" | "corrected" | "withdrawn" | "joined" | "split";
  incident: string;
  now: string[];
  measure: string | null;
  unit: string | null;
  before: (Range & { agreement: Agreement }) | null;
  after: (Range & { agreement: Agreement }) | null;
  event: string | null;
  place: string | null;
  since: string | null;
}

/** What changed in a document: a new version of it, or a new reading of the same text. */
export interface Change {
  kind: "version" | "reading";
  document: string;
  version: number;
  at: string;
  histor: string;
  pipeline: string;
  text: string[];
  gone: ClaimRow[];
  new: ClaimRow[];
}

export interface Carrier {
  document: string;
  publisher: string | null;
  published: string | null;
  title: string | null;
  text: number;
  copies: string | null;
  rests_on: number[];
}

/** Who stands behind an incident's reports, and which of those are copies. */
export interface Dependence {
  origins: Origin[];
  documents: Carrier[];
}

export type By = "time" | "region" | "kind" | "speaker";

export interface Sums {
  measure: string;
  unit: string;
  units: string[];
  by: By;
  rule: string;
  total: Sum;
  groups: { group: string; sum: Sum }[];
}

/** Two incidents of single reports compared. */
export interface Explanation {
  a: string;
  b: string;
  together: boolean;
  met: boolean;
  score: number;
  features: { name: string; value: number; weight: number; why: string }[];
  judgements: { author: string; at: string; same: boolean; score: number }[];
  decisions: { author: string; at: string; kind: string; reason: string }[];
}
