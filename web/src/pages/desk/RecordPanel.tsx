import { Link } from "wouter";
import type { Refusal } from "../../api/client";
import type { Chain } from "../../proof/chain";
import { compare } from "../../proof/kept";
import { Hash, Nothing, Panel } from "../../ui/parts";
import { clock } from "../../words/time";
import { useReceipts } from "../KeptReceipts";

const SHOWN = 6;

/** The end of the account's journal, hashed in this browser. */
export function RecordPanel({
  id,
  account,
  chain,
  refusal,
}: {
  id: string;
  account: string;
  chain: Chain;
  refusal: Refusal | undefined;
}) {
  const found = compare(useReceipts(id, account), chain.hashes);
  const newest = chain.tail.slice(-SHOWN).reverse();
  return (
    <Panel title="Record" id="record" aside={<ChainBadge chain={chain} />}>
      {chain.count === 0 ? (
        <Nothing>{refusal && refusal.status !== 404 ? refusal.message : "No line yet."}</Nothing>
      ) : (
        <>
          <ol className="record" aria-label="Newest lines of the journal">
            {newest.map(({ line, hash }) => (
              <li key={line.sequence}>
                <span className="dim">{line.sequence}</span> {line.type}
                <span className="dim">{clock(line.at)}</span>
                <Hash of={hash} length={8} />
              </li>
            ))}
          </ol>
          <p className="under">
            {found.contradicted.length > 0 ? (
              <span className="loss">A receipt that this browser kept is contradicted. </span>
            ) : found.kept === 0 ? (
              "This browser keeps no receipt of it yet. "
            ) : (
              `${found.kept} receipts are kept by this browser, all lie on it. `
            )}
            <Link href={`/assessments/${id}/journal`}>Whole journal</Link>
          </p>
        </>
      )}
    </Panel>
  );
}

/** How far the chain was read, and whether it holds. */
export function ChainBadge({ chain }: { chain: Chain }) {
  if (chain.count === 0) {
    return null;
  }
  return (
    <span className={`badge ${chain.brokenAt === undefined ? "good" : "bad"}`} data-testid="chain">
      {chain.brokenAt === undefined ? `${chain.count} lines, chain holds` : `chain breaks at line ${chain.brokenAt}`}
    </span>
  );
}
