/** Incidents by time, and a stretch of it chosen by mouse or keys: each end is a slider of its own. */
import { useRef, useState } from "preact/hooks";
import { type Bin, type Column, dateOf, dayOf, linear, next, ticks } from "../logic/scales.ts";
import { shortDate } from "../logic/dates.ts";
import { many, written } from "../logic/ranges.ts";
import { useWidth } from "./width.ts";

interface TimelineProps {
  bins: Column[];
  bin: Bin;
  since: string | null;
  until: string | null;
  onChoose: (since: string | null, until: string | null) => void;
}

const HEIGHT = 96;
const LEAST = 14; // days
const EDGE = { left: 30, right: 10, top: 8, bottom: 20 };

export function Timeline({ bins, bin, since, until, onChoose }: TimelineProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const days = bins.map((column) => dayOf(column.since) as number);
  const [first, end] = roomy(days[0] ?? 0, bins.length ? next(days.at(-1) as number, bin) : 1);
  const most = Math.max(1, ...bins.map((column) => column.count));
  const right = Math.max(EDGE.left + 10, width - EDGE.right);
  const x = linear([first, end], [EDGE.left, right]);
  const day = linear([EDGE.left, right], [first, end]);
  const top = ticks(most, 2).filter((tick) => tick <= most);
  const y = linear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]);
  const chosen: [number, number] = drag ?? [dayOf(since) ?? first, until ? (dayOf(until) as number) + 1 : end];
  const isChosen = drag !== null || since !== null || until !== null;

  const dayAt = (event: PointerEvent): number => {
    const left = svg.current?.getBoundingClientRect().left ?? 0;
    return Math.max(first, Math.min(end, Math.round(day(event.clientX - left))));
  };
  const settle = (from: number, to: number): void => {
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    if (b - a < 1 || (a <= first && b >= end)) onChoose(null, null);
    else onChoose(a <= first ? null : dateOf(a), b >= end ? null : dateOf(b - 1));
  };
  const moved = (which: 0 | 1, event: KeyboardEvent): void => {
    const at = which === 0 ? chosen[0] : chosen[1];
    const step = event.shiftKey ? 10 : 1;
    const goal = stepped(event.key, at, step, bin, first, end);
    if (event.key === "Escape" && isChosen) {
      event.preventDefault();
      onChoose(null, null);
    } else if (goal !== null) {
      event.preventDefault();
      if (which === 0) settle(Math.min(goal, chosen[1] - 1), chosen[1]);
      else settle(chosen[0], Math.max(goal, chosen[0] + 1));
    }
  };
  if (!bins.length) return <div class="timeline" ref={box}><p class="soft">No incident here has a known time.</p></div>;
  return (
    <div class="timeline" ref={box}>
      {width > 0 && (
        <>
          <svg ref={svg} width={width} height={HEIGHT} aria-hidden="true"
            onPointerDown={(event) => {
              svg.current?.setPointerCapture(event.pointerId);
              setDrag([dayAt(event), dayAt(event)]);
            }}
            onPointerMove={(event) => drag && setDrag([drag[0], dayAt(event)])}
            onPointerUp={(event) => {
              if (drag) settle(drag[0], dayAt(event));
              setDrag(null);
            }}
            onPointerCancel={() => setDrag(null)}>
            {top.map((tick) => (
              <g key={tick}>
                <line class="grid" x1={EDGE.left} x2={right} y1={y(tick)} y2={y(tick)} />
                <text class="tick" x={EDGE.left - 5} y={y(tick) + 4} text-anchor="end">{written(tick)}</text>
              </g>
            ))}
            {isChosen && <rect class="brush" x={x(Math.min(...chosen))} width={Math.max(1, Math.abs(x(chosen[1]) - x(chosen[0])))} y={EDGE.top} height={HEIGHT - EDGE.top - EDGE.bottom} />}
            {bins.map((column, at) => {
              const from = x(days[at] as number);
              const wide = Math.max(1, x(next(days[at] as number, bin)) - from - (bins.length > 150 ? 0.3 : 1));
              const inside = !isChosen || ((days[at] as number) < Math.max(...chosen) && next(days[at] as number, bin) > Math.min(...chosen));
              return (
                <g key={column.since} class={inside ? "column" : "column out"}>
                  <title>{`${shortDate(column.since)}: ${many(column.count, "incident")}${column.contested ? `, ${column.contested} contested` : ""}`}</title>
                  <rect class="all" x={from} width={wide} y={y(column.count)} height={Math.max(column.count ? 1.5 : 0, y(0) - y(column.count))} />
                </g>
              );
            })}
            <line class="axis" x1={EDGE.left} x2={right} y1={y(0)} y2={y(0)} />
            {marks(first, end, right - EDGE.left).map((mark) => (
              <text key={mark} class="tick" x={Math.min(Math.max(x(mark), EDGE.left + 12), right - 34)} y={HEIGHT - 5} text-anchor="middle">{shortDate(dateOf(mark))}</text>
            ))}
          </svg>
          {([0, 1] as const).map((which) => (
            <div key={which} class="handle" role="slider" tabIndex={0} style={{ left: `${(100 * x(chosen[which])) / width}%` }}
              aria-label={which === 0 ? "From" : "Until"} aria-valuemin={first} aria-valuemax={end} aria-valuenow={chosen[which]}
              aria-valuetext={shortDate(dateOf(which === 0 ? chosen[0] : chosen[1] - 1))} onKeyDown={(event) => moved(which, event)} />
          ))}
        </>
      )}
    </div>
  );
}

/** Where a key takes an end of the stretch; null where the key means nothing here. */
export function stepped(key: string, at: number, steps: number, bin: Bin, first: number, end: number): number | null {
  const wide = Math.max(1, next(at, bin) - at) * steps;
  if (key === "ArrowLeft" || key === "ArrowDown") return Math.max(first, at - wide);
  if (key === "ArrowRight" || key === "ArrowUp") return Math.min(end, at + wide);
  if (key === "PageDown") return Math.max(first, at - wide * 10);
  if (key === "PageUp") return Math.min(end, at + wide * 10);
  if (key === "Home") return first;
  return key === "End" ? end : null;
}

/** A few days alone are not drawn as wide as weeks: from when to when is shown. */
function roomy(first: number, end: number): [number, number] {
  const lack = Math.max(0, LEAST - (end - first));
  return [first - Math.floor(lack / 2), end + Math.ceil(lack / 2)];
}

function marks(first: number, end: number, room: number): number[] {
  const count = Math.max(1, Math.min(8, Math.floor(room / 110)));
  const wide = (end - first) / (count + 1);
  return Array.from({ length: count }, (_, at) => Math.round(first + wide * (at + 1))).filter((day, at, all) => day !== all[at - 1]);
}
