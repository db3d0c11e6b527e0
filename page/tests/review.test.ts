import { describe, expect, it } from "vitest";
import { fieldsOf, type Task } from "../src/api/review";
import type { Sourced } from "../src/api/types";
import { about, actOf, choices, isTyping } from "../src/views/review/keys";

const task = (more: Partial<Task>): Task => ({
  id: "t", why: "contested", note: "", incident: "inc-1", other: null, claim: null, said: [], decisions: [], seen: 3, ...more,
});

describe("what can be corrected", () => {
  it("is a count only where the claim counts", () => {
    expect(fieldsOf({ measure: "killed" } as Sourced)[0]).toBe("count");
    expect(fieldsOf({ measure: null } as Sourced)).not.toContain("count");
    expect(fieldsOf({ measure: null } as Sourced)[0]).toBe("measure");
  });
});

describe("the keys of the review", () => {
  it("mean what the case allows", () => {
    expect(actOf(task({ claim: "c1" }), "r")).toBe("reject");
    expect(actOf(task({ other: "inc-2" }), "r")).toBeNull();
    expect(actOf(task({ other: "inc-2" }), "n")).toBe("not the same");
    expect(actOf(task({}), "4")).toBe("discounted");
    expect(actOf(task({}), "x")).toBeNull();
  });
  it("are each used once, and always leave j, k and u alone", () => {
    for (const one of [task({}), task({ claim: "c" }), task({ other: "i" })]) {
      const keys = choices(one).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.some((key) => "jku".includes(key))).toBe(false);
    }
  });
  it("decide about the pair, the claim or the incident", () => {
    expect(about(task({ other: "inc-2", claim: "c1" }))).toEqual(["inc-1", "inc-2"]);
    expect(about(task({ claim: "c1" }))).toEqual(["c1"]);
    expect(about(task({}))).toEqual(["inc-1"]);
  });
  it("stay with what is being typed", () => {
    const pressed = (tagName: string, more = {}) => ({ target: { tagName } as unknown as EventTarget, ctrlKey: false, metaKey: false, altKey: false, ...more });
    expect(isTyping(pressed("INPUT"))).toBe(true);
    expect(isTyping(pressed("BODY"))).toBe(false);
    expect(isTyping(pressed("BODY", { ctrlKey: true }))).toBe(true);
  });
});
