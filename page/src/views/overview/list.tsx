/** The list: one incident a row, with its figures as ranges and what stands behind it. */
import { useEffect, useState } from "preact/hooks";
import type { Filters } from "../../address.ts";
import { asked } from "../../api/client.ts";
import { incidents } from "../../api/ledger.ts";
import type { Row, Rows } from "../../api/types.ts";
import { span } from "../../logic/dates.ts";
import { many, short, withUnit, written } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { country, located } from "../../logic/places.ts";
import { Downloads, FORMATS } from "../../parts/downloads.tsx";
import { Differs } from "../../parts/states.tsx";
import { way } from "../../router.ts";

interface ListProps {
  first: Rows | null;
  wanted: Filters;
  loading: boolean;
  onHover: (row: Row | null) => void;
}

export function List({ first, wanted, loading, onHover }: ListProps) {
  const [more, setMore] = useState<Rows[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => setMore([]), [first]);
  if (!first) return loading ? <p class="waiting" role="status">Loading incidents …</p> : null;
  const pages = [first, ...more];
  const next = pages.at(-1)?.next ?? null;
  const rows = pages.flatMap((page) => page.incidents);
  const load = async (): Promise<void> => {
    setBusy(true);
    try {
      const page = await incidents(wanted, next);
      setMore((before) => [...before, page]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div class="total">
      <p role="status">{first.total === 0 ? "No incident passes these filters." : <><b>{written(first.total)}</b> {first.total === 1 ? "incident" : "incidents, the latest first"}</>}</p>
        {wanted.words && <a href={way("search", null, { words: wanted.words })}>the reports</a>}
        {first.total > 0 && <Files wanted={wanted} />}
      </div>
      <ol class={loading ? "rows stale" : "rows"}>
        {rows.map((row) => <Entry key={row.key} row={row} onHover={onHover} />)}
      </ol>
      {next && <button type="button" class="further" disabled={busy} onClick={() => void load()}>{busy ? "Loading …" : "Show more"}</button>}
    </>
  );
}

/** What passes the filters, as files. */
function Files({ wanted }: { wanted: Filters }) {
  const words = asked(wanted);
  return (
    <details class="menu">
      <summary>Download</summary>
      <Downloads kinds={[
        { what: "incidents", path: "export/incidents", query: words, formats: FORMATS },
        { what: "claims", path: "export/claims", query: words, formats: FORMATS },
        { what: "documents", path: "export/documents", query: words, formats: ["jsonl", "csv"] },
      ]} />
    </details>
  );
}

function Entry({ row, onHover }: { row: Row; onHover: (row: Row | null) => void }) {
  const where = located(row.place, row.region, country(row.country));
  return (
    <li onMouseEnter={() => onHover(row)} onMouseLeave={() => onHover(null)} onFocusCapture={() => onHover(row)} onBlurCapture={() => onHover(null)}>
      <a href={way("incident", row.key)}>
        <span class="what">{row.event === "other" ? "other event" : row.event}</span>
        <span class="where"><bdi>{where ? visible(where) : "place not known"}</bdi></span>
      </a>
      <p class="meta">
        <span>{span(row.since, row.until)}</span>
        <span>{many(row.documents, "report")}, {many(row.origins, "origin")}</span>
        {row.background && <span>told as history</span>}
        {row.contested && <Differs />}
        {row.grade && <span class="grade">{row.grade}</span>}
      </p>
      <Numbers row={row} />
    </li>
  );
}

/** People first, then what was done to things. */
const FIRST = ["killed", "injured", "missing", "abducted", "detained", "displaced"];
const rank = (name: string): number => (FIRST.indexOf(name.split("/")[0] ?? "") + FIRST.length + 1) % (FIRST.length + 1);

function Numbers({ row }: { row: Row }) {
  const entries = Object.entries(row.figures).sort(([a], [b]) => rank(a) - rank(b)).slice(0, 4);
  if (!entries.length) return null;
  return (
    <ul class="numbers">
      {entries.map(([name, figure]) => (
        <li key={name}>
          <span class="measure">{name.split("/")[0]}</span> <b>{withUnit(short(figure), figure.unit, figure.high)}</b>
          {figure.agreement === "contested" && <span class="differs" title="contested"> ≠<span class="unseen"> contested</span></span>}
        </li>
      ))}
    </ul>
  );
}
