/** What stands where something is not there yet, or does not come. */
import type { Loaded } from "../api/use.ts";

export function Waiting({ what }: { what: string }) {
  return <p class="waiting" role="status">Loading {what} …</p>;
}

export function Failed({ loaded }: { loaded: Loaded<unknown> }) {
  if (!loaded.error) return null;
  return (
    <div class="notice alarm" role="alert">
      <p>{loaded.error.message}</p>
      <p><button type="button" onClick={loaded.again}>Try again</button></p>
    </div>
  );
}

/** "≠ contested": a sign and a word, so that it never hangs on a colour. */
export function Differs({ words = "contested" }: { words?: string }) {
  return <span class="differs"><span aria-hidden="true">≠</span> {words}</span>;
}
