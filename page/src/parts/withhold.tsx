/** Leaving a report or a person out of all output, and letting them back in. Only who keeps the ledger may. */
import { session } from "../api/client.ts";
import { ConflictError, decide, withheld } from "../api/review.ts";
import { useLoaded } from "../api/use.ts";
import { date } from "../logic/dates.ts";
import { visible } from "../logic/segments.ts";
import { Reasoned } from "./reasoned.tsx";
import { Failed } from "./states.tsx";

async function made(kind: "withhold" | "release", name: string, reason: string): Promise<string> {
  try {
    const seq = await decide({ kind, about: [name], reason });
    return `${kind === "withhold" ? "Withheld" : "Released"}: entry ${seq} of the log.`;
  } catch (error) {
    const other = error instanceof ConflictError ? error.decisions.at(-1) : null;
    if (!other || !(error instanceof ConflictError)) throw error;
    const seq = await decide({ kind, about: [name], reason, ...(error.seq === null ? {} : { expects: error.seq }) });
    return `${kind === "withhold" ? "Withheld" : "Released"}: entry ${seq} of the log, after “${other.kind}” by ${other.author}.`;
  }
}

/** For one report, where it is read. */
export function WithholdReport({ document }: { document: string }) {
  if (!session.value?.may?.admin) return null;
  return (
    <Reasoned title="Withhold this report" act="Withhold" onSend={(reason) => made("withhold", document, reason)}
      note="It leaves every list, figure, search and download. It stays in the ledger, and a release brings it back as it was." />
  );
}

/** For a person's name, wherever it stands. */
export function WithholdPerson() {
  if (!session.value?.may?.admin) return null;
  return (
    <Reasoned title="Withhold or show a person's name" act="Put it into effect"
      onSend={(reason, form) => made(form.get("kind") === "release" ? "release" : "withhold", `person:${String(form.get("name")).trim()}`, reason)}
      note="A name that is withheld is masked wherever it stands; one that is released is shown although a rule would mask it. The log keeps no name.">
      <label><span>Name</span><input name="name" required maxLength={200} autocomplete="off" dir="auto" /></label>
      <label><span>It is</span><select name="kind"><option value="withhold">withheld</option><option value="release">released</option></select></label>
    </Reasoned>
  );
}

/** What is left out now, by whom and why, with the way back in. */
export function LeftOut({ again }: { again: () => void }) {
  const loaded = useLoaded("withheld", withheld);
  const all = loaded.value ?? [];
  return (
    <section class="leftout" aria-labelledby="leftout">
      <h2 id="leftout">Left out of output</h2>
      <Failed loaded={loaded} />
      {loaded.value && !all.length && <p class="soft">No report and no person is withheld.</p>}
      <ul>
        {all.map((one) => (
          <li key={one.seq}>
            {one.kind} <bdi class="wrap">{one.about.startsWith("doc-") ? one.about : "a person"}</bdi> <small>by <bdi>{visible(one.author)}</bdi>, {date(one.at)}</small>: <q dir="auto">{visible(one.reason)}</q>
            {one.kind === "withheld" && <Release about={one.about} again={() => {
              loaded.again();
              again();
            }} />}
          </li>
        ))}
      </ul>
      <WithholdPerson />
    </section>
  );
}

function Release({ about, again }: { about: string; again: () => void }) {
  return (
    <Reasoned title="Release" act="Release" note={about.startsWith("doc-") ? "It comes back into every list, figure, search and download." : "The name is shown again wherever it stands."} onSend={async (reason) => {
      const said = await made("release", about, reason);
      again();
      return said;
    }} />
  );
}
