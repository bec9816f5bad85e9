import { useRef, useState, type FormEvent } from "react";
import { about } from "../../api/calls";
import { keep } from "../../proof/kept";
import { Refusal } from "../../api/client";
import type { Phase } from "../../api/pack";
import type { Instrument, Objectives, Order, OrderRequest, Preview } from "../../api/types";
import { useMarket } from "../../live/market";
import { usePolled } from "../../live/polled";
import { useWho } from "../../live/session";
import { decimal, over, plain, price, quantity, times, type Decimal } from "../../sums/decimal";
import { sizeAtStop } from "../../sums/rooms";
import { Choice, Field, Panel } from "../../ui/parts";
import { denial } from "../../words/denials";
import { PreviewTable } from "./PreviewTable";

const PREVIEW_EVERY_MS = 3_000;
const NUMBER = /^[0-9]{1,12}(\.[0-9]{1,8})?$/;
const SIDES = [
  { value: "buy", label: "Buy", tone: "buy" },
  { value: "sell", label: "Sell", tone: "sell" },
] as const;
const TYPES = [
  { value: "market", label: "Market" },
  { value: "limit", label: "Limit" },
] as const;

interface Wish {
  side: "buy" | "sell";
  type: "market" | "limit";
  quantity: string;
  limitPrice: string;
  stopLoss: string;
  reduceOnly: boolean;
}

const BLANK: Wish = { side: "buy", type: "market", quantity: "", limitPrice: "", stopLoss: "", reduceOnly: false };

/** The order ticket: whatever stands in it is tried by the platform before anything is sent. */
export function Ticket({
  id,
  symbol,
  choose,
  phase,
  objectives,
  placed,
}: {
  id: string;
  symbol: string;
  choose: (symbol: string) => void;
  phase: Phase | undefined;
  objectives: Objectives;
  placed: () => void;
}) {
  const { session } = useWho();
  const instruments = useMarket().instruments ?? [];
  const instrument = instruments.find((each) => each.symbol === symbol);
  const [wish, setWish] = useState<Wish>(BLANK);
  const [outcome, setOutcome] = useState<{ tone: string; words: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const key = useRef<string>(undefined);
  const order = request(symbol, wish);
  const asked = order === undefined ? undefined : JSON.stringify(order);
  const preview = usePolled(
    (signal) => about(session, id).preview(order as OrderRequest, signal),
    asked === undefined ? undefined : `preview ${id} ${asked}`,
    PREVIEW_EVERY_MS,
  );
  const change = (part: Partial<Wish>): void => {
    setWish({ ...wish, ...part });
    key.current = undefined;
    setRefusal(undefined);
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (order === undefined) {
      return;
    }
    setBusy(true);
    setRefusal(undefined);
    setOutcome(undefined);
    // The same key until the order is another one: a lost answer is asked for again and never doubled.
    key.current ??= crypto.randomUUID();
    try {
      const answer = await about(session, id).place(order, key.current);
      key.current = undefined;
      if (answer.status !== "pending") {
        keep(answer.account, answer.sequence, { hash: answer.hash });
      }
      setOutcome(told(answer, instrument?.tick ?? "0.01"));
      placed();
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };
  const largest = largestAtStop(wish, instrument, objectives, preview.value);
  return (
    <Panel
      title="Order"
      id="order"
      className="ticket-panel"
      aside={
        <select
          aria-label="Instrument"
          className="small"
          value={symbol}
          onChange={(event) => choose(event.target.value)}
        >
          {instruments.map((each) => (
            <option key={each.symbol}>{each.symbol}</option>
          ))}
        </select>
      }
    >
      <form className="ticket" onSubmit={(event) => void submit(event)}>
        <Choice label="Side" name="side" options={SIDES} value={wish.side} onChange={(side) => change({ side })} />
        <Choice label="Type" name="type" options={TYPES} value={wish.type} onChange={(type) => change({ type })} />
        <Field
          label="Quantity"
          name="quantity"
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,8})?"
          required
          autoComplete="off"
          value={wish.quantity}
          onChange={(event) => change({ quantity: event.target.value.trim() })}
          problem={refusal?.field("quantity")}
          hint={worth(wish, instrument)}
        />
        <Field
          label="Limit price"
          name="limitPrice"
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,8})?"
          required={wish.type === "limit"}
          disabled={wish.type !== "limit"}
          autoComplete="off"
          value={wish.limitPrice}
          onChange={(event) => change({ limitPrice: event.target.value.trim() })}
          problem={refusal?.field("limitPrice")}
          hint={wish.type === "limit" ? "fills at this price or better" : "for limit orders"}
        />
        <Field
          label="Stop-loss"
          name="stopLoss"
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,8})?"
          placeholder="none"
          autoComplete="off"
          value={wish.stopLoss}
          disabled={wish.reduceOnly}
          onChange={(event) => change({ stopLoss: event.target.value.trim() })}
          problem={refusal?.field("stopLoss")}
          hint={
            phase?.rules.some((each) => each.kind === "maxRiskPerTrade" && each.stopRequired) ? "required here" : ""
          }
        />
        <p className="field">
          <label className="check">
            <input
              type="checkbox"
              checked={wish.reduceOnly}
              onChange={(event) => change({ reduceOnly: event.target.checked, stopLoss: "" })}
            />{" "}
            Reduce only
          </label>
          <button
            type="button"
            className="quiet small"
            disabled={largest === undefined}
            title="The largest size whose loss at the stop, fees included, stays within every rule's room"
            onClick={() => change({ quantity: largest ?? "" })}
          >
            Largest at stop
          </button>
        </p>
        <PreviewTable
          preview={preview.value}
          refusal={preview.refusal}
          objectives={objectives}
          instrument={instrument}
          waits={order !== undefined}
        />
        <button type="submit" className={`send ${wish.side}`} disabled={busy}>
          {busy ? "Sending\u2026" : `${wish.side === "buy" ? "Buy" : "Sell"} ${wish.quantity} ${symbol}`}
        </button>
      </form>
      <p className={`outcome ${outcome?.tone ?? ""}`} role="status" data-testid="order-outcome">
        {refusal ? <span className="loss">{refusal.message}</span> : outcome?.words}
      </p>
    </Panel>
  );
}

