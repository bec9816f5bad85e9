import { Link } from "wouter";
import { desk } from "../../api/calls";
import { usePages } from "../../live/pages";
import { useWho } from "../../live/session";
import { decimal, dollars } from "../../sums/decimal";
import { Hash } from "../../ui/parts";
import { instant } from "../../words/time";
import { List } from "./List";

const COLUMNS = [
  { words: "Confirmed" },
  { words: "Rule" },
  { words: "Equity", number: true },
  { words: "Floor", number: true },
  { words: "Effect" },
  { words: "Tier" },
  { words: "Assessment" },
] as const;

/** Every rule that anybody broke, newest first. */
export function AdminViolations() {
  const { session } = useWho();
  const pages = usePages((before) => desk(session).violations(before), "violations");
  return (
    <List
      title="Violations"
      id="violations"
      pages={pages}
      columns={COLUMNS}
      none="No rule was broken yet."
      row={({ violation, assessment, account, tier }) => (
        <tr key={`${account} ${violation.sequence}`}>
          <td>{instant(violation.confirmedAt)}</td>
          <th scope="row" title={violation.words}>
            {violation.ruleId}
          </th>
          <td className="number">{dollars(decimal(violation.equity))}</td>
          <td className="number">{dollars(decimal(violation.floor))}</td>
          <td>{violation.effect}</td>
          <td>{tier}</td>
          <td>
            <Link href={`/admin/assessments/${assessment}`}>
              <Hash of={assessment} length={8} />
            </Link>
          </td>
        </tr>
      )}
    />
  );
}
