/** The log as people read it: each addition and decision, the latest first. */
import { Scroll } from "../parts/scroll.tsx";
import { hash } from "../address.ts";
import { LOGGED, type Told, log } from "../api/review.ts";
import { session } from "../api/client.ts";
import { useLoaded } from "../api/use.ts";
import { date } from "../logic/dates.ts";
import { visible } from "../logic/segments.ts";
import { LeftOut } from "../parts/withhold.tsx";
import { Failed, Waiting } from "../parts/states.tsx";

export function LogPage() {
  const loaded = useLoaded("log", log);
  const all = loaded.value ?? [];
  return (
    <main id="main" class="page" tabIndex={-1}>
      <h1>Log</h1>
      <p class="soft">Each addition and decision is an entry that stays. Who did what, and when: the last {LOGGED} entries; <code>histor log</code> tells all.</p>
      <Failed loaded={loaded} />
      {!loaded.value && loaded.loading && <Waiting what="the log" />}
      {session.value?.may?.admin && <LeftOut again={loaded.again} />}
      <Scroll label={"Entries"}>
        <table class="log stacked" role="table">
          <thead><tr><th scope="col" class="number">No.</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th></tr></thead>
          <tbody>{all.map((told) => <Entry key={told.seq} told={told} />)}</tbody>
        </table>
      </Scroll>
    </main>
  );
}

function Entry({ told }: { told: Told }) {
  return (
    <tr role="row">
      <td role="cell" class="number">{told.seq}</td>
      <td role="cell">{date(told.at)}</td>
      <td role="cell"><bdi>{visible(told.author)}</bdi></td>
      <td role="cell"><bdi>{visible(told.what)}</bdi>{told.about.filter((key) => key.startsWith("inc-")).slice(0, 2).map((key) => <span key={key}> <a href={hash("incident", key)}>{key.slice(0, 12)}</a></span>)}</td>
    </tr>
  );
}
