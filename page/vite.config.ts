import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { licences } from "./licences.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

// MapLibre comes as one file that holds what it depends on.
const WITHIN_THE_MAP = [
  "maplibre-gl", "@mapbox/point-geometry", "@mapbox/tiny-sdf", "@mapbox/unitbezier", "@mapbox/vector-tile",
  "@maplibre/geojson-vt", "@maplibre/maplibre-gl-style-spec", "@maplibre/mlt", "@maplibre/vt-pbf", "bidi-js", "earcut",
  "gl-matrix", "kdbush", "murmurhash-js", "pbf", "potpack", "quickselect", "tinyqueue",
];

export default defineConfig({
  root,
  base: "./",
  plugins: [licences(root, WITHIN_THE_MAP)],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: process.env["HISTOR_PAGE_OUT"] ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // a data: address would need a wider content security policy
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { "/api": process.env["HISTOR_API"] ?? "http://127.0.0.1:8765" } },
});
