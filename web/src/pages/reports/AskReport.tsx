import { useState, type FormEvent } from "react";
import { reports, simulations } from "../../api/answers";
import { Refusal } from "../../api/client";
import type { Assessment, Report, ReportRequest } from "../../api/types";
import { useWho } from "../../live/session";
import { Choice, Panel } from "../../ui/parts";
import { FORMATS, months, TYPES } from "../../words/reports";

const WAIT_MS = 1_000;

/** Asks for a report: which one, in what form, and what only some of them need. */
export function AskReport({ assessment, asked }: { assessment: Assessment; asked: () => void }) {
  const { session } = useWho();
  const [type, setType] = useState<Report["type"]>("assessment-summary");
  const [format, setFormat] = useState<Report["format"]>("pdf");
  const all = months(assessment.created, new Date().toISOString());
  const [month, setMonth] = useState(all[0]?.value ?? "");
  const [simulated, setSimulated] = useState(false);
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const [refusal, setRefusal] = useState<Refusal>();
  const offered = TYPES.filter((each) => each.value !== "certificate" || assessment.status === "passed");
  const says = TYPES.find((each) => each.value === type)?.says;
  const future = type === "risk-analysis" && assessment.status === "active";
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setRefusal(undefined);
    try {
      const wish: ReportRequest = { assessmentId: assessment.id, type, format };
      if (type === "monthly-statement") {
        wish.month = month;
      }
      if (future && simulated) {
        setWords("Simulating first\u2026");
        wish.simulationId = await simulation(assessment.id);
      }
      await reports(session).ask(wish);
      setWords("It is being made.");
      asked();
    } catch (failure) {
      setWords("");
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };
  /** A finished answer about the account, for the report to hold. */
  const simulation = async (id: string): Promise<string> => {
    const ask = simulations(session);
    const never = new AbortController().signal;
    const question = { kind: "risk-analysis", assessmentId: id } as const;
    const taken = await ask.ask(question, never);
    for (;;) {
      const one = await ask.one(taken.id, never);
      if (one.status === "done") {
        return taken.id;
      }
      if (one.status === "failed" || one.status === "cancelled") {
        throw new Refusal(422, { detail: "The simulation broke off. Ask again." });
      }
      await new Promise((resolve) => window.setTimeout(resolve, WAIT_MS));
    }
  };
  return (
    <Panel title="Ask for a report" id="ask-report">
      <form className="ask-report" onSubmit={(event) => void submit(event)}>
        <p className="field">
          <label htmlFor="report-type">Report</label>
          <select
            id="report-type"
            value={type}
            onChange={(event) => setType(event.target.value as Report["type"])}
            aria-describedby="report-says"
          >
            {offered.map((each) => (
              <option key={each.value} value={each.value}>
                {each.words}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="report-month">Month of a statement</label>
          <select
            id="report-month"
            value={month}
            disabled={type !== "monthly-statement"}
            onChange={(event) => setMonth(event.target.value)}
          >
            {all.map((each) => (
              <option key={each.value} value={each.value}>
                {each.words}
              </option>
            ))}
          </select>
        </p>
        <div className="field">
          <span className="label" aria-hidden="true">
            Format
          </span>
          <Choice label="Format" name="format" options={FORMATS} value={format} onChange={setFormat} />
        </div>
        <button type="submit" disabled={busy}>
          Make it
        </button>
      </form>
      <p className="under" id="report-says">
        {says}
      </p>
      <p className="field">
        <label className="check">
          <input
            type="checkbox"
            checked={future && simulated}
            disabled={!future}
            onChange={(event) => setSimulated(event.target.checked)}
          />
          With a simulation of what may come (risk analysis of an account that trades)
        </label>
      </p>
      <p className="outcome-line">
        <span role="status">{words}</span>
        <span role="alert" className="loss">
          {refusal?.message}
        </span>
      </p>
    </Panel>
  );
}