/** The order that stands in the ticket, once it can be read. */
function request(symbol: string, wish: Wish): OrderRequest | undefined {
  const limited = wish.type === "limit";
  const numbers = [
    wish.quantity,
    ...(limited ? [wish.limitPrice] : []),
    ...(wish.stopLoss === "" ? [] : [wish.stopLoss]),
  ];
  if (!numbers.every((each) => NUMBER.test(each) && decimal(each) > 0n)) {
    return undefined;
  }
  return {
    symbol,
    side: wish.side,
    type: wish.type,
    quantity: wish.quantity,
    ...(limited ? { limitPrice: wish.limitPrice } : {}),
    ...(wish.stopLoss === "" ? {} : { stopLoss: wish.stopLoss }),
    ...(wish.reduceOnly ? { reduceOnly: true } : {}),
  };
}

const entry = (wish: Wish, instrument: Instrument | undefined): Decimal | undefined => {
  const text =
    wish.type === "limit" ? wish.limitPrice : wish.side === "buy" ? instrument?.mark?.ask : instrument?.mark?.bid;
  return text !== undefined && NUMBER.test(text) ? decimal(text) : undefined;
};

/** What the quantity comes to at the price it would meet. */
function worth(wish: Wish, instrument: Instrument | undefined): string {
  const at = entry(wish, instrument);
  return at === undefined || !NUMBER.test(wish.quantity)
    ? `lot ${instrument?.lot ?? ""}`
    : `about $${price(plain(times(at, decimal(wish.quantity))), "0.01")}`;
}

/** Fee of both ways, until a preview has told a better one: what venues of this kind take at most. */
const FEE_ASSUMED = decimal("0.012");

function largestAtStop(
  wish: Wish,
  instrument: Instrument | undefined,
  objectives: Objectives,
  preview: Preview | undefined,
): string | undefined {
  const at = entry(wish, instrument);
  const rooms = objectives.items.flatMap((each) => (each.room === undefined ? [] : [decimal(each.room)]));
  const risk = objectives.items.find((each) => each.kind === "maxRiskPerTrade")?.target;
  const all = risk === undefined || !NUMBER.test(risk) ? rooms : [...rooms, decimal(risk)];
  if (at === undefined || instrument === undefined || !NUMBER.test(wish.stopLoss) || all.length === 0) {
    return undefined;
  }
  const fill = preview?.fill;
  const paid = fill && times(decimal(fill.price), decimal(fill.quantity));
  const size = sizeAtStop({
    room: all.reduce((least, each) => (each < least ? each : least)),
    entry: at,
    stop: decimal(wish.stopLoss),
    feeRate: fill && paid ? over(decimal(fill.fee), paid) + 1n : FEE_ASSUMED,
    lot: decimal(instrument.lot),
  });
  return size > 0n ? plain(size) : undefined;
}

/** What came of an order, a denial with its numbers. */
function told(answer: Order | { status: "pending" }, tick: string): { tone: string; words: string } {
  if (answer.status === "denied") {
    return { tone: "bad", words: `Denied: ${denial(answer.reason)}.` };
  }
  const fills = (answer.status === "pending" ? [] : answer.fills).map(
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
