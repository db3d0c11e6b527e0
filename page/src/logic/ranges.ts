/** Numbers as ranges: how they are said and where they stand on a scale. An end that is null is open. */

export interface Range {
  low: number | null;
  best: number | null;
  high: number | null;
}

const grouped = new Intl.NumberFormat("en-GB");

/** A number as it is written: 12,400. */
export function written(value: number): string {
  return grouped.format(value);
}

/** A range as a reader says it: "17", "at least 1", "up to 30", "3 to 5", "about 20", "none", "none to at least 8". */
export function said({ low, best, high }: Range, approximate = false): string {
  let words: string;
  if (low === null && high === null) words = best === null ? "a number not given" : written(best);
  else if (high === null) words = low === 0 && best ? `none to at least ${written(best)}` : `at least ${written(low as number)}`;
  else if (low === null) words = `up to ${written(high)}`;
  else if (low === high) words = low ? written(low) : "none";
  else words = `${written(low)} to ${written(high)}`;
  return approximate && /^\d/.test(words) ? `about ${words}` : words;
}

/** A range as short as it can be, for lists: "3–5", "≥ 3", "≤ 30". */
export function short({ low, best, high }: Range): string {
  if (low === null && high === null) return best === null ? "?" : written(best);
  if (high === null) return low === 0 && best ? `0 to ≥ ${written(best)}` : `≥ ${written(low as number)}`;
  if (low === null) return `≤ ${written(high)}`;
  return low === high ? written(low) : `${written(low)}–${written(high)}`;
}

/** A range with what is counted, people left unsaid: "29 drones". */
export function withUnit(words: string, unit: string | null, high: number | null): string {
  if (!unit || unit === "person") return words;
  return `${words === "none" ? "no" : words} ${high === 1 ? unit : plural(unit)}`;
}

function plural(noun: string): string {
  if (/(s|craft|people)$/.test(noun)) return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "1 report", "3,410 reports". */
export function many(count: number, noun: string): string {
  return `${written(count)} ${count === 1 ? noun : plural(noun)}`;
}

/** The largest number that any of some ranges names; an open end counts as what is known of it. */
export function greatest(ranges: Iterable<Range>): number {
  let most = 0;
  for (const range of ranges) most = Math.max(most, range.low ?? 0, range.best ?? 0, range.high ?? 0);
  return most;
}

export interface Bar {
  from: number;
  to: number;
  best: number | null;
  openLow: boolean;
  openHigh: boolean;
}

/** Where a range begins and ends on a scale from 0 to `most`, in shares of its length. An open end goes on to the edge. */
export function bar(range: Range, most: number): Bar {
  const top = most > 0 ? most : 1;
  const share = (value: number): number => Math.max(0, Math.min(1, value / top));
  return {
    from: range.low === null ? 0 : share(range.low),
    to: range.high === null ? 1 : share(range.high),
    best: range.best === null ? null : share(range.best),
    openLow: range.low === null,
    openHigh: range.high === null,
  };
}
