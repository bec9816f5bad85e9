import { useState } from "react";
import { Link } from "wouter";
import { about } from "../../api/calls";
import { Refusal, type Session } from "../../api/client";
import { useWho } from "../../live/session";
import { Panel } from "../../ui/parts";
import { save } from "../../ui/save";
import { useReceipts } from "../KeptReceipts";
import { Verification } from "./Verification";

const TRIES = 60;
const AGAIN_MS = 1_000;

/** The bundle: to keep, and to check right here. */
export function EvidencePanel({ id, account }: { id: string; account: string }) {
  const { session } = useWho();
  useReceipts(id, account);
  const [words, setWords] = useState("");
  const [bundle, setBundle] = useState<Uint8Array<ArrayBuffer>>();
  const [checking, setChecking] = useState(0);
  const [busy, setBusy] = useState(false);
  const name = `evidence-${account.slice(0, 8)}.zip`;
  const get = async (then: (zip: Uint8Array<ArrayBuffer>) => void): Promise<void> => {
    setBusy(true);
    try {
      const zip = bundle ?? (await fetchBundle(session, id, setWords));
      setBundle(zip);
      setWords("");
      then(zip);
    } catch (failure) {
      setWords(Refusal.of(failure).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title="Evidence" id="evidence">
      <p>
        The bundle holds the whole journal, every market entry a decision read with its way to a signed head, the
        rules and the receipts. It shows nobody else.
      </p>
      <p className="actions">
        <button type="button" disabled={busy} onClick={() => void get(() => setChecking((count) => count + 1))}>
          Verify in this page
        </button>
        <button
          type="button"
          className="quiet"
          disabled={busy}
          onClick={() =>
            void get((zip) => {
              save(new Blob([zip], { type: "application/zip" }), name);
              setWords(`Saved ${name}.`);
            })
          }
        >
          Save the bundle
        </button>
        <span role="status" className="dim">
          {words}
        </span>
      </p>
      {bundle && checking > 0 && <Verification key={checking} zip={bundle} account={account} />}
      <details className="how">
        <summary>On your own machine, without the platform</summary>
        <ol>
          <li>Save the bundle, and take the verifier&rsquo;s jar: it needs a Java runtime and no network.</li>
          <li>
            Note the key&rsquo;s id from a place you trust (<code>GET /api/v1/keys</code>, your own first visit), not
            from the bundle.
          </li>
          <li>
            <code>java -jar assay-verify.jar {name} --key KEY-ID</code>
          </li>
        </ol>
        <p>
          It also makes every mark again from its quotes and runs every step of the rules; this page does not.{" "}
          <Link href="/verify">Any bundle can be checked here</Link>.
        </p>
      </details>
    </Panel>
  );
}

async function fetchBundle(
  session: Session,
  id: string,
  say: (words: string) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  say("Asking for the bundle\u2026");
  for (let tried = 0; tried < TRIES; tried++) {
    const bundle = await about(session, id).evidence();
    if (bundle !== undefined) {
      return bundle;
    }
    say("It is being built: the newest line waits for its signed head\u2026");
    await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
  }
  throw new Refusal(503, { detail: "It is still being built. Try again in a moment." });
}
