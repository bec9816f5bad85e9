import type { Estimate, Question, SimulationResult } from "../../api/types";
import { useSimulated, type Simulated } from "../../live/simulated";
import { dollars, plain, type Decimal } from "../../sums/decimal";
import { Panel, Scroll } from "../../ui/parts";
import { change } from "../../words/chance";
import { ChanceBar, ChanceCell } from "./Chance";
import { DAYS, PATHS } from "./Prospect";

/** The same question with one thing otherwise, all by the same random numbers, so that what differs is that thing. */
export function Changes({
  id,
  base,
  turn,
  loss,
  typical,
}: {
  id: string;
  base: Simulated;
  turn: number;
  loss: Decimal;
  typical: boolean;
}) {
  const ready = base.result !== undefined;
  const common = { kind: "risk-analysis", assessmentId: id, days: DAYS, paths: PATHS } as const;
  const ask = (question: Question) => (ready ? question : undefined);
  const half = useSimulated(ask({ ...common, trader: { sizeTimes: "0.5" } }), turn);
  const less = useSimulated(ask({ ...common, lossFirst: plain(loss) }), turn);
  const rows = [
    { name: "As it stands", asked: base },
    { name: "Half the size", asked: half },
    { name: `One loss more, ${dollars(loss)}`, asked: less },
  ];
  return (
    <Panel title="What would change it" id="changes">
      <Scroll label="What would change it">
        <table className="wide compared">
          <thead>
            <tr>
              <th scope="col">If</th>
              <th scope="col">Passes within {DAYS} days</th>
              <th scope="col">Breaks a rule</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, asked }, index) => (
              <tr key={name} data-change={index}>
                <th scope="row">{name}</th>
                <Compared asked={asked} of={(each) => each.passProbability} from={base} first={index === 0} good />
                <Compared asked={asked} of={(each) => each.breachProbability} from={base} first={index === 0} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="under">
        {typical
          ? "The loss is what this account\u2019s losing trades came to on average."
          : "No trade of this account has lost yet: the loss is a stop of 1 % at half the balance."}{" "}
        A difference is told only where the two intervals part.
      </p>
    </Panel>
  );
}

function Compared({
  asked,
  of,
  from,
  first,
  good = false,
}: {
  asked: Simulated;
  of: (result: SimulationResult) => Estimate | undefined;
  from: Simulated;
  first: boolean;
  good?: boolean;
}) {
  const mine = asked.result && of(asked.result);
  const base = from.result && of(from.result);
  if (mine === undefined) {
    return (
      <td className="compared-cell">
        <ChanceBar of={undefined} tone="calm" />
        <span className="dim">{asked.refusal?.message ?? "being simulated"}</span>
        {!first && <span>&nbsp;</span>}
      </td>
    );
  }
  const differs = first || base === undefined ? undefined : change(base, mine);
  const better = differs?.tone === "same" ? "dim" : (differs?.tone === "up") === good ? "gain" : "loss";
  return (
    <ChanceCell of={mine} tone={good ? "good" : "bad"}>
      {!first && <span className={better}>{differs?.words ?? "\u00a0"}</span>}
    </ChanceCell>
  );
}
