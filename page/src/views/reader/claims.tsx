/** The claims of a report, with the fields of each; what is chosen is open. */
import type { ReportPage } from "../../api/ledger.ts";
import type { Claim, Reading } from "../../api/reading.ts";
import { stretch } from "../../logic/dates.ts";
import { said, withUnit, written } from "../../logic/ranges.ts";
import { country, located } from "../../logic/places.ts";
import { visible } from "../../logic/segments.ts";
import { Voice, type Voices } from "../../parts/voice.tsx";
import { pointed, pointing } from "./pointed.ts";
import { way } from "../../router.ts";

interface ClaimsProps {
  reading: Reading;
  standing: ReportPage["standing"];
  chosen: string | null;
  speakerOf: (claim: Claim) => string | null;
  voices: Voices;
  onChoose: (id: string | null) => void;
}

export function Claims({ reading, standing, chosen, speakerOf, voices, onChoose }: ClaimsProps) {
  if (!reading.claims.length) return <p class="soft">histor read no claim in this report.</p>;
  return (
    <ol class="cards">
      {reading.claims.map((claim, at) => {
        const open = claim.id === chosen;
        return (
          <li key={claim.id} class={`${voices.of(speakerOf(claim))} ${open ? "open" : ""}`} data-chosen={open}>
            <button type="button" class="card" aria-expanded={open} onClick={() => onChoose(open ? null : claim.id)}>
              <span class="number">{at + 1}</span>
              <span class="what"><Voice voices={voices} speaker={speakerOf(claim)} /> {brief(claim)}</span>
            </button>
            {open && <Detail reading={reading} claim={claim} standing={standing[claim.id] ?? null} />}
          </li>
        );
      })}
    </ol>
  );
}

function brief(claim: Claim): string {
  const number = claim.count ? withUnit(said(claim.count, claim.count.approximate), claim.count.unit, claim.count.high) : "";
  const sure = [claim.polarity === "denied" ? "denied" : "", claim.certainty === "stated" ? "" : claim.certainty].filter(Boolean).join(", ");
  return `${[claim.measure ?? claim.event, number].filter(Boolean).join(" ")}${sure ? ` (${sure})` : ""}`;
}

function Detail({ reading, claim, standing }: { reading: Reading; claim: Claim; standing: ReportPage["standing"][string] | null }) {
  const statement = reading.statements.find((one) => one.id === claim.statement);
  const place = claim.place === null ? null : reading.places[claim.place];
  const time = claim.time === null ? null : reading.times[claim.time];
  const rows: [string, string | null][] = [
    ["words", `“${claim.evidence.text}”`],
    ["event", claim.event],
    ["number", claim.count ? `${said(claim.count, claim.count.approximate)} ${claim.count.unit}${claim.count.span ? `, “${claim.count.span.text}”` : ""}` : null],
    ["speaker", statement?.source ? statement.source.text : null],
    ["said", statement ? [statement.mode, statement.stance, statement.cue ? `“${statement.cue.text}”` : ""].filter(Boolean).join(", ") : "in the outlet's own voice"],
    ["place", place ? `${located(place.name, place.admin1, country(place.country))}${place.radius_km ? ` (within ${written(Math.max(1, Math.round(place.radius_km)))} km)` : ""}${place.inferred ? `, ${place.inferred}` : ""}` : null],
    ["time", time ? `${stretch(time.from, time.to)}${time.text ? `, “${time.text}”` : ""}` : null],
    ["part of", claim.count?.part_of ? number(reading, claim.count.part_of) : null],
    ...Object.entries(claim.roles).map(([role, parties]): [string, string | null] => [role, parties.length ? parties.map((party) => party.text).join("; ") : null]),
    ["person", claim.people.length ? claim.people.map((person) => [person.name, person.age, person.sex, person.status].filter((part) => part !== null).join(", ")).join("; ") : null],
  ];
  return (
    <dl class="detail">
      {rows.filter(([, value]) => value).map(([name, value]) => <div key={name} class={pointed.value === of(name) ? "pointed" : ""} {...pointing(of(name))}><dt>{name}</dt><dd><bdi dir="auto">{visible(value ?? "")}</bdi></dd></div>)}
      {standing && standing.status !== "current" && <div><dt>status</dt><dd>{standing.status}</dd></div>}
      {standing?.incident && <div><dt>incident</dt><dd><a href={way("incident", standing.incident)}>all that is said of it</a></dd></div>}
    </dl>
  );
}

/** A row of the list as its words in the text are named. */
const of = (row: string): string => (row === "said" ? "verb" : row);

function number(reading: Reading, id: string): string {
  const at = reading.claims.findIndex((claim) => claim.id === id);
  return at < 0 ? "a wider number" : `claim ${at + 1}`;
}
