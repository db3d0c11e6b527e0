/** What stands around every view: name, ways to go, light and dark, who is logged in. */
import { useEffect, useRef } from "preact/hooks";
import { hash } from "../address.ts";
import type { View } from "../address.ts";
import { ask, session } from "../api/client.ts";
import { loadSession } from "../api/ledger.ts";
import { address, go, way } from "../router.ts";
import { Masked } from "./masked.tsx";
import { type Choice, choice, choose } from "../theme.ts";

const WAYS: [View, string][] = [["overview", "Incidents"], ["search", "Search"], ["figures", "Figures"], ["changes", "Corrections"], ["review", "Review"], ["log", "Log"]];
/** These show the ledger as of a day, where one is set. */
const KEEPS = new Set<View>(["overview", "search", "figures"]);
const BELONGS: Partial<Record<View, View>> = { incident: "overview", report: "overview" };

export function Top() {
  const now = BELONGS[address.value.view] ?? address.value.view;
  const ways = useRef<HTMLElement>(null);
  useEffect(() => {
    ways.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [now]);
  return (
    <header class="top">
      <a class="skip" href={window.location.hash || "#/"} onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}>To the content</a>
      <a class="name" href={hash("overview")}>histor</a>
      <nav aria-label="Views" ref={ways}>
        <ul>
          {WAYS.map(([view, word]) => <li key={view}><a href={KEEPS.has(view) ? way(view) : hash(view)} aria-current={now === view ? "page" : undefined}>{word}</a></li>)}
        </ul>
      </nav>
      <div class="right">
        <Masked />
        <label><span class="unseen">Light or dark</span>
          <select value={choice.value} onChange={(event) => choose(event.currentTarget.value as Choice)}>
            <option value="system">light or dark</option>
            <option value="light">light</option>
            <option value="dark">dark</option>
          </select>
        </label>
        <Who />
      </div>
    </header>
  );
}

function Who() {
  const now = session.value;
  if (!now || now.open) return null;
  if (!now.user) return <a href={hash("login")}>Log in</a>;
  const out = async (): Promise<void> => {
    await ask("logout", { post: {} }).catch(() => null);
    await loadSession();
    go("login");
  };
  return <span><bdi>{now.user}</bdi> <small>{now.role}</small> <button type="button" class="plain" onClick={() => void out()}>Log out</button></span>;
}

export function Foot() {
  return (
    <footer class="foot">
      {session.value?.example && <span>This is the example that comes with histor: its people, events and outlets are invented.</span>}
      <span>Who says what; no number is picked.</span>
      <span>Map: Natural Earth; places: GeoNames (CC BY 4.0){session.value?.tiles ? "; tiles of your own" : ""}. Dashed boundaries are disputed.</span>
      <a href={hash("about")}>About and licences</a>
      <a href="api/docs">API</a>
    </footer>
  );
}
