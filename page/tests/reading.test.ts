import { describe, expect, it } from "vitest";
import { compared } from "../src/logic/difference";
import { found } from "../src/logic/found";
import { country, located } from "../src/logic/places";

const hits = (text: string, words: string): string[] => found(text, words).filter(({ hit }) => hit).map(({ text }) => text);

describe("words that were looked for", () => {
  it("are found with their English endings and in any case", () => {
    expect(hits("Drones hit a depot; one drone burned.", "drone")).toEqual(["Drones", "drone"]);
    expect(hits("Explosions shook Sumy", "explosion")).toEqual(["Explosions"]);
  });
  it("are not found inside others", () => expect(hits("A cartload for the carpenter", "car")).toEqual([]));
  it("are taken out of quotes and signs, and all text stays", () => {
    const text = "On Zelena street, (again).";
    expect(hits(text, '"Zelena street"')).toEqual(["Zelena", "street"]);
    expect(found(text, '"Zelena street"').map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("a difference", () => {
  const lines = compared(["@@ -1,2 +1,2 @@", "-Three people were killed, the mayor said.", "+Four people were killed, the mayor said.", " Nothing else."]);
  it("marks the words that changed, and they alone", () => {
    expect(lines.map(({ kind }) => kind)).toEqual(["del", "ins", "same"]);
    expect(lines[0]?.parts.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(["Three"]);
    expect(lines[1]?.parts.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(["Four"]);
  });
  it("keeps whole lines whole that have nothing in common", () => {
    const [gone, come] = compared(["-Rescuers left.", "+Eleven boats were seen near Odesa on Sunday"]);
    expect([gone?.parts.length, come?.parts.length]).toEqual([1, 1]);
  });
});

describe("places", () => {
  it("name countries", () => {
    expect(country("UA")).toBe("Ukraine");
    expect(country("Ukraine")).toBe("Ukraine");
    expect(located("Sumy", null, "Sumy", "Ukraine")).toBe("Sumy, Ukraine");
  });
});
