import { Link } from "wouter";
import { mine } from "../api/calls";
import { usePolled } from "../live/polled";
import { useWho } from "../live/session";
import { decimal } from "../sums/decimal";
import { Panel } from "../ui/parts";
import { dollarsShort } from "../words/rules";
import { dayAndMinute } from "../words/time";

const EVERY_MS = 10_000;

/** Purchases that opened no account, or whose money went back; nothing while all went well. */
export function Purchases() {
  const { session } = useWho();
  const { value } = usePolled((signal) => mine(session).purchases(signal), "purchases", EVERY_MS);
  const told = (value?.items ?? []).filter((each) => each.status !== "completed" || each.dispute !== undefined);
  if (told.length === 0) {
    return null;
  }
  return (
    <Panel title="Purchases that need a look" id="purchases" className="half-panel">
      <ul className="plain">
        {told.map((each) => (
          <li key={each.id}>
            <Link href={`/purchases/${each.id}`}>{each.tier?.name ?? each.id.slice(0, 8)}</Link>{" "}
            {each.price && dollarsShort(decimal(each.price.amount))}, {each.status}
            {each.dispute !== undefined && `, dispute ${each.dispute}`}
            {each.created !== undefined && <span className="dim"> {dayAndMinute(each.created)} UTC</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
