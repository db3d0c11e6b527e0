/** What the page asks of the ledger: one function a route (docs/reference/api.md). */
import type { Filters } from "../address.ts";
import type { Point } from "../map/spots.ts";
import { ask, asked, session } from "./client.ts";
import type { Reading } from "./reading.ts";
import type { By, Change, Correction, Count, Dependence, Explanation, Facets, Held, Histogram, Hit, Points, Rows, Session, Shown, Step, Sums } from "./types.ts";

/** Who is logged in, if anybody must be, and how the ledger is served. */
export async function loadSession(): Promise<void> {
  session.value = await ask<Session>("session").catch(() => null);
}

/** A page of incidents, the latest first; `cursor` is what the page before gave as `next`. */
export function incidents(wanted: Filters, cursor: string | null, abort?: AbortSignal): Promise<Rows> {
  const more = cursor === null ? { limit: 60 } : { limit: 60, cursor };
  return ask("incidents", { query: asked(wanted, more), ...(abort ? { signal: abort } : {}) });
}

/** Where all incidents lie that have a place on the map. */
export async function points(wanted: Filters, abort: AbortSignal): Promise<Point[]> {
  const columns = await ask<Points>("points", { query: asked(wanted), signal: abort });
  return columns.key.map((key, at) => ({
    key,
    latitude: columns.latitude[at] as number,
    longitude: columns.longitude[at] as number,
    radius_km: columns.radius_km[at] ?? 0,
    contested: columns.contested[at] === 1,
  }));
}

/** Incidents by day. */
export function histogram(wanted: Filters, abort: AbortSignal): Promise<Histogram> {
  return ask("histogram", { query: asked(wanted, { bin: "day" }), signal: abort });
}

/** What could be filtered by, of one kind: its values, the most frequent first. */
export async function facet(of: keyof Facets, wanted: Filters, abort?: AbortSignal): Promise<Count[]> {
  const words = asked(wanted, { limit: 60, of });
  return (await ask<Facets>("facets", { query: words, ...(abort ? { signal: abort } : {}) }))[of];
}

const one = (key: string): string => encodeURIComponent(key);

/** One incident whole; each claim names its document by the key that the ledger gives it. */
export async function incident(key: string, then: string | null, abort: AbortSignal): Promise<Shown> {
  const shown = await ask<Shown>(`incidents/${one(key)}`, { ...as(then), signal: abort });
  const keys = new Map(shown.documents.map((document) => [document.id, document.key]));
  return { ...shown, claims: shown.claims.map((claim) => ({ ...claim, document: keys.get(claim.document) ?? claim.document })) };
}

/** How its figures went, up to a day. */
export async function timeline(key: string, then: string | null, abort: AbortSignal): Promise<Step[]> {
  return (await ask<{ steps: Step[] }>(`incidents/${one(key)}/timeline`, { ...as(then), signal: abort })).steps;
}

function as(then: string | null): { query?: URLSearchParams } {
  return then ? { query: new URLSearchParams({ as_of: then }) } : {};
}

/** Reports that hold all of some words, the best first. */
export async function search(words: string, then: string | null, abort: AbortSignal): Promise<Hit[]> {
  const query = new URLSearchParams({ words, limit: "60", ...(then ? { as_of: then } : {}) });
  return (await ask<{ hits: Hit[] }>("search", { query, signal: abort })).hits;
}

/** The figures that are new, changed or gone since a day, the latest first. */
export async function corrections(since: string, abort: AbortSignal): Promise<Correction[]> {
  const query = new URLSearchParams({ order: "latest", limit: String(CORRECTIONS), ...(since ? { since } : {}) });
  return (await ask<{ changes: Correction[] }>("changes", { query, signal: abort })).changes;
}

/** So many corrections are shown. */
export const CORRECTIONS = 500;

export interface ReportPage {
  document: Held;
  direction: "ltr" | "rtl";
  reading: Reading;
  standing: Record<string, { status: string; incident: string | null }>;
  versions: Held[];
}

/** One document with all that was read in it. */
export function report(key: string, abort: AbortSignal): Promise<ReportPage> {
  return ask(`documents/${one(key)}`, { signal: abort });
}

/** What changed from version to version. */
export async function changes(key: string, abort: AbortSignal): Promise<Change[]> {
  return (await ask<{ changes: Change[] }>(`documents/${one(key)}/versions`, { signal: abort })).changes;
}

/** On whom an incident's reports rest. */
export function origins(key: string, then: string | null, abort: AbortSignal): Promise<Dependence> {
  return ask(`incidents/${one(key)}/origins`, { ...as(then), signal: abort });
}

/** Why two incidents are one or two. */
export function explained(a: string, b: string, abort?: AbortSignal): Promise<Explanation> {
  return ask(`incidents/${one(a)}/explain/${one(b)}`, abort ? { signal: abort } : {});
}

/** What is summed, and how. */
export interface Summing {
  measure: string;
  by: By;
  bin: string;
  unit: string;
}

/** The query of sums: for the page and for the file. */
export function summing(wanted: Filters, how: Summing): URLSearchParams {
  const { unit, ...rest } = how;
  return asked({ ...wanted, measure: "" }, unit ? { ...rest, unit } : rest);
}

/** Sums of a measure as ranges. */
export function sums(wanted: Filters, how: Summing, abort: AbortSignal): Promise<Sums> {
  return ask("sums", { query: summing(wanted, how), signal: abort });
}
