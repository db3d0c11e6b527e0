/** A unified difference as lines, with the words that differ between a line that is gone and the one in its place. */

export interface Part {
  text: string;
  changed: boolean;
}

export interface Line {
  kind: "ins" | "del" | "same";
  parts: Part[];
}

const MOST = 400; // words of a line that are compared one by one; longer lines are shown as they are

/** The lines of a difference; heads of hunks are left out. */
export function compared(text: readonly string[]): Line[] {
  const lines = text.filter((line) => !line.startsWith("@"));
  const out: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const gone = run(lines, at, "-");
    const come = run(lines, at + gone.length, "+");
    if (!gone.length && !come.length) {
      out.push({ kind: "same", parts: [{ text: (lines[at] as string).slice(1), changed: false }] });
      at += 1;
      continue;
    }
    const pairs = gone.map((line, index) => words(line, come[index]));
    gone.forEach((line, index) => out.push({ kind: "del", parts: pairs[index]?.[0] ?? whole(line) }));
    come.forEach((line, index) => out.push({ kind: "ins", parts: pairs[index]?.[1] ?? whole(line) }));
    at += gone.length + come.length;
  }
  return out;
}

function run(lines: readonly string[], from: number, sign: string): string[] {
  const out: string[] = [];
  for (let at = from; at < lines.length && lines[at]?.startsWith(sign); at += 1) out.push((lines[at] as string).slice(1));
  return out;
}

const whole = (text: string): Part[] => [{ text, changed: false }];

/** Two lines with the words that only one of them has; null where they have too little in common to be one changed. */
function words(before: string, after: string | undefined): [Part[], Part[]] | null {
  if (after === undefined) return null;
  const [a, b] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  if (a.length > MOST || b.length > MOST) return null;
  const same = common(a, b);
  const kept = same.filter(([at]) => a[at]?.trim()).length;
  if (kept * 3 < Math.min(a.length, b.length) / 2) return null;
  return [parts(a, new Set(same.map(([at]) => at))), parts(b, new Set(same.map(([, at]) => at)))];
}

/** The longest run of words that both lines have in this order, as pairs of places. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const size = b.length + 1;
  const best = new Uint16Array((a.length + 1) * size);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [best[(i + 1) * size + j] as number, best[i * size + j + 1] as number];
      best[i * size + j] = a[i] === b[j] ? (best[(i + 1) * size + j + 1] as number) + 1 : Math.max(down, right);
    }
  }
  const out: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      out.push([i, j]);
      i += 1;
      j += 1;
    } else if ((best[(i + 1) * size + j] as number) >= (best[i * size + j + 1] as number)) i += 1;
    else j += 1;
  }
  return out;
}

function parts(words: readonly string[], same: ReadonlySet<number>): Part[] {
  const out: Part[] = [];
  words.forEach((text, at) => {
    const changed = !same.has(at);
    const last = out.at(-1);
    if (last?.changed === changed) last.text += text;
    else if (text) out.push({ text, changed });
  });
  return out;
}
