/** The map. It draws what it is given and tells what is chosen; without WebGL it says so, as the list shows the same. */
import type { GeoJSONSource, Map as MapLibre, MapLayerMouseEvent } from "maplibre-gl";
import { useEffect, useRef, useState } from "preact/hooks";
import { theme } from "../theme.ts";
import { ground } from "./ground.ts";
import { type Spot, extent, features, pixelsAtZoom0 } from "./spots.ts";
import { style } from "./style.ts";

export interface MapProps {
  spots: Spot[];
  chosen?: Spot | null;
  label: string;
  tiles?: string | null;
  onSpot?: ((spot: Spot) => void) | undefined;
  onMove?: ((box: [number, number, number, number]) => void) | undefined;
}

const WORLD: [number, number, number, number] = [-20, 20, 60, 62];
const CLICKED = ["points", "areas", "regions"];

export function MapView({ spots, chosen = null, label, tiles = null, onSpot, onMove }: MapProps) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const latest = useRef({ spots, onSpot, onMove });
  latest.current = { spots, onSpot, onMove };
  const [state, setState] = useState<"loading" | "ready" | "none">("loading");
  const fitted = useRef(false);

  useEffect(() => {
    let gone = false;
    drawn(box.current as HTMLDivElement, label, tiles, latest.current.spots).then(
      (made) => {
        if (gone) return made.remove();
        map.current = made;
        listen(made, () => latest.current);
        setState("ready");
      },
      () => !gone && setState("none"),
    );
    return () => {
      gone = true;
      map.current?.remove();
      map.current = null;
    };
  }, [tiles]);

  useEffect(() => {
    if (state !== "ready" || !map.current) return;
    show(map.current, spots);
    if (!fitted.current && spots.length) {
      fitted.current = true;
      fit(map.current, spots);
    }
  }, [spots, state]);

  useEffect(() => {
    if (state === "ready" && map.current) choose(map.current, chosen);
  }, [chosen, state]);

  useEffect(() => {
    const made = map.current;
    if (state !== "ready" || !made) return;
    void ground().then((shapes) => {
      made.setStyle(style(shapes, tiles), { diff: true });
      made.once("styledata", () => {
        show(made, latest.current.spots);
        choose(made, chosen);
      });
    });
  }, [theme.value]);

  return (
    <div class="map">
      <div ref={box} class="canvas" />
      {state === "none" && <p class="notice">This browser draws no map (WebGL is off). The list shows the same incidents.</p>}
      {state === "ready" && (
        <div class="map-keys">
          <button type="button" aria-label="Closer" onClick={() => map.current?.zoomIn()}>+</button>
          <button type="button" aria-label="Farther" onClick={() => map.current?.zoomOut()}>−</button>
          <button type="button" aria-label="Show all" title="Show all" onClick={() => map.current && fit(map.current, spots)}>⤢</button>
        </div>
      )}
    </div>
  );
}

/** Whether this browser can draw: asked first, as what draws is large to load. */
function draws(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

async function drawn(box: HTMLDivElement, label: string, tiles: string | null, spots: Spot[]): Promise<MapLibre> {
  if (!draws()) throw new Error("no WebGL");
  const [library, worker, shapes] = await Promise.all([
    import("maplibre-gl"),
    import("maplibre-gl/dist/maplibre-gl-worker.mjs?url"),
    ground(),
  ]);
  library.setWorkerUrl(worker.default);
  const map = new library.Map({
    container: box, style: style(shapes, tiles), bounds: extent(spots) ?? WORLD, fitBoundsOptions: { padding: 36, maxZoom: nearest(spots) }, attributionControl: false, fadeDuration: 0,
    dragRotate: false, pitchWithRotate: false, maxZoom: 14, minZoom: 1, renderWorldCopies: false,
    locale: { "Map.Title": label }, cooperativeGestures: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await new Promise<void>((resolve, reject) => {
    map.once("load", () => resolve());
    map.once("error", (event) => reject(event.error));
  });
  return map;
}

function listen(map: MapLibre, now: () => Pick<MapProps, "spots" | "onSpot" | "onMove">): void {
  for (const layer of CLICKED) {
    map.on("click", layer, (event: MapLayerMouseEvent) => {
      const at = event.features?.[0]?.properties["at"] as number | undefined;
      const spot = at === undefined ? undefined : now().spots[at];
      const upper = map.queryRenderedFeatures(event.point, { layers: [...CLICKED, "clusters"] })[0];
      if (spot && upper?.layer.id === layer) now().onSpot?.(spot);
    });
  }
  map.on("click", "clusters", (event: MapLayerMouseEvent) => {
    const found = event.features?.[0];
    const id = found?.properties["cluster_id"] as number | undefined;
    if (!found || id === undefined || found.geometry.type !== "Point") return;
    const middle = found.geometry.coordinates as [number, number];
    void (map.getSource("towns") as GeoJSONSource).getClusterExpansionZoom(id).then((zoom) => map.easeTo({ center: middle, zoom: zoom + 0.2 }));
  });
  for (const layer of [...CLICKED, "clusters"]) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
  map.on("moveend", (event) => {
    if (!("originalEvent" in event) || !event.originalEvent) return;
    const bounds = map.getBounds();
    now().onMove?.([bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()]);
  });
}

function show(map: MapLibre, spots: Spot[]): void {
  const { towns, regions } = features(spots);
  (map.getSource("towns") as GeoJSONSource | undefined)?.setData(towns);
  (map.getSource("regions") as GeoJSONSource | undefined)?.setData(regions);
}

function choose(map: MapLibre, spot: Spot | null): void {
  const shown: GeoJSON.Feature[] = spot
    ? [{ type: "Feature", properties: { px: pixelsAtZoom0(spot.radius_km, spot.latitude) }, geometry: { type: "Point", coordinates: [spot.longitude, spot.latitude] } }]
    : [];
  (map.getSource("chosen") as GeoJSONSource | undefined)?.setData({ type: "FeatureCollection", features: shown });
}

function fit(map: MapLibre, spots: Spot[]): void {
  const all = extent(spots);
  if (all) map.fitBounds(all, { padding: 36, maxZoom: nearest(spots), animate: false });
}

/** How near some spots are shown at first: one alone with enough around it to know where it is. */
function nearest(spots: Spot[]): number {
  return spots.length > 1 ? 7.5 : 5.8;
}
