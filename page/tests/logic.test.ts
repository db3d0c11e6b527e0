import { describe, expect, it } from "vitest";
import { span, stretch } from "../src/logic/dates";
import { contested, revised } from "../src/logic/disputes";
import { bar, greatest, many, said, short, withUnit } from "../src/logic/ranges";
import { binFor, dateOf, dayOf, linear, next, ticks } from "../src/logic/scales";
import { paragraphs, segments, visible } from "../src/logic/segments";

const range = (low: number | null, best: number | null, high: number | null) => ({ low, best, high });

describe("a figure that was only revised", () => {
  const linked = (agreement: "revised" | "contested", ...fields: string[]) => ({
    figures: { killed: { low: 3, best: 4, high: 4, unit: "person", agreement, numbers: [], claims: [], origins: 1 } },
    disputes: fields.map((field) => ({ field, claims: [], values: [] })),
  });
  it("is no dispute", () => {
    expect(contested(linked("revised", "killed"))).toBe(false);
    expect(revised(linked("revised", "killed"), "killed")).toBe(true);
  });
  it("doesn't hide another dispute", () => {
    expect(contested(linked("revised", "killed", "weapon"))).toBe(true);
    expect(contested(linked("contested", "killed"))).toBe(true);
    expect(revised(linked("contested", "killed", "weapon"), "weapon")).toBe(false);
  });
});

describe("ranges", () => {
  it.each([
    [range(17, 17, 17), "17", "17"],
    [range(1, 1, null), "at least 1", "≥ 1"],
    [range(0, 8, null), "none to at least 8", "0 to ≥ 8"],
    [range(null, 30, 30), "up to 30", "≤ 30"],
    [range(3, 4, 5), "3 to 5", "3–5"],
    [range(0, 0, 0), "none", "0"],
    [range(null, null, null), "a number not given", "?"],
    [range(12400, 12400, 12400), "12,400", "12,400"],
  ])("%o is said %s and written %s", (value, words, brief) => {
    expect(said(value)).toBe(words);
    expect(short(value)).toBe(brief);
  });
  it("counts things", () => {
    expect(withUnit("29", "drone", 29)).toBe("29 drones");
    expect(withUnit("none", "battery", 0)).toBe("no batteries");
    expect(withUnit("4", "aircraft", 4)).toBe("4 aircraft");
    expect(withUnit("3", "person", 3)).toBe("3");
    expect([many(1, "report"), many(2, "report")]).toEqual(["1 report", "2 reports"]);
  });
  it("says about only before a number", () => {
    expect(said(range(20, 20, 20), true)).toBe("about 20");
    expect(said(range(20, 20, null), true)).toBe("at least 20");
  });
  it("draws an open end to the edge", () => {
    expect(bar(range(5, 5, null), 10)).toEqual({ from: 0.5, to: 1, best: 0.5, openLow: false, openHigh: true });
    expect(bar(range(null, null, 4), 8)).toMatchObject({ from: 0, to: 0.5, openLow: true, best: null });
    expect(bar(range(0, 0, 0), 0)).toMatchObject({ from: 0, to: 0 });
  });
  it("finds the greatest number named", () => {
    expect(greatest([range(1, 2, null), range(null, null, 7)])).toBe(7);
    expect(greatest([])).toBe(0);
  });
});

describe("scales", () => {
  it("has round and whole ticks that reach the end", () => {
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(ticks(61)).toEqual([0, 20, 40, 60, 80]);
    expect(ticks(0)).toEqual([0, 1]);
  });
  it("maps numbers", () => {
    expect(linear([0, 10], [0, 100])(5)).toBe(50);
    expect(linear([3, 3], [0, 100])(3)).toBe(50);
  });
  it("goes from dates to days and back", () => {
    expect(dateOf(dayOf("2024-02-29T10:00") as number)).toBe("2024-02-29");
    expect(dayOf("soon")).toBeNull();
    expect(dateOf(dayOf("2024") as number)).toBe("2024-01-01");
  });
  it("steps by bins", () => {
    const day = dayOf("2024-01-31") as number;
    expect(["day", "week", "month", "year"].map((bin) => dateOf(next(day, bin as "day")))).toEqual(
      ["2024-02-01", "2024-02-07", "2024-02-01", "2025-01-01"]);
    expect([binFor(30), binFor(400), binFor(2000), binFor(20000)]).toEqual(["day", "week", "month", "year"]);
  });
});

describe("dates", () => {
  it.each([
    ["2024-11-12", "2024-11-13", "12–13 Nov 2024"],
    ["2024-11-12T00:00", "2024-11-13T00:00", "12 Nov 2024"],
    ["2024-11-12T20:00", "2024-11-13T06:00", "12–13 Nov 2024"],
    ["2024-10-30", "2024-11-02", "30 Oct – 2 Nov 2024"],
    ["2023", "2024", "2023 – 2024"],
    [null, null, "time not known"],
  ])("%s to %s is %s", (since, until, words) => expect(span(since, until)).toBe(words));
});

describe("stretches", () => {
  it.each([
    ["2024-11-05T05:00", "2024-11-05T12:00", "5 November 2024, 05:00 to 12:00"],
    ["2024-11-12T20:00", "2024-11-13T06:00", "12 November 2024, 20:00 to 13 November 2024, 06:00"],
    ["2024-11-12", null, "12 November 2024"],
  ])("%s to %s is %s", (since, until, words) => expect(stretch(since, until)).toBe(words));
});

describe("segments", () => {
  it("cuts where marks begin and end, and lets them overlap", () => {
    const found = segments("abcdef", [{ start: 1, end: 4, value: "a" }, { start: 3, end: 5, value: "b" }]);
    expect(found.map(({ text, marks }) => [text, marks.join("")])).toEqual(
      [["a", ""], ["bc", "a"], ["d", "ab"], ["e", "b"], ["f", ""]]);
  });
  it("counts code points, not UTF-16 units", () => {
    const found = segments("𝔸𝔹 cd", [{ start: 3, end: 5, value: 1 }]);
    expect(found.map(({ text }) => text)).toEqual(["𝔸𝔹 ", "cd"]);
  });
  it("keeps to a part of the text", () => {
    const found = segments("one two three", [{ start: 0, end: 13, value: 1 }], 4, 7);
    expect(found).toEqual([{ text: "two", start: 4, marks: [1] }]);
  });
  it("loses nothing, whatever the marks", () => {
    const text = "Нічний удар — عربى 🚀 end";
    const marks = Array.from({ length: 30 }, (_, at) => ({ start: (at * 7) % 20, end: (at * 5) % 24, value: at }));
    expect(segments(text, marks).map(({ text: piece }) => piece).join("")).toBe(text);
  });
  it("finds paragraphs", () => {
    expect(paragraphs("🚀 a\n\n b\nc\n\n\nd")).toEqual([{ start: 0, end: 3 }, { start: 5, end: 9 }, { start: 12, end: 13 }]);
  });
  it("makes reversed writing and hidden signs visible", () => {
    expect(visible("a\u202eb\u0000c\n")).toBe("a⟨202E⟩b⟨0000⟩c\n");
  });
});
