import type { Assessment, Objective, Question } from "../../api/types";
import type { Simulated } from "../../live/simulated";
import { decimal, drawn } from "../../sums/decimal";
import { ruleName } from "../../words/rules";
import { Standing } from "./Asked";
import { ChanceRow } from "./Chance";
import { FanChart, type Level } from "./FanChart";

export const DAYS = 30;
export const PATHS = 20_000;

/** What is asked about an account that trades: everything that the page shows comes of one answer. */
export const prospect = (id: string): Question => ({
  kind: "drawdown-projection",
  assessmentId: id,
  days: DAYS,
  paths: PATHS,
});

/** The chances of an account with their intervals, and where its balance may stand day by day. */
export function Prospect({
  asked,
  assessment,
  objectives,
  height,
}: {
  asked: Simulated;
  assessment: Assessment;
  objectives: Objective[];
  height: number;
}) {
  const { result, refusal } = asked;
  const capital = drawn(decimal(assessment.capital));
  const equity = drawn(decimal(assessment.equity ?? assessment.balance));
  const losses = objectives.filter((each) => each.floor !== undefined);
  const breaches = result?.breaches ?? [];
  const ruin = breaches.find((each) => each.ruleId === "equity");
  if (refusal !== undefined && result === undefined && refusal.code === "rules-not-simulated") {
    return (
      <div className="prospect-none" role="status">
        <p>
          <strong>No chance is told for this account.</strong> {refusal.message}
        </p>
        <p className="dim">A figure that left a rule out would be a guess, so there is none.</p>
      </div>
    );
  }
  return (
    <>
      <div className="prospect">
        <dl className="chances">
          <ChanceRow name={`Passes within ${DAYS} days`} of={result?.passProbability} tone="good" />
          <ChanceRow name="Breaks a rule" of={result?.breachProbability} tone="bad" />
          {losses.map((each) => (
            <ChanceRow
              key={each.ruleId}
              inner
              name={ruleName(each.kind)}
              of={breaches.find((breach) => breach.ruleId === each.ruleId)?.probability}
              tone="bad"
            />
          ))}
          <ChanceRow inner name="Loses everything" of={ruin?.probability} tone="bad" />
          <ChanceRow name="Runs out of time" of={result?.expiryProbability} tone="calm" />
          <ChanceRow name={`Goes on after day ${DAYS}`} of={result?.openProbability} tone="calm" />
        </dl>
        <FanChart result={result} capital={capital} equity={equity} levels={levels(objectives)} height={height} />
      </div>
      <Standing asked={asked} />
    </>
  );
}

/** The tightest floor and the target, where they stand now. */
function levels(objectives: Objective[]): Level[] {
  const floors = objectives.flatMap((each) =>
    each.floor === undefined ? [] : [{ value: drawn(decimal(each.floor)), words: ruleName(each.kind) }],
  );
  const target = objectives.find((each) => each.kind === "profitTarget")?.target;
  return [
    ...floors.map((each) => ({ ...each, tone: "bad" as const })),
    ...(target === undefined ? [] : [{ value: drawn(decimal(target)), words: "Target", tone: "good" as const }]),
  ];
}

/** What the figures rest on, so that nobody takes them for more. */
export const Assumed = () => (
  <p className="under">
    A model, no promise: with 30 closed trades or more, days are drawn from your own; before that a trader is assumed
    with three trades a day of half the balance, a stop at 1 %, a take at 2 % and no edge, in prices with fat tails
    and jumps. Intervals are those of the simulation, 95 %.
  </p>
);
