/** One incident: what is said of it, by whom, when and how it differs. */
import { useEffect, useMemo } from "preact/hooks";
import { incident, timeline } from "../../api/ledger.ts";
import type { Linked, Place, Shown, Sourced, Step } from "../../api/types.ts";
import { useLoaded } from "../../api/use.ts";
import { stretch } from "../../logic/dates.ts";
import { contested } from "../../logic/disputes.ts";
import { many, written } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { MapView } from "../../map/map.tsx";
import { spots } from "../../map/spots.ts";
import { AsOf } from "../../parts/asof.tsx";
import { Downloads, FORMATS } from "../../parts/downloads.tsx";
import { Differs, Failed, Waiting } from "../../parts/states.tsx";
import { Voices } from "../../parts/voice.tsx";
import { moment } from "../../router.ts";
import { country, located } from "../../logic/places.ts";
import { Disputes } from "./disputes.tsx";
import { Figures } from "./figures.tsx";
import { Links } from "./links.tsx";
import { Origins } from "./origins.tsx";
import { Reports } from "./reports.tsx";

export function IncidentPage({ name }: { name: string }) {
  const then = moment();
  const shown = useLoaded(`incident ${name} ${then}`, (signal) => incident(name, then, signal), true);
  const steps = useLoaded(`timeline ${name} ${then}`, (signal) => timeline(name, then, signal), true);
  const about = shown.value;
  useEffect(() => {
    if (about) document.title = `${about.incident.event}, ${about.incident.place?.name ?? "place not known"} · histor`;
  }, [about]);
  return (
    <main id="main" class="page incident" tabIndex={-1}>
      <AsOf />
      <Failed loaded={shown} />
      {!about && shown.loading && <Waiting what="the incident" />}
      {about && <Whole shown={about} steps={steps.value ?? []} again={shown.again} />}
    </main>
  );
}

function Whole({ shown, steps, again }: { shown: Shown; steps: Step[]; again: () => void }) {
  const { incident: linked } = shown;
  const nameOf = useMemo(() => namer(shown), [shown]);
  const voices = useMemo(() => named(shown, nameOf), [shown]);
  const drawn = useMemo(() => spots(pointOf(linked)), [linked]);
  return (
    <>
      <header class="head">
        <p class="kind">{linked.event}{linked.background && ", told as history"}</p>
        <h1><bdi>{visible(linked.place?.name ?? "Place not known")}</bdi></h1>
        <p class="facts">
          <span>{when(linked)}</span>
          <span>{where(linked.place)}</span>
        </p>
        <p class="facts soft">
          <span>{many(linked.documents.length, "report")}</span>
          <span>{many(linked.origins, "independent origin")}</span>
          <span>{many(linked.claims.length, "claim")}</span>
          {contested(linked) && <Differs />}
          {shown.grade?.value && <span class="grade">graded {shown.grade.value}</span>}
        </p>
      </header>
      <div class="columns">
        <div class="told">
          <Figures linked={linked} claims={shown.claims} steps={steps} voices={voices} />
          <Disputes linked={linked} claims={shown.claims} voices={voices} nameOf={nameOf} />
          <Reports shown={shown} voices={voices} nameOf={nameOf} />
        </div>
        <aside class="beside" aria-label="About this incident">
          {drawn.length > 0 && <div class="smallmap"><MapView spots={drawn} label={`Map: ${where(linked.place)}`} /></div>}
          <Roles linked={linked} />
          <Origins shown={shown} voices={voices} />
          <Links shown={shown} again={again} />
          <section class="panel" aria-labelledby="export">
            <h2 id="export">Download</h2>
            <Downloads kinds={(["incidents", "claims"] as const).map((what) => ({
              what, path: `incidents/${encodeURIComponent(linked.id)}/export`, formats: FORMATS,
              query: new URLSearchParams({ what, ...(moment() ? { as_of: moment() as string } : {}) }),
            }))} />
            <p><small>Name of this incident: <span class="wrap">{linked.id}</span></small></p>
          </section>
        </aside>
      </div>
    </>
  );
}

/** Who says a claim, under the one name that all reports together give: "He" in one is the governor of another. */
export function namer({ incident: linked }: Shown): (claim: Sourced) => string | null {
  const names = new Map<string, string | null>();
  for (const voice of linked.voices) for (const id of voice.claims) if (voice.kind === "speaker" || voice.kind === "witness") names.set(id, voice.name);
  for (const figure of Object.values(linked.figures)) {
    for (const { claims, speaker } of figure.numbers) for (const id of claims) names.set(id, speaker);
  }
  return (claim) => names.get(claim.claim) ?? claim.speaker;
}

/** The colours of all who speak here, in the order of publication. */
function named(shown: Shown, nameOf: (claim: Sourced) => string | null): Voices {
  const voices = new Voices();
  for (const claim of shown.claims) voices.of(nameOf(claim));
  return voices;
}

function pointOf({ id, place }: Linked) {
  if (place?.latitude == null || place.longitude == null) return [];
  return [{ key: id, latitude: place.latitude, longitude: place.longitude, radius_km: place.radius_km ?? 0, contested: false }];
}

function when({ time }: Linked): string {
  if (!time?.from && !time?.to) return "Time not known";
  return stretch(time.from, time.to);
}

function where(place: Place | null): string {
  if (!place) return "place not known";
  const radius = place.radius_km;
  const exact = radius === null || radius === undefined ? "not on the map" : `within ${written(Math.max(1, Math.round(radius)))} km`;
  return `${visible(located(place.name, place.admin1, country(place.country)))} (${place.inferred ? `${place.inferred}, ` : ""}${exact})`;
}

const ROLES: [keyof Linked["roles"], string][] = [["perpetrator", "by"], ["organisation", "claimed or blamed"], ["target", "target"], ["victim", "victim"], ["weapon", "weapon"]];

function Roles({ linked }: { linked: Linked }) {
  const held = ROLES.filter(([role]) => linked.roles[role]?.length);
  if (!held.length) return null;
  return (
    <section class="panel" aria-labelledby="roles">
      <h2 id="roles">Named in the reports</h2>
      <dl class="roles">
        {held.map(([role, word]) => (
          <div key={role}>
            <dt>{word}</dt>
            <dd>{linked.roles[role].map((names, at) => <span key={at}>{at > 0 && "; "}<bdi title={names.slice(1).join("; ")}>{visible(names[0] ?? "")}</bdi></span>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
