/** What the address says: which view, of what, and with which filters. A view can so be sent as a link. */

export type View = "overview" | "incident" | "report" | "review" | "figures" | "search" | "changes" | "log" | "about" | "login";

export interface Address {
  view: View;
  key: string | null;
  query: URLSearchParams;
}

const VIEWS: Record<string, View> = {
  "": "overview", incident: "incident", report: "report", review: "review", figures: "figures", log: "log",
  search: "search", changes: "changes", about: "about", login: "login",
};

/** The address in the part after "#". What names no view is the overview. */
export function parsed(hash: string): Address {
  const [path = "", query = ""] = split(hash.replace(/^#?\/?/, ""), "?");
  const [name = "", ...rest] = path.split("/");
  const view = VIEWS[name] ?? "overview";
  const key = rest.length ? decoded(rest.join("/")) : null;
  return { view, key: key || null, query: new URLSearchParams(query) };
}

/** The part after "#" of an address. */
export function hash(view: View, key?: string | null, query?: URLSearchParams): string {
  const name = Object.keys(VIEWS).find((word) => VIEWS[word] === view) ?? "";
  const words = query?.toString() ?? "";
  return `#/${name}${key ? `/${encodeURIComponent(key)}` : ""}${words ? `?${words}` : ""}`;
}

function split(text: string, at: string): [string, string] {
  const where = text.indexOf(at);
  return where < 0 ? [text, ""] : [text.slice(0, where), text.slice(where + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The filters, under the names that the API and the command line give them. */
export const FIELDS = ["words", "kind", "measure", "place", "region", "near", "radius_km", "box", "speaker", "outlet",
  "since", "until", "contested", "background", "review", "as_of"] as const;
export type Field = (typeof FIELDS)[number];
export type Filters = Partial<Record<Field, string>>;

/** The filters of an address; what is empty or not a filter is dropped. */
export function filters(query: URLSearchParams): Filters {
  const found: Filters = {};
  for (const field of FIELDS) {
    const value = query.get(field)?.trim();
    if (value) found[field] = value;
  }
  return found;
}

/** The same filters as a query, always in one order, so that equal views have equal addresses. */
export function query(wanted: Filters, more: Record<string, string> = {}): URLSearchParams {
  const out = new URLSearchParams();
  for (const field of FIELDS) {
    const value = wanted[field]?.trim();
    if (value) out.set(field, value);
  }
  for (const [name, value] of Object.entries(more)) out.set(name, value);
  return out;
}

/** Filters with some changed; null takes one away. */
export function changed(wanted: Filters, change: Partial<Record<Field, string | null>>): Filters {
  const out: Filters = { ...wanted };
  for (const [field, value] of Object.entries(change) as [Field, string | null][]) {
    if (value === null || value === "") delete out[field];
    else out[field] = value;
  }
  return out;
}
