import { Link } from "wouter";
import { mine } from "../api/calls";
import type { Assessment } from "../api/types";
import { usePolled } from "../live/polled";
import { useWho } from "../live/session";
import { decimal, dollars } from "../sums/decimal";
import { Failure, Nothing, Panel, Scroll, StatusBadge, Waiting } from "../ui/parts";
import { Page } from "../ui/Shell";
import { dayAndMinute } from "../words/time";
import { Markets } from "./desk/Markets";
import { Purchases } from "./Purchases";

const EVERY_MS = 3_000;

/** All assessments of a trader, newest first. */
export function Assessments() {
  const { session } = useWho();
  const { value, refusal } = usePolled((signal) => mine(session).assessments(signal), "assessments", EVERY_MS);
  return (
    <Page title="Your assessments">
      <Panel
        title="Assessments"
        id="assessments"
        aside={
          <Link href="/tiers" className="button small">
            Start another
          </Link>
        }
      >
        {value === undefined ? (
          refusal ? (
            <Failure refusal={refusal} />
          ) : (
            <Waiting lines={4} words="Asking for your assessments" />
          )
        ) : value.items.length === 0 ? (
          <Nothing>
            You have none yet. A trial is free: <Link href="/tiers">choose a tier</Link>.
          </Nothing>
        ) : (
          <Table items={value.items} />
        )}
      </Panel>
      <Purchases />
      <Panel title="Market" id="markets" className="half-panel">
        <Markets />
      </Panel>
    </Page>
  );
}

function Table({ items }: { items: Assessment[] }) {
  return (
    <Scroll label="Assessments">
      <table className="wide">
        <thead>
          <tr>
            <th scope="col">Tier</th>
            <th scope="col">Status</th>
            <th scope="col">Phase</th>
            <th scope="col" className="number">
              Capital
            </th>
            <th scope="col" className="number">
              Balance
            </th>
            <th scope="col" className="number">
              Equity
            </th>
            <th scope="col">Began, UTC</th>
            <th scope="col">
              <span className="unseen">Ways</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link href={`/assessments/${each.id}`}>{each.tier?.name ?? each.id.slice(0, 8)}</Link>{" "}
                <span className="dim">{each.origin === "trial" ? "trial" : ""}</span>
              </th>
              <td>
                <StatusBadge status={each.status} />
              </td>
              <td>{each.phase}</td>
              <td className="number">{dollars(decimal(each.capital))}</td>
              <td className="number">{dollars(decimal(each.balance))}</td>
              <td className="number strong">
                {each.equity === undefined ? "unknown" : dollars(decimal(each.equity))}
              </td>
              <td>{dayAndMinute(each.created)}</td>
              <td className="number">
                {each.status === "active" || each.status === "frozen" ? (
                  <Link href={`/assessments/${each.id}`}>Trade</Link>
                ) : (
                  <Link href={`/assessments/${each.id}/verdict`}>Verdict</Link>
                )}
                <span className="unseen"> {each.id.slice(0, 8)}</span>{" "}
                <Link href={`/assessments/${each.id}/reports`}>
                  Reports<span className="unseen"> of {each.id.slice(0, 8)}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
