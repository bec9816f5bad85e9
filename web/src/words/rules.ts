import type { Limit, Loss, Pack, Phase, Rule } from "../api/pack";
import { decimal, exact, shown, type Decimal } from "../sums/decimal";
import { amount } from "../sums/rooms";

/** A rule for people: what it is called, its limit in a few figures, and what it says in whole sentences. */
export interface Told {
  name: string;
  figure: string;
  sentences: string[];
}

const NAMES: Record<string, string> = {
  overallLoss: "Maximum loss",
  dailyLoss: "Daily loss",
  profitTarget: "Profit target",
  minTradingDays: "Trading days",
  minTrades: "Trades",
  maxRiskPerTrade: "Risk per trade",
  maxDuration: "Time limit",
};

/** What a kind of rule is called on every page. */
export const ruleName = (kind: string): string => NAMES[kind] ?? kind;

const EFFECTS: Record<string, string> = {
  breach: "ends the account",
  pause: "pauses trading until the reset",
  block: "refuses the order",
  gate: "only delays the pass",
  adjust: "adjusts a figure",
};

export const effectWords = (effect: string): string => EFFECTS[effect] ?? effect;

/** Dollars without cents where there are none. */
export const dollarsShort = (value: Decimal): string =>
  `$${value % 100_000_000n === 0n ? shown(value, 0) : exact(value)}`;

/** Says one rule of a phase in words; the numbers are the pack's own. */
export function told(rule: Rule, phase: Phase): Told {
  const capital = decimal(phase.capital);
  const base = { name: ruleName(rule.kind) };
  switch (rule.kind) {
    case "overallLoss":
    case "dailyLoss":
      return { ...base, figure: limitWords(rule.limit), sentences: loss(rule, capital) };
    case "profitTarget": {
      const target = amount(rule.target, capital, capital);
      const measured =
        rule.measure === "balance" ? "Your balance" : "Your equity, as closing everything would bring it,";
      return {
        ...base,
        figure: limitWords(rule.target),
        sentences: [
          `${measured} has to reach ${dollarsShort(capital + target)}: a profit of ${dollarsShort(target)}.`,
          ...(rule.flat ? ["Everything must be closed for it to count."] : []),
        ],
      };
    }
    case "minTradingDays":
      return {
        ...base,
        figure: `${rule.days} days`,
        sentences: [`A day counts ${DAY_COUNTS[rule.counts]}.`, ...least(rule)],
      };
    case "minTrades":
      return {
        ...base,
        figure: `${rule.trades} ${rule.counts === "orders" ? "orders" : "round trips"}`,
        sentences: [
          `Counted over the ${rule.period}.`,
          ...(rule.shareOfLargest === "0"
            ? []
            : [`A trade smaller than ${rule.shareOfLargest} % of your largest does not count.`]),
        ],
      };
    case "maxRiskPerTrade":
      return {
        ...base,
        figure: limitWords(rule.limit),
        sentences: [
          rule.basis === "stop"
            ? `No order may lose more than this at its stop${ofInstrument(rule.aggregate)}.`
            : `No order may cost more than this${ofInstrument(rule.aggregate)}.`,
          ...(rule.stopRequired ? ["Every order that adds risk needs a stop-loss."] : []),
          "An order that would break it is refused; it cannot fail you.",
        ],
      };
    case "maxDuration":
      return {
        ...base,
        figure: `${rule.days} days`,
        sentences: ["After that the phase expires; that is no breach."],
      };
    case "other":
      return { ...base, figure: "", sentences: [] };
  }
}

const DAY_COUNTS = {
  opened: "when a position is opened in it",
  closed: "when a position is closed in it",
  moved: "when its result moves far enough",
};

const least = (rule: { valueLeast: string; resultLeast: string }): string[] => [
  ...(rule.valueLeast === "0" ? [] : [`A trade must cost at least ${rule.valueLeast} % of the capital.`]),
  ...(rule.resultLeast === "0" ? [] : [`Its result must be at least ${rule.resultLeast} % of the capital.`]),
];

