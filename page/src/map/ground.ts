/** The ground of the map: lines and rings of the shipped files as GeoJSON. */
import groundUrl from "../../data/ground.json?url";
import placesUrl from "../../data/places.json?url";

type Part = "land" | "lakes" | "rivers" | "boundaries" | "disputed";
type Feature = GeoJSON.Feature;

export type Ground = Record<Part | "towns", GeoJSON.FeatureCollection>;

let kept: Promise<Ground> | null = null;

/** Loads it once for all maps. */
export function ground(): Promise<Ground> {
  kept ??= Promise.all([json<Record<Part, number[][]>>(groundUrl), json<[string, number, number, number][]>(placesUrl)])
    .then(([shapes, towns]) => ({
      land: collection(shapes.land.map((ring) => polygon(ring))),
      lakes: collection(shapes.lakes.map((ring) => polygon(ring))),
      rivers: collection(shapes.rivers.map((line) => lineString(line))),
      boundaries: collection(shapes.boundaries.map((line) => lineString(line))),
      disputed: collection(shapes.disputed.map((line) => lineString(line))),
      towns: collection(towns.map(([name, latitude, longitude, people]) => ({
        type: "Feature",
        properties: { name, people },
        geometry: { type: "Point", coordinates: [longitude / 100, latitude / 100] },
      }))),
    }));
  return kept;
}

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the map's ground did not load (${answer.status})`);
  return (await answer.json()) as T;
}

function collection(features: Feature[]): GeoJSON.FeatureCollection {
  return { type: "FeatureCollection", features };
}

function polygon(steps: number[]): Feature {
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [points(steps)] } };
}

function lineString(steps: number[]): Feature {
  return { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: points(steps) } };
}

/** A first point and steps, in hundredths of a degree, as points in degrees. */
export function points(steps: number[]): [number, number][] {
  const out: [number, number][] = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += steps[at] as number;
    y += steps[at + 1] as number;
    out.push([x / 100, y / 100]);
  }
  return out;
}
