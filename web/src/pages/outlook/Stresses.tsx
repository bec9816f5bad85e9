import { useState, type FormEvent } from "react";
import type { Question, SimulationResult } from "../../api/types";
import { useSimulated } from "../../live/simulated";
import { Panel, Scroll } from "../../ui/parts";
import { about } from "../../words/chance";
import { Standing } from "./Asked";
import { ChanceCell } from "./Chance";
import { DAYS, PATHS } from "./Prospect";

interface Stress {
  key: number;
  name: string;
  volatility: string;
  costs: string;
  jumpChance: string;
  jumpMean: string;
  drift: string;
}

const NEW = { name: "", volatility: "1", costs: "1", jumpChance: "0", jumpMean: "0", drift: "0" };

const USUAL: Stress[] = [
  { ...NEW, key: 1, name: "Volatility doubled", volatility: "2" },
  { ...NEW, key: 2, name: "Costs tripled", costs: "3" },
  { ...NEW, key: 3, name: "Gaps of 5 %", jumpChance: "0.5", jumpMean: "-5" },
  { ...NEW, key: 4, name: "Adverse drift", drift: "-0.03" },
];

const COLUMNS = [
  { field: "volatility", words: "Volatility, times", min: 0, max: 5, step: 0.1 },
  { field: "costs", words: "Costs, times", min: 0, max: 20, step: 0.1 },
  { field: "jumpChance", words: "Gap at a mark, %", min: 0, max: 20, step: 0.01 },
  { field: "jumpMean", words: "Size of a gap, %", min: -40, max: 40, step: 0.1 },
  { field: "drift", words: "Drift a mark, %", min: -2, max: 2, step: 0.01 },
] as const;

const MOST = 10;

/** Profit and loss when markets or costs turn out worse: the trader's own table, each line against as it stands. */
export function Stresses({ id, capital, over }: { id: string; capital: number; over: boolean }) {
  const [rows, setRows] = useState(USUAL);
  const [question, setQuestion] = useState<Question>();
  const [turn, setTurn] = useState(0);
  const asked = useSimulated(question, turn);
  const change = (key: number, field: string, value: string): void =>
    setRows((all) => all.map((each) => (each.key === key ? { ...each, [field]: value } : each)));
  const run = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setQuestion(asking(id, rows));
    setTurn((count) => count + 1);
  };
  return (
    <Panel title="Profit and loss under stress" id="stresses">
      <form onSubmit={run}>
        <Scroll label="Stress table">
          <table className="wide stresses">
            <thead>
              <tr>
                <th scope="col">Stress</th>
                {COLUMNS.map((each) => (
                  <th key={each.field} scope="col">
                    {each.words}
                  </th>
                ))}
                <th scope="col">
                  <span className="unseen">Take away</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.key}>
                  <td>
                    <input
                      aria-label={`Name of stress ${index + 1}`}
                      value={row.name}
                      required
                      maxLength={40}
                      onChange={(event) => change(row.key, "name", event.target.value)}
                    />
                  </td>
                  {COLUMNS.map(({ field, words, ...bounds }) => (
                    <td key={field}>
                      <input
                        type="number"
                        aria-label={`${words}, stress ${index + 1}`}
                        required
                        {...bounds}
                        value={row[field]}
                        onChange={(event) => change(row.key, field, event.target.value)}
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      className="icon"
                      disabled={rows.length === 1}
                      aria-label={`Take away stress ${index + 1}`}
                      onClick={() => setRows((all) => all.filter((each) => each.key !== row.key))}
                    >
                      &times;
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <p className="actions">
          <button type="submit" className="small" disabled={over || asked.progress !== undefined}>
            Simulate
          </button>
          <button
            type="button"
            className="quiet small"
            disabled={rows.length >= MOST}
            onClick={() => setRows((all) => [...all, { ...NEW, key: Math.max(...all.map((each) => each.key)) + 1 }])}
          >
            One more line
          </button>
          {over && <span className="dim">This account trades no longer.</span>}
        </p>
      </form>
      {turn > 0 && <Standing asked={asked} />}
      {asked.result && <Outcome result={asked.result} capital={capital} />}
    </Panel>
  );
}

/** Percent of the form are shares on the wire. */
function asking(id: string, rows: Stress[]): Question {
  const share = (percent: string): string => String(Number((Number(percent) / 100).toFixed(8)));
  return {
    kind: "profit-and-loss-scenarios",
    assessmentId: id,
    days: DAYS,
    paths: PATHS,
    scenarios: rows.map(({ name, volatility, costs, jumpChance, jumpMean, drift }) => ({
      name,
      volatility,
      costs,
      jumpChance: share(jumpChance),
      jumpMean: share(jumpMean),
      drift: share(drift),
    })),
  };
}

function Outcome({ result, capital }: { result: SimulationResult; capital: number }) {
  return (
    <Scroll label="What the stresses come to">
      <table className="wide compared outcome">
        <thead>
          <tr>
            <th scope="col">Under</th>
            <th scope="col">Passes</th>
            <th scope="col">Breaks a rule</th>
            <th scope="col" className="number">
              Profit, middle
            </th>
            <th scope="col" className="number">
              One in twenty worse than
            </th>
          </tr>
        </thead>
        <tbody>
          {(result.scenarios ?? []).map((each, index) => (
            <tr key={index}>
              <th scope="row">{each.name === "base" ? "As it stands" : each.name}</th>
              <ChanceCell of={each.passProbability} tone="good" />
              <ChanceCell of={each.breachProbability} tone="bad" />
              <td className="number">{about(each.balance.p50 - 1, capital)}</td>
              <td className="number loss">{about(each.balance.p5 - 1, capital)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
