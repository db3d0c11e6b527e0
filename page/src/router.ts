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
