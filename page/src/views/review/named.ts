import type { Task } from "../../api/review.ts";

/** What a case is called: its kind of event and its place. */
export function named(task: Task): string {
  const first = task.said.find((claim) => claim.place) ?? task.said[0];
  return first ? [first.event, first.place].filter(Boolean).join(", ") : task.note;
}
