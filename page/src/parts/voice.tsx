/** A speaker in its colour. The colour helps the eye; the name beside it is what tells. */

export const OUTLET = "the outlet";
const COLOURS = 8;

/** The colours of some speakers, in the order of their first words; the outlet's own voice is grey. */
export class Voices {
  private readonly found = new Map<string, number>();

  /** The class of a speaker's colour: v0 for the outlet. */
  of(speaker: string | null | undefined): string {
    if (!speaker) return "v0";
    const known = this.found.get(speaker);
    if (known !== undefined) return `v${known}`;
    const next = (this.found.size % COLOURS) + 1;
    this.found.set(speaker, next);
    return `v${next}`;
  }
}

/** The name of a speaker. */
export function Voice({ voices, speaker }: { voices: Voices; speaker: string | null | undefined }) {
  return <bdi class={`voice ${voices.of(speaker)}`}>{speaker || OUTLET}</bdi>;
}
