/** Scales and their ticks. */

/** Round numbers from 0 that reach `most`, about `count` of them; whole where the numbers are. */
export function ticks(most: number, count = 5): number[] {
  if (!(most > 0)) return [0, 1];
  const raw = most / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= raw) ?? raw);
  const out: number[] = [];
  for (let at = 0; at < most + step; at += step) out.push(at);
  return out;
}

/** A scale from one pair of numbers to another. */
export function linear(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const wide = from[1] - from[0];
  return (value) => (wide === 0 ? (to[0] + to[1]) / 2 : to[0] + ((value - from[0]) / wide) * (to[1] - to[0]));
}

export type Bin = "day" | "week" | "month" | "year";
const DAY = 86_400_000;

/** The bin in which a stretch of time is best counted: never more than about 200 columns. */
export function binFor(days: number): Bin {
  if (days <= 120) return "day";
  if (days <= 900) return "week";
  return days <= 5500 ? "month" : "year";
}

/** The day that a date or time is of, in days since 1970; null where it is none. */
export function dayOf(text: string | null | undefined): number | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text ?? "");
  if (!found) return null;
  return Math.floor(Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)) / DAY);
}

/** A day since 1970 as a date: 2024-11-13. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The first day of the bin after one. */
export function next(day: number, bin: Bin): number {
  const at = new Date(day * DAY);
  if (bin === "day") return day + 1;
  if (bin === "week") return day + 7;
  if (bin === "month") return Math.floor(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1) / DAY);
  return Math.floor(Date.UTC(at.getUTCFullYear() + 1, 0, 1) / DAY);
}

export interface Column {
  since: string;
  count: number;
  contested: number;
}

/** Days with their incidents as columns of a fitting width, the empty ones between them too. */
export function columns(begins: string[], counts: number[], contested: number[]): { bin: Bin; columns: Column[] } {
  const days = begins.map((text) => dayOf(text) ?? 0);
  if (!days.length) return { bin: "day", columns: [] };
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const bin = binFor(last - first + 1);
  const out: Column[] = [];
  const starts: number[] = [];
  for (let at = binStart(first, bin); at <= last; at = next(at, bin)) {
    starts.push(at);
    out.push({ since: dateOf(at), count: 0, contested: 0 });
  }
  days.forEach((day, index) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= day) low = middle;
      else high = middle - 1;
    }
    const column = out[low] as Column;
    column.count += counts[index] ?? 0;
    column.contested += contested[index] ?? 0;
  });
  return { bin, columns: out };
}

/** The first day of the bin that a day is in; weeks begin on Monday. */
export function binStart(day: number, bin: Bin): number {
  const at = new Date(day * DAY);
  if (bin === "day") return day;
  if (bin === "week") return day - ((at.getUTCDay() + 6) % 7);
  return Math.floor(Date.UTC(at.getUTCFullYear(), bin === "month" ? at.getUTCMonth() : 0, 1) / DAY);
}
