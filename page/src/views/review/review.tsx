/** The queue: what waits for a person, one case at a time, decided by keys or buttons. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { type Task, WHYS, mayDecide, queue } from "../../api/review.ts";
import { useLoaded } from "../../api/use.ts";
import { many } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Failed, Waiting } from "../../parts/states.tsx";
import { address, go } from "../../router.ts";
import { Case } from "./case.tsx";
import { isTyping } from "./keys.ts";
import { named } from "./named.ts";

export function ReviewPage() {
  const why = address.value.query.get("why") ?? "";
  const loaded = useLoaded(`queue ${why}`, (signal) => queue(why, signal));
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<Record<string, string>>({});
  const tasks = loaded.value ?? [];
  const task = tasks[Math.min(at, Math.max(0, tasks.length - 1))];
  const step = (by: number): void => setAt((before) => Math.max(0, Math.min(tasks.length - 1, before + by)));
  useEffect(() => setAt(0), [why]);
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [tasks.length]);
  return (
    <main id="main" class="page review" tabIndex={-1}>
      <h1>Review</h1>
      <p class="soft">What histor is less sure of, or what differs. Every decision is added with your name and time, and only another decision takes it back.</p>
      {!mayDecide() && <p class="notice">You may look; deciding takes the role of a reviewer.</p>}
      <div class="formline">
        <label><span>Waits because it is</span>
          <select value={why} onChange={(event) => go("review", null, new URLSearchParams(event.currentTarget.value ? { why: event.currentTarget.value } : {}))}>
            <option value="">of any kind</option>
            {WHYS.map((one) => <option key={one} value={one}>{one}</option>)}
          </select>
        </label>
        <p class="soft" role="status">{loaded.value ? `${many(tasks.length, "case")}${tasks.length === 100 ? " at least" : ""}` : ""}</p>
      </div>
      <Failed loaded={loaded} />
      {!loaded.value && loaded.loading && <Waiting what="the queue" />}
      {loaded.value && !task && <p>Nothing waits here.</p>}
      {task && (
        <div class="queue">
          <nav class="items" aria-label="Cases">
            <ol>{tasks.map((one, index) => <Item key={one.id} task={one} now={one === task} done={done[one.id] ?? null} onChoose={() => setAt(index)} />)}</ol>
          </nav>
          <Case key={task.id} task={task} onDone={(words) => {
            setDone((before) => ({ ...before, [task.id]: words }));
            step(1);
          }} onAgain={loaded.again} />
        </div>
      )}
    </main>
  );
}

function Item({ task, now, done, onChoose }: { task: Task; now: boolean; done: string | null; onChoose: () => void }) {
  return (
    <li>
      <button type="button" aria-current={now ? "true" : undefined} onClick={onChoose}>
        <small>{task.why}{done && ` · ${done}`}</small>
        <bdi>{visible(named(task))}</bdi>
        <small><bdi>{visible(task.note)}</bdi></small>
      </button>
    </li>
  );
}
