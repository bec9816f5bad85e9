import { type ReactNode, useEffect, useState } from "react";
import { reports } from "../../api/answers";
import { Refusal } from "../../api/client";
import type { Report } from "../../api/types";
import { type Pages, usePages } from "../../live/pages";
import { useWho } from "../../live/session";
import { useChannel, useLive } from "../../live/stream";
import { Failure, Hash, Nothing, Panel, Scroll, Waiting } from "../../ui/parts";
import { save } from "../../ui/save";
import { bytes, FAILURES, typeWords } from "../../words/reports";
import { dayAndMinute } from "../../words/time";
import "./reports.css";

const MAKING_MS = 1_500;
const BESIDE_SOCKET_MS = 5_000;

/** One's reports, all or those about one assessment: read anew while one is being made, and when one is announced. */
export function useReports(assessment?: string): Pages<Report> {
  const { session } = useWho();
  const pages = usePages((before) => reports(session).list(assessment, before), assessment ?? "all reports");
  const making = pages.items?.some((each) => each.status === "queued" || each.status === "working") ?? false;
  const live = useLive();
  useChannel("reports", (heard) => heard.type !== "receipt" && pages.again());
  useEffect(() => {
    if (!making || pages.busy) {
      return undefined;
    }
    const timer = window.setTimeout(pages.again, live ? BESIDE_SOCKET_MS : MAKING_MS);
    return () => window.clearTimeout(timer);
  }, [making, live, pages.busy, pages.items]);
  return pages;
}

/** Reports made and being made; with a column that says whose account each is about, where that differs. */
export function ReportList({ pages, account }: { pages: Pages<Report>; account?: (of: Report) => ReactNode }) {
  return (
    <Panel title="Made and being made" id="reports" className="reports-made">
      {pages.items === undefined ? (
        pages.refusal ? (
          <Failure refusal={pages.refusal} retry={pages.again} />
        ) : (
          <Waiting lines={5} words="Asking for reports" />
        )
      ) : pages.items.length === 0 ? (
        <Nothing>None yet. When an account ends, its summary and compliance report are made by themselves.</Nothing>
      ) : (
        <Made items={pages.items} {...(account === undefined ? {} : { account })} />
      )}
      {pages.more && (
        <p className="actions">
          <button type="button" className="quiet small" disabled={pages.busy} onClick={pages.more}>
            Earlier ones
          </button>
        </p>
      )}
    </Panel>
  );
}

function Made({ items, account }: { items: Report[]; account?: (of: Report) => ReactNode }) {
  return (
    <Scroll label="Reports" className="tall">
      <table className="wide reports">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col">Asked, UTC</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col" className="number">
              Up to line
            </th>
            {account && <th scope="col">Account</th>}
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id} data-report={each.type}>
              <th scope="row">{typeWords(each.type)}</th>
              <td>
                <Fetch report={each} />
              </td>
              <td>
                <State of={each} />
              </td>
              <td>{dayAndMinute(each.created)}</td>
              <td className="number">{each.size === undefined ? "\u2013" : bytes(each.size)}</td>
              <td className="number">{each.through ?? "\u2013"}</td>
              {account && <td>{account(each)}</td>}
              <td>{each.hash === undefined ? <span className="dim">&ndash;</span> : <Hash of={each.hash} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function State({ of }: { of: Report }) {
  switch (of.status) {
    case "ready":
      return <span className="badge good">ready</span>;
    case "failed":
      return (
        <span className="loss" title={of.code && FAILURES[of.code]}>
          failed{of.code && `: ${FAILURES[of.code]}`}
        </span>
      );
    case "queued":
    case "working":
      return (
        <span className="making">
          <progress value={of.progress} max={100} aria-label={`${typeWords(of.type)}, made so far`} />
          <span className="dim">{of.status === "queued" ? "waits" : `${of.progress} %`}</span>
        </span>
      );
  }
}

function Fetch({ report }: { report: Report }) {
  const { session } = useWho();
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const get = async (): Promise<void> => {
    setBusy(true);
    setWords("");
    try {
      const name = `${report.type}-${report.id.slice(0, 8)}.${report.format}`;
      save(await reports(session).file(report.id), name);
    } catch (failure) {
      setWords(Refusal.of(failure).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="quiet small"
        disabled={busy || report.status !== "ready"}
        onClick={() => void get()}
      >
        {report.format.toUpperCase()}
        <span className="unseen">: save {typeWords(report.type)}</span>
      </button>
      {words && (
        <span className="loss" role="alert">
          {" "}
          {words}
        </span>
      )}
    </>
  );
}
