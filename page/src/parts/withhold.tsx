/** Leaving a report or a person out of all output, and letting them back in. Only who keeps the ledger may. */
import { session } from "../api/client.ts";
import { ConflictError, decide } from "../api/review.ts";
import { Reasoned } from "./reasoned.tsx";

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

/** Lets a withheld report back in, by its name in the log. */
export function Release({ about, again }: { about: string; again: () => void }) {
  if (!session.value?.may?.admin) return null;
  return (
    <Reasoned title="Release" act="Release" note="It comes back into every list, figure, search and download." onSend={async (reason) => {
      const said = await made("release", about, reason);
      again();
      return said;
    }} />
  );
}
