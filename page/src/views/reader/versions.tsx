/** The versions of a report, and what changed from each to the next: lines of text, and claims gone and new. */
import type { Change } from "../../api/types.ts";
import { date } from "../../logic/dates.ts";
import { many } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";

export function Versions({ past }: { past: Change[] }) {
  return (
    <ol class="versions">
      {past.map((change, at) => (
        <li key={at} class="panel">
          <h2>{change.kind === "version" ? `Version ${change.version}` : `Read anew by histor ${change.histor}`} <small>{date(change.at)}</small></h2>
          <p class="soft">{many(change.gone.length, "claim")} gone, {many(change.new.length, "claim")} new</p>
          {change.text.length > 0 ? <Lines change={change} /> : <p class="soft">The text is the same.</p>}
        </li>
      ))}
    </ol>
  );
}

const SIGNS: Record<string, [string, string]> = { "+": ["added", "ins"], "-": ["gone", "del"], "@": ["", "at"] };

function Lines({ change }: { change: Change }) {
  return (
    <ul class="difference">
      {change.text.filter((line) => !line.startsWith("@")).map((line, at) => {
        const [word, look] = SIGNS[line[0] ?? ""] ?? ["", ""];
        return (
          <li key={at} class={look} dir="auto">
            {word && <span class="unseen">{word}: </span>}<span class="sign" aria-hidden="true">{look ? line[0] : ""}</span>{visible(look ? line.slice(1) : line.replace(/^ /, ""))}
          </li>
        );
      })}
    </ul>
  );
}
