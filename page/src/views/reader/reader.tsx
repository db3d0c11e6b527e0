/** A report with its evidence: click a claim and its words light up, click words and their claim does. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { type ReportPage, changes, report } from "../../api/ledger.ts";
import type { Claim, Reading } from "../../api/reading.ts";
import { useLoaded } from "../../api/use.ts";
import { date } from "../../logic/dates.ts";
import { many, written } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { Failed, Waiting } from "../../parts/states.tsx";
import { WithholdPerson, WithholdReport } from "../../parts/withhold.tsx";
import { Voices } from "../../parts/voice.tsx";
import { address, go, moment } from "../../router.ts";
import { Claims } from "./claims.tsx";
import { coverage, marks } from "./marks.ts";
import { Text } from "./text.tsx";
import { Versions } from "./versions.tsx";

export function ReaderPage({ name }: { name: string }) {
  const loaded = useLoaded(`document ${name}`, (signal) => report(name, signal), true);
  const past = useLoaded(`versions ${name}`, (signal) => changes(name, signal), true);
  const shown = address.value.query.get("show") === "versions" ? "versions" : "text";
  const title = loaded.value?.reading.document.title;
  useEffect(() => {
    document.title = `${title || "Report"} · histor`;
  }, [title]);
  const several = (past.value?.length ?? 0) > 0;
  return (
    <main id="main" class="page reader" tabIndex={-1}>
      <Failed loaded={loaded} />
      {!loaded.value && loaded.loading && <Waiting what="the report" />}
      {loaded.value && (
        <>
          <Head reading={loaded.value.reading} />
          {several && (
            <div class="switch" role="group" aria-label="What is shown">
              <button type="button" aria-pressed={shown === "text"} onClick={() => show({})}>The report</button>
              <button type="button" aria-pressed={shown === "versions"} onClick={() => show({ show: "versions" })}>Versions and what changed</button>
            </div>
          )}
          {shown === "versions" && past.value ? <Versions past={past.value} held={loaded.value.versions} now={loaded.value.document.key} /> : <Both reading={loaded.value.reading} standing={loaded.value.standing} />}
          <footer class="keeping"><WithholdReport document={loaded.value.document.key} /><WithholdPerson /></footer>
        </>
      )}
    </main>
  );
}

/** The same report with another part of it shown, which the address says. */
function show(what: Record<string, string>, replace = false): void {
  const then = moment();
  go("report", address.value.key, new URLSearchParams(then ? { ...what, as_of: then } : what), replace);
}

function Head({ reading }: { reading: Reading }) {
  const about = reading.document;
  const read = coverage(reading);
  const reasons = new Map<string, number>();
  for (const { reason } of about.skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return (
    <header class="head">
      <h1><bdi dir="auto">{visible(about.title || about.record || "Report without a title")}</bdi></h1>
      <p class="facts soft">
        <span><bdi>{visible(about.publisher ?? "outlet not named")}</bdi></span>
        <span>{about.published ? date(about.published) : "not dated"}</span>
        {about.uri && /^https?:\/\//.test(about.uri) && <span class="wrap">{visible(about.uri)}</span>}
        <span>{many(reading.claims.length, "claim")}</span>
      </p>
      <p class="coverage">
        <meter min="0" max="1" value={read} aria-label="How much of the text was read">{Math.round(read * 100)}%</meter>
        <span>{Math.floor(read * 100)}% of {written(about.characters)} characters read</span>
        {reasons.size > 0 && <span class="soft">not read: {[...reasons].map(([reason, count]) => (count > 1 ? `${reason} (${count})` : reason)).join(", ")}</span>}
      </p>
    </header>
  );
}

function Both({ reading, standing }: { reading: Reading; standing: ReportPage["standing"] }) {
  const chosen = address.value.query.get("claim");
  const box = useRef<HTMLDivElement>(null);
  const voices = useMemo(() => new Voices(), [reading]);
  const speakerOf = useMemo(() => speakers(reading), [reading]);
  const voiceOf = (claim: Claim): string => voices.of(speakerOf(claim));
  useMemo(() => reading.claims.forEach(voiceOf), [reading]);
  const marked = useMemo(() => marks(reading, voiceOf, chosen), [reading, chosen]);
  const choose = (id: string | null): void => {
    show(id ? { claim: id } : {}, true);
  };
  useEffect(() => {
    if (!chosen) return;
    for (const target of box.current?.querySelectorAll(`[data-chosen="true"]`) ?? []) {
      target.scrollIntoView({ block: "nearest" });
    }
  }, [chosen, reading]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape") choose(null);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [reading]);
  return (
    <div class="columns" ref={box}>
      <article class="text" aria-label="Text of the report"><Text reading={reading} marks={marked} chosen={chosen} onChoose={choose} /></article>
      <aside class="claimlist" aria-label="Claims">
        <Claims reading={reading} standing={standing} chosen={chosen} speakerOf={speakerOf} voices={voices} onChoose={choose} />
      </aside>
    </div>
  );
}

/** Who says a claim: the actor's name where it is known, else the words that name the source; null for the outlet. */
export function speakers(reading: Reading): (claim: Claim) => string | null {
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  return (claim) => {
    const statement = claim.statement ? statements.get(claim.statement) : undefined;
    if (!statement) return null;
    return (statement.actor && actors.get(statement.actor)) || statement.source?.text || null;
  };
}
