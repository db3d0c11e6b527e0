/** The first view: map, timeline and list of the incidents that the filters let through; each filters the others. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { changed, filters } from "../../address.ts";
import { asked, session } from "../../api/client.ts";
import { histogram, incidents, points } from "../../api/ledger.ts";
import type { Row } from "../../api/types.ts";
import { useLoaded } from "../../api/use.ts";
import { MapView } from "../../map/map.tsx";
import { type Spot, spots } from "../../map/spots.ts";
import { columns } from "../../logic/scales.ts";
import { AsOf } from "../../parts/asof.tsx";
import { Failed } from "../../parts/states.tsx";
import { Timeline } from "../../parts/timeline.tsx";
import { address, refilter } from "../../router.ts";
import { FilterBar } from "./filterbar.tsx";
import { List } from "./list.tsx";

export function Overview() {
  const wanted = filters(address.value.query);
  const key = asked(wanted).toString();
  const anytime = changed(wanted, { since: null, until: null });
  const anywhere = changed(wanted, { near: null, radius_km: null, box: null });
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const rows = useLoaded(`rows?${key}`, (signal) => kept(before, incidents(wanted, null, signal)));
  const bins = useLoaded(`bins?${asked(anytime)}`, (signal) => histogram(anytime, signal));
  const dots = useLoaded(`points?${asked(anywhere)}`, (signal) => before.current.then(() => points(anywhere, signal)));
  const [hovered, setHovered] = useState<Row | null>(null);
  const drawn = useMemo(() => spots(dots.value ?? []), [dots.value]);
  const chosen = useMemo(() => spotOf(drawn, hovered, wanted.near), [drawn, hovered, wanted.near]);
  const shown = useMemo(() => bins.value && columns(bins.value.begins, bins.value.incidents, bins.value.contested), [bins.value]);
  const listed = Boolean(rows.value ?? rows.error) && Boolean(bins.value ?? bins.error);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (listed) setSettled(true); // the map takes longest to load, and must not hold up the rest
  }, [listed]);
  const [boxed, setBoxed] = useState(Boolean(wanted.box));
  const [view, setView] = useState<string | null>(null);

  return (
    <main id="main" class="overview" tabIndex={-1}>
      <h1 class="unseen">Incidents</h1>
      <FilterBar wanted={wanted} />
      <section class="listing" aria-label="List of incidents">
        <AsOf />
        <Failed loaded={rows} />
        <List first={rows.value} wanted={wanted} loading={rows.loading} onHover={setHovered} />
      </section>
      <section class="picture" aria-label="Map">
        {!settled && <div class="map" />}
        {settled && <MapView spots={drawn} chosen={chosen} label="Map of incidents. The list shows the same in words."
          tiles={session.value?.tiles ?? null}
          onSpot={(spot) => refilter(changed(wanted, { near: `${spot.latitude},${spot.longitude}`, radius_km: "1", box: null }))}
          onMove={(box) => {
            const text = box.map((value) => value.toFixed(3)).join(",");
            setView(text);
            if (boxed) refilter(changed(filters(address.value.query), { box: text, near: null, radius_km: null }), true);
          }} />}
        <label class="boxed">
          <input type="checkbox" checked={boxed || Boolean(wanted.box)} onChange={(event) => {
            const on = event.currentTarget.checked;
            setBoxed(on);
            refilter(changed(wanted, { box: on ? view : null, near: null, radius_km: null }));
          }} />
          list only what the map shows
        </label>
        {!dots.loading && dots.value && <p class="legend"><Legend unplaced={(rows.value?.total ?? 0) - (wanted.near || wanted.box ? rows.value?.total ?? 0 : dots.value.length)} /></p>}
      </section>
      <section class="when" aria-label="Timeline">
        <Failed loaded={bins} />
        {shown && (
          <Timeline bins={shown.columns} bin={shown.bin} since={wanted.since ?? null} until={wanted.until ?? null}
            onChoose={(since, until) => refilter(changed(filters(address.value.query), { since, until }), true)} />
        )}
      </section>
    </main>
  );
}

/** Notes that something was asked, so that what takes longer can be asked after it. */
function kept<T>(before: { current: Promise<unknown> }, asking: Promise<T>): Promise<T> {
  before.current = asking.catch(() => null);
  return asking;
}

function Legend({ unplaced }: { unplaced: number }) {
  return (
    <>
      <span><i class="dot" /> a point</span>
      <span><i class="ring" /> within this circle</span>
      <span><i class="disc">9</i> several, closer to part them</span>
      <span class="differs">≠ contested</span>
      {unplaced > 0 && <span>{unplaced} without a place on the map</span>}
    </>
  );
}

function spotOf(every: Spot[], row: Row | null, near: string | undefined): Spot | null {
  const at = row?.latitude != null && row.longitude != null ? [row.latitude, row.longitude] : near?.split(",").map(Number);
  if (!at) return null;
  return every.find((spot) => Math.abs(spot.latitude - (at[0] as number)) < 1e-4 && Math.abs(spot.longitude - (at[1] as number)) < 1e-4
    && (!row || row.radius_km === null || Math.abs(spot.radius_km - row.radius_km) < 0.11)) ?? null;
}
