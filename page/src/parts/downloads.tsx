/** Files of what is shown, in the formats that the ledger writes. */
import { url } from "../api/client.ts";

interface DownloadsProps {
  /** Where each kind of thing is exported, with the query that goes along. */
  kinds: { what: string; path: string; query: URLSearchParams; formats: readonly Format[] }[];
}

export type Format = "jsonl" | "csv" | "geojson";
export const FORMATS: readonly Format[] = ["jsonl", "csv", "geojson"];
const NAMES: Record<Format, string> = { jsonl: "JSON Lines", csv: "CSV", geojson: "GeoJSON" };

export function Downloads({ kinds }: DownloadsProps) {
  return (
    <dl class="downloads">
      {kinds.map(({ what, path, query, formats }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {formats.map((format) => {
              const words = new URLSearchParams(query);
              words.set("format", format);
              return <a key={format} class="button" href={url(path, words)} download aria-label={`${what} as ${NAMES[format]}`}>{NAMES[format]}</a>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
