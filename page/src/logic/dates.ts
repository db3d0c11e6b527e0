/** Dates and times as people write them. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

interface Parts {
  year: string;
  month?: number;
  day?: number;
  time?: string;
}

function parts(text: string): Parts | null {
  const found = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d))?)?)?/.exec(text);
  if (!found?.[1]) return null;
  return {
    year: found[1],
    ...(found[2] ? { month: Number(found[2]) } : {}),
    ...(found[3] ? { day: Number(found[3]) } : {}),
    ...(found[4] ? { time: found[4] } : {}),
  };
}

/** "13 November 2024", "13 November 2024, 06:00"; what is no date stays as it is. */
export function date(text: string | null | undefined, withTime = true): string {
  if (!text) return "";
  const found = parts(text);
  if (!found) return text;
  const month = found.month ? MONTHS[found.month - 1] ?? "" : "";
  const words = [found.day, month, found.year].filter(Boolean).join(" ");
  return withTime && found.time && found.time !== "00:00" ? `${words}, ${found.time}` : words;
}

/** From when to when in full, the day said once where it is one: "5 November 2024, 05:00 to 12:00". */
export function stretch(since: string | null | undefined, until: string | null | undefined): string {
  const [from, to] = [date(since), date(until)];
  if (!from || !to || from === to) return from || to;
  const day = date(since, false);
  return to.startsWith(`${day}, `) ? `${from} to ${to.slice(day.length + 2)}` : `${from} to ${to}`;
}

/** "13 Nov 2024". */
export function shortDate(text: string | null | undefined): string {
  const words = date(text, false).split(" ");
  return words.map((word) => (MONTHS.includes(word) ? word.slice(0, 3) : word)).join(" ");
}

/** From when to when, said once where it is one day: "12–13 Nov 2024". The end of a stretch is not in it. */
export function span(since: string | null | undefined, until: string | null | undefined): string {
  if (!since && !until) return "time not known";
  if (!since) return `until ${shortDate(until)}`;
  const from = shortDate(since);
  const to = until ? shortDate(lastDay(since, until)) : from;
  if (from === to) return from;
  const [a, b] = [from.split(" "), to.split(" ")];
  if (a.length === 3 && b.length === 3 && a[2] === b[2]) {
    return a[1] === b[1] ? `${a[0]}–${b[0]} ${b[1]} ${b[2]}` : `${a[0]} ${a[1]} – ${to}`;
  }
  return `${from} – ${to}`;
}

function lastDay(since: string, until: string): string {
  const midnight = /^\d{4}-\d\d-\d\d(T00:00(:00)?)?$/.test(until);
  if (!midnight || until.slice(0, 10) <= since.slice(0, 10)) return until;
  if (/^\d{4}-\d\d-\d\d$/.test(until)) return until;
  const day = new Date(`${until.slice(0, 10)}T00:00:00Z`);
  return new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
}
