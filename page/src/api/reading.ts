/** One document as histor has read it: the public record (docs/reference/record.md). */
import type { Range } from "../logic/ranges.ts";
import type { Place, Time } from "./types.ts";

export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Claim {
  id: string;
  evidence: Span;
  statement: string | null;
  event: string;
  measure: string | null;
  count: (Range & { span: Span | null; approximate: boolean; unit: string; part_of: string | null }) | null;
  people: { name: string | null; age: number | null; sex: string | null; status: string | null; span: Span | null }[];
  roles: Record<string, (Span & { actor?: string | null })[]>;
  place: number | null;
  time: number | null;
  polarity: string;
  certainty: string;
}

export interface Statement {
  id: string;
  source: Span | null;
  actor: string | null;
  cue: Span | null;
  content: Span;
  mode: string;
  stance: string;
  within: string | null;
}

export interface Reading {
  document: {
    id: string;
    record: string | null;
    uri: string | null;
    title: string | null;
    publisher: string | null;
    published: string | null;
    language: string | null;
    characters: number;
    skipped: { start: number; end: number; reason: string }[];
  };
  text: string;
  places: (Place & { start: number | null; end: number | null; text: string | null })[];
  times: (Time & { start: number | null; end: number | null; text: string | null })[];
  actors: { id: string; name: string; kind: string; title: string | null; start: number; end: number; text: string }[];
  statements: Statement[];
  claims: Claim[];
  incidents: { id: string; event: string; claims: string[] }[];
}
