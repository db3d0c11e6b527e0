/** Sums over many incidents, as ranges: by time, region, kind or speaker, with the rule by which they were made. */
import { filters, query } from "../../address.ts";
import { asked, url } from "../../api/client.ts";
import { facet, summing, sums } from "../../api/ledger.ts";
import type { By, Sum, Sums } from "../../api/types.ts";
import { useLoaded } from "../../api/use.ts";
import { shortDate } from "../../logic/dates.ts";
import { greatest, many, said, short, withUnit, written } from "../../logic/ranges.ts";
import { visible } from "../../logic/segments.ts";
import { RangeBar } from "../../parts/rangebar.tsx";
import { Scroll } from "../../parts/scroll.tsx";
import { AsOf } from "../../parts/asof.tsx";
import { Failed, Waiting } from "../../parts/states.tsx";
import { address, go } from "../../router.ts";
import { FilterBar } from "../overview/filterbar.tsx";

const BYS: By[] = ["time", "region", "kind", "speaker"];
const BINS = ["day", "week", "month", "year"];

export function FiguresPage() {
  const words = address.value.query;
  const wanted = filters(words);
  const how = {
    measure: words.get("sum") || wanted.measure || "killed",
    by: BYS.find((by) => by === words.get("by")) ?? "time",
    bin: BINS.find((bin) => bin === words.get("bin")) ?? "month",
    unit: words.get("unit") ?? "",
  };
  const summed = useLoaded(`sums?${summing(wanted, how)}`, (signal) => sums(wanted, how, signal));
  const values = useLoaded(`measures?${asked(wanted)}`, (signal) => facet("measures", wanted, signal));
  const set = (change: Record<string, string>): void => {
    const kept = { sum: how.measure, by: how.by, bin: how.bin, unit: how.unit, ...change };
    go("figures", null, query({ ...wanted, measure: "" }, Object.fromEntries(Object.entries(kept).filter(([, value]) => value))));
  };
  const measures = values.value?.map(({ value }) => value) ?? [];
  return (
    <>
      <FilterBar wanted={wanted} without={["measure"]} />
      <main id="main" class="page sums" tabIndex={-1}>
        <h1>Figures</h1>
        <div class="formline">
          <Select label="What is summed" value={how.measure} values={measures.includes(how.measure) ? measures : [how.measure, ...measures]} onChange={(sum) => set({ sum, unit: "" })} />
          <Select label="By" value={how.by} values={BYS} onChange={(by) => set({ by })} />
          {how.by === "time" && <Select label="In steps of a" value={how.bin} values={BINS} onChange={(bin) => set({ bin })} />}
          {(summed.value?.units.length ?? 0) > 1 && <Select label="Counted in" value={summed.value?.unit ?? ""} values={summed.value?.units ?? []} onChange={(unit) => set({ unit })} />}
        </div>
        <AsOf />
        <Failed loaded={summed} />
        {!summed.value && summed.loading && <Waiting what="the sums" />}
        {summed.value && <Summed held={summed.value} file={url("sums.csv", summing(wanted, how))} stale={summed.loading} bin={how.bin} />}
      </main>
    </>
  );
}

function Select({ label, value, values, onChange }: { label: string; value: string; values: readonly string[]; onChange: (value: string) => void }) {
  return (
    <label><span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {values.map((one) => <option key={one} value={one}>{one}</option>)}
      </select>
    </label>
  );
}

function Summed({ held, file, stale, bin }: { held: Sums; file: string; stale: boolean; bin: string }) {
  const most = greatest(held.groups.map(({ sum }) => sum));
  const open = held.groups.some(({ sum }) => sum.high === null);
  return (
    <section class={stale ? "stale" : ""} aria-label="Sums">
      <p class="total-sum"><b>{withUnit(said(held.total), held.unit, held.total.high)}</b> {held.measure} in {many(held.total.incidents, "incident")}{held.total.contested > 0 && <>, <span class="differs">≠ contested in {written(held.total.contested)}</span></>}</p>
      <p class="rule"><b>The rule:</b> {held.rule}{held.total.left_out > 0 && ` ${many(held.total.left_out, "incident")} left out.`}</p>
      <p class="downloads"><a class="button" href={file} download>Download as CSV</a></p>
      {held.groups.length === 0 ? <p class="soft">No incident that passes the filters has this figure.</p> : (
        <Scroll label={`${held.measure} by ${held.by}`}>
          <table>
            <caption class="unseen">{held.measure} by {held.by}, as ranges</caption>
            <thead><tr><th scope="col">{held.by}</th><th scope="col" class="number">Range</th><th scope="col" class="barcell"><span class="ends"><span>0</span><span>{written(most)}</span></span></th><th scope="col" class="number">Incidents</th><th scope="col" class="number">Contested</th></tr></thead>
            <tbody>{held.groups.map(({ group, sum }) => <Group key={group} name={held.by === "time" ? named(group, bin) : group} sum={sum} most={open ? most * 1.1 : most} />)}</tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function Group({ name, sum, most }: { name: string; sum: Sum; most: number }) {
  return (
    <tr>
      <th scope="row"><bdi>{visible(name).split("/").map((part, at) => at ? <>/<wbr />{part}</> : part)}</bdi></th>
      <td class="number">{short(sum)}</td>
      <td class="barcell"><RangeBar range={sum} most={most} /></td>
      <td class="number">{written(sum.incidents)}</td>
      <td class="number">{sum.contested ? <span class="differs">≠ {written(sum.contested)}</span> : "0"}</td>
    </tr>
  );
}

function named(group: string, bin: string): string {
  if (!/^\d{4}/.test(group)) return group;
  if (bin === "year") return group.slice(0, 4);
  return shortDate(bin === "month" ? group.slice(0, 7) : group);
}
