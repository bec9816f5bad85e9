import { lazy, useState } from "react";
import { Link } from "wouter";
import { useMarket } from "../../live/market";
import { usePack } from "../../live/pack";
import { liveEquity } from "../../sums/equity";
import { Failure, Panel, StatusBadge, Waiting } from "../../ui/parts";
import { Page } from "../../ui/Shell";
import { phaseOf } from "../../words/rules";
import { BookPanel } from "./BookPanel";
import { Charts } from "./Charts";
import { Days } from "./Days";
import { Markets } from "./Markets";
import { Objectives } from "./Objectives";
import { OrdersPanel } from "./OrdersPanel";
import { Positions } from "./Positions";
import { RecordPanel } from "./RecordPanel";
import { Ticket } from "./Ticket";
import { Again, GiveUp } from "./Ends";
import { useAccount } from "./useAccount";
import { Worth } from "./Worth";

/** Fetched beside the account itself: the page is shown with it or not yet, so that it moves nothing below it. */
const outlook = import("../outlook/OutlookPanel");
const OutlookPanel = lazy(() => outlook);

/** One account on one page: what it is worth, what its rules leave, what it holds, and the ticket for more. */
export default function Desk({ id }: { id: string }) {
  const account = useAccount(id);
  const market = useMarket();
  const known = usePack(account.standing?.assessment.pack);
  const [chosen, setChosen] = useState<string>();
  const { standing, refusal, told } = account;
  if (standing === undefined) {
    return (
      <Page title="Assessment">
        {refusal && refusal.status !== 503 ? (
          <Failure refusal={refusal} />
        ) : (
          <Waiting lines={16} words="The account is being opened" />
        )}
      </Page>
    );
  }
  const { assessment, objectives, positions, violations } = standing;
  const instruments = market.instruments ?? [];
  const phase = phaseOf(known?.pack, assessment.phase);
  const live = liveEquity(assessment.balance, positions, instruments);
  const symbol = chosen ?? positions[0]?.symbol ?? instruments[0]?.symbol;
  const trades = assessment.status === "active" || assessment.status === "frozen";
  return (
    <Page title={assessment.tier?.name ?? "Assessment"} className="desk">
      <p className="subtitle">
        <StatusBadge status={assessment.status} />
        <span>{assessment.phase}</span>
        {assessment.origin === "trial" && <span>trial</span>}
        {trades && <Link href={`/assessments/${id}/outlook`}>Outlook</Link>}
        <Link href={`/assessments/${id}/reports`}>Reports</Link>
        <Link href={`/assessments/${id}/journal`}>Journal</Link>
        {(violations.length > 0 || !trades) && <Link href={`/assessments/${id}/verdict`}>What happened</Link>}
        {!trades && <Link href="/tiers">Start another</Link>}
      </p>
      {!trades && (
        <p className={`ended ${assessment.status === "passed" ? "good" : "bad"}`} role="status">
          <strong>
            {assessment.status === "passed" ? "Passed." : `This assessment has ${ENDED[assessment.status]}.`}
          </strong>{" "}
          <Link href={`/assessments/${id}/verdict`}>See what happened, and check it</Link>
          {assessment.tier && <Again tier={assessment.tier} />}
        </p>
      )}
      <Worth standing={standing} live={live} history={told.history} stale={refusal?.message} pack={known?.pack} />
      <div className="desk-grid">
        <div className="desk-main">
          <Charts id={id} standing={standing} live={live} phase={phase} symbol={symbol} />
          <Objectives
            objectives={objectives}
            assessment={assessment}
            phase={phase}
            live={live}
            resets={told.history.resets}
          />
          {assessment.status === "active" && (
            <OutlookPanel id={id} assessment={assessment} objectives={objectives.items} />
          )}
          <Positions items={positions} choose={setChosen} />
          <OrdersPanel id={id} orders={told.orders} poke={account.poke} live={trades} held={positions.length > 0} />
          <Days history={told.history} pack={known?.pack} />
        </div>
        <div className="desk-side">
          {trades && symbol !== undefined && (
            <Ticket
              key={symbol}
              id={id}
              symbol={symbol}
              choose={setChosen}
              phase={phase}
              objectives={objectives}
              placed={account.poke}
            />
          )}
          <Panel title="Market" id="markets">
            <Markets chosen={symbol} choose={setChosen} />
          </Panel>
          {symbol !== undefined && <BookPanel symbol={symbol} venue={phase?.venue} />}
          {trades && <GiveUp id={id} done={account.poke} />}
          <RecordPanel id={id} account={assessment.account} chain={told.chain} refusal={account.journalRefusal} />
        </div>
      </div>
    </Page>
  );
}

const ENDED: Record<string, string> = { failed: "failed", abandoned: "ended", passed: "passed" };
