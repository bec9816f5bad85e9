import { useEffect, useState } from "react";
import { Link } from "wouter";
import { desk } from "../../api/calls";
import { Refusal } from "../../api/client";
import type { AuditEntry } from "../../api/types";
import { useWho } from "../../live/session";
import { Failure, Hash, Nothing, Panel, Scroll, Waiting } from "../../ui/parts";
import { instant } from "../../words/time";

/** Every deed of the firm's people, newest first. */
export function Audit() {
  const { session } = useWho();
  const [items, setItems] = useState<AuditEntry[]>();
  const [next, setNext] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const read = async (before?: string): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const page = await desk(session).audit(before);
      setItems((last) => [...(before === undefined ? [] : (last ?? [])), ...page.items]);
      setNext(page.next);
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void read(), [session]);
  return (
    <Panel
      title="Deeds"
      id="deeds"
      aside={
        <button type="button" className="quiet small" disabled={busy} onClick={() => void read()}>
          Read again
        </button>
      }
    >
      {refusal && <Failure refusal={refusal} retry={() => void read()} />}
      {items === undefined && refusal === undefined && <Waiting lines={6} words="Asking for the audit" />}
      {items?.length === 0 && <Nothing>Nothing was done yet.</Nothing>}
      {items !== undefined && items.length > 0 && (
        <Scroll label="Deeds" className="tall">
          <table className="wide">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Deed</th>
                <th scope="col">By</th>
                <th scope="col">To</th>
                <th scope="col" className="what">
                  Detail
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <tr key={each.id}>
                  <td>{instant(each.at)}</td>
                  <th scope="row">{each.action}</th>
                  <td>
                    <Hash of={each.actor} length={8} />
                  </td>
                  <td>
                    <Hash of={each.subject} length={13} />
                  </td>
                  <td className="what" title={each.detail}>
                    {each.detail}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {next !== undefined && (
        <p className="actions">
          <button type="button" className="quiet small" disabled={busy} onClick={() => void read(next)}>
            Earlier ones
          </button>
        </p>
      )}
      <p className="under">
        Freezes stand in the account&rsquo;s journal as well.{" "}
        <Link href="/admin/assessments">Find an assessment</Link>
      </p>
    </Panel>
  );
}
