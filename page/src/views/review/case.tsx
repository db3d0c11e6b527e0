/** One case: the words, what was decided before, and the acts. A conflict is shown and nothing is overwritten. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { hash } from "../../address.ts";
import { ConflictError, type Decided, type Decision, type Task, decide, mayDecide } from "../../api/review.ts";
import type { Sourced } from "../../api/types.ts";
import { said, withUnit } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Decisions } from "../../parts/decisions.tsx";
import { Voice, Voices } from "../../parts/voice.tsx";
import { Words } from "../incident/figures.tsx";
import { Why } from "../incident/links.tsx";
import { Correct } from "./correct.tsx";
import { named } from "./named.ts";
import { type Act, NEEDS_REASON, about, actOf, choices, isTyping } from "./keys.ts";

interface CaseProps {
  task: Task;
  onDone: (words: string) => void;
  onAgain: () => void;
}

const GRADES = ["fair", "weak", "contested", "discounted"];
let latest: { seq: number; words: string } | null = null;

export function Case({ task, onDone, onAgain }: CaseProps) {
  const [reason, setReason] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Decided[] | null>(null);
  const [expects, setExpects] = useState(task.seen);
  const [correcting, setCorrecting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wants, setWants] = useState<Act | null>(null);
  const why = useRef<HTMLInputElement>(null);
  const may = mayDecide();
  const title = named(task);

  const send = async (decision: Decision, words: string): Promise<void> => {
    setBusy(true);
    setFailed(null);
    try {
      const seq = await decide(decision);
      latest = decision.kind === "undo" ? null : { seq, words };
      setConflict(null);
      setCorrecting(false);
      if (decision.kind === "undo") onAgain();
      else onDone(words);
    } catch (error) {
      if (error instanceof ConflictError) {
        setConflict(error.decisions);
        setFailed(error.message);
        if (error.seq !== null) setExpects(error.seq);
      } else {
        setFailed(error instanceof Error ? error.message : String(error));
      }
    } finally {
      setBusy(false);
    }
  };
  const act = (chosen: Act): void => {
    if (!may || busy) return;
    if (NEEDS_REASON.has(chosen) && !reason.trim()) {
      setWants(chosen);
      why.current?.focus();
      return;
    }
    setWants(null);
    if (chosen === "undo") {
      if (latest) void send({ kind: "undo", about: [String(latest.seq)], reason }, "taken back");
      else setFailed("There is no decision of this visit to take back.");
    } else if (chosen === "correct") {
      setCorrecting(true);
    } else if (GRADES.includes(chosen) && !task.claim && !task.other) {
      void send({ kind: "grade", about: about(task), value: chosen, reason, expects }, `graded ${chosen}`);
    } else {
      void send({ kind: chosen, about: about(task), reason, expects }, chosen);
    }
  };
  const now = useRef(act);
  now.current = act;
  useLayoutEffect(() => { // at once, so that no key is lost on a case that is already to be seen
    const pressed = (event: KeyboardEvent): void => {
      const chosen = isTyping(event) ? null : actOf(task, event.key);
      if (!chosen) return;
      event.preventDefault();
      now.current(chosen);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [task]);

  return (
    <article class="case" aria-label="The case">
      <p class="soft">{task.why}</p>
      <h2><bdi>{visible(title)}</bdi></h2>
      {title !== task.note && <p><bdi>{visible(task.note)}</bdi></p>}
      <p>
        {task.incident && <a href={hash("incident", task.incident)}>{task.other ? "One incident" : "The incident"}</a>}
        {task.other && <> and <a href={hash("incident", task.other)}>the other</a></>}
      </p>
      {task.other && task.incident && <Why a={task.incident} b={task.other} open />}
      <Said task={task} />
      <Decisions all={task.decisions} />
      {failed && (
        <div class="notice alarm" role="alert">
          <p>{conflict ? "Somebody else decided meanwhile. Nothing of theirs was overwritten." : failed}</p>
          {conflict && <Decisions all={conflict} />}
          {conflict && <p><button type="button" onClick={onAgain}>Look again</button> or decide now, beside it.</p>}
        </div>
      )}
      {correcting && <Correct task={task} busy={busy} onCancel={() => setCorrecting(false)} onSend={(field, value, why) => void send({ kind: "correct", about: about(task), field, value, reason: why, expects }, `corrected the ${field}`)} />}
      <div class="acts main" role="group" aria-label="Decide">
        {choices(task).map(({ act: name, key, word }) => (
          <button key={name} type="button" disabled={!may || busy} onClick={() => act(name)}>{word} <kbd>{key}</kbd></button>
        ))}
        <button type="button" class="plain" disabled={!may || busy || !latest} onClick={() => act("undo")}>{latest ? `Take back “${latest.words}”` : "Take back"} <kbd>u</kbd></button>
        <label class="reason">
          <span class={wants ? "" : "unseen"}>{wants ? `Why ${wants}? Enter decides.` : "Reason"}</span>
          <input ref={why} value={reason} placeholder="reason" maxLength={500} onInput={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && wants && reason.trim()) act(wants);
              if (event.key === "Escape") event.currentTarget.blur();
            }} />
        </label>
      </div>
    </article>
  );
}

/** The number of a claim, and whether it is a part of a wider one. */
function counted(claim: Sourced): string {
  if (claim.low === null && claim.best === null && claim.high === null) return "";
  return ` ${withUnit(said(claim, claim.approximate ?? false), claim.unit, claim.high)}${claim.part_of ? ", a part of a wider number" : ""}`;
}

function Said({ task }: { task: Task }) {
  const voices = new Voices();
  return (
    <ul class="evidences">
      {task.said.map((claim) => (
        <li key={claim.claim} class={`evidence ${voices.of(claim.speaker)}`}>
          <Words claim={claim} />
          <small><Voice voices={voices} speaker={claim.speaker} />, <bdi>{visible(claim.publisher ?? "outlet not named")}</bdi>: {claim.measure ?? claim.event}{counted(claim)}</small>
        </li>
      ))}
    </ul>
  );
}
