import { useState, type FormEvent } from "react";
import { Refusal, type Session } from "./api";
import { price, quantity } from "./decimal";
import { Field, Section } from "./parts";
import type { Instrument, OrderAnswer } from "./types";

/** A small order ticket: market or limit, with one stop-loss if wanted. */
export function Ticket({ session, id, instruments }: { session: Session; id: string; instruments: Instrument[] }) {
  const [type, setType] = useState("market");
  const [outcome, setOutcome] = useState<{ tone: string; words: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const form = new FormData(event.currentTarget);
    const side = submitter?.value ?? "buy";
    const body: Record<string, unknown> = { side, type };
    for (const name of ["symbol", "quantity", "limitPrice", "stopLoss"]) {
      const text = String(form.get(name) ?? "").trim();
      if (text !== "") {
        body[name] = text;
      }
    }
    setBusy(true);
    setRefusal(undefined);
    setOutcome(undefined);
    try {
      const idempotencyKey = crypto.randomUUID();
      const answer = await session.ask<OrderAnswer>(`/assessments/${id}/orders`, {
        method: "POST",
        body,
        idempotencyKey,
      });
      setOutcome(told(answer, instruments.find((each) => each.symbol === body.symbol)?.tick ?? "0.01"));
    } catch (failure) {
      setRefusal(failure instanceof Refusal ? failure : new Refusal(0, { detail: String(failure) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title="Order" id="order">
      <form className="ticket" onSubmit={(event) => void submit(event)}>
        <p className="field">
          <label htmlFor="symbol">Instrument</label>
          <select id="symbol" name="symbol">
            {instruments.map((each) => (
              <option key={each.symbol}>{each.symbol}</option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="type">Type</label>
          <select id="type" name="type" value={type} onChange={(event) => setType(event.target.value)}>
            <option value="market">market</option>
            <option value="limit">limit</option>
          </select>
        </p>
        <Field
          label="Quantity"
          name="quantity"
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,8})?"
          required
          autoComplete="off"
          problem={refusal?.field("quantity")}
        />
        <Field
          label="Limit price"
          name="limitPrice"
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,8})?"
          required={type === "limit"}
          disabled={type !== "limit"}
          autoComplete="off"
          problem={refusal?.field("limitPrice")}
        />
        <Field
          label="Stop-loss"
          name="stopLoss"
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,8})?"
          placeholder="none"
          autoComplete="off"
          problem={refusal?.field("stopLoss")}
        />
        <p className="actions">
          <button type="submit" name="side" value="buy" disabled={busy}>
            Buy
          </button>
          <button type="submit" name="side" value="sell" className="sell" disabled={busy}>
            Sell
          </button>
        </p>
      </form>
      <p className={`outcome ${outcome?.tone ?? ""}`} role="status" data-testid="order-outcome">
        {refusal?.message ?? outcome?.words}
      </p>
    </Section>
  );
}

/** What came of an order, a denial with its numbers. */
function told(answer: OrderAnswer, tick: string): { tone: string; words: string } {
  if (answer.status === "denied") {
    const { code, ...numbers } = answer.reason ?? { code: "no reason" };
    const listed = Object.entries(numbers).map(([name, value]) => `${name} ${String(value)}`);
    return { tone: "bad", words: [`Denied: ${code}`, ...listed].join(", ") };
  }
  const fills = (answer.fills ?? []).map(
    (each) => `${quantity(each.quantity)} at ${price(each.price, tick)}, fee ${each.fee}`,
  );
  const words = {
    filled: "Filled",
    open: "Resting in the book",
    cancelled: "Cancelled, nothing more to take",
    pending: "Sent; the answer is late",
  };
  return { tone: "good", words: [words[answer.status] ?? "Taken", ...fills].join("; ") };
}
