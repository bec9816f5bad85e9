import { useEffect } from "react";
import { Link, useLocation } from "wouter";
import { mine } from "../api/calls";
import type { Purchase } from "../api/types";
import { usePolled } from "../live/polled";
import { useWho } from "../live/session";
import { Failure, Panel, Waiting } from "../ui/parts";
import { Page } from "../ui/Shell";
import { decimal } from "../sums/decimal";
import { dollarsShort } from "../words/rules";

const EVERY_MS = 1_000;

const WORDS: Record<Purchase["status"], { title: string; words: string }> = {
  pending: {
    title: "Waiting for the payment",
    words: "The checkout has not told us yet. This page asks every second; you may leave it and come back.",
  },
  completed: { title: "Paid", words: "Your account is open." },
  failed: {
    title: "Not paid",
    words:
      "The payment did not go through, and nothing was charged. " +
      "Another card can be tried as long as the checkout is open.",
  },
  refunded: { title: "Refunded", words: "The price was paid back. The assessment of this purchase is closed." },
};

/** The provider's word, without its underscores. */
const reason = (failure: string): string => failure.replaceAll("_", " ");

/** Where the checkout comes back to: how a purchase stands, and the way on. */
export default function PurchasePage({ id }: { id: string }) {
  const { session } = useWho();
  const [, go] = useLocation();
  const { value, refusal } = usePolled((signal) => mine(session).purchase(id, signal), id, EVERY_MS);
  const opened = value?.status === "completed" ? value.assessmentId : undefined;
  useEffect(() => {
    if (opened !== undefined) {
      go(`/assessments/${opened}`, { replace: true });
    }
  }, [opened, go]);
  const words = value && WORDS[value.status];
  return (
    <Page title="Purchase" className="narrow">
      <Panel title={words?.title ?? "Purchase"} id="purchase">
        {value === undefined && (refusal ? <Failure refusal={refusal} /> : <Waiting lines={3} words="Asking" />)}
        {words && (
          <p role="status" data-testid="purchase">
            {words.words}
            {value.failure !== undefined && <span className="dim"> ({reason(value.failure)})</span>}
          </p>
        )}
        {value?.tier && value.price && (
          <dl className="terms">
            <div>
              <dt>Tier</dt>
              <dd>{value.tier.name}</dd>
            </div>
            <div>
              <dt>Price</dt>
              <dd>
                {dollarsShort(decimal(value.price.amount))} {value.price.currency}
              </dd>
            </div>
            {value.refunded !== undefined && (
              <div>
                <dt>Paid back</dt>
                <dd>{dollarsShort(decimal(value.refunded))}</dd>
              </div>
            )}
            {value.dispute !== undefined && (
              <div>
                <dt>Dispute</dt>
                <dd>{value.dispute}</dd>
              </div>
            )}
          </dl>
        )}
        <p className="actions">
          {value?.checkoutUrl !== undefined && value.status !== "completed" && (
            <a className="button" href={value.checkoutUrl}>
              {value.status === "failed" ? "Try another card" : "Back to the checkout"}
            </a>
          )}
          {(value?.status === "failed" || value?.status === "refunded") && value.checkoutUrl === undefined && (
            <Link className="button" href="/tiers">
              Choose again
            </Link>
          )}
          <Link href="/">All assessments</Link>
        </p>
      </Panel>
    </Page>
  );
}
