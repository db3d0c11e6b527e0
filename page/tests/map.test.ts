import { describe, expect, it } from "vitest";
import { points } from "../src/map/ground";
import { extent, features, pixelsAtZoom0, spots } from "../src/map/spots";

const at = (key: string, latitude: number, longitude: number, radius_km: number, contested = false) =>
  ({ key, latitude, longitude, radius_km, contested });

describe("spots", () => {
  it("joins incidents of one place and precision, the widest first", () => {
    const found = spots([at("a", 50.3, 34.9, 4), at("b", 50.3, 34.9, 4, true), at("c", 50.3, 34.9, 120)]);
    expect(found.map(({ count, contested, radius_km }) => [count, contested, radius_km])).toEqual([[1, 0, 120], [2, 1, 4]]);
  });
  it("never gathers a region with towns, and knows a point from an area", () => {
    const { towns, regions } = features(spots([at("a", 50, 35, 120), at("b", 50, 35, 0.5), at("c", 50.2, 35, 4)]));
    expect(regions.features).toHaveLength(1);
    expect(towns.features.map((feature) => feature.properties?.["point"])).toEqual([false, true]);
  });
  it("draws a radius true to the ground", () => {
    expect(pixelsAtZoom0(78.271517, 0)).toBeCloseTo(1, 6);
    expect(pixelsAtZoom0(78.271517, 60)).toBeCloseTo(2, 6);
  });
  it("knows how far all reaches", () => {
    expect(extent([])).toBeNull();
    const [west, south, east, north] = extent(spots([at("a", 0, 0, 111.2)])) as [number, number, number, number];
    expect([west, south, east, north].map((value) => Math.round(value))).toEqual([-1, -1, 1, 1]);
  });
});

describe("the ground", () => {
  it("goes from steps to degrees", () => expect(points([100, 5000, 1, -2])).toEqual([[1, 50], [1.01, 49.98]]));
});
