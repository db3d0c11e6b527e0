/** Corrections: the figures that are new, changed or gone, for whoever has copied one. */
import { url } from "../api/client.ts";
import { CORRECTIONS, corrections } from "../api/ledger.ts";
import type { Correction } from "../api/types.ts";
import { useLoaded } from "../api/use.ts";
import { date, shortDate } from "../logic/dates.ts";
import { many, said, withUnit } from "../logic/ranges.ts";
import { visible } from "../logic/segments.ts";
import { Scroll } from "../parts/scroll.tsx";
import { Differs, Failed, Waiting } from "../parts/states.tsx";
import { address, go, way } from "../router.ts";

const KINDS: Record<Correction["kind"], string> = { new: "new", corrected: "corrected", withdrawn: "withdrawn", joined: "joined to another incident", split: "split" };

export function ChangesPage() {
  const since = address.value.query.get("since") ?? "";
  const loaded = useLoaded(`changes ${since}`, (signal) => corrections(since, signal));
  const all = loaded.value ?? [];
  const feed = url("changes.atom", new URLSearchParams(since ? { since } : {}));
  return (
    <main id="main" class="page changes" tabIndex={-1}>
      <h1>Corrections</h1>
      <p class="soft">Figures that reports, readings or decisions have changed, for whoever has copied one. The same as a feed: <a href={feed}>Atom</a>.</p>
      <div class="formline">
        <label><span>Since</span><input type="date" value={since} onChange={(event) => go("changes", null, new URLSearchParams(event.currentTarget.value ? { since: event.currentTarget.value } : {}))} /></label>
        <p class="soft" role="status">{loaded.value ? `${many(all.length, "correction")}${all.length === CORRECTIONS ? " at least; these are the latest" : ", the latest first"}` : ""}</p>
      </div>
      <Failed loaded={loaded} />
      {!loaded.value && loaded.loading && <Waiting what="the corrections" />}
      {loaded.value && !all.length && <p>No figure has changed{since ? ` since ${date(since)}` : ""}.</p>}
      {all.length > 0 && (
        <Scroll label="Corrections">
          <table class="log">
            <thead><tr><th scope="col">When</th><th scope="col">Incident</th><th scope="col">Figure</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">By</th></tr></thead>
            <tbody>{all.map((one) => <Line key={one.id} one={one} />)}</tbody>
          </table>
        </Scroll>
      )}
    </main>
  );
}

function Line({ one }: { one: Correction }) {
  const goal = one.now.length ? one.now : [one.incident];
  const name = [one.event, one.place].filter(Boolean).join(", ") || one.incident;
  return (
    <tr>
      <td>{date(one.at)}</td>
      <td>{goal.map((key, at) => <span key={key}>{at > 0 && "; "}<a href={way("incident", key)}><bdi>{visible(at ? key.slice(0, 12) : name)}</bdi></a></span>)} <small>{shortDate(one.since)}</small></td>
      <td>{one.measure?.split("/")[0] ?? ""} <small>{KINDS[one.kind]}</small></td>
      <td><Figure range={one.before} unit={one.unit} /></td>
      <td><Figure range={one.after} unit={one.unit} /></td>
      <td><bdi>{visible(one.author)}</bdi></td>
    </tr>
  );
}

function Figure({ range, unit }: { range: Correction["before"]; unit: string | null }) {
  if (!range) return <span class="soft">none given</span>;
  return <><b>{withUnit(said(range), unit, range.high)}</b> {range.agreement === "contested" && <Differs />}</>;
}
