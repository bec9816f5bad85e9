import { decimal, times, type Decimal } from "./decimal";
import type { Instrument, MarkState, Position } from "../api/types";

/** What an account is worth right now, and how far that can be trusted. */
export interface LiveEquity {
  /** Balance plus the open profit of every position; absent while a held instrument has no price at all. */
  equity?: Decimal;
  openProfit?: Decimal;
  /** Held instruments whose mark does not judge, with the state it is in. */
  doubtful: { symbol: string; state: MarkState }[];
}

/** Only these states judge; every other one pauses judgement of the accounts that hold the instrument. */
export const judges = (state: MarkState): boolean => state === "good" || state === "settled";

/** A position with what it cost, when the journal said so: the average price is that cost, rounded. */
export type Held = Position & { cost?: Decimal | undefined };

/** What a position would bring if it were closed: longs at the bid, shorts at the ask, less what it cost. */
export function openProfit(position: Held, instrument: Instrument | undefined): Decimal | undefined {
  const held = decimal(position.quantity);
  const side = held < 0n ? instrument?.mark?.ask : instrument?.mark?.bid;
  if (side === undefined) {
    return undefined;
  }
  const size = held < 0n ? -held : held;
  const cost = position.cost ?? times(size, decimal(position.averagePrice));
  const worth = times(size, decimal(side));
  return held < 0n ? cost - worth : worth - cost;
}

/** balance + sum of quantity x (closing side - cost), a sum and not a rule: the verdict is made elsewhere. */
export function liveEquity(balance: string, positions: Held[], instruments: Instrument[]): LiveEquity {
  const bySymbol = new Map(instruments.map((each) => [each.symbol, each]));
  const profits = positions.map((each) => openProfit(each, bySymbol.get(each.symbol)));
  const doubtful = positions
    .map((each) => ({ symbol: each.symbol, state: bySymbol.get(each.symbol)?.mark?.state ?? ("none" as const) }))
    .filter((each) => !judges(each.state));
  if (profits.some((each) => each === undefined)) {
    return { doubtful };
  }
  const open = profits.reduce<Decimal>((sum, each) => sum + (each ?? 0n), 0n);
  return { equity: decimal(balance) + open, openProfit: open, doubtful };
}
