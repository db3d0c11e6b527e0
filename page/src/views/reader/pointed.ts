/** The field of the chosen claim that somebody points at: in its words or in its list, both light up. */
import { signal } from "@preact/signals";

export const pointed = signal<string | null>(null);

/** What an element needs to point at some fields. */
export function pointing(...names: string[]): { onPointerEnter: () => void; onPointerLeave: () => void } {
  return {
    onPointerEnter: () => {
      pointed.value = names[0] ?? null;
    },
    onPointerLeave: () => {
      pointed.value = null;
    },
  };
}
