import type { JournalLine } from "../api/types";
import { decimal, type Decimal } from "./decimal";

/** What one trading day came to, by the fills and closings that the journal holds. */
export interface Day {
  /** Instant from which it counts: the account's opening or the roll before. */
  from: string;
  /** Instant of its roll; absent while it runs. */
  until?: string;
  trades: number;
  realised: Decimal;
  fees: Decimal;
  financing: Decimal;
  /** Balance at its end, or now. */
  balance: Decimal;
}

/** What a page tells from a journal, folded line by line; the newest day comes last. */
export interface History {
  /** Sequence of the last line that was folded. */
  sequence: bigint;
  days: Day[];
  /** Cost and signed quantity of each position, exact. */
  costs: Record<string, { quantity: string; cost: Decimal }>;
  /** When each rule resets next. */
  resets: Record<string, string>;
  /** Held instruments whose judgement is paused, with the instant it began. */
  paused: Record<string, string>;
  /** Lines that tell the story of a verdict: warnings, touches, pauses, resets and what ended it. */
  story: JournalLine[];
  /** Orders that the journal names, newest last, at most so many. */
  trades: JournalLine[];
  capital: Decimal;
}

export const EMPTY: History = {
  sequence: 0n,
  days: [],
  costs: {},
  resets: {},
  paused: {},
  story: [],
  trades: [],
  capital: 0n,
};

const STORY = new Set([
  "genesis",
  "AnchorMoved",
  "WarningRaised",
  "FloorTouched",
  "FloorCleared",
  "RuleViolated",
  "JudgementPaused",
  "JudgementResumed",
  "PhasePassed",
  "AccountFailed",
  "AccountExpired",
  "AccountGivenUp",
  "AccountFrozen",
  "AccountThawed",
  "AccountHalted",
  "EquityExhausted",
  "PositionClosed",
]);

const STORY_MOST = 200;
const TRADES_MOST = 200;

/** Body of a line whose fields are texts, lists and further fields. */
export type Body = Record<string, unknown>;
export const body = (line: JournalLine): Body => line.body as Body;
export const text = (of: Body, key: string): string => String(of[key] ?? "");

/** Takes in lines that follow; those already folded are passed over. */
export function fold(history: History, lines: JournalLine[]): History {
  const next: History = {
    ...history,
    days: history.days.map((each) => ({ ...each })),
    costs: { ...history.costs },
    resets: { ...history.resets },
    paused: { ...history.paused },
    story: [...history.story],
    trades: [...history.trades],
  };
  for (const line of lines) {
    const sequence = BigInt(line.sequence);
    if (sequence > next.sequence) {
      next.sequence = sequence;
      take(next, line);
    }
  }
  next.story = next.story.slice(-STORY_MOST);
  next.trades = next.trades.slice(-TRADES_MOST);
  return next;
}

function take(into: History, line: JournalLine): void {
  const of = body(line);
  if (STORY.has(line.type)) {
    into.story.push(line);
  }
  const today = into.days.at(-1);
  switch (line.type) {
    case "AccountOpened":
      into.capital = decimal(text(of, "capital"));
      into.days.push(day(text(of, "at"), into.capital));
      for (const reset of (of["resets"] as Body[] | undefined) ?? []) {
        into.resets[text(reset, "rule")] = text(reset, "at");
      }
      break;
    case "OrderFilled":
    case "PositionClosed":
      into.trades.push(line);
      held(into, line.type, of);
      if (today !== undefined) {
        today.trades++;
        today.realised += decimal(text(of, "realised"));
        today.fees += decimal(text(of, "fee"));
        today.balance = decimal(text(of, "balance"));
      }
      break;
    case "DayRolled":
      if (today !== undefined) {
        for (const paid of (of["financing"] as Body[] | undefined) ?? []) {
          today.financing += decimal(text(paid, "amount"));
        }
        today.until = text(of, "at");
        today.balance = decimal(text(of, "balance"));
      }
      into.days.push(day(text(of, "at"), decimal(text(of, "balance"))));
      break;
    case "AnchorMoved":
      into.resets[text(of, "rule")] = text(of, "next");
      break;
    case "JudgementPaused":
      into.paused[text(of, "symbol")] = text(of, "since");
      break;
    case "JudgementResumed":
      delete into.paused[text(of, "symbol")];
      break;
    default:
      break;
  }
}

function held(into: History, type: string, of: Body): void {
  const symbol = text(of, "symbol");
  if (type === "PositionClosed" || decimal(text(of, "positionAfter")) === 0n) {
    delete into.costs[symbol];
  } else {
    into.costs[symbol] = { quantity: text(of, "positionAfter"), cost: decimal(text(of, "costAfter")) };
  }
}

const day = (from: string, balance: Decimal): Day => ({
  from,
  trades: 0,
  realised: 0n,
  fees: 0n,
  financing: 0n,
  balance,
});
