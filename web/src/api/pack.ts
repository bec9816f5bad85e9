/** A rule pack in the format `assay-pack/1`: what a tier's assessment is judged by, for ever. */
export interface Pack {
  format: string;
  name: string;
  version: string;
  currency: string;
  day: { zone: string; time: string };
  phases: Phase[];
}

export interface Phase {
  name: string;
  capital: string;
  venue: string;
  leverage: { class: string; ratio: string }[];
  financing: string;
  band: string;
  doubt: string;
  rules: Rule[];
}

export type Limit = { amount: string } | { percent: string; of: string };

export interface Loss {
  id: string;
  kind: "overallLoss" | "dailyLoss";
  effect: "breach" | "pause";
  measure: "balance" | "equity" | "lower";
  anchor: "initial" | "balance" | "equity" | "higher";
  limit: Limit;
  trail: "none" | "close" | "instant";
  lock: { kind: "none" } | { kind: "at"; level: string } | { kind: "jump"; trigger: string; level: string };
  reset: { zone: string; time: string };
  comparison: "touch" | "passThrough";
  costs: string;
  evaluation: "tick" | "close";
  hold: { seconds: string; atOnceBeyond: string };
}

export interface ProfitTarget {
  id: string;
  kind: "profitTarget";
  effect: string;
  measure: "balance" | "equity";
  target: Limit;
  comparison: string;
  flat: boolean;
}

export interface MinTradingDays {
  id: string;
  kind: "minTradingDays";
  effect: string;
  days: string;
  counts: "opened" | "closed" | "moved";
  valueLeast: string;
  resultLeast: string;
}

export interface MinTrades {
  id: string;
  kind: "minTrades";
  effect: string;
  trades: string;
  counts: "roundTrips" | "orders";
  period: "phase" | "day";
  shareOfLargest: string;
}

export interface MaxRiskPerTrade {
  id: string;
  kind: "maxRiskPerTrade";
  effect: string;
  limit: Limit;
  basis: "stop" | "cost";
  aggregate: "order" | "instrument";
  stopRequired: boolean;
}

export interface MaxDuration {
  id: string;
  kind: "maxDuration";
  effect: string;
  days: string;
}

/** A kind that this page has no words for yet is shown by its name and fields. */
export interface OtherRule {
  id: string;
  kind: "other";
  effect: string;
}

export type Rule = Loss | ProfitTarget | MinTradingDays | MinTrades | MaxRiskPerTrade | MaxDuration | OtherRule;
