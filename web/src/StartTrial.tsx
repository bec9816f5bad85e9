import { useState } from "react";
import { Refusal, send, type Session } from "./api";
import { decimal, dollars, money } from "./decimal";
import { Nothing, Section } from "./parts";
import { usePolled } from "./polled";
import type { Items, Tier } from "./types";

const TIERS_EVERY_MS = 10_000;

/** The tiers, each with a free trial to start. */
export function StartTrial({
  session,
  started,
  back,
}: {
  session: Session;
  started: (assessment: string) => void;
  back?: () => void;
}) {
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const tiers = usePolled((signal) => send<Items<Tier>>("/tiers", { signal }), "tiers", TIERS_EVERY_MS);
  const start = async (tierId: string): Promise<void> => {
    setBusy(tierId);
    setRefusal(undefined);
    try {
      const idempotencyKey = crypto.randomUUID();
      const answer = await session.ask<{ assessmentId: string }>("/trials", {
        method: "POST",
        body: { tierId },
        idempotencyKey,
      });
      started(answer.assessmentId);
    } catch (failure) {
      setRefusal(failure instanceof Refusal ? failure : new Refusal(0, { detail: String(failure) }));
    } finally {
      setBusy(undefined);
    }
  };
  const items = tiers.value?.items ?? [];
  return (
    <Section
      title="Start an assessment"
      id="tiers"
      aside={
        back && (
          <button type="button" className="quiet" onClick={back}>
            Back
          </button>
        )
      }
    >
      <p>A trial is free. Its rules are pinned by the hash of their pack and cannot change under you.</p>
      {items.length === 0 && <Nothing>{tiers.refusal?.message ?? "Asking for tiers\u2026"}</Nothing>}
      <ul className="tiers">
        {items.map((tier) => (
          <li key={tier.id}>
            <h3>{tier.name}</h3>
            <dl>
              <div>
                <dt>Capital</dt>
                <dd>{dollars(decimal(tier.capital))}</dd>
              </div>
              <div>
                <dt>Price after the trial</dt>
                <dd>
                  {money(tier.price.amount)} {tier.price.currency}
                </dd>
              </div>
              <div>
                <dt>Rules</dt>
                <dd>
                  {tier.pack.name} {tier.pack.version}{" "}
                  <code title={tier.pack.hash}>{tier.pack.hash.slice(0, 12)}</code>
                </dd>
              </div>
            </dl>
            <button type="button" disabled={busy !== undefined} onClick={() => void start(tier.id)}>
              {busy === tier.id ? "Starting\u2026" : "Start a trial"}
              <span className="unseen"> of {tier.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="outcome" role="alert">
        {refusal?.message}
      </p>
    </Section>
  );
}
