import { useState } from "react";
import { about } from "../../api/calls";
import { Refusal } from "../../api/client";
import { useMarket } from "../../live/market";
import { useWho } from "../../live/session";
import { plain, price, quantity, shown } from "../../sums/decimal";
import { averagePrice, type Orders, type ToldOrder } from "../../sums/orders";
import { Nothing, Panel, Scroll } from "../../ui/parts";
import { denial } from "../../words/denials";
import { clock } from "../../words/time";

const SHOWN = 30;
const TONE: Record<ToldOrder["status"], string> = { open: "calm", filled: "good", cancelled: "calm", denied: "warn" };
const GONE: Record<string, string> = {
  asked: "you asked",
  bookExhausted: "the book held no more",
  positionGone: "its position is gone",
  marginTooLow: "margin was no longer free",
  noLongerAllowed: "no longer allowed",
  closing: "everything was closed",
};

/** Orders as the journal tells them: open ones first, then the newest; what is open can be cancelled. */
export function OrdersPanel({
  id,
  orders,
  poke,
  live,
  held,
}: {
  id: string;
  orders: Orders;
  poke: () => void;
  live: boolean;
  held: boolean;
}) {
  const { session } = useWho();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const all = Object.values(orders).reverse();
  const sorted = [...all.filter((each) => each.status === "open"), ...all.filter((each) => each.status !== "open")];
  const act = async (deed: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await deed();
      poke();
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };
  const open = all.some((each) => each.status === "open");
  return (
    <Panel
      title="Orders"
      id="orders"
      aside={
        live && (
          <button
            type="button"
            className="quiet small"
            disabled={busy || !(open || held)}
            onClick={() => void act(() => about(session, id).closeAll())}
          >
            Close everything
          </button>
        )
      }
    >
      {refusal && (
        <p className="failure" role="alert">
          {refusal.message}
        </p>
      )}
      {sorted.length === 0 ? (
        <Nothing>No order yet.</Nothing>
      ) : (
        <Scroll label="Orders" className="short">
          <table className="wide orders">
            <thead>
              <tr>
                <th scope="col">Time, UTC</th>
                <th scope="col">Order</th>
                <th scope="col" className="number">
                  Quantity
                </th>
                <th scope="col" className="number">
                  Price
                </th>
                <th scope="col" className="number">
                  Fee
                </th>
                <th scope="col" className="what">
                  Status
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.slice(0, SHOWN).map((each) => (
                <Row
                  key={each.id}
                  order={each}
                  cancel={live && !busy ? () => void act(() => about(session, id).cancel(each.id)) : undefined}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
}

function Row({ order, cancel }: { order: ToldOrder; cancel: (() => void) | undefined }) {
  const tick = useMarket().instruments?.find((each) => each.symbol === order.symbol)?.tick ?? "0.01";
  const at = averagePrice(order) ?? order.price;
  return (
    <tr>
      <td>{clock(order.at)}</td>
      <th scope="row">
        <span className={order.side === "buy" ? "gain" : "loss"}>{order.side}</span> {order.symbol}{" "}
        <span className="dim">{order.type}</span>
      </th>
      <td className="number">{quantity(order.quantity)}</td>
      <td className="number">{at === undefined ? "\u2013" : price(at, tick)}</td>
      <td className="number">{order.fee === 0n ? "\u2013" : shown(order.fee, 2)}</td>
      <td className="what">
        <span className={`badge ${TONE[order.status]}`}>{order.status}</span>{" "}
        <span className="dim" title={words(order)}>
          {words(order)}
        </span>
        {order.status === "open" && (
          <button type="button" className="link" disabled={cancel === undefined} onClick={cancel}>
            Cancel<span className="unseen"> {`${order.side} ${order.symbol} ${plain(order.filled)}`}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function words(order: ToldOrder): string {
  if (order.status === "denied") {
    return denial(order.reason);
  }
  return order.gone === undefined ? "" : (GONE[order.gone] ?? order.gone);
}
