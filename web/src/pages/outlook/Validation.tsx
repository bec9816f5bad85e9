import { useState } from "react";
import type { SimulationResult } from "../../api/types";
import { useSimulated } from "../../live/simulated";
import { Panel } from "../../ui/parts";
import { interval, percent } from "../../words/chance";
import { Standing } from "./Asked";
import { ChanceRow } from "./Chance";
import { DAYS, PATHS } from "./Prospect";

/** Is the result luck: the account's own trades against shuffled ones and against ones without an edge. */
export function Validation({ id, over }: { id: string; over: boolean }) {
  const [turn, setTurn] = useState(0);
  const asked = useSimulated(
    turn === 0 ? undefined : { kind: "strategy-validation", assessmentId: id, days: DAYS, paths: PATHS },
    turn,
  );
  const few = asked.refusal?.code === "too-few-trades";
  return (
    <Panel title="My trades against chance" id="validation">
      <p>
        Your closed trades are drawn again in blocks, shuffled, and compared with trades that have your ups and downs
        but no edge. It takes 30 of them.
      </p>
      {asked.result && <Told result={asked.result} />}
      {few && (
        <p className="nothing" role="status">
          {asked.refusal?.message} Too few to tell skill from luck.
        </p>
      )}
      {!few && turn > 0 && <Standing asked={asked} />}
      <p className="actions">
        <button
          type="button"
          className="small"
          disabled={over || asked.progress !== undefined}
          onClick={() => setTurn((count) => count + 1)}
        >
          {asked.result ? "Test them again" : "Test my trades"}
        </button>
        {over && <span className="dim">This account trades no longer.</span>}
      </p>
    </Panel>
  );
}

function Told({ result }: { result: SimulationResult }) {
  const { luck, expectancy, drawdownLuck, drawdown = 0, drawn, shuffled, trades = 0, block = 1 } = result;
  if (luck === undefined || expectancy === undefined || drawdownLuck === undefined) {
    return null;
  }
  return (
    <div className="validation">
      <p className={`conclusion ${luck.high < 0.05 ? "good" : "calm"}`}>{verdict(luck.low, luck.high)}</p>
      <dl className="levels two-levels">
        <div>
          <dt>Mean return of a trade, 95 %</dt>
          <dd>
            {percent(expectancy.estimate, 2)} <span className="dim">{interval(expectancy)}</span>
          </dd>
        </div>
        <div>
          <dt>Trades, drawn in blocks of</dt>
          <dd>
            {trades}, {block}
          </dd>
        </div>
      </dl>
      <dl className="chances">
        <ChanceRow name="Without an edge, as much gained" of={luck} tone="calm" />
        <ChanceRow name="In another order, no deeper a fall" of={drawdownLuck} tone="calm" />
        <ChanceRow name="Drawn in blocks, passes" of={drawn?.passProbability} tone="good" />
        <ChanceRow name="Drawn in blocks, breaks a rule" of={drawn?.breachProbability} tone="bad" />
        <ChanceRow name="Only shuffled, passes" of={shuffled?.passProbability} tone="good" />
        <ChanceRow name="Only shuffled, breaks a rule" of={shuffled?.breachProbability} tone="bad" />
      </dl>
      <p className="under">
        The deepest fall that happened was {percent(drawdown)}. Where shuffled trades fall deeper than yours did,
        their order was kind to you.
      </p>
    </div>
  );
}

function verdict(low: number, high: number): string {
  if (high < 0.05) {
    return "Hard to explain by luck: trades without an edge rarely gain as much.";
  }
  return low > 0.2
    ? "Not to be told from luck: trades without an edge often gain as much."
    : "It may be luck: trades without an edge gain as much now and then.";
}
