import { desk } from "../../api/calls";
import type { Tier } from "../../api/types";
import { usePages } from "../../live/pages";
import { useWho } from "../../live/session";
import { decimal, dollars } from "../../sums/decimal";
import { Hash } from "../../ui/parts";
import { instant } from "../../words/time";
import { List } from "./List";

const COLUMNS = [
  { words: "Version", number: true },
  { words: "From" },
  { words: "Capital", number: true },
  { words: "Price", number: true },
  { words: "Pack" },
  { words: "Hash" },
] as const;

/** How one tier was sold, newest first; assessments go on to name the version they were had under. */
export function TierHistory({ tier }: { tier: Tier }) {
  const { session } = useWho();
  const pages = usePages((before) => desk(session).tierVersions(tier.id, before), `${tier.id} ${tier.version}`);
  return (
    <List
      title={`Versions of ${tier.name}`}
      id="versions"
      pages={pages}
      columns={COLUMNS}
      none="It was never sold."
      row={(each) => (
        <tr key={each.version}>
          <th scope="row" className="number">
            {each.version}
          </th>
          <td>{instant(each.created)}</td>
          <td className="number">{dollars(decimal(each.capital))}</td>
          <td className="number">
            {dollars(decimal(each.price.amount))} {each.price.currency}
          </td>
          <td>
            {each.pack.name} {each.pack.version}
          </td>
          <td>
            <Hash of={each.pack.hash} length={16} />
          </td>
        </tr>
      )}
    />
  );
}
