/** What may be wider than its room: it scrolls by itself, also by keys. */
import type { ComponentChildren } from "preact";

export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return <div class="scroll" role="region" tabIndex={0} aria-label={label}>{children}</div>;
}
