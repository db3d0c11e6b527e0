/** How the map looks. Labels are drawn with fonts of the machine: no glyphs, sprites or tiles are fetched. */
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import type { Ground } from "./ground.ts";

const FONT = ["Inter", "system-ui", "Noto Sans", "DejaVu Sans", "sans-serif"];
const ZOOMS = Array.from({ length: 19 }, (_, zoom) => zoom);

/** A radius that is true to the ground, and never smaller than can be seen. */
function trueRadius(least: number): ExpressionSpecification {
  const stops = ZOOMS.flatMap((zoom) => [zoom, ["max", least, ["*", ["get", "px"], 2 ** zoom]]]);
  return ["interpolate", ["exponential", 2], ["zoom"], ...stops] as unknown as ExpressionSpecification;
}

/** The colours of the page as it is shown now. */
export function colours(): Record<string, string> {
  const style = getComputedStyle(document.documentElement);
  const names = ["sea", "land", "river", "coast", "border", "town", "accent", "on-accent", "ink", "paper", "differ"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const COUNT: ExpressionSpecification = ["concat", ["to-string", ["get", "n"]], ["case", [">", ["get", "contested"], 0], " ≠", ""]];
/** Beside a spot of its own: how many, and whether contested; one alone needs no number. */
const BESIDE: ExpressionSpecification = ["concat", ["case", [">", ["get", "n"], 1], ["to-string", ["get", "n"]], ""], ["case", [">", ["get", "contested"], 0], " ≠", ""]];
const BIG_ENOUGH: ExpressionSpecification = ["step", ["zoom"], [">=", ["get", "people"], 6000], 3, [">=", ["get", "people"], 2500], 4,
  [">=", ["get", "people"], 900], 5, [">=", ["get", "people"], 350], 6, [">=", ["get", "people"], 120], 7, true];

/** The whole style, with the ground in it. `tiles` is a tile address of the reader's own, drawn under all else. */
export function style(ground: Ground, tiles: string | null): StyleSpecification {
  const colour = colours();
  const ink = colour["ink"] as string;
  const paper = colour["paper"] as string;
  const accent = colour["accent"] as string;
  const inset = (data: GeoJSON.FeatureCollection) => ({ type: "geojson" as const, data, tolerance: 0.4 });
  return {
    version: 8,
    sources: {
      land: inset(ground.land), lakes: inset(ground.lakes), rivers: inset(ground.rivers),
      boundaries: inset(ground.boundaries), disputed: inset(ground.disputed), names: inset(ground.towns),
      ...(tiles ? { tiles: { type: "raster" as const, tiles: [tiles], tileSize: 256 } } : {}),
      regions: { type: "geojson", data: EMPTY },
      towns: {
        type: "geojson", data: EMPTY, cluster: true, clusterRadius: 34, clusterMaxZoom: 10,
        clusterProperties: { n: ["+", ["get", "n"]], contested: ["+", ["get", "contested"]] },
      },
      chosen: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour["sea"] as string } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour["land"] as string, "fill-antialias": false } },
      { id: "coast", type: "line", source: "land", paint: { "line-color": colour["coast"] as string, "line-width": 0.7 } },
      { id: "lakes", type: "fill", source: "lakes", minzoom: 4, paint: { "fill-color": colour["sea"] as string } },
      { id: "rivers", type: "line", source: "rivers", minzoom: 3, paint: { "line-color": colour["river"] as string, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 9, 2] } },
      { id: "boundaries", type: "line", source: "boundaries", paint: { "line-color": colour["border"] as string, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 8, 1.3] } },
      { id: "disputed", type: "line", source: "disputed", paint: { "line-color": colour["border"] as string, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 8, 1.3], "line-dasharray": [3, 3] } },
      ...(tiles ? [{ id: "tiles", type: "raster" as const, source: "tiles" }] : []),
      { id: "regions", type: "circle", source: "regions", paint: { "circle-radius": trueRadius(9), "circle-color": accent, "circle-opacity": 0.07, "circle-stroke-color": accent, "circle-stroke-width": 1, "circle-stroke-opacity": 0.55 } },
      { id: "areas", type: "circle", source: "towns", filter: ["all", ["!", ["has", "point_count"]], ["!", ["get", "point"]]], paint: { "circle-radius": trueRadius(6), "circle-color": accent, "circle-opacity": 0.2, "circle-stroke-color": accent, "circle-stroke-width": 1.4 } },
      { id: "points", type: "circle", source: "towns", filter: ["all", ["!", ["has", "point_count"]], ["get", "point"]], paint: { "circle-radius": 4.5, "circle-color": accent, "circle-stroke-color": paper, "circle-stroke-width": 1 } },
      { id: "names", type: "symbol", source: "names", minzoom: 2.5, filter: BIG_ENOUGH, layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10.5, 8, 12.5], "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.9, "text-padding": 6, "symbol-sort-key": ["-", 0, ["get", "people"]] }, paint: { "text-color": colour["town"] as string, "text-halo-color": colour["land"] as string, "text-halo-width": 1.2 } },
      { id: "clusters", type: "circle", source: "towns", filter: ["has", "point_count"], paint: { "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "n"]], 1, 11, 10, 18, 60, 34], "circle-color": accent, "circle-opacity": 0.92, "circle-stroke-color": paper, "circle-stroke-width": 1.5 } },
      { id: "cluster-counts", type: "symbol", source: "towns", filter: ["has", "point_count"], layout: { "text-field": COUNT, "text-font": FONT, "text-size": 11.5, "text-allow-overlap": true, "text-ignore-placement": true }, paint: { "text-color": colour["on-accent"] as string } },
      { id: "counts", type: "symbol", source: "towns", filter: ["all", ["!", ["has", "point_count"]], ["any", [">", ["get", "n"], 1], [">", ["get", "contested"], 0]]], layout: { "text-field": BESIDE, "text-font": FONT, "text-size": 11.5, "text-anchor": "left", "text-offset": [0.75, 0], "text-allow-overlap": true, "text-ignore-placement": true }, paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.5 } },
      { id: "region-counts", type: "symbol", source: "regions", layout: { "text-field": BESIDE, "text-font": FONT, "text-size": 11.5, "text-anchor": "left", "text-offset": [0.75, 0], "text-allow-overlap": true, "text-ignore-placement": true }, paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.5 } },
      { id: "chosen", type: "circle", source: "chosen", paint: { "circle-radius": trueRadius(9), "circle-color": "transparent", "circle-opacity": 0, "circle-stroke-color": ink, "circle-stroke-width": 2.4 } },
    ],
  };
}
