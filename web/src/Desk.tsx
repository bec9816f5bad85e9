import { useState } from "react";
import type { Session } from "./api";
import { Account } from "./Account";
import { Nothing, Section } from "./parts";
import { usePolled } from "./polled";
import { StartTrial } from "./StartTrial";
import type { Assessment, Instrument, Items } from "./types";

const ASSESSMENTS_EVERY_MS = 5_000;

/** A trader's own part of the page: an assessment, or the choice of one. */
export function Desk({ session, instruments }: { session: Session; instruments: Instrument[] }) {
  const [chosen, setChosen] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const { value, refusal } = usePolled(
    (signal) => session.ask<Items<Assessment>>("/assessments", { signal }),
    "assessments",
    ASSESSMENTS_EVERY_MS,
  );
  const items = value?.items ?? [];
  const current = chosen ?? items[0]?.id;
  if (value === undefined) {
    return (
      <Section title="Account" id="account">
        <Nothing>{refusal ? refusal.message : "Asking for your assessments\u2026"}</Nothing>
      </Section>
    );
  }
  if (current === undefined || choosing) {
    return (
      <StartTrial
        session={session}
        started={(id) => {
          setChosen(id);
          setChoosing(false);
        }}
        {...(current === undefined ? {} : { back: () => setChoosing(false) })}
      />
    );
  }
  return (
    <>
      <p className="choice">
        <label htmlFor="assessment">Assessment</label>{" "}
        <select id="assessment" value={current} onChange={(event) => setChosen(event.target.value)}>
          {!items.some((each) => each.id === current) && <option value={current}>{current.slice(0, 8)} new</option>}
          {items.map((each) => (
            <option key={each.id} value={each.id}>
              {each.id.slice(0, 8)} {each.status}
            </option>
          ))}
        </select>{" "}
        <button type="button" className="quiet" onClick={() => setChoosing(true)}>
          Start another
        </button>
      </p>
      <Account key={current} id={current} session={session} instruments={instruments} />
    </>
  );
}
