/** Incidents as the map draws them: those of one place and one precision are one spot. */

export interface Point {
  key: string;
  latitude: number;
  longitude: number;
  radius_km: number;
  contested: boolean;
}

export interface Spot {
  latitude: number;
  longitude: number;
  radius_km: number;
  count: number;
  contested: number;
  keys: string[];
}

/** A place within this many kilometres is drawn as a point. */
export const POINT_KM = 1;
/** A place wider than this is a region: it is shaded and never gathered with others. */
export const REGION_KM = 60;
const METRES_AT_ZOOM_0 = 78_271.517;

/** The spots of some incidents, the widest first, so that a town lies over its region. */
export function spots(points: Iterable<Point>): Spot[] {
  const found = new Map<string, Spot>();
  for (const point of points) {
    const { latitude, longitude, radius_km } = point;
    const mark = `${latitude.toFixed(4)},${longitude.toFixed(4)},${radius_km.toFixed(1)}`;
    const spot = found.get(mark);
    if (spot) {
      spot.count += 1;
      spot.contested += point.contested ? 1 : 0;
      if (spot.keys.length < 50) spot.keys.push(point.key);
    } else {
      found.set(mark, {
        latitude, longitude, radius_km, count: 1, contested: point.contested ? 1 : 0, keys: [point.key],
      });
    }
  }
  return [...found.values()].sort((a, b) => b.radius_km - a.radius_km);
}

/** How many pixels a radius has at zoom 0; each zoom doubles it. */
export function pixelsAtZoom0(radius_km: number, latitude: number): number {
  const shrink = Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  return (radius_km * 1000) / (METRES_AT_ZOOM_0 * shrink);
}

/** Spots as GeoJSON: what is gathered into clusters, and the regions beside it. */
export function features(every: Spot[]): { towns: GeoJSON.FeatureCollection; regions: GeoJSON.FeatureCollection } {
  const towns: GeoJSON.Feature[] = [];
  const regions: GeoJSON.Feature[] = [];
  every.forEach((spot, at) => {
    const feature: GeoJSON.Feature = {
      type: "Feature",
      properties: {
        at, n: spot.count, contested: spot.contested, px: pixelsAtZoom0(spot.radius_km, spot.latitude),
        point: spot.radius_km <= POINT_KM,
      },
      geometry: { type: "Point", coordinates: [spot.longitude, spot.latitude] },
    };
    (spot.radius_km > REGION_KM ? regions : towns).push(feature);
  });
  return { towns: { type: "FeatureCollection", features: towns }, regions: { type: "FeatureCollection", features: regions } };
}

/** The box that holds all spots, with their radius: west, south, east, north. Null without spots. */
export function extent(every: Spot[]): [number, number, number, number] | null {
  if (!every.length) return null;
  let [west, south, east, north] = [180, 85, -180, -85];
  for (const { latitude, longitude, radius_km } of every) {
    const up = Math.min(radius_km, 400) / 111.2;
    const wide = up / Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
    west = Math.min(west, longitude - wide);
    east = Math.max(east, longitude + wide);
    south = Math.min(south, latitude - up);
    north = Math.max(north, latitude + up);
  }
  return [Math.max(-180, west), Math.max(-85, south), Math.min(180, east), Math.min(85, north)];
}
