import type { JournalLine } from "../api/types";
import { decimal, exact, times, type Decimal } from "../sums/decimal";
import { EMPTY, fold } from "../sums/history";
import type { Bundle, Fields } from "./bundle";

/** One position's part of the equity, as a verdict states it. */
export interface Term {
  symbol: string;
  quantity: string;
  price: string;
  mark: string;
  doubted: boolean;
  profit: string;
}

/** How a loss rule stood when it was judged. */
export interface Finding {
  rule: string;
  anchor: string;
  floor: string;
  value: string;
  comparison: "touch" | "passThrough";
  balance: string;
  equity: string;
  terms: Term[];
  watermark: string;
  watermarkSequence: string;
}

/** Whether a value breaks its floor: at it when touching counts, below it otherwise. */
export const breaks = (value: Decimal, floor: Decimal, comparison: string): boolean =>
  comparison === "touch" ? value <= floor : value < floor;

/**
 * Adds a stated breach up again: each position at the closing side of the mark it names, balance and open profits to
 * equity, equity against the floor. Throws where a figure differs; says in words what was added.
 */
export function arithmetic(
  bundle: Bundle,
  lines: JournalLine[],
  verdict: { outcome: string; sequence: string },
): string {
  const violated = lines.findLast(
    (each) => each.type === "RuleViolated" && BigInt(each.sequence) <= BigInt(verdict.sequence),
  );
  if (verdict.outcome !== "failed" || violated === undefined) {
    return `${verdict.outcome}, as line ${verdict.sequence} of the journal says`;
  }
  const finding = (violated.body as Fields)["finding"] as Finding;
  const history = fold(
    EMPTY,
    lines.filter((each) => BigInt(each.sequence) < BigInt(violated.sequence)),
  );
  const cited = bundle.cited();
  let sum = decimal(finding.balance);
  for (const term of finding.terms) {
    const body = cited.get(term.mark)?.entry["body"] as Fields | undefined;
    const side = decimal(term.quantity) < 0n ? "ask" : "bid";
    if (!term.doubted && body?.[side] !== term.price) {
      throw new Error(`${term.symbol} was valued at ${term.price}, entry ${term.mark} says ${String(body?.[side])}`);
    }
    if (profit(term, history.costs[term.symbol]?.cost) !== decimal(term.profit)) {
      throw new Error(`the open profit of ${term.symbol} is not ${term.profit}`);
    }
    sum += decimal(term.profit);
  }
  if (sum !== decimal(finding.equity)) {
    throw new Error(`balance and open profits are ${exact(sum)}, stated is ${finding.equity}`);
  }
  if (!breaks(decimal(finding.value), decimal(finding.floor), finding.comparison)) {
    throw new Error(`${finding.value} does not break the floor ${finding.floor}`);
  }
  const floor = exact(decimal(finding.floor));
  return `failed by rule ${finding.rule}: equity adds up to ${exact(sum)} from the cited marks, floor ${floor}`;
}

function profit(term: Term, cost: Decimal | undefined): Decimal | undefined {
  if (cost === undefined) {
    return undefined;
  }
  const held = decimal(term.quantity);
  const worth = times(held < 0n ? -held : held, decimal(term.price));
  return held < 0n ? cost - worth : worth - cost;
}
