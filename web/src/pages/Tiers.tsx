import { useState } from "react";
import { useLocation } from "wouter";
import { mine, open } from "../api/calls";
import { Refusal } from "../api/client";
import type { Tier } from "../api/types";
import { usePack } from "../live/pack";
import { useAsked } from "../live/polled";
import { useWho } from "../live/session";
import { decimal } from "../sums/decimal";
import { Failure, Hash, Nothing, Waiting } from "../ui/parts";
import { Page } from "../ui/Shell";
import { dollarsShort, told, venueName, zone } from "../words/rules";

/** The tiers with their rules in words; each can be tried free of charge or bought. */
export function Tiers() {
  return (
    <Page title="Tiers">
      <p className="lead">
        Each tier pins a rule pack by its hash. What you begin under is what you are judged by, for ever: a later
        change makes a new version for new assessments. A trial is free and has the same rules.
      </p>
      <TierCards />
    </Page>
  );
}

/** Begins a trial or a purchase and goes where it leads. */
function useBegin(): { busy: string | undefined; refusal: Refusal | undefined; begin: Begin } {
  const { session, person } = useWho();
  const [, go] = useLocation();
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const begin: Begin = async (tier, how) => {
    if (typeof person !== "object") {
      go("/register");
      return;
    }
    setBusy(`${how} ${tier}`);
    setRefusal(undefined);
    try {
      if (how === "trial") {
        go(`/assessments/${(await mine(session).startTrial(tier)).assessmentId}`);
      } else {
        const purchase = await mine(session).buy(tier);
        window.location.assign(purchase.checkoutUrl ?? `/purchases/${purchase.id}`);
      }
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, refusal, begin };
}

type Begin = (tier: string, how: "trial" | "buy") => Promise<void>;

export function TierCards() {
  const { value, refusal: unanswered, retry } = useAsked(open.tiers, "tiers");
  const { busy, refusal, begin } = useBegin();
  if (value === undefined) {
    return unanswered ? (
      <Failure refusal={unanswered} retry={retry} />
    ) : (
      <Waiting lines={14} words="Asking for tiers" />
    );
  }
  return (
    <>
      <p className="outcome" role="alert">
        {refusal && missing(refusal)}
      </p>
      {value.items.length === 0 && <Nothing>No tier is offered yet.</Nothing>}
      <ul className="tiers">
        {value.items.map((tier) => (
          <TierCard key={tier.id} tier={tier} busy={busy} begin={begin} />
        ))}
      </ul>
    </>
  );
}

/** A platform without payments has no such address. */
const missing = (refusal: Refusal): string =>
  refusal.status === 404 || refusal.status === 405
    ? "Payments are not open on this platform yet. Start a free trial."
    : refusal.message;

function TierCard({ tier, busy, begin }: { tier: Tier; busy: string | undefined; begin: Begin }) {
  const known = usePack(tier.pack.hash);
  const phases = known?.pack.phases ?? [];
  const first = phases[0];
  return (
    <li className="tier">
      <div className="tier-head">
        <h2>{tier.name}</h2>
        <p className="price">
          <strong>{dollarsShort(decimal(tier.price.amount))}</strong> once
        </p>
      </div>
      <dl className="terms">
        <div>
          <dt>Capital</dt>
          <dd>{dollarsShort(decimal(tier.capital))}</dd>
        </div>
        <div>
          <dt>Leverage</dt>
          <dd>{first?.leverage.map((each) => `${each.class} ${each.ratio}x`).join(", ") ?? "\u2026"}</dd>
        </div>
        <div>
          <dt>Fills and fees of</dt>
          <dd>{first === undefined ? "\u2026" : venueName(first.venue)}</dd>
        </div>
        <div>
          <dt>Day turns</dt>
          <dd>{known ? `${known.pack.day.time} ${zone(known.pack.day.zone)}` : "\u2026"}</dd>
        </div>
      </dl>
      {phases.map((phase, index) => (
        <details key={phase.name} open={index === 0}>
          <summary>
            <h3>{phases.length > 1 ? `Phase ${index + 1}: ${phase.name}` : "Rules"}</h3>
          </summary>
          <dl className="rules-told">
            {phase.rules.map((rule) => {
              const said = told(rule, phase);
              return (
                <div key={rule.id}>
                  <dt>
                    {said.name} <span className="figure">{said.figure}</span>
                  </dt>
                  <dd>{said.sentences.join(" ")}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      ))}
      <p className="pinned dim">
        Pack {tier.pack.name} {tier.pack.version}, <Hash of={tier.pack.hash} />{" "}
        {known && (
          <span className={known.holds ? "ok" : "wrong"}>{known.holds ? "hash checked here" : "hash differs"}</span>
        )}
      </p>
      <p className="actions">
        <button type="button" disabled={busy !== undefined} onClick={() => void begin(tier.id, "trial")}>
          {busy === `trial ${tier.id}` ? "Starting\u2026" : "Start a trial"}
          <span className="unseen"> of {tier.name}</span>
        </button>
        <button
          type="button"
          className="quiet"
          disabled={busy !== undefined}
          onClick={() => void begin(tier.id, "buy")}
        >
          {busy === `buy ${tier.id}` ? "To the checkout\u2026" : "Buy"}
          <span className="unseen"> {tier.name}</span>
        </button>
      </p>
    </li>
  );
}
