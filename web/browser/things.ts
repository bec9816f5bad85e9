import type { Assessment, Instrument, Objective, Position, Tier, Violation } from "../src/api/types";
import { FIRST } from "../src/proof/chain";
import { ACCOUNT, BROKEN, packNamed } from "./story";

/** What a staged platform has: instruments, an account that lives and one that failed, tiers. */
export const instrument = (symbol: string, bid: string, ask: string): Instrument => ({
  symbol,
  class: "crypto",
  tick: "0.01",
  lot: "0.00000001",
  currency: "USD",
  status: "open",
  mark: { price: bid, bid, ask, state: "good", tape: "824210" },
});

export const ASSESSMENT: Assessment = {
  id: "5c3d9a52-7e0f-4c1e-9d55-0f6f3c1a2b10",
  account: ACCOUNT,
  status: "active",
  phase: "evaluation",
  balance: "24985.03",
  equity: "25047.89",
  capital: "25000",
  tape: "824209",
  sequence: "23",
  hash: FIRST,
  tier: { id: "00000000-0000-4000-8000-000000000000", name: "Starter 25K", version: "1" },
  pack: packNamed("starter-25k"),
  origin: "trial",
  created: "2026-11-19T08:00:00.000000Z",
};

/** The account of the bundle. */
export const FAILED: Assessment = {
  ...ASSESSMENT,
  id: "4cb85c51-fabb-5d41-8406-19f9185b271d",
  account: BROKEN[0]?.account ?? "",
  status: "failed",
  balance: "23361.1603",
  equity: "23361.1603",
  created: "2026-11-20T23:58:00.170000Z",
};

export const OBJECTIVES: Objective[] = [
  {
    ruleId: "overall",
    kind: "overallLoss",
    effect: "breach",
    status: "ok",
    value: "25047.89",
    floor: "22500",
    room: "2547.89",
    bindsAt: { symbol: "BTC-USD", price: "75747.06" },
  },
  {
    ruleId: "daily",
    kind: "dailyLoss",
    effect: "breach",
    status: "ok",
    value: "25047.89",
    floor: "23797.52",
    room: "1250.37",
    bindsAt: { symbol: "BTC-USD", price: "80072.13" },
  },
  { ruleId: "target", kind: "profitTarget", effect: "gate", status: "notMet", value: "25035.62", target: "27000" },
  { ruleId: "days", kind: "minTradingDays", effect: "gate", status: "met", value: "3", target: "3" },
  { ruleId: "trades", kind: "minTrades", effect: "gate", status: "notMet", value: "2", target: "3" },
];

export const POSITIONS: Position[] = [
  { symbol: "BTC-USD", quantity: "0.3", averagePrice: "84031", openProfit: "62.7" },
  { symbol: "ETH-USD", quantity: "-2", averagePrice: "3017.1", openProfit: "0.16" },
];

export const VIOLATION: Violation = {
  ruleId: "daily",
  equity: "23620.9203",
  floor: "23725.0885",
  touchedAt: "2026-11-21T00:00:03.840000Z",
  confirmedAt: "2026-11-21T00:00:04.560000Z",
  words: "Rule daily: 23620.9203 was below the floor 23725.0885.",
  effect: "breach",
  sequence: "40",
};

export const tier = (n: number, name: string, pack: string, capital: string, amount: string): Tier => ({
  id: `0000000${n}-0000-4000-8000-000000000000`,
  name,
  version: "1",
  capital,
  price: { amount, currency: "USD" },
  pack: { name: pack, version: "1", hash: packNamed(pack) },
});
