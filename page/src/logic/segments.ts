/** A text cut wherever a mark begins or ends, so that marks may overlap. Offsets count code points, as the record's do. */

export interface Mark<T> {
  start: number;
  end: number;
  value: T;
}

export interface Segment<T> {
  text: string;
  start: number;
  marks: readonly T[];
}

/** Where in a text's UTF-16 units each of some code points stands; one walk for all. */
export function units(text: string, points: Iterable<number>): Map<number, number> {
  const wanted = [...new Set(points)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  let at = 0;
  let point = 0;
  for (const next of wanted) {
    while (point < next && at < text.length) {
      const code = text.charCodeAt(at);
      const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      at += pair ? 2 : 1;
      point += 1;
    }
    found.set(next, at);
  }
  return found;
}

/** The pieces of a text from `start` to `end`, each with the marks that cover it, in the order given. */
export function segments<T>(text: string, marks: readonly Mark<T>[], start = 0, end = Infinity): Segment<T>[] {
  const inside = marks.filter((mark) => mark.end > mark.start && mark.end > start && mark.start < end);
  const cuts = inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const last = Number.isFinite(end) ? end : [...text].length;
  const points = [...new Set([start, ...cuts.filter((cut) => cut <= last), last])].sort((a, b) => a - b);
  const where = units(text, points);
  const out: Segment<T>[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [from, to] = [points[index] as number, points[index + 1] as number];
    const piece = text.slice(where.get(from), where.get(to));
    if (!piece) continue;
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= to).map((mark) => mark.value);
    out.push({ text: piece, start: from, marks: covering });
  }
  return out;
}

/** Where the paragraphs of a text stand, in code points: blank lines part them. */
export function paragraphs(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let point = 0;
  for (const part of text.split(/(\n\s*\n)/)) {
    const length = [...part].length;
    if (part.trim()) out.push({ start: point, end: point + length });
    point += length;
  }
  return out;
}

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text with what cannot be seen made visible: a reversed word must not read as another. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (sign) => `⟨${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}
