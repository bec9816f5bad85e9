import { describe, expect, it } from "vitest";
import { decimal } from "./decimal";
import { liveEquity } from "./equity";
import type { Instrument, MarkState, Position } from "../api/types";

const instrument = (symbol: string, bid: string, ask: string, state: MarkState = "good"): Instrument => ({
  symbol,
  class: "crypto",
  tick: "0.01",
  lot: "0.00000001",
  currency: "USD",
  status: "open",
  mark: { price: bid, bid, ask, state, tape: "7" },
});
const position = (symbol: string, quantity: string, averagePrice: string): Position => ({
  symbol,
  quantity,
  averagePrice,
  openProfit: "0",
});

describe("liveEquity", () => {
  it("is the balance while nothing is held", () => {
    expect(liveEquity("100000", [], []).equity).toBe(decimal("100000"));
  });

  it("values a long at the bid and a short at the ask", () => {
    const marks = [instrument("BTC-USD", "84000", "84010"), instrument("ETH-USD", "3000", "3001")];
    const held = [position("BTC-USD", "0.5", "84005"), position("ETH-USD", "-2", "3000.5")];
    const live = liveEquity("99990.25", held, marks);
    expect(live.openProfit).toBe(decimal("-3.5"));
    expect(live.equity).toBe(decimal("99986.75"));
    expect(live.doubtful).toEqual([]);
  });

  it("takes the cost of the journal where the average price had to be rounded", () => {
    const marks = [instrument("BTC-USD", "10.01", "10.02")];
    const held = { ...position("BTC-USD", "3", "3.33333333"), cost: decimal("10") };
    expect(liveEquity("0", [held], marks).equity).toBe(decimal("20.03"));
    expect(liveEquity("0", [position("BTC-USD", "3", "3.33333333")], marks).equity).toBe(decimal("20.03000001"));
  });

  it("names held instruments whose mark does not judge, and no others", () => {
    const marks = [instrument("BTC-USD", "1", "2", "single"), instrument("SOL-USD", "1", "2", "none")];
    const live = liveEquity("10", [position("BTC-USD", "1", "1")], marks);
    expect(live.doubtful).toEqual([{ symbol: "BTC-USD", state: "single" }]);
    expect(live.equity).toBe(decimal("10"));
  });

  it("is unknown, never a guess, while a held instrument has no price", () => {
    const blind: Instrument = { ...instrument("BTC-USD", "1", "2"), mark: { state: "none", tape: "9" } };
    expect(liveEquity("10", [position("BTC-USD", "1", "1")], [blind])).toEqual({
      doubtful: [{ symbol: "BTC-USD", state: "none" }],
    });
    expect(liveEquity("10", [position("BTC-USD", "1", "1")], []).equity).toBeUndefined();
  });
});
