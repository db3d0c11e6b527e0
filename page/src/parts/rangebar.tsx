/** A range drawn on a scale from nothing to the greatest number around. An open end fades to the edge with an arrow. */
import { type Range, bar, said } from "../logic/ranges.ts";

interface RangeBarProps {
  range: Range;
  most: number;
  voice?: string;
  height?: number;
}

export function RangeBar({ range, most, voice = "v1", height = 14 }: RangeBarProps) {
  const shape = bar(range, most);
  const [left, right] = [shape.from * 100, shape.to * 100];
  const middle = height / 2;
  return (
    <svg class={`rangebar ${voice}`} height={height} width="100%" role="img" aria-label={said(range)}>
      <line class="rail" x1="0" x2="100%" y1={middle} y2={middle} />
      {right > left && (
        <line class={shape.openHigh || shape.openLow ? "extent open" : "extent"} x1={`${left}%`} x2={`${right}%`} y1={middle} y2={middle} />
      )}
      {!shape.openLow && range.low !== null && <line class="end" x1={`${left}%`} x2={`${left}%`} y1={middle - 5} y2={middle + 5} />}
      {!shape.openHigh && range.high !== null && <line class="end" x1={`${right}%`} x2={`${right}%`} y1={middle - 5} y2={middle + 5} />}
      {shape.best !== null && <circle class="best" cx={`${shape.best * 100}%`} cy={middle} r="4" />}
    </svg>
  );
}
