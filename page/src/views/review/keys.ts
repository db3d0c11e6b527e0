/** The keys of the review: which act a key means for a task. */
import type { Task } from "../../api/review.ts";

export type Act = "accept" | "reject" | "correct" | "same" | "not the same" | "undecided" | "fair" | "weak" | "contested" | "discounted" | "undo";

/** What the ledger takes only with a reason. */
export const NEEDS_REASON: ReadonlySet<Act> = new Set<Act>(["reject"]);

export interface Choice {
  act: Act;
  key: string;
  word: string;
}

const CLAIM: Choice[] = [
  { act: "accept", key: "a", word: "Accept" }, { act: "reject", key: "r", word: "Reject" }, { act: "correct", key: "c", word: "Correct" },
];
const PAIR: Choice[] = [
  { act: "same", key: "s", word: "Same" }, { act: "not the same", key: "n", word: "Not the same" }, { act: "undecided", key: "o", word: "Open" },
];
const INCIDENT: Choice[] = [
  { act: "accept", key: "a", word: "Accept" },
  { act: "fair", key: "1", word: "Fair" }, { act: "weak", key: "2", word: "Weak" }, { act: "contested", key: "3", word: "Contested" },
  { act: "discounted", key: "4", word: "Discounted" },
];

/** What can be decided on a task. */
export function choices(task: Task): Choice[] {
  if (task.other) return PAIR;
  return task.claim ? CLAIM : INCIDENT;
}

/** What a task is about: two incidents, a claim, or an incident. */
export function about(task: Task): string[] {
  if (task.other && task.incident) return [task.incident, task.other];
  return [task.claim ?? task.incident ?? ""];
}

/** The act of a key, and null where it means nothing for this task. */
export function actOf(task: Task, key: string): Act | null {
  if (key === "u") return "undo";
  return choices(task).find((choice) => choice.key === key)?.act ?? null;
}

/** Whether a key belongs to what is being typed or held, and so is none of ours. */
export function isTyping(event: Pick<KeyboardEvent, "target" | "ctrlKey" | "metaKey" | "altKey">): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target as { tagName?: string } | null;
  return ["INPUT", "TEXTAREA", "SELECT"].includes(target?.tagName ?? "");
}
