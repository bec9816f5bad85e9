import { useState } from "react";
import { useLocation } from "wouter";
import { about, mine } from "../../api/calls";
import { Refusal } from "../../api/client";
import type { Assessment } from "../../api/types";
import { useWho } from "../../live/session";
import { denial } from "../../words/denials";

/** A new trial of the same tier, for whoever has just lost one. */
export function Again({ tier }: { tier: NonNullable<Assessment["tier"]> }) {
  const { session } = useWho();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      go(`/assessments/${(await mine(session).startTrial(tier.id)).assessmentId}`);
    } catch (failure) {
      setWords(Refusal.of(failure).message);
      setBusy(false);
    }
  };
  return (
    <>
      {" "}
      <button type="button" className="quiet small" disabled={busy} onClick={() => void begin()}>
        New trial of {tier.name}
      </button>{" "}
      <span role="status">{words}</span>
    </>
  );
}

/** Ends an assessment for good; asked for twice, because nothing brings it back. */
export function GiveUp({ id, done }: { id: string; done: () => void }) {
  const { session } = useWho();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const end = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await about(session, id).giveUp();
      setWords(answer.status === "denied" ? `Denied: ${denial(answer.reason)}.` : "It has ended.");
      done();
    } catch (failure) {
      setWords(Refusal.of(failure).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="panel give-up">
      <summary className="dim">Give this assessment up</summary>
      <p>Everything is closed at the market and the assessment ends. Nothing brings it back.</p>
      <p className="actions">
        <button type="button" className="danger small" disabled={busy} onClick={() => void end()}>
          Give it up now
        </button>
        <span role="status">{words}</span>
      </p>
    </details>
  );
}
