/** The versions of a report, and what changed from each to the next: words of the text, and claims gone and new. */
import type { Change, ClaimRow, Held } from "../../api/types.ts";
import { date } from "../../logic/dates.ts";
import { type Line, compared } from "../../logic/difference.ts";
import { said, withUnit } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Voice, Voices } from "../../parts/voice.tsx";
import { way } from "../../router.ts";

export function Versions({ past, held, now }: { past: Change[]; held: Held[]; now: string }) {
  const voices = new Voices();
  return (
    <>
      {held.length > 1 && (
        <p class="versions-held">{held.map((one) => (
          <span key={one.key}>{one.key === now ? <b>version {one.version}</b> : <a href={way("report", one.key)}>version {one.version}</a>} <small>{date(one.published ?? one.added)}</small></span>
        ))}</p>
      )}
      <ol class="versions">
        {past.map((change, at) => (
          <li key={at} class="panel">
            <h2>{change.kind === "version" ? `What version ${change.version} changed` : `Read anew by histor ${change.histor}`} <small>added {date(change.at)}</small></h2>
            <div class="turnover">
              <Rows title="No longer claimed" rows={change.gone} look="del" voices={voices} />
              <Rows title="Newly claimed" rows={change.new} look="ins" voices={voices} />
            </div>
            {change.text.length > 0 ? <Lines change={change} /> : <p class="soft">The text is the same.</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Rows({ title, rows, look, voices }: { title: string; rows: ClaimRow[]; look: "ins" | "del"; voices: Voices }) {
  return (
    <section>
      <h3>{title} <small>{rows.length || "nothing"}</small></h3>
      <ul class={`claims ${look}`}>
        {rows.map((row) => (
          <li key={row.claim}>
            <p><Voice voices={voices} speaker={row.speaker} /> {row.measure ?? row.event} {row.best !== null || row.low !== null || row.high !== null ? <b>{withUnit(said(row), row.unit, row.high)}</b> : ""}
              {row.polarity === "denied" && <small> denied</small>}{row.certainty !== "stated" && <small> {row.certainty}</small>}</p>
            <p class="quote"><q dir="auto">{visible(row.evidence)}</q></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ change }: { change: Change }) {
  return (
    <ul class="difference" aria-label="The text">
      {compared(change.text).map((line, at) => <One key={at} line={line} />)}
    </ul>
  );
}

const WORDS: Record<Line["kind"], string> = { ins: "added: ", del: "gone: ", same: "" };
const SIGNS: Record<Line["kind"], string> = { ins: "+", del: "−", same: "" };

function One({ line }: { line: Line }) {
  return (
    <li class={line.kind} dir="auto">
      {line.kind !== "same" && <><span class="unseen">{WORDS[line.kind]}</span><span class="sign" aria-hidden="true">{SIGNS[line.kind]}</span></>}
      {line.parts.map((part, at) => (part.changed ? (line.kind === "ins" ? <ins key={at}>{visible(part.text)}</ins> : <del key={at}>{visible(part.text)}</del>) : visible(part.text)))}
    </li>
  );
}
