import { useRef, useState } from "react";
import { Link } from "wouter";
import { about } from "../../api/calls";
import { usePolled } from "../../live/polled";
import { useWho } from "../../live/session";
import { paced, usePaced, useSimulated } from "../../live/simulated";
import { decimal, drawn, type Decimal } from "../../sums/decimal";
import { text } from "../../sums/history";
import { Failure, Nothing, Panel, StatusBadge, Waiting } from "../../ui/parts";
import { Page } from "../../ui/Shell";
import { useJournal } from "../desk/useAccount";
import { Changes } from "./Changes";
import { Contracts } from "./Contracts";
import { Assumed, prospect, Prospect } from "./Prospect";
import { Stresses } from "./Stresses";
import { Validation } from "./Validation";
import "./outlook.css";

const EVERY_MS = 10_000;
/** Three questions a turn, and each reads the account at core. */
const SELDOM_MS = 60_000;

/** What may become of an account: its chances, what would change them, its trades against chance, and stresses. */
export default function Outlook({ id }: { id: string }) {
  const { session } = useWho();
  const { value, refusal } = usePolled(
    async (signal) => {
      const ask = about(session, id);
      const [assessment, objectives] = await Promise.all([ask.assessment(signal), ask.objectives(signal)]);
      return { assessment, objectives };
    },
    `outlook ${id}`,
    EVERY_MS,
  );
  const { told } = useJournal(id, 0);
  const [again, setAgain] = useState(0);
  const sequence = value?.assessment.sequence ?? "0";
  const turn = usePaced(sequence, paced(SELDOM_MS, sequence)) + again;
  const active = value?.assessment.status === "active";
  const asked = useSimulated(active ? prospect(id) : undefined, turn);
  const losses = told.history.trades.map((each) => decimal(text(each.body, "realised"))).filter((each) => each < 0n);
  const loss = useFirst(typicalLoss(losses, value?.assessment.balance), `${losses.length} ${value !== undefined}`);
  if (value === undefined) {
    return (
      <Page title="Outlook">
        {refusal ? <Failure refusal={refusal} /> : <Waiting lines={16} words="Asking for the account" />}
      </Page>
    );
  }
  const { assessment, objectives } = value;
  return (
    <Page title="Outlook" className="outlook-page">
      <p className="subtitle">
        <StatusBadge status={assessment.status} />
        <span>{assessment.tier?.name}</span>
        <span>{assessment.phase}</span>
        <Link href={`/assessments/${id}`}>The account</Link>
        <Link href={`/assessments/${id}/reports`}>Reports</Link>
      </p>
      <Panel
        title="Shall I pass?"
        id="outlook"
        className="outlook"
        aside={
          active && (
            <button
              type="button"
              className="quiet small"
              disabled={asked.progress !== undefined}
              onClick={() => setAgain((count) => count + 1)}
            >
              Ask anew
            </button>
          )
        }
      >
        {active ? (
          <>
            <Prospect asked={asked} assessment={assessment} objectives={objectives.items} height={300} />
            <Assumed />
          </>
        ) : (
          <Nothing>
            {assessment.status === "frozen"
              ? "The account is frozen. Its chances are told again when it trades again."
              : "The account trades no longer, so there is nothing left to simulate."}{" "}
            <Link href={`/assessments/${id}/reports`}>What it came to is in its reports.</Link>
          </Nothing>
        )}
      </Panel>
      {active && (
        <Changes
          id={id}
          base={told.chain.count > 0 ? asked : {}}
          turn={turn}
          loss={loss}
          typical={losses.length > 0}
        />
      )}
      <Stresses id={id} capital={drawn(decimal(assessment.capital))} over={!active} />
      <Contracts id={id} objectives={objectives.items} over={!active} />
      <Validation id={id} over={!active} />
    </Page>
  );
}

/** The mean of the losing trades; where none lost yet, a stop of 1 % at half the balance. */
function typicalLoss(losses: Decimal[], balance = "0"): Decimal {
  const CENT = 1_000_000n;
  const mean =
    losses.length === 0
      ? decimal(balance) / 200n
      : -losses.reduce((sum, each) => sum + each, 0n) / BigInt(losses.length);
  const cents = (mean / CENT) * CENT;
  return cents > 0n ? cents : CENT;
}

/** The value of when `key` changed last: a balance that moves by cents is no new question. */
function useFirst<T>(value: T, key: string): T {
  const held = useRef({ key, value });
  if (held.current.key !== key) {
    held.current = { key, value };
  }
  return held.current.value;
}
