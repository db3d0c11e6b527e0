/** Where the sources of an incident contradict each other, and where a number was only revised. */
import type { Linked } from "../api/types.ts";

type Differing = Pick<Linked, "figures" | "disputes">;

/** Whether a dispute is none: a figure that was only revised, such as a toll that rose. */
export function revised(linked: Differing, field: string): boolean {
  const figure = linked.figures[field];
  return figure !== undefined && figure.agreement !== "contested";
}

/** Whether sources contradict each other on anything. */
export function contested(linked: Differing): boolean {
  return linked.disputes.some(({ field }) => !revised(linked, field)) || Object.values(linked.figures).some((figure) => figure.agreement === "contested");
}
