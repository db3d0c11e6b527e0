/** Says that the ledger is shown as it was on another day, with the way back. */
import { changed, filters } from "../address.ts";
import { date } from "../logic/dates.ts";
import { moment, refilter, address } from "../router.ts";

export function AsOf() {
  const then = moment();
  if (!then) return null;
  return (
    <p class="asof" role="status">
      As the ledger knew it on <b>{date(then)}</b>: what became known later is left out.{" "}
      <button type="button" onClick={() => refilter(changed(filters(address.value.query), { as_of: null }))}>Show what is known now</button>
    </p>
  );
}
