/** The address as it changes, and the ways to change it. */
import { signal } from "@preact/signals";
import { type Address, type Filters, type View, hash, parsed, query } from "./address.ts";

export const address = signal<Address>(parsed(window.location.hash));

for (const event of ["hashchange", "popstate"]) {
  window.addEventListener(event, () => {
    if (hash(address.value.view, address.value.key, address.value.query) !== window.location.hash) {
      address.value = parsed(window.location.hash);
    }
  });
}

/** Goes to a view. `replace` keeps the step out of the history: for what changes many times a second. */
export function go(view: View, key?: string | null, words?: URLSearchParams, replace = false): void {
  const next = hash(view, key, words);
  if (next === window.location.hash) return;
  if (replace) window.history.replaceState(null, "", next);
  else window.history.pushState(null, "", next);
  address.value = parsed(next);
}

/** Shows all anew: what may be seen has changed. */
export const turn = signal(0);
export function refresh(): void {
  turn.value += 1;
}

/** The day as of which the ledger is shown; null: as it is now. */
export function moment(): string | null {
  return address.value.query.get("as_of")?.trim() || null;
}

/** The address of a view in the ledger as it is shown now: the day as of which that is goes along. */
export function way(view: View, key?: string | null, more: Record<string, string> = {}): string {
  const then = moment();
  return hash(view, key, new URLSearchParams(then ? { ...more, as_of: then } : more));
}

/** Shows the current view with other filters. */
export function refilter(wanted: Filters, replace = false): void {
  const { view, key } = address.value;
  const kept: Record<string, string> = {};
  for (const name of ["by", "sum", "bin", "unit"]) {
    const value = address.value.query.get(name);
    if (value) kept[name] = value;
  }
  go(view, key, query(wanted, kept), replace);
}
