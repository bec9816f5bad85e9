import { useState } from "react";
import type { Question, SimulationResult } from "../../api/types";
import { useSimulated } from "../../live/simulated";
import { decimal, dollars } from "../../sums/decimal";
import { Panel, Scroll } from "../../ui/parts";
import { interval, percent } from "../../words/chance";
import { Standing } from "../outlook/Asked";
import { ChanceCell } from "../outlook/Chance";
import "../outlook/outlook.css";

const KINDS: Record<string, string> = { noEdge: "No edge", slightEdge: "A slight edge", edge: "An edge" };

/** What a draft would cost the firm: how many of a crowd pass, and what they would be owed. */
export function Population({ draft }: { draft: string | undefined }) {
  const [split, setSplit] = useState("80");
  const [question, setQuestion] = useState<Question>();
  const [turn, setTurn] = useState(0);
  const asked = useSimulated(question, turn);
  const share = Number(split);
  const good = draft !== undefined && share >= 0 && share <= 100 && split !== "";
  const run = (): void => {
    if (draft !== undefined) {
      setQuestion({ kind: "population", draft, days: 30, paths: 30_000, split: String(share / 100) });
      setTurn((count) => count + 1);
    }
  };
  return (
    <Panel title="What it would cost" id="population">
      <p>A crowd of simulated traders takes the draft&rsquo;s first phase for 30 days.</p>
      <p className="actions">
        <label className="field split">
          <span className="dim">Trader&rsquo;s share of a profit, %</span>
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            required
            value={split}
            onChange={(event) => setSplit(event.target.value)}
          />
        </label>
        <button type="button" disabled={!good || asked.progress !== undefined} onClick={run}>
          Simulate a crowd
        </button>
      </p>
      {turn > 0 && <Standing asked={asked} />}
      {asked.result && <Told result={asked.result} />}
    </Panel>
  );
}

function Told({ result }: { result: SimulationResult }) {
  const { passProbability, liability, kinds = [], split = 0 } = result;
  if (passProbability === undefined || liability === undefined) {
    return null;
  }
  return (
    <>
      <dl className="figures population-figures">
        <div className="main">
          <dt>Pass rate</dt>
          <dd>{percent(passProbability.estimate)}</dd>
        </div>
        <div>
          <dt>95 %</dt>
          <dd>{interval(passProbability)}</dd>
        </div>
        <div className="main">
          <dt>Owed for each account sold</dt>
          <dd>{dollars(decimal(liability.estimate))}</dd>
        </div>
        <div>
          <dt>95 %</dt>
          <dd>
            {dollars(decimal(liability.low))} &ndash; {dollars(decimal(liability.high))}
          </dd>
        </div>
      </dl>
      <Scroll label="Kinds of traders">
        <table className="wide compared kinds">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" className="number">
                Of the crowd
              </th>
              <th scope="col">Passes</th>
              <th scope="col">Breaks a rule</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((each) => (
              <tr key={each.name}>
                <th scope="row">{KINDS[each.name] ?? each.name}</th>
                <td className="number">{percent(each.share, 0)}</td>
                <ChanceCell of={each.passProbability} tone="good" />
                <ChanceCell of={each.breachProbability} tone="bad" />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="under">
        The crowd is an assumption, not a measurement: six in ten without an edge, three with a slight one, one with
        one. Owed is {percent(split, 0)} of what those gained who passed, paid once; resets, fees and later payouts
        are not in it.
      </p>
    </>
  );
}
