import { describe, expect, it } from "vitest";
import { fault, gain, paid, share } from "./contracts";
import { plain } from "./decimal";

const LINE = { name: "Rain on Sunday", count: "100", cents: "62.5", chance: "60" };

describe("contracts of a prediction market", () => {
  it("cost what is paid for all of them and gain the rest of a dollar each", () => {
    expect(fault(LINE)).toBeUndefined();
    expect([paid(LINE), gain(LINE), share(LINE)].map(plain)).toEqual(["62.5", "37.5", "0.6"]);
    const odd = { ...LINE, count: "3", cents: "0.333333", chance: "0.000001" };
    expect([paid(odd), gain(odd), share(odd)].map(plain)).toEqual(["0.00999999", "2.99000001", "0.00000001"]);
  });

  it.each([
    [{ name: "  " }, "name"],
    [{ name: "x".repeat(81) }, "name"],
    [{ count: "0" }, "count"],
    [{ count: "1.5" }, "count"],
    [{ count: "1000001" }, "count"],
    [{ count: "" }, "count"],
    [{ cents: "100.1" }, "cents"],
    [{ cents: "-1" }, "cents"],
    [{ cents: "1e1" }, "cents"],
    [{ chance: "101" }, "chance"],
    [{ chance: "sixty" }, "chance"],
  ])("are refused in words: %o", (change, part) => {
    expect(fault({ ...LINE, ...change })?.part).toBe(part);
  });

  it("may cost nothing or a dollar, and be sure", () => {
    for (const cents of ["0", "100"]) {
      for (const chance of ["0", "100"]) {
        expect(fault({ ...LINE, count: "1000000", cents, chance })).toBeUndefined();
      }
    }
  });
});
