/** The filters: each a plain form field, what is on again as a chip that takes it away. */
import { useEffect, useId, useState } from "preact/hooks";
import { type Field, type Filters, FIELDS, changed } from "../../address.ts";
import type { Count, Facets } from "../../api/types.ts";
import { written } from "../../logic/ranges.ts";
import { refilter } from "../../router.ts";

interface FilterBarProps {
  wanted: Filters;
  facets: Facets | null;
  without?: Field[];
}

const LABELS: Partial<Record<Field, string>> = {
  words: "words", kind: "kind", measure: "figure", place: "place", region: "region", near: "at", box: "in the map's view",
  speaker: "speaker", outlet: "outlet", since: "from", until: "until", contested: "contested", background: "without history", grade: "review",
};

export function FilterBar({ wanted, facets, without = [] }: FilterBarProps) {
  const set = (field: Field, value: string | null): void => refilter(changed(wanted, { [field]: value }));
  const [open, setOpen] = useState(false);
  const on = FIELDS.filter((field) => wanted[field] && field !== "radius_km");
  return (
    <search class="filters">
      <form onSubmit={(event) => event.preventDefault()}>
        <Words label="Words" field="words" wanted={wanted} set={set} type="search" hint='drone "Zelena street"' />
        <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>Filters{on.length ? ` (${on.length})` : ""}</button>
        <div class={open ? "fields open" : "fields"}>
          <Choice label="Kind" field="kind" wanted={wanted} set={set} values={facets?.kinds} />
          {!without.includes("measure") && <Choice label="Figure" field="measure" wanted={wanted} set={set} values={facets?.measures} />}
          <Words label="Place" field="place" wanted={wanted} set={set} values={facets?.places} />
          <Words label="Region" field="region" wanted={wanted} set={set} values={facets?.regions} />
          <Words label="Speaker" field="speaker" wanted={wanted} set={set} values={facets?.speakers} />
          <Words label="Outlet" field="outlet" wanted={wanted} set={set} values={facets?.outlets} />
          <Words label="From" field="since" wanted={wanted} set={set} type="date" />
          <Words label="Until" field="until" wanted={wanted} set={set} type="date" />
          <Tick label="≠ contested" field="contested" wanted={wanted} set={set} />
          <Tick label="no history" field="background" on="0" wanted={wanted} set={set} />
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

interface FieldProps {
  label: string;
  field: Field;
  wanted: Filters;
  set: (field: Field, value: string | null) => void;
}

function Choice({ label, field, wanted, set, values }: FieldProps & { values: Count[] | undefined }) {
  const now = wanted[field] ?? "";
  const known = values ?? [];
  const here = now && !known.some((facet) => facet.value === now) ? [{ value: now, incidents: 0 }, ...known] : known;
  return (
    <label>
      <span>{label}</span>
      <select value={now} onChange={(event) => set(field, event.currentTarget.value || null)}>
        <option value="">any</option>
        {here.map(({ value, incidents }) => <option key={value} value={value}>{incidents ? `${value} (${written(incidents)})` : value}</option>)}
      </select>
    </label>
  );
}

interface WordsProps extends FieldProps {
  values?: Count[] | undefined;
  type?: "search" | "text" | "date";
  hint?: string;
}

function Words({ label, field, wanted, set, values, type = "text", hint }: WordsProps) {
  const id = useId();
  const [text, setText] = useState(wanted[field] ?? "");
  useEffect(() => setText(wanted[field] ?? ""), [wanted[field]]);
  const settle = (): void => {
    if (text.trim() !== (wanted[field] ?? "")) set(field, text.trim() || null);
  };
  return (
    <label class={field === "words" ? "words" : ""}>
      <span>{label}</span>
      <input type={type} value={text} list={values?.length ? id : undefined} placeholder={hint} autocomplete="off" maxLength={300} dir="auto"
        onInput={(event) => {
          setText(event.currentTarget.value);
          const picked = event instanceof InputEvent && event.inputType === "insertReplacementText";
          if (picked || !(event instanceof InputEvent)) set(field, event.currentTarget.value.trim() || null);
        }}
        onChange={settle} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />
      {values && values.length > 0 && <datalist id={id}>{values.map(({ value, incidents }) => <option key={value} value={value}>{written(incidents)}</option>)}</datalist>}
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
