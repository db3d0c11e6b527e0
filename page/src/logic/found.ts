/** Where words that somebody looks for stand in an excerpt; endings of English words don't matter, as in the search. */

export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const STEM = 5;
const ENDING = /^(s|es|ed|d|ing|er|ers)$/;

/** An excerpt in pieces, those that hold a word marked. */
export function found(excerpt: string, words: string): Piece[] {
  const wanted = [...words.toLowerCase().matchAll(WORD)].map(([word]) => stem(word));
  const out: Piece[] = [];
  let at = 0;
  for (const match of excerpt.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (!wanted.some((one) => meant(word, one))) continue;
    if (match.index > at) out.push({ text: excerpt.slice(at, match.index), hit: false });
    out.push({ text: match[0], hit: true });
    at = match.index + match[0].length;
  }
  if (at < excerpt.length) out.push({ text: excerpt.slice(at), hit: false });
  return out;
}

function meant(word: string, { start, whole }: ReturnType<typeof stem>): boolean {
  if (word === whole || (whole.length > STEM && word.startsWith(start))) return true;
  return word.startsWith(whole) && ENDING.test(word.slice(whole.length));
}

function stem(word: string): { start: string; whole: string } {
  return { start: word.slice(0, Math.max(STEM, word.length - 3)), whole: word };
}
