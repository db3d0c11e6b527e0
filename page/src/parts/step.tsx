/** How a figure went through time: the range as a band, what most say as a line, in steps. Each step is also in words. */
import type { Step } from "../api/types.ts";
import { date, shortDate } from "../logic/dates.ts";
import { greatest, said, withUnit } from "../logic/ranges.ts";
import { linear, ticks } from "../logic/scales.ts";
import { useWidth } from "./width.ts";

const HEIGHT = 132;
const EDGE = { left: 34, right: 14, top: 10, bottom: 24 };

export function StepPlot({ steps, name }: { steps: Step[]; name: string }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const times = steps.map((step) => Date.parse(step.known.length > 10 ? step.known : `${step.known}T00:00Z`));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const most = Math.max(...ticks(greatest(steps), 3));
  const after = Math.max((last - first) * 0.12, 43_200_000);
  const x = linear([first, last + after], [EDGE.left, Math.max(EDGE.left + 10, width - EDGE.right)]);
  const y = linear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]);
  const ends = [...times.slice(1), last + after];
  return (
    <figure class="steps" ref={box}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={`${name} over time: ${steps.map((step) => `${date(step.known)}, ${said(step)}`).join("; ")}`}>
          {ticks(most, 3).filter((tick) => tick <= most).map((tick) => (
            <g key={tick}>
              <line class="grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
              <text class="tick" x={EDGE.left - 6} y={y(tick) + 4} text-anchor="end">{tick}</text>
            </g>
          ))}
          {steps.map((step, at) => {
            const [from, to] = [x(times[at] as number), x(ends[at] as number)];
            const top = step.high === null ? EDGE.top : y(step.high);
            const low = y(step.low ?? 0);
            return (
              <g key={at}>
                <rect class={step.high === null ? "band open" : "band"} x={from} width={Math.max(1, to - from)} y={top} height={Math.max(3, low - top)} />
                {step.best !== null && <line class="line" x1={from} x2={to} y1={y(step.best)} y2={y(step.best)} />}
                {at > 0 && step.best !== null && steps[at - 1]?.best != null && (
                  <line class="line" x1={from} x2={from} y1={y(steps[at - 1]?.best as number)} y2={y(step.best)} />
                )}
                <circle class="best" cx={from} cy={y(step.best ?? step.low ?? step.high ?? 0)} r="3.5" />
              </g>
            );
          })}
          <text class="tick" x={EDGE.left} y={HEIGHT - 6}>{shortDate(steps[0]?.known)}</text>
          {last > first && <text class="tick" x={x(last)} y={HEIGHT - 6} text-anchor={x(last) > width - 60 ? "end" : "middle"}>{shortDate(steps.at(-1)?.known)}</text>}
        </svg>
      )}
      <details>
        <summary>The steps in words</summary>
        <ol>
          {steps.map((step, at) => (
            <li key={at}>
              <b>{date(step.known)}</b>: {withUnit(said(step), step.unit, step.high)}, {step.agreement}
              {step.said.length > 0 && <> – <bdi>{[...new Set(step.said.map((claim) => claim.speaker ?? claim.publisher ?? "the outlet"))].join("; ")}</bdi></>}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}
