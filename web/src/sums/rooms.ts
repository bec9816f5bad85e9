import type { Limit, Loss, Phase, Rule } from "../api/pack";
import type { Objective } from "../api/types";
import { decimal, over, times, type Decimal } from "./decimal";

const HUNDRED = decimal("100");

/** The amount of a limit: what is given, or its percentage of the capital or of the anchor. Rounded down. */
export function amount(limit: Limit, capital: Decimal, anchor: Decimal): Decimal {
  if ("amount" in limit) {
    return decimal(limit.amount);
  }
  const whole = limit.of === "initial" ? capital : anchor;
  return (whole * decimal(limit.percent)) / HUNDRED;
}

export const isLoss = (rule: Rule): rule is Loss => rule.kind === "overallLoss" || rule.kind === "dailyLoss";

/** How much of a loss rule's allowance is used up: 0 none, 1 all; for a bar, so clamped. */
export function used(objective: Objective, rule: Rule | undefined, capital: Decimal): number | undefined {
  if (objective.room === undefined || objective.floor === undefined || rule === undefined || !isLoss(rule)) {
    return undefined;
  }
  const allowance = allowanceAt(rule, decimal(objective.floor), capital);
  const left = Number(over(decimal(objective.room), allowance)) / 1e8;
  return Math.min(1, Math.max(0, 1 - left));
}

/** The way from anchor to floor, told from the floor. */
export function allowanceAt(rule: Loss, floor: Decimal, capital: Decimal): Decimal {
  if ("percent" in rule.limit && rule.limit.of !== "initial") {
    const percent = decimal(rule.limit.percent);
    return (floor * percent) / (HUNDRED - percent);
  }
  return amount(rule.limit, capital, capital);
}

/** Whether the clock ever draws a loss rule's line anew. */
export const isReset = (rule: Rule): boolean =>
  isLoss(rule) &&
  (rule.kind === "dailyLoss" ||
    rule.evaluation === "close" ||
    rule.effect === "pause" ||
    (rule.anchor !== "initial" && rule.trail !== "instant"));

/** Where a daily floor would lie if its reset came now, at this balance and equity. Absent for other rules. */
export function floorAfterReset(rule: Rule, phase: Phase, balance: Decimal, equity: Decimal): Decimal | undefined {
  if (rule.kind !== "dailyLoss") {
    return undefined;
  }
  const capital = decimal(phase.capital);
  const anchor = {
    initial: capital,
    balance,
    equity,
    higher: equity > balance ? equity : balance,
  }[rule.anchor];
  const floor = anchor - amount(rule.limit, capital, anchor);
  const top = rule.lock.kind === "at" ? capital + decimal(rule.lock.level) : undefined;
  return top !== undefined && floor > top ? top : floor;
}

/** Room right now under rules that measure equity with all costs; the answer of the platform for the others. */
export function roomNow(
  objective: Objective,
  rule: Rule | undefined,
  equity: Decimal | undefined,
): Decimal | undefined {
  if (objective.room === undefined) {
    return undefined;
  }
  const live = rule !== undefined && isLoss(rule) && rule.measure === "equity" && rule.costs === "all";
  if (live && equity !== undefined && objective.floor !== undefined) {
    return equity - decimal(objective.floor);
  }
  return decimal(objective.room);
}

/**
 * The largest size whose loss at its stop, fees of both ways included, is no more than the room; rounded down to the
 * lot. The preview has the last word.
 */
export function sizeAtStop(wish: {
  room: Decimal;
  entry: Decimal;
  stop: Decimal;
  feeRate: Decimal;
  lot: Decimal;
}): Decimal {
  const distance = wish.entry > wish.stop ? wish.entry - wish.stop : wish.stop - wish.entry;
  const each = distance + times(wish.entry + wish.stop, wish.feeRate);
  if (wish.room <= 0n || each <= 0n) {
    return 0n;
  }
  const size = over(wish.room, each);
  return wish.lot > 0n ? size - (size % wish.lot) : size;
}
