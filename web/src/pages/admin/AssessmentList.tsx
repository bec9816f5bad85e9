import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { desk, open } from "../../api/calls";
import type { Assessment } from "../../api/types";
import { usePages } from "../../live/pages";
import { useAsked } from "../../live/polled";
import { useWho } from "../../live/session";
import { decimal, dollars } from "../../sums/decimal";
import { Hash, StatusBadge } from "../../ui/parts";
import { instant } from "../../words/time";
import { List, Pick } from "./List";

const COLUMNS = [
  { words: "Begun" },
  { words: "Tier" },
  { words: "Status" },
  { words: "Equity", number: true },
  { words: "Balance", number: true },
  { words: "Owner" },
  { words: "Assessment" },
] as const;
const STATUSES: readonly Assessment["status"][] = ["active", "passed", "failed", "frozen", "abandoned"];

/** Everybody's assessments, picked by status, tier and owner. */
export function AssessmentList() {
  const { session } = useWho();
  const [params, setParams] = useSearchParams();
  const user = params.get("user") ?? "";
  const [status, setStatus] = useState("");
  const [tier, setTier] = useState("");
  const tiers = useAsked(open.tiers, "tiers to pick");
  const pages = usePages(
    (before) => desk(session).assessments({ status, tier, user }, before),
    `${status} ${tier} ${user}`,
  );
  return (
    <List
      title="Assessments"
      id="assessments"
      pages={pages}
      columns={COLUMNS}
      none="There are none of this kind."
      row={({ owner, assessment }) => (
        <tr key={assessment.id}>
          <td>{instant(assessment.created)}</td>
          <th scope="row">{assessment.tier.name}</th>
          <td>
            <StatusBadge status={assessment.status} />
          </td>
          <td className="number">
            {assessment.equity === undefined ? "no price" : dollars(decimal(assessment.equity))}
          </td>
          <td className="number">{dollars(decimal(assessment.balance))}</td>
          <td>
            <Hash of={owner} length={8} />
          </td>
          <td>
            <Link href={`/admin/assessments/${assessment.id}`}>
              <Hash of={assessment.id} length={8} />
            </Link>
          </td>
        </tr>
      )}
    >
      <div className="inline">
        <Pick
          label="Status"
          name="status"
          value={status}
          choose={setStatus}
          options={[{ value: "", words: "Any" }, ...STATUSES.map((each) => ({ value: each, words: each }))]}
        />
        <Pick
          label="Tier"
          name="tier"
          value={tier}
          choose={setTier}
          options={[
            { value: "", words: "Any" },
            ...(tiers.value?.items ?? []).map((each) => ({ value: each.id, words: each.name })),
          ]}
        />
        {user !== "" && (
          <button type="button" className="quiet" onClick={() => setParams({})}>
            Of one person; show all
          </button>
        )}
      </div>
    </List>
  );
}
