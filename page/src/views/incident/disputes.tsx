/** What voices differ in, side by side, each value with the exact words that say it. */
import type { Linked, Sourced } from "../../api/types.ts";
import { shortDate } from "../../logic/dates.ts";
import { revised } from "../../logic/disputes.ts";
import { visible } from "../../logic/segments.ts";
import { Differs } from "../../parts/states.tsx";
import { Voice, type Voices } from "../../parts/voice.tsx";
import { Words } from "./figures.tsx";

interface DisputesProps {
  linked: Linked;
  claims: Sourced[];
  voices: Voices;
  nameOf: (claim: Sourced) => string | null;
}

export function Disputes({ linked, claims, voices, nameOf }: DisputesProps) {
  if (!linked.disputes.length) return null;
  return (
    <section class="panel" aria-labelledby="disputes">
      <h2 id="disputes">Where the voices differ</h2>
      {linked.disputes.map((dispute, at) => (
        <article key={at} class="dispute">
          <h3>{dispute.field} {revised(linked, dispute.field) ? "revised" : <Differs words={`${dispute.values.length} values`} />}</h3>
          <div class="sides">
            {sides(dispute.values, dispute.claims, claims).map(({ value, said }) => (
              <section key={value}>
                <h4><bdi>{visible(bare(value))}</bdi></h4>
                {!said.length && <p class="soft">{dispute.field.includes("headline") ? "in a report's headline" : "no words of a claim hold this"}</p>}
                {said.map((claim) => (
                  <div key={claim.claim} class="saying">
                    <p><Voice voices={voices} speaker={nameOf(claim)} /></p>
                    <p><Words claim={claim} /></p>
                    <p><small><bdi>{visible(claim.publisher ?? "outlet not named")}</bdi>{claim.published && `, ${shortDate(claim.published)}`}</small></p>
                  </div>
                ))}
              </section>
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}

/** A value without the voice that stands in brackets behind it. */
function bare(value: string): string {
  const words = value.replace(/ \(.*\)$/s, "");
  return words === "0" ? "none" : words;
}

/** The claims of a dispute by the value that their words hold; those whose words hold none stand under a last one. */
export function sides(values: string[], ids: string[], claims: Sourced[]): { value: string; said: Sourced[] }[] {
  const wanted = claims.filter((claim) => ids.includes(claim.claim));
  const found = values.map((value) => ({ value, said: [] as Sourced[] }));
  const rest: Sourced[] = [];
  for (const claim of wanted) {
    const side = found.find(({ value }) => holds(claim, value));
    (side ? side.said : rest).push(claim);
  }
  const filled = found.filter(({ said }) => said.length || !rest.length);
  const empty = found.filter(({ said }) => !said.length && rest.length);
  if (!rest.length) return filled;
  return [...filled, { value: empty.length ? empty.map(({ value }) => value).join(" or ") : "also said", said: rest }];
}

function holds(claim: Sourced, value: string): boolean {
  const numbers = [claim.low, claim.best, claim.high].filter((number) => number !== null);
  const first = /^(?:at least |up to |about )?([\d,]+)/.exec(value)?.[1];
  if (first && numbers.length) {
    const wanted = value.startsWith("up to") ? claim.high : claim.best ?? claim.low;
    return wanted === Number(first.replaceAll(",", ""));
  }
  if (value === "none") return claim.high === 0;
  if (value === claim.polarity) return true;
  return claim.evidence.toLowerCase().includes(value.replace(/ \(.*\)$/s, "").toLowerCase()) || claim.event === value || claim.place === value;
}
