import { describe, expect, it } from "vitest";
import { decimal, dollars, money, price, quantity, shown, times } from "./decimal";

describe("decimal", () => {
  it("counts in whole numbers of 10^-8", () => {
    expect(decimal("1")).toBe(100_000_000n);
    expect(decimal("-0.00000001")).toBe(-1n);
    expect(decimal("92233720368.54775807")).toBe(9_223_372_036_854_775_807n);
  });

  it.each(["", "1.", ".5", "1e3", "1.000000001", "+1", " 1", "1,000"])("refuses %j", (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it("multiplies exactly and rounds half to even", () => {
    expect(times(decimal("0.1"), decimal("0.2"))).toBe(decimal("0.02"));
    expect(times(1n, decimal("0.5"))).toBe(0n);
    expect(times(3n, decimal("0.5"))).toBe(2n);
    expect(times(-3n, decimal("0.5"))).toBe(-2n);
    expect(times(-1n, decimal("0.5"))).toBe(0n);
    expect(times(1n, decimal("0.50000001"))).toBe(1n);
  });

  it("is spelled for people", () => {
    expect(money("1234567.895")).toBe("1,234,567.90");
    expect(money("-999.99")).toBe("\u2212999.99");
    expect(money("-0.001")).toBe("0.00");
    expect(dollars(decimal("-269"))).toBe("\u2212$269.00");
    expect(dollars(decimal("1234.5"))).toBe("$1,234.50");
    expect(price("84120.5", "0.01")).toBe("84,120.50");
    expect(price("84120.5", "1")).toBe("84,121");
    expect(quantity("-1.25")).toBe("\u22121.25");
    expect(shown(decimal("1000"), 0)).toBe("1,000");
  });
});