const ofInstrument = (aggregate: string): string =>
  aggregate === "instrument" ? ", together with all you hold in its instrument" : "";

/** `5 %` or `$3,000`. */
export const limitWords = (limit: Limit): string =>
  "amount" in limit ? dollarsShort(decimal(limit.amount)) : `${limit.percent} %`;

function loss(rule: Loss, capital: Decimal): string[] {
  const measured = { equity: "Equity", balance: "Balance", lower: "The lower of balance and equity" }[rule.measure];
  const verb = rule.comparison === "touch" ? "must stay above" : "must not fall below";
  const limit = amount(rule.limit, capital, capital);
  const sentences = [`${measured} ${verb} ${floorWords(rule, limit, capital)}`];
  if (rule.kind === "dailyLoss") {
    sentences.push(`Measured anew each day at ${rule.reset.time} ${zone(rule.reset.zone)}.`);
  }
  sentences.push(...trailWords(rule));
  if (rule.lock.kind === "at") {
    sentences.push(`It never rises above ${dollarsShort(capital + decimal(rule.lock.level))}.`);
  } else if (rule.lock.kind === "jump") {
    const [trigger, level] = [capital + decimal(rule.lock.trigger), capital + decimal(rule.lock.level)];
    sentences.push(`Once the anchor reaches ${dollarsShort(trigger)} it stays at ${dollarsShort(level)}.`);
  }
  sentences.push(holdWords(rule, capital), `Breaking it ${effectWords(rule.effect)}.`);
  return sentences;
}

function floorWords(rule: Loss, limit: Decimal, capital: Decimal): string {
  if (rule.anchor === "initial") {
    return `${dollarsShort(capital - limit)}, the capital less ${dollarsShort(limit)}. This floor never moves.`;
  }
  const anchor = { balance: "balance", equity: "equity", higher: "higher of balance and equity" }[rule.anchor];
  const when = { none: "at the reset", close: "at any reset so far", instant: "at any moment so far" }[rule.trail];
  const of =
    "percent" in rule.limit && rule.limit.of !== "initial" ? `${rule.limit.percent} % of it` : dollarsShort(limit);
  return `the ${rule.trail === "none" ? "" : "highest "}${anchor} ${when}, less ${of}.`;
}

function trailWords(rule: Loss): string[] {
  switch (rule.trail) {
    case "none":
      return [];
    case "close":
      return ["It follows your profits up at each reset and never comes down."];
    case "instant":
      return ["It follows your highest equity, open profit included, and never comes down."];
  }
}

function holdWords(rule: Loss, capital: Decimal): string {
  if (rule.evaluation === "close") {
    return "Judged once a day, at the reset.";
  }
  const beyond = (decimal(rule.hold.atOnceBeyond) * capital) / 100_000_000n;
  const broken = `it is broken after ${rule.hold.seconds} s below, or at once when ${dollarsShort(beyond)} below`;
  return `Judged on every good mark; ${broken}.`;
}

/** `UTC`, or the city of a zone. */
export const zone = (name: string): string =>
  name === "UTC" ? "UTC" : `${name.split("/").at(-1)?.replace("_", " ")} time`;

/** The lines that a tier's card shows first: what can end it, then what has to be reached. */
export function summary(pack: Pack): { label: string; figure: string }[] {
  const phase = pack.phases[0];
  return (phase?.rules ?? []).map((rule) => ({
    label: ruleName(rule.kind),
    figure: phase === undefined ? "" : told(rule, phase).figure,
  }));
}

/** The rule of an objective in the phase that the account is in. */
export const ruleOf = (pack: Pack | undefined, phase: string, id: string): Rule | undefined =>
  phaseOf(pack, phase)?.rules.find((each) => each.id === id);

export const phaseOf = (pack: Pack | undefined, name: string): Phase | undefined =>
  pack?.phases.find((each) => each.name === name) ?? pack?.phases[0];

/** A venue as it writes itself. */
export const venueName = (venue: string): string => venue.charAt(0).toUpperCase() + venue.slice(1);
