/** The reports that tell of the incident, each with what it says of it. */
import type { Shown, Sourced } from "../../api/types.ts";
import { date } from "../../logic/dates.ts";
import { many } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Voice, type Voices } from "../../parts/voice.tsx";
import { Words } from "./figures.tsx";
import { way } from "../../router.ts";

interface ReportsProps {
  shown: Shown;
  voices: Voices;
  nameOf: (claim: Sourced) => string | null;
}

export function Reports({ shown, voices, nameOf }: ReportsProps) {
  return (
    <section class="panel" aria-labelledby="reports">
      <h2 id="reports">Reports</h2>
      <ol class="reports">
        {shown.documents.map((report) => {
          const claims = shown.claims.filter((claim) => claim.document === report.key || claim.document === report.id);
          return (
            <li key={report.key}>
              <p class="title"><a href={way("report", report.key)}><bdi dir="auto">{visible(report.title || report.record || "Report without a title")}</bdi></a></p>
              <p><small><bdi>{visible(report.publisher ?? "outlet not named")}</bdi>{report.published && `, ${date(report.published)}`}{report.version > 1 && `, version ${report.version}`}</small></p>
              <details>
                <summary>{many(claims.length, "claim")}</summary>
                <ul class="claims">{claims.map((claim) => <Said key={claim.claim} claim={claim} voices={voices} nameOf={nameOf} />)}</ul>
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Said({ claim, voices, nameOf }: { claim: Sourced } & Pick<ReportsProps, "voices" | "nameOf">) {
  return (
    <li class={claim.status === "current" ? "" : "gone"}>
      <Voice voices={voices} speaker={nameOf(claim)} /> <small>{claim.measure ?? claim.event}{claim.stance && claim.stance !== "asserts" ? `, ${claim.stance}` : ""}</small>
      <p><Words claim={claim} /></p>
    </li>
  );
}
