/** What waits for a person, and what people decide. A decision is added and never overwrites another. */
import { ApiError, ask, session } from "./client.ts";
import type { Sourced } from "./types.ts";

export interface Decided {
  seq: number;
  author: string;
  at: string;
  kind: string;
  reason: string;
  about: string;
  field: string | null;
  value: string | null;
  undone: number | null;
}

export type Why = "contested" | "low confidence" | "new link" | "minor" | "returned";
export const WHYS: Why[] = ["contested", "low confidence", "new link", "minor", "returned"];
export const GRADES = ["fair", "weak", "contested", "discounted"];
/** What of a claim can be corrected, with an example of how it is written. */
export const FIELDS: Record<string, string> = {
  count: "7, 5-7, at least 5, up to 9", measure: "killed", unit: "person", event: "air/drone strike", speaker: "a name; empty: the outlet",
  place: "Okhtyrka, Sumy Oblast", time: "2024-11-12 or 2024-11-12/2024-11-13", polarity: "affirmed or denied", certainty: "stated, hedged, alleged …",
};

/** What can be corrected of a claim, most usual first: one that counts nothing has no count and no unit. */
export function fieldsOf(claim: Sourced | undefined): string[] {
  const all = Object.keys(FIELDS);
  return claim?.measure === null ? all.filter((name) => name !== "count" && name !== "unit") : all;
}

export interface Task {
  id: string;
  why: Why;
  note: string;
  incident: string | null;
  other: string | null;
  claim: string | null;
  said: Sourced[];
  decisions: Decided[];
  seen: number;
}

export interface Decision {
  kind: string;
  about: string[];
  reason?: string;
  field?: string;
  value?: string;
  claims?: string[];
  expects?: number;
}

export interface Told {
  seq: number;
  at: string;
  author: string;
  kind: string;
  what: string;
  about: string[];
}

/** So many entries of the log are shown. */
export const LOGGED = 300;

/** Whether whoever looks may decide. */
export function mayDecide(): boolean {
  return session.value?.may?.review ?? false;
}

/** What waits, of one kind or of all. */
export async function queue(why: string, abort: AbortSignal): Promise<Task[]> {
  const words = new URLSearchParams({ limit: "100" });
  if (why) words.set("why", why);
  return (await ask<{ tasks: Task[] }>("review/queue", { query: words, signal: abort })).tasks;
}

/** Adds a decision; gives its number. Throws ConflictError where somebody else decided meanwhile. */
export async function decide(decision: Decision): Promise<number> {
  try {
    return (await ask<{ seq: number }>("review/decisions", { post: decision })).seq;
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) throw new ConflictError(error);
    throw error;
  }
}

/** Somebody else decided on the same thing after this page was drawn. */
export class ConflictError extends Error {
  /** The last entry of the log on the same thing, and all decisions on it. */
  readonly seq: number | null;
  readonly decisions: Decided[];

  constructor(error: ApiError) {
    super(error.message);
    const body = error.body as { seq?: number; decisions?: Decided[] } | null;
    this.seq = body?.seq ?? null;
    this.decisions = body?.decisions ?? [];
  }
}

/** What stands in place of a report or a person left out of output. */
export interface Tombstone {
  seq: number;
  at: string;
  author: string;
  kind: "withheld" | "erased";
  about: string;
  reason: string;
}

/** All that is left out now. */
export async function withheld(abort: AbortSignal): Promise<Tombstone[]> {
  return (await ask<{ tombstones: Tombstone[] }>("withheld", { signal: abort })).tombstones;
}

/** The last entries of the log, the latest first. */
export async function log(abort: AbortSignal): Promise<Told[]> {
  return (await ask<{ entries: Told[] }>("log", { query: new URLSearchParams({ limit: String(LOGGED) }), signal: abort })).entries;
}
