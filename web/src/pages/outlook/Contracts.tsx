import { useRef, useState, type FormEvent } from "react";
import type { Objective, Question } from "../../api/types";
import { useSimulated } from "../../live/simulated";
import { fault, gain, paid, share, type Contracts as Line, type Part } from "../../sums/contracts";
import { dollars, plain } from "../../sums/decimal";
import { Panel } from "../../ui/parts";
import { Standing } from "./Asked";
import { Outcomes, signed } from "./Outcomes";
import "./contracts.css";

type Row = Line & { key: number };

const USUAL: Row[] = [
  { key: 1, name: "The next rate decision is a cut", count: "100", cents: "62", chance: "60" },
  { key: 2, name: "Bitcoin ends the month above 100,000", count: "250", cents: "31", chance: "35" },
];

const FIELDS: { part: Part; label: string; decimal: boolean }[] = [
  { part: "name", label: "Resolves to yes if", decimal: false },
  { part: "count", label: "Contracts", decimal: true },
  { part: "cents", label: "Price, cents", decimal: true },
  { part: "chance", label: "Chance, %", decimal: true },
];

const MOST = 12;

/** Prediction contracts of one's own: what every combination of outcomes comes to. */
export function Contracts({ id, objectives, over }: { id: string; objectives: Objective[]; over: boolean }) {
  const [rows, setRows] = useState(USUAL);
  const [question, setQuestion] = useState<Question>();
  const [turn, setTurn] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const asked = useSimulated(question, turn);
  const change = (key: number, part: Part, value: string): void =>
    setRows((all) => all.map((each) => (each.key === key ? { ...each, [part]: value } : each)));
  const run = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (rows.some((each) => fault(each) !== undefined)) {
      form.current?.querySelector<HTMLInputElement>("[aria-invalid=true]")?.focus();
      return;
    }
    setQuestion(asking(id, rows));
    setTurn((count) => count + 1);
  };
  return (
    <Panel title="Prediction contracts" id="contracts">
      <p>
        A contract pays $1 if its market resolves to yes, and nothing otherwise. The chances are yours; markets are
        taken to resolve each on its own, and every combination of outcomes is counted.
      </p>
      <form onSubmit={run} noValidate ref={form}>
        <ul className="contracts">
          {rows.map((row, index) => (
            <ContractLine
              key={row.key}
              row={row}
              number={index + 1}
              change={(part, value) => change(row.key, part, value)}
              drop={rows.length > 1 ? () => setRows((all) => all.filter((each) => each.key !== row.key)) : undefined}
            />
          ))}
        </ul>
        <p className="actions">
          <button type="submit" className="small" disabled={over || asked.progress !== undefined}>
            Work it out
          </button>
          <button
            type="button"
            className="quiet small"
            disabled={rows.length >= MOST}
            onClick={() =>
              setRows((all) => [
                ...all,
                {
                  key: Math.max(...all.map((each) => each.key)) + 1,
                  name: "",
                  count: "100",
                  cents: "50",
                  chance: "50",
                },
              ])
            }
          >
            One more market
          </button>
          {over && <span className="dim">This account trades no longer.</span>}
        </p>
      </form>
      {turn > 0 && <Standing asked={asked} />}
      {asked.result?.outcomes && <Outcomes of={asked.result.outcomes} objectives={objectives} />}
    </Panel>
  );
}

function ContractLine({
  row,
  number,
  change,
  drop,
}: {
  row: Row;
  number: number;
  change: (part: Part, value: string) => void;
  drop: (() => void) | undefined;
}) {
  const wrong = fault(row);
  const under = `contracts-${row.key}-under`;
  return (
    <li>
      {FIELDS.map(({ part, label, decimal }) => (
        <label key={part} className={`contract-${part}`}>
          <span>
            {label}
            <span className="unseen">, market {number}</span>
          </span>
          <input
            value={row[part]}
            inputMode={decimal ? "decimal" : "text"}
            autoComplete="off"
            aria-invalid={wrong?.part === part}
            aria-describedby={under}
            onChange={(event) => change(part, event.target.value)}
          />
        </label>
      ))}
      <button
        type="button"
        className="icon"
        disabled={drop === undefined}
        aria-label={`Take away market ${number}`}
        onClick={drop}
      >
        &times;
      </button>
      <p id={under} className={wrong === undefined ? "dim" : "loss"} role={wrong === undefined ? undefined : "alert"}>
        {wrong?.words ?? `They cost ${dollars(paid(row))}: ${signed(gain(row))} on yes, ${signed(-paid(row))} on no.`}
      </p>
    </li>
  );
}

/** The contracts are worked out exactly; the paths that the question has besides are as few as may be. */
const asking = (id: string, rows: Row[]): Question => ({
  kind: "profit-and-loss-scenarios",
  assessmentId: id,
  days: 1,
  paths: 1_000,
  scenarios: [],
  markets: rows.map((each) => ({
    name: each.name.trim(),
    paid: plain(paid(each)),
    contracts: Number(each.count),
    probability: plain(share(each)),
  })),
});
