/** Who stands behind the reports: origins on one side, the reports that carry them on the other, a line for each tie. */
import { origins } from "../../api/ledger.ts";
import type { Carrier, Dependence, Origin, Shown } from "../../api/types.ts";
import { useLoaded } from "../../api/use.ts";
import { shortDate } from "../../logic/dates.ts";
import { many } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Failed } from "../../parts/states.tsx";
import type { Voices } from "../../parts/voice.tsx";
import { moment, way } from "../../router.ts";

const ROW = 30;
const KINDS = { speaker: "speaks for itself", witness: "saw it", outlet: "reports on its own", unplaced: "not clear who" };

export function Origins({ shown, voices }: { shown: Shown; voices: Voices }) {
  const { id, origins: count } = shown.incident;
  const then = moment();
  const loaded = useLoaded(`origins ${id} ${then}`, (signal) => origins(id, then, signal));
  return (
    <section class="panel origins" aria-labelledby="origins">
      <h2 id="origins">{many(count, "independent origin")}</h2>
      <p><small>Reports that copy one another, or cite the same speaker, count once.</small></p>
      <Failed loaded={loaded} />
      {loaded.value && <Drawn held={loaded.value} voices={voices} />}
      {loaded.value && <InWords held={loaded.value} />}
    </section>
  );
}

function Drawn({ held, voices }: { held: Dependence; voices: Voices }) {
  const rows = Math.max(held.origins.length, held.documents.length);
  const y = (at: number, of: number): number => (rows * ROW * (at + 0.5)) / Math.max(1, of);
  const look = (origin: Origin): string => (origin.kind === "outlet" ? "v0" : voices.of(origin.name));
  const [left, right] = [held.origins.length, held.documents.length];
  return (
    <div class="ties" style={{ height: `${rows * ROW}px` }} aria-hidden="true">
      <ol class="from">
        {held.origins.map((origin, at) => <li key={at} style={{ top: `${y(at, left)}px` }}><span class={`voice ${look(origin)}`} title={origin.name}>{visible(origin.name)}</span></li>)}
      </ol>
      <svg viewBox={`0 0 100 ${rows * ROW}`} preserveAspectRatio="none">
        {held.documents.flatMap((report, to) => report.rests_on.map((at) => (
          <path key={`${at} ${to}`} class={look(held.origins[at] as Origin)} d={`M0 ${y(at, left)} C50 ${y(at, left)} 50 ${y(to, right)} 100 ${y(to, right)}`} />
        )))}
        {held.documents.map((report, to) => {
          const from = held.documents.findIndex((other) => other.document === report.copies);
          return from >= 0 && <path key={`copy ${to}`} class="copy v0" d={`M100 ${y(from, right)} C82 ${y(from, right)} 82 ${y(to, right)} 100 ${y(to, right)}`} />;
        })}
      </svg>
      <ol class="to">
        {held.documents.map((report, at) => <li key={report.document} style={{ top: `${y(at, right)}px` }}><span title={report.title ?? ""}>{outlet(report)}</span> <small>{report.copies ? "a copy" : shortDate(report.published).replace(/ \d{4}$/, "")}</small></li>)}
      </ol>
    </div>
  );
}

function outlet(report: Carrier): string {
  return visible(report.publisher ?? "outlet not named");
}

function InWords({ held }: { held: Dependence }) {
  const copied = held.documents.filter((report) => report.copies);
  return (
    <details>
      <summary>In words</summary>
      <ul class="plainlist">
        {held.origins.map((origin, at) => (
          <li key={at}>
            <bdi>{visible(origin.name)}</bdi> <small>({KINDS[origin.kind]})</small>, carried by{" "}
            {held.documents.filter((report) => report.rests_on.includes(at)).map((report, index) => (
              <span key={report.document}>{index > 0 && ", "}<a href={way("report", report.document)}><bdi>{outlet(report)}</bdi></a></span>
            ))}
          </li>
        ))}
        {copied.map((report) => (
          <li key={report.document}><a href={way("report", report.document)}><bdi>{outlet(report)}</bdi></a> is a copy of{" "}
            <a href={way("report", report.copies)}><bdi>{outlet(held.documents.find((other) => other.document === report.copies) ?? report)}</bdi></a></li>
        ))}
      </ul>
    </details>
  );
}
