import { useEffect, useState } from "react";
import { kept, pin, pinnedKeys } from "../../proof/kept";
import { verify, type Report, type Result } from "../../proof/verify";
import type { JournalLine } from "../../api/types";
import { hash } from "../../proof/chain";
import { Hash } from "../../ui/parts";

const STATUS = { holds: "holds", refused: "refused", notRun: "not here" };
const TONE = { holds: "good", refused: "bad", notRun: "calm" };

/** How the conclusion looks: nothing yet, refused, whole and signed by a key that is known, or by one that is not. */
function tone(report: Report | undefined): string {
  if (report === undefined) {
    return "calm";
  }
  return report.refused ? "bad" : report.identified ? "good" : "warn";
}

/** A bundle taken through its steps by this browser, one line a step, and what that proves. */
export function Verification({ zip, account }: { zip: Uint8Array<ArrayBuffer>; account?: string }) {
  const [results, setResults] = useState<Result[]>([]);
  const [report, setReport] = useState<Report>();
  const [strange, setStrange] = useState<string[]>([]);
  const [receipts, setReceipts] = useState<string>();
  const [trusted, setTrusted] = useState(0);
  useEffect(() => {
    let wanted = true;
    const run = async (): Promise<void> => {
      const known = await pinnedKeys().catch(() => ({ pinned: new Set<string>(), strange: [] }));
      const done = await verify(zip, known.pinned, (some) => wanted && setResults(some));
      const lies = await receiptsLie(done, account ?? done.verdict?.account);
      if (wanted) {
        setStrange(known.strange);
        setReceipts(lies);
        setReport(done);
      }
    };
    void run();
    return () => {
      wanted = false;
    };
  }, [zip, account, trusted]);
  return (
    <div className="verification" data-testid="verification">
      <ol className="steps">
        {results.map((each) => (
          <li key={each.step} data-step={each.step} data-status={each.status}>
            <span className={`badge ${TONE[each.status]}`}>{STATUS[each.status]}</span>
            <span>
              <strong>
                {each.step}. {each.name}
              </strong>{" "}
              <span className="dim">{each.words}</span>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className={`conclusion ${tone(report)}`}>
        {report === undefined ? "Checking\u2026" : conclusion(report)}
      </p>
      {report && !report.refused && (
        <p className="under">
          {report.signers.length === 1 ? "Signed by " : "Signed by keys "}
          {report.signers.map((each) => (
            <Hash key={each} of={each} length={16} />
          ))}
          {report.identified
            ? ", the key this browser noted on its first visit. "
            : ", which this browser has not noted. "}
          {receipts}
        </p>
      )}
      {strange.map((each) => (
        <p key={each} className="failure">
          The platform publishes a key that this browser did not know: <Hash of={each} length={16} />
          <button
            type="button"
            className="quiet small"
            onClick={() => {
              pin(each);
              setTrusted((count) => count + 1);
            }}
          >
            Trust it
          </button>
        </p>
      ))}
      {report && !report.refused && (
        <details className="how">
          <summary>What this does not prove</summary>
          <ul>
            <li>
              That the marks follow from their quotes and the events from the rules: the verifier&rsquo;s jar does.
            </li>
            <li>
              That a venue really quoted so: each quote has the venue&rsquo;s own update id, to compare with any
              recording.
            </li>
            <li>That no venue message was withheld: bounded by the 250 ms clock and the public heads.</li>
          </ul>
        </details>
      )}
    </div>
  );
}

function conclusion(report: Report): string {
  if (report.refused) {
    return "Refused: this is not what was signed.";
  }
  const rule = report.verdict?.rule === undefined ? "" : ` by rule ${report.verdict.rule}`;
  const said = `${report.verdict?.outcome ?? "unknown"}${rule}`;
  return report.identified
    ? `Verdict ${said}: consistent, and signed by the platform\u2019s key.`
    : `Verdict ${said}: consistent, signer not identified.`;
}

/** Whether the receipts that this browser kept lie on the bundle's journal. */
async function receiptsLie(report: Report, account: string | undefined): Promise<string> {
  if (report.bundle === undefined || account === undefined || report.bundle.manifest.account !== account) {
    return "";
  }
  const mine = Object.entries(kept(account));
  const lines = report.bundle.lines<JournalLine>("journal.ndjson");
  let off = 0;
  let on = 0;
  for (const [name, receipt] of mine) {
    const line = lines[Number(name.split(" ")[0]) - 1];
    if (line !== undefined) {
      (await hash(line.value)) === receipt.hash ? on++ : off++;
    }
  }
  if (off > 0) {
    return `${off} receipts that this browser kept contradict the bundle: keep both.`;
  }
  return on > 0 ? `All ${on} receipts that this browser kept lie on it.` : "This browser kept no receipt of it.";
}
