import type { Reason } from "../api/types";
import { decimal, dollars, exact } from "../sums/decimal";

const sum = (value: unknown): string => (isDecimal(value) ? dollars(decimal(String(value))) : String(value));
const figure = (value: unknown): string => (isDecimal(value) ? exact(decimal(String(value))) : String(value));
const isDecimal = (value: unknown): boolean => /^-?\d+(\.\d{1,8})?$/.test(String(value));

const WORDS: Record<string, (n: Record<string, unknown>) => string> = {
  marginTooLow: (n) => `it needs ${sum(n["needed"])} of margin and ${sum(n["free"])} is free`,
  floorIsTouched: (n) =>
    `rule ${n["rule"]} is touched: equity ${sum(n["equity"])} at a floor of ${sum(n["floor"])}. Only closing is taken`,
  riskTooHigh: (n) => `it would risk ${sum(n["risk"])} where rule ${n["rule"]} allows ${sum(n["limit"])}`,
  stopLossMissing: (n) => `rule ${n["rule"]} asks for a stop-loss`,
  stopLossOnWrongSide: (n) =>
    `a stop-loss at ${figure(n["stopLoss"])} is on the wrong side of ${figure(n["reference"])}`,
  noBook: (n) => `${n["venue"]} has no book of ${n["symbol"]} young enough`,
  markNotGood: (n) => `the mark of ${n["symbol"]} is ${String(n["state"]).toUpperCase()}; only closing is taken`,
  inDoubt: (n) => `${n["symbol"]} has had no GOOD mark for a minute; only closing is taken`,
  outsideBand: (n) => `the book lies outside ${figure(n["lowest"])} to ${figure(n["highest"])}`,
  offLot: (n) => `${figure(n["quantity"])} is no multiple of the lot ${figure(n["lot"])}`,
  offTick: (n) => `${figure(n["price"])} is no multiple of the tick ${figure(n["tick"])}`,
  tooLarge: (n) => `no order may be larger than ${sum(n["notionalMax"])}`,
  tooManyOrders: (n) => `${n["open"]} orders are open, ${n["openMax"]} may be`,
  notOpen: () => "the market is not open",
  nothingToReduce: (n) => `there is nothing to reduce (position ${figure(n["position"])})`,
  tooLate: () => "it came too late for the prices it was made on",
  frozen: () => "the account is frozen; only closing is taken",
  paused: (n) => `rule ${n["rule"]} pauses trading until ${String(n["until"]).slice(0, 16).replace("T", " ")} UTC`,
  halted: () => "the account is halted until the platform's people have looked",
  ended: () => "the account has ended",
  unknownInstrument: (n) => `${n["symbol"]} is not listed`,
  notOffered: (n) => `this tier does not offer ${n["symbol"]}`,
  unknownOrder: () => "there is no such order",
};

/** Why an order was denied, with its numbers, in one sentence without a full stop. */
export function denial(reason: Reason | undefined): string {
  if (reason === undefined) {
    return "no reason was given";
  }
  const { code, ...numbers } = reason;
  const words = WORDS[code]?.(numbers);
  if (words !== undefined) {
    return words;
  }
  return [code, ...Object.entries(numbers).map(([name, value]) => `${name} ${String(value)}`)].join(", ");
}
