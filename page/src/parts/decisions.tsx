/** What people decided, in the order of time; what was taken back says so. */
import type { Decided } from "../api/review.ts";
import { date } from "../logic/dates.ts";
import { visible } from "../logic/segments.ts";

export function Decisions({ all }: { all: readonly Partial<Decided>[] }) {
  if (!all.length) return null;
  return (
    <ol class="decisions" aria-label="Decisions">
      {all.map((one, at) => (
        <li key={one.seq ?? at}>
          <b>{[one.kind, one.field, one.value].filter(Boolean).join(" ")}</b> by <bdi>{visible(one.author ?? "")}</bdi>, {date(one.at)}
          {one.reason && <>: <q dir="auto">{visible(one.reason)}</q></>}
          {one.undone != null && <small> taken back</small>}
        </li>
      ))}
    </ol>
  );
}
