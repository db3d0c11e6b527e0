/** Each figure: the range over all voices, every number as a bar on one scale with its words, and its course in time. */
import { Scroll } from "../../parts/scroll.tsx";
import type { Figure, Linked, NumberSaid, Sourced, Step } from "../../api/types.ts";
import { date, shortDate } from "../../logic/dates.ts";
import { greatest, many, said, withUnit, written } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { RangeBar } from "../../parts/rangebar.tsx";
import { Differs } from "../../parts/states.tsx";
import { StepPlot } from "../../parts/step.tsx";
import { Voice, type Voices } from "../../parts/voice.tsx";
import { way } from "../../router.ts";

interface FiguresProps {
  linked: Linked;
  claims: Sourced[];
  steps: Step[];
  voices: Voices;
}

export function Figures({ linked, claims, steps, voices }: FiguresProps) {
  const known = new Map(claims.map((claim) => [claim.claim, claim]));
  const entries = ordered(linked.figures);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" class={entries.length ? "unseen" : ""}>Figures</h2>
      {!entries.length && <p class="soft">No report gives a number here.</p>}
      {entries.map(([name, figure]) => {
        const [measure = name] = name.split("/");
        const course = steps.filter((step) => step.measure === measure && step.unit === figure.unit);
        return <One key={name} name={measure} figure={figure} known={known} course={course} voices={voices} />;
      })}
    </section>
  );
}

const PEOPLE = ["killed", "injured", "missing"];

/** Figures as a reader wants them: people first, then the rest as they come, what is contested before what is not. */
export function ordered(figures: Record<string, Figure>): [string, Figure][] {
  const rank = ([name, figure]: [string, Figure]): number => {
    const people = PEOPLE.indexOf(name);
    return people < 0 ? 10 + (figure.agreement === "contested" ? 0 : 1) : people;
  };
  return Object.entries(figures).sort((a, b) => rank(a) - rank(b));
}

interface OneProps {
  name: string;
  figure: Figure;
  known: Map<string, Sourced>;
  course: Step[];
  voices: Voices;
}

function One({ name, figure, known, course, voices }: OneProps) {
  const most = greatest(figure.numbers.length ? figure.numbers : [figure]);
  const open = figure.numbers.some((number) => number.high === null);
  const scale = open ? most * 1.15 : most;
  return (
    <article class="figure">
      <header>
        <h3>{name[0]?.toUpperCase()}{name.slice(1)}</h3>
        <p class="range">{withUnit(said(figure), figure.unit, figure.high)}</p>
        <p class="agreement">
          {figure.agreement === "contested" ? <Differs /> : figure.agreement}
          <span class="soft">, {many(figure.origins, "origin")}</span>
        </p>
      </header>
      <Scroll label={`Numbers of ${name}`}>
        <table class="numbers-said stacked" role="table">
          <caption class="unseen">Every number of {name}: who says it, when and through which outlet</caption>
          <thead>
            <tr role="row"><th scope="col">Who</th><th scope="col" class="number">Number</th><th scope="col" class="barcell"><span class="ends"><span>0</span><span>{written(Math.round(most))}</span></span></th><th scope="col">Published</th><th scope="col">In the words</th></tr>
          </thead>
          <tbody>
            {figure.numbers.map((number, at) => <Line key={at} number={number} most={scale} known={known} voices={voices} />)}
          </tbody>
        </table>
      </Scroll>
      {moves(course) && <StepPlot steps={course} name={name} />}
    </article>
  );
}

/** Whether a figure ever changed: one that did not needs no plot. */
function moves(course: Step[]): boolean {
  return course.some(({ low, best, high }) => low !== course[0]?.low || best !== course[0]?.best || high !== course[0]?.high);
}

function Line({ number, most, known, voices }: { number: NumberSaid; most: number; known: Map<string, Sourced>; voices: Voices }) {
  const words = number.claims.map((id) => known.get(id)).filter((claim) => claim !== undefined);
  return (
    <tr role="row">
      <td role="cell"><Voice voices={voices} speaker={number.speaker} /></td>
      <td role="cell" class="number">{said(number, words.some((claim) => claim.approximate))}</td>
      <td role="cell" class="barcell"><RangeBar range={number} most={most} voice={voices.of(number.speaker)} /></td>
      <td role="cell" class="published"><span title={date(number.published)}>{number.published ? shortDate(number.published) : "not dated"}</span><br /><small><bdi>{visible(number.outlet ?? "outlet not named")}</bdi></small></td>
      <td role="cell">{words.filter((claim, at) => words.findIndex((other) => other.evidence === claim.evidence) === at).slice(0, 3).map((claim) => <Words key={claim.claim} claim={claim} />)}</td>
    </tr>
  );
}

/** The exact words, as a link to them in their report. */
export function Words({ claim }: { claim: Sourced }) {
  return (
    <a class="quote words" href={way("report", claim.document, { claim: claim.claim })}>
      <q dir="auto">{visible(claim.evidence)}</q>
      {claim.polarity === "denied" && <small> denied</small>}
      {claim.certainty !== "stated" && <small> {claim.certainty}</small>}
      {claim.status !== "current" && <small> {claim.status}</small>}
    </a>
  );
}
