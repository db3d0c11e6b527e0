/** Light or dark: as the system says unless a reader chooses. The choice stays in this browser. */
import { effect, signal } from "@preact/signals";

export type Theme = "light" | "dark";
export type Choice = Theme | "system";

const KEPT = "histor-theme";
const system = window.matchMedia("(prefers-color-scheme: dark)");

function kept(): Choice {
  try {
    const value = window.localStorage.getItem(KEPT);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

export const choice = signal<Choice>(kept());
const ofSystem = signal<Theme>(system.matches ? "dark" : "light");
export const theme = signal<Theme>("light");

system.addEventListener("change", (event) => {
  ofSystem.value = event.matches ? "dark" : "light";
});

effect(() => {
  theme.value = choice.value === "system" ? ofSystem.value : choice.value;
  document.documentElement.dataset["theme"] = theme.value;
});

/** Keeps what a reader chose. */
export function choose(next: Choice): void {
  choice.value = next;
  try {
    if (next === "system") window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, next);
  } catch {
    // A browser that keeps nothing: the choice holds for this visit.
  }
}
