import { describe, expect, it } from "vitest";
import { changed, filters, hash, parsed, query } from "../src/address";

describe("addresses", () => {
  it.each(["#/", "#/incident/i-ab12", "#/report/sha256%3Aab?claim=c1", "#/figures?kind=air&by=month"])(
    "%s is read and written back", (text) => {
      const { view, key, query: words } = parsed(text);
      expect(hash(view, key, words)).toBe(text);
    });
  it("takes what names no view as the overview", () => {
    for (const text of ["", "#", "#/nowhere/at/all", "#//"]) expect(parsed(text).view).toBe("overview");
  });
  it("survives a broken escape", () => expect(parsed("#/incident/%E0%A4%A").key).toBe("%E0%A4%A"));
});

describe("filters", () => {
  it("come back from the address as they went", () => {
    const wanted = { words: "\"Zelena street\" & more", kind: "air", contested: "1", box: "49,34,51,36" };
    expect(filters(new URLSearchParams(query(wanted).toString()))).toEqual(wanted);
  });
  it("have one order, and drop what is empty or unknown", () => {
    const found = filters(new URLSearchParams("until=2024&nonsense=1&kind=&since=2023&words=+"));
    expect(query(found).toString()).toBe("since=2023&until=2024");
  });
  it("change without touching the others", () => {
    expect(changed({ kind: "air", place: "Sumy" }, { kind: null, measure: "killed" })).toEqual(
      { place: "Sumy", measure: "killed" });
  });
});
