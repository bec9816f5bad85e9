import { useState } from "react";
import type { Session } from "./api";
import { extend, NOTHING, type Chain } from "./chain";
import { decimal, dollars } from "./decimal";
import { Evidence } from "./Evidence";
import { liveEquity } from "./equity";
import { Journal } from "./Journal";
import { Nothing, Section } from "./parts";
import { usePolled } from "./polled";
import { Positions } from "./Positions";
import { Rules } from "./Rules";
import { Ticket } from "./Ticket";
import type { Assessment, Instrument, Items, JournalLine, Objective, Position, Violation } from "./types";
import { Violations } from "./Violations";

const ACCOUNT_EVERY_MS = 1_000;

interface Standing {
  assessment: Assessment;
  objectives: Objective[];
  positions: Position[];
  violations: Violation[];
}

/** One account: what it is worth now, what its rules leave, what it holds, what was written down. */
export function Account({ id, session, instruments }: { id: string; session: Session; instruments: Instrument[] }) {
  const path = `/assessments/${id}`;
  const [chain, setChain] = useState<Chain>(NOTHING);
  const items = async <T,>(of: string, signal: AbortSignal): Promise<T[]> =>
    (await session.ask<Items<T>>(`${path}/${of}`, { signal })).items;
  const ask = async (signal: AbortSignal): Promise<Standing> => {
    const [assessment, objectives, positions, violations] = await Promise.all([
      session.ask<Assessment>(path, { signal }),
      items<Objective>("objectives", signal),
      items<Position>("positions", signal),
      items<Violation>("violations", signal),
    ]);
    return { assessment, objectives, positions, violations };
  };
  const { value, refusal } = usePolled(ask, path, ACCOUNT_EVERY_MS);
  const journal = usePolled(
    async (signal) => {
      let next = chain;
      for (let more = true; more;) {
        const since = next.tail.at(-1)?.line.sequence ?? "0";
        const page = await session.ask<Items<JournalLine>>(`${path}/journal?since=${since}`, { signal });
        next = page.items.length > 0 ? await extend(next, page.items) : next;
        more = page.next !== undefined;
        setChain(next);
      }
      return next;
    },
    `${path}/journal`,
    ACCOUNT_EVERY_MS,
  );
  if (value === undefined) {
    return (
      <Section title="Account" id="account">
        <Nothing>{refusal && refusal.status !== 404 ? refusal.message : "The account is being opened\u2026"}</Nothing>
      </Section>
    );
  }
  const { assessment, objectives, positions, violations } = value;
  return (
    <div className="desk">
      <Worth assessment={assessment} positions={positions} instruments={instruments} stale={refusal?.message} />
      {violations.length > 0 && (
        <Violations items={violations}>
          <Evidence session={session} id={id} />
        </Violations>
      )}
      <Rules items={objectives} instruments={instruments} />
      <Positions items={positions} instruments={instruments} />
      {assessment.status === "active" && <Ticket session={session} id={id} instruments={instruments} />}
      <Journal chain={chain} refusal={journal.refusal} />
    </div>
  );
}

function Worth({
  assessment,
  positions,
  instruments,
  stale,
}: {
  assessment: Assessment;
  positions: Position[];
  instruments: Instrument[];
  stale: string | undefined;
}) {
  const live = liveEquity(assessment.balance, positions, instruments);
  const held = live.doubtful.map((each) => `${each.symbol} is ${each.state.toUpperCase()}`).join(", ");
  return (
    <Section
      title="Account"
      id="account"
      aside={
        <span className={`badge ${assessment.status === "active" ? "good" : "bad"}`} data-testid="status">
          {assessment.status}
        </span>
      }
    >
      <dl className="figures">
        <div className="main">
          <dt>Equity now</dt>
          <dd data-testid="equity">{live.equity === undefined ? "unknown" : dollars(live.equity)}</dd>
        </div>
        <div>
          <dt>Balance</dt>
          <dd>{dollars(decimal(assessment.balance))}</dd>
        </div>
        <div>
          <dt>Open profit</dt>
          <dd>{live.openProfit === undefined ? "unknown" : dollars(live.openProfit)}</dd>
        </div>
        <div>
          <dt>Phase</dt>
          <dd>{assessment.phase}</dd>
        </div>
        <div>
          <dt>Judged up to tape</dt>
          <dd>{assessment.tape}</dd>
        </div>
      </dl>
      <p className="under" data-testid="doubt">
        {stale ?? (held ? `Not judged right now: ${held}.` : "Longs are valued at the bid, shorts at the ask.")}
      </p>
    </Section>
  );
}
