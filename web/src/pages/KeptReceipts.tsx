import { useState } from "react";
import { about } from "../api/calls";
import { usePolled } from "../live/polled";
import { useWho } from "../live/session";
import type { Chain } from "../proof/chain";
import { compare, fetchReceipts, kept, type KeptLines } from "../proof/kept";
import { Panel } from "../ui/parts";

const EVERY_MS = 5_000;

/** Receipts of an account as this browser keeps them, fetched on while the page is open. */
export function useReceipts(id: string, account: string | undefined): KeptLines {
  const { session } = useWho();
  const { value } = usePolled(
    () => fetchReceipts(session, id, account ?? ""),
    account === undefined ? undefined : `receipts ${id} ${account}`,
    EVERY_MS,
  );
  return value ?? (account === undefined ? {} : kept(account));
}

/** What this browser kept, held against the journal as it is served now. */
export function KeptReceipts({ id, chain }: { id: string; chain: Chain }) {
  const { session } = useWho();
  const [saved, setSaved] = useState("");
  const { value: assessment } = usePolled((signal) => about(session, id).assessment(signal), `of ${id}`, 60_000);
  const lines = useReceipts(id, assessment?.account);
  const found = compare(lines, chain.hashes);
  const save = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(lines, null, 1)], { type: "application/json" }));
    link.download = `receipts-${assessment?.account.slice(0, 8) ?? id.slice(0, 8)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    setSaved(`Saved ${link.download}.`);
  };
  return (
    <Panel
      title="Receipts kept by this browser"
      id="receipts"
      aside={
        <span className={`badge ${found.contradicted.length > 0 ? "bad" : "good"}`} data-testid="receipts">
          {found.contradicted.length > 0
            ? `${found.contradicted.length} contradicted`
            : `${found.kept} kept, ${found.signed} signed`}
        </span>
      }
    >
      {found.contradicted.length > 0 ? (
        <p className="failure" role="alert">
          The journal says today of line {found.contradicted.join(", ")} what it did not say when the receipt was
          given. Save the receipts: two signatures that contradict each other expose whoever signed them.
        </p>
      ) : (
        <p>
          Each answer names a line and its hash, and the notary signs the newest. They are kept here, out of the
          platform&rsquo;s reach: should a line ever change, they say so. All of them lie on the journal below.
        </p>
      )}
      <p className="actions">
        <button type="button" className="quiet small" disabled={found.kept === 0} onClick={save}>
          Save receipts
        </button>
        <span role="status" className="dim">
          {saved}
        </span>
      </p>
    </Panel>
  );
}
