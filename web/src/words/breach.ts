import type { Loss, Phase } from "../api/pack";
import type { JournalLine } from "../api/types";
import { breaks, type Finding } from "../proof/terms";
import { decimal, dollars, exact } from "../sums/decimal";
import { body, text } from "../sums/history";
import { isLoss } from "../sums/rooms";
import { limitWords, ruleName } from "./rules";
import { between, clock, instant } from "./time";

/** Everything that a breach page tells, read from the journal's own lines. */
export interface Breach {
  finding: Finding;
  violated: JournalLine;
  touch: JournalLine | undefined;
  touchFinding: Finding | undefined;
  touched: string;
  touchedAt: string;
  atOnce: boolean;
  effect: string;
  rule: Loss | undefined;
}

/** The last violation of a story, with the touch that led to it. */
export function breachOf(story: JournalLine[], phase: Phase | undefined): Breach | undefined {
  const violated = story.findLast((each) => each.type === "RuleViolated");
  if (violated === undefined) {
    return undefined;
  }
  const of = body(violated);
  const finding = of["finding"] as Finding;
  const touched = text(of, "touched");
  const touch = story.findLast(
    (each) =>
      each.type === "FloorTouched" &&
      (body(each)["finding"] as Finding).rule === finding.rule &&
      text(body(each), "sequence") === touched,
  );
  const rule = phase?.rules.find((each) => each.id === finding.rule);
  return {
    finding,
    violated,
    touch,
    touchFinding: touch && (body(touch)["finding"] as Finding),
    touched,
    touchedAt: text(of, "touchedAt"),
    atOnce: of["atOnce"] === true,
    effect: text(of, "effect"),
    rule: rule !== undefined && isLoss(rule) ? rule : undefined,
  };
}

/** What happened, in whole sentences. */
export function breachWords(breach: Breach): string[] {
  const { finding, touchFinding, rule } = breach;
  const floor = dollars(decimal(finding.floor));
  const name = rule ? ruleName(rule.kind) : `rule ${finding.rule}`;
  const must = finding.comparison === "touch" ? "had to stay above" : "must not fall below";
  const words = [
    `${name}: ${measured(rule)} ${must} ${floor}. That floor is the anchor, ${dollars(decimal(finding.anchor))}, less ${
      rule ? limitWords(rule.limit) : "the limit"
    }${rule && "percent" in rule.limit ? (rule.limit.of === "initial" ? " of the capital" : " of that anchor") : ""}.`,
  ];
  if (touchFinding !== undefined && breach.touched !== breach.violated.tape) {
    words.push(
      `At ${clock(breach.touchedAt)} UTC the mark of tape entry ${breach.touched} took it to ${dollars(
        decimal(touchFinding.value),
      )}, ${below(touchFinding)}. From then on nothing that adds risk was taken.`,
      confirmed(breach),
    );
  } else {
    words.push(
      `At ${instant(breach.violated.at)} the mark of tape entry ${breach.violated.tape} took it to ${dollars(
        decimal(finding.value),
      )}, ${below(finding)}${breach.atOnce ? ": so far that no hold is asked for" : ""}. That is the violation.`,
    );
  }
  return words;
}

/** How the touch became a violation: by its hold, or by lying so far below that none is asked for. */
function confirmed(breach: Breach): string {
  const { finding, rule } = breach;
  const later = `${between(breach.touchedAt, breach.violated.at)} later`;
  const had = `${dollars(decimal(finding.value))}, ${below(finding)}`;
  const entry = `entry ${breach.violated.tape}`;
  return breach.atOnce
    ? `${later} ${entry} had it at ${had}: so far that no hold is asked for. That is the violation.`
    : `${later}, the hold being ${rule?.hold.seconds ?? "?"} s, ${entry} still had it at ${had}. ` +
        "No good mark between them was above the floor. That is the violation.";
}

const measured = (rule: Loss | undefined): string =>
  rule === undefined || rule.measure === "equity"
    ? "your equity"
    : rule.measure === "balance"
      ? "your balance"
      : "the lower of your balance and equity";

function below(finding: Finding): string {
  const under = decimal(finding.floor) - decimal(finding.value);
  return under === 0n
    ? "exactly at the floor"
    : breaks(decimal(finding.value), decimal(finding.floor), finding.comparison)
      ? `${dollars(under)} below the floor`
      : `${dollars(-under)} above the floor`;
}

const left = (room: bigint): string => (room < 0n ? "" : `, ${dollars(room)} left`);

const digits = (of: ReturnType<typeof body>, key: string): string => exact(decimal(text(of, key)));
const amount = (of: ReturnType<typeof body>, key: string): string => dollars(decimal(text(of, key)));

/** A line of a verdict's story in a few words. */
export function storyWords(line: JournalLine): string {
  const of = body(line);
  const name = text(of, "rule");
  switch (line.type) {
    case "genesis":
      return `Opened with ${amount(of, "capital")}`;
    case "AnchorMoved":
      return `Reset of ${name}: anchor ${amount(of, "anchor")}, floor ${amount(of, "floor")}`;
    case "WarningRaised":
      return `${text(of, "percent")} % of ${name} used up${left(decimal(text(of, "room")))}`;
    case "FloorTouched": {
      const finding = of["finding"] as Finding;
      const [value, floor] = [dollars(decimal(finding.value)), dollars(decimal(finding.floor))];
      return `Floor of ${finding.rule} touched: ${value} at ${floor}`;
    }
    case "FloorCleared":
      return `Back above the floor of ${name}: ${amount(of, "value")}`;
    case "RuleViolated": {
      const finding = of["finding"] as Finding;
      return `Rule ${finding.rule} violated: ${dollars(decimal(finding.value))} at ${dollars(decimal(finding.floor))}`;
    }
    case "JudgementPaused":
      return `Judgement paused: ${text(of, "symbol")} without a GOOD mark`;
    case "JudgementResumed":
      return `Judgement goes on: ${text(of, "symbol")} is GOOD again`;
    case "PositionClosed":
      return `${text(of, "symbol")} ${text(of, "quantity")} closed at ${digits(of, "price")}, fee ${amount(of, "fee")}`;
    case "PhasePassed":
      return `Phase passed: ${amount(of, "value")} at a target of ${amount(of, "target")}`;
    case "AccountFailed":
      return `Account failed by rule ${name}`;
    case "EquityExhausted":
      return "Equity reached zero: everything was closed";
    case "AccountExpired":
      return "The time was over";
    case "AccountGivenUp":
      return "You gave it up";
    case "AccountFrozen":
      return `Frozen: ${text(of, "code")}`;
    case "AccountThawed":
      return "Thawed";
    case "AccountHalted":
      return "Halted until the platform\u2019s people have looked";
    default:
      return line.type;
  }
}
