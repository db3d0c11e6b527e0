/** Why these reports are one incident, and the ways to part them or to join another. */
import { Scroll } from "../../parts/scroll.tsx";
import { useState } from "preact/hooks";
import { explained } from "../../api/ledger.ts";
import { ConflictError, GRADES, type Decision, decide, mayDecide } from "../../api/review.ts";
import type { Shown, Sourced } from "../../api/types.ts";
import { useLoaded } from "../../api/use.ts";
import { shortDate } from "../../logic/dates.ts";
import { many } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Decisions } from "../../parts/decisions.tsx";
import { Reasoned } from "../../parts/reasoned.tsx";
import { Failed } from "../../parts/states.tsx";
import { moment } from "../../router.ts";

export interface Member {
  key: string;
  document: string;
  publisher: string | null;
  published: string | null;
  claims: number;
}

/** The single reports' incidents that are linked here, by publication. */
export function members(claims: Sourced[]): Member[] {
  const found = new Map<string, Member>();
  for (const claim of claims) {
    if (!claim.incident || claim.status !== "current") continue;
    const known = found.get(claim.incident);
    if (known) known.claims += 1;
    else found.set(claim.incident, { key: claim.incident, document: claim.document, publisher: claim.publisher, published: claim.published, claims: 1 });
  }
  return [...found.values()];
}

export function Links({ shown, again }: { shown: Shown; again: () => void }) {
  const linked = members(shown.claims);
  const [first, ...rest] = linked;
  const { id } = shown.incident;
  const [said, setSaid] = useState<string | null>(null);
  const may = mayDecide() && !moment();
  const seen = Math.max(0, ...shown.decisions.map((one) => one.seq));
  const send = async (decision: Decision): Promise<void> => {
    setSaid(null);
    try {
      await decide({ ...decision, expects: seen });
      setSaid("Decided. The incident is drawn anew.");
      again();
    } catch (error) {
      const other = error instanceof ConflictError ? error.decisions.at(-1) : null;
      if (other) again();
      setSaid(other ? `${other.author} decided “${other.kind}” meanwhile; nothing was overwritten. Look again before you decide.` : String((error as Error).message));
    }
  };
  return (
    <section class="panel" aria-labelledby="links">
      <h2 id="links">Why these are one incident</h2>
      {rest.length === 0 && <p class="soft">One report alone tells of it.</p>}
      <ul class="links">
        {first && rest.map((member) => (
          <li key={member.key}>
            <bdi>{visible(member.publisher ?? "outlet not named")}</bdi> <small>{shortDate(member.published)}, {many(member.claims, "claim")}</small>
            <Why a={first.key} b={member.key} />
            {may && <p class="acts"><button type="button" onClick={() => void send({ kind: "not the same", about: [first.key, member.key] })}>Not the same</button></p>}
          </li>
        ))}
      </ul>
      {may && rest.length > 0 && <Split id={id} linked={linked} send={send} />}
      {may && <Join id={id} send={send} />}
      {may && <Grade shown={shown} send={send} />}
      {said && <p class="notice" role="status">{said}</p>}
      <h3>Decisions</h3>
      {shown.decisions.length ? <Decisions all={shown.decisions} /> : <p class="soft">Nobody has decided anything here.</p>}
    </section>
  );
}

type Send = (decision: Decision) => Promise<void>;

/** Parts some reports off: they tell of another incident. */
function Split({ id, linked, send }: { id: string; linked: Member[]; send: Send }) {
  return (
    <Reasoned title="Split: some reports tell of another" act="Split them off" note="The reports that you mark become an incident of their own."
      onSend={async (reason, form) => {
        const chosen = form.getAll("report").map(String);
        if (!chosen.length || chosen.length === linked.length) throw new Error("Mark those that tell of another, and leave one at least.");
        await send({ kind: "split", about: [id], claims: chosen, reason });
      }}>
      {linked.map((member) => (
        <label key={member.key} class="tick"><input type="checkbox" name="report" value={member.key} />
          <span><bdi>{visible(member.publisher ?? "outlet not named")}</bdi>, {shortDate(member.published)}</span></label>
      ))}
    </Reasoned>
  );
}

function Join({ id, send }: { id: string; send: Send }) {
  return (
    <Reasoned title="Join: another incident is the same" act="Same as this" note="Its name stands at the foot of its page, and in its address."
      onSend={(reason, form) => send({ kind: "same", about: [id, String(form.get("other")).trim()], reason })}>
      <label><span>Name of the other incident</span><input name="other" required placeholder="inc-…" maxLength={80} autocomplete="off" /></label>
    </Reasoned>
  );
}

function Grade({ shown, send }: { shown: Shown; send: Send }) {
  return (
    <div class="grading" role="group" aria-label="Grade">
      <h3>Grade</h3>
      <p class="acts">
        {GRADES.map((grade) => (
          <button key={grade} type="button" aria-pressed={shown.grade?.value === grade} onClick={() => void send({ kind: "grade", about: [shown.incident.id], value: grade })}>{grade}</button>
        ))}
      </p>
      {shown.suggested && <p><small>histor suggests <b>{shown.suggested.grade}</b>: {shown.suggested.why}</small></p>}
    </div>
  );
}

/** What was compared between two incidents, with what each part counts. */
export function Why({ a, b, open = false }: { a: string; b: string; open?: boolean }) {
  const [asked, setAsked] = useState(open);
  return (
    <details open={open} onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary>What was compared</summary>
      {asked && <Compared a={a} b={b} />}
    </details>
  );
}

function Compared({ a, b }: { a: string; b: string }) {
  const loaded = useLoaded(`explain ${a} ${b}`, (signal) => explained(a, b, signal));
  const held = loaded.value;
  return (
    <>
      <Failed loaded={loaded} />
      {held && (
        <Scroll label={"What was compared"}>
          <table class="features">
            <caption>{held.score > 0 ? "Rather one than two" : "Rather two than one"} ({held.score.toFixed(1)}); {held.together ? "joined" : "apart"} now</caption>
            <thead><tr><th scope="col">What</th><th scope="col" class="number">Counts</th></tr></thead>
            <tbody>
              {held.features.filter((feature) => feature.value * feature.weight !== 0).map((feature) => (
                <tr key={feature.name}><td>{feature.name} <small><bdi>{visible(feature.why)}</bdi></small></td><td class="number">{(feature.value * feature.weight).toFixed(1)}</td></tr>
              ))}
            </tbody>
          </table>
          <Decisions all={held.decisions} />
        </Scroll>
      )}
    </>
  );
}
