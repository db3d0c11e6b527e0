/** What histor is and is not, and the licences of what the page is made of. */
import { session } from "../api/client.ts";
import { useLoaded } from "../api/use.ts";
import { Failed, Waiting } from "../parts/states.tsx";

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

async function licences(signal: AbortSignal): Promise<Licence[]> {
  const answer = await fetch("licences.json", { signal });
  if (!answer.ok) throw new Error("the list of licences did not load");
  return (await answer.json()) as Licence[];
}

export function AboutPage() {
  const loaded = useLoaded("licences", licences);
  return (
    <main id="main" class="page about" tabIndex={-1}>
      <h1>About histor</h1>
      <p>histor {session.value?.histor} reads conflict and crisis news and keeps a ledger of sourced claims: who says what happened, where, when, to how many, in which exact words. It is no judge: where voices differ, it shows them side by side. It serves documentation, journalism, humanitarian work and research; it offers no targeting and no live positions.</p>
      <h2>Keys</h2>
      <p>In the review: <kbd>j</kbd> and <kbd>k</kbd> go on and back, the keys on the buttons decide, <kbd>u</kbd> takes back. On the map: arrows move, <kbd>+</kbd> and <kbd>−</kbd> zoom. On the timeline: arrows move an end of the stretch, <kbd>Esc</kbd> lets go.</p>
      <h2>The map</h2>
      <p>Land, waters and boundaries: Natural Earth, in the public domain. Names of places: GeoNames, CC BY 4.0. A boundary is a solid line only where no state disputes it; others are dashed. An incident is drawn as large as its place is uncertain.</p>
      <h2>Licences of the page's parts</h2>
      <Failed loaded={loaded} />
      {!loaded.value && loaded.loading && <Waiting what="the licences" />}
      <div class="licences">
        {loaded.value?.map((one) => (
          <details key={one.name}>
            <summary>{one.name} {one.version}, {one.licence}</summary>
            <pre tabIndex={0}>{one.text || "Its package brings no licence text; the name of the licence stands above."}</pre>
          </details>
        ))}
      </div>
    </main>
  );
}
