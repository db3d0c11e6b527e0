/** The filters: each a plain form field, what is on again as a chip that takes it away. */
import { useEffect, useId, useState } from "preact/hooks";
import { type Field, type Filters, FIELDS, changed, query } from "../../address.ts";
import { facet } from "../../api/ledger.ts";
import type { Count, Facets } from "../../api/types.ts";
import { written } from "../../logic/ranges.ts";
import { refilter } from "../../router.ts";

interface FilterBarProps {
  wanted: Filters;
  without?: Field[];
}

const LABELS: Partial<Record<Field, string>> = {
  words: "words", kind: "kind", measure: "figure", place: "place", region: "region", near: "at", box: "in the map's view",
  speaker: "speaker", outlet: "outlet", since: "from", until: "until", contested: "contested", background: "without history", review: "review", as_of: "as known on",
};

export function FilterBar({ wanted, without = [] }: FilterBarProps) {
  const set = (field: Field, value: string | null): void => refilter(changed(wanted, { [field]: value }));
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const used = FURTHER.some((field) => wanted[field]);
  const more = asked || used;
  const on = FIELDS.filter((field) => wanted[field] && field !== "radius_km");
  return (
    <search class="filters">
      <form onSubmit={(event) => event.preventDefault()}>
        <Words label="Words" field="words" wanted={wanted} set={set} type="search" hint="drone, market …" />
        <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>Filters{on.length ? ` (${on.length})` : ""}</button>
        <div class={open ? "fields open" : "fields"}>
          <Choice label="Kind" field="kind" wanted={wanted} set={set} of="kinds" />
          {!without.includes("measure") && <Choice label="Figure" field="measure" wanted={wanted} set={set} of="measures" />}
          <Words label="Place" field="place" wanted={wanted} set={set} of="places" />
          <Words label="Region" field="region" wanted={wanted} set={set} of="regions" />
          <Words label="From" field="since" wanted={wanted} set={set} type="date" />
          <Words label="Until" field="until" wanted={wanted} set={set} type="date" />
          <Tick label="≠ contested" field="contested" wanted={wanted} set={set} />
          {!used && <button type="button" class="further-filters" aria-expanded={more} onClick={() => setAsked(!asked)}>{more ? "Fewer filters" : "More filters"}</button>}
          {more && (
            <div class="further-fields">
              <Words label="Speaker" field="speaker" wanted={wanted} set={set} of="speakers" />
              <Words label="Outlet" field="outlet" wanted={wanted} set={set} of="outlets" />
              <Review wanted={wanted} set={set} />
              <Words label="As known on" field="as_of" wanted={wanted} set={set} type="date" />
              <Tick label="without what is told as history" field="background" on="0" wanted={wanted} set={set} />
            </div>
          )}
        </div>
      </form>
      {on.length > 0 && (
        <ul class="chips" aria-label="Filters that are on">
          {on.map((field) => (
            <li key={field}>
              <button type="button" aria-label={`Take away: ${LABELS[field]} ${shown(field, wanted)}`}
                onClick={() => refilter(changed(wanted, { [field]: null, ...(field === "near" ? { radius_km: null } : {}) }))}>
                <span>{LABELS[field]}</span> <bdi>{shown(field, wanted)}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          <li><button type="button" class="plain" onClick={() => refilter({})}>Clear all</button></li>
        </ul>
      )}
    </search>
  );
}

function shown(field: Field, wanted: Filters): string {
  if (field === "contested" || field === "background" || field === "box") return "";
  if (field === "near") return "this place";
  return wanted[field] ?? "";
}

/** The values of a field that its other filters leave, asked for when somebody turns to it. */
function useValues(of: keyof Facets | undefined, field: Field, wanted: Filters): [Count[], () => void] {
  const [held, setHeld] = useState<{ for: string; values: Count[] }>({ for: "", values: [] });
  const others = changed(wanted, { [field]: null });
  const key = query(others).toString() || "all";
  const load = (): void => {
    if (!of || held.for === key) return;
    setHeld((before) => ({ ...before, for: key }));
    facet(of, others).then((values) => setHeld({ for: key, values }), () => setHeld((before) => ({ ...before, for: "" })));
  };
  return [held.values, load];
}

/** What stands behind "More filters". */
const FURTHER: Field[] = ["speaker", "outlet", "review", "as_of", "background"];
const REVIEWS = { open: "not decided on", decided: "decided on", fair: "graded fair", weak: "graded weak", contested: "graded contested", discounted: "graded discounted" };

function Review({ wanted, set }: Pick<FieldProps, "wanted" | "set">) {
  return (
    <label>
      <span>Review</span>
      <select value={wanted.review ?? ""} onChange={(event) => set("review", event.currentTarget.value || null)}>
        <option value="">any</option>
        {Object.entries(REVIEWS).map(([value, words]) => <option key={value} value={value}>{words}</option>)}
      </select>
    </label>
  );
}

interface FieldProps {
  label: string;
  field: Field;
  wanted: Filters;
  set: (field: Field, value: string | null) => void;
}

function Choice({ label, field, wanted, set, of }: FieldProps & { of: keyof Facets }) {
  const [values, load] = useValues(of, field, wanted);
  const now = wanted[field] ?? "";
  const known = values;
  const here = now && !known.some((facet) => facet.value === now) ? [{ value: now, incidents: 0 }, ...known] : known;
  return (
    <label>
      <span>{label}</span>
      <select value={now} onFocus={load} onPointerEnter={load} onChange={(event) => set(field, event.currentTarget.value || null)}>
        <option value="">any</option>
        {here.map(({ value, incidents }) => <option key={value} value={value}>{incidents ? `${value} (${written(incidents)})` : value}</option>)}
      </select>
    </label>
  );
}

interface WordsProps extends FieldProps {
  of?: keyof Facets;
  type?: "search" | "text" | "date";
  hint?: string;
}

function Words({ label, field, wanted, set, of, type = "text", hint }: WordsProps) {
  const [values, load] = useValues(of, field, wanted);
  const id = useId();
  const [text, setText] = useState(wanted[field] ?? "");
  useEffect(() => setText(wanted[field] ?? ""), [wanted[field]]);
  const settle = (): void => {
    if (text.trim() !== (wanted[field] ?? "")) set(field, text.trim() || null);
  };
  return (
    <label class={field === "words" ? "words" : ""}>
      <span>{label}</span>
      <input type={type} value={text} list={values.length ? id : undefined} placeholder={hint} autocomplete="off" maxLength={300} dir="auto"
        onInput={(event) => {
          setText(event.currentTarget.value);
          const picked = event instanceof InputEvent && event.inputType === "insertReplacementText";
          if (picked || !(event instanceof InputEvent)) set(field, event.currentTarget.value.trim() || null);
        }}
        onFocus={load} onChange={settle} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />
      {values.length > 0 && <datalist id={id}>{values.map(({ value, incidents }) => <option key={value} value={value}>{written(incidents)}</option>)}</datalist>}
    </label>
  );
}

function Tick({ label, field, wanted, set, on = "1" }: FieldProps & { on?: string }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={wanted[field] === on} onChange={(event) => set(field, event.currentTarget.checked ? on : null)} />
      {label}
    </label>
  );
}
