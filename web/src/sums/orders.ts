import type { JournalLine, Reason } from "../api/types";
import { decimal, over, plain, type Decimal } from "./decimal";
import { body, text, type Body } from "./history";

/** An order as the journal tells it. */
export interface ToldOrder {
  id: string;
  at: string;
  symbol: string;
  side: string;
  type: string;
  quantity: string;
  /** Limit, or stop of a stop order. */
  price?: string;
  stopLoss?: string;
  status: "open" | "filled" | "cancelled" | "denied";
  filled: Decimal;
  notional: Decimal;
  fee: Decimal;
  reason?: Reason;
  /** Why it is gone. */
  gone?: string;
}

/** Orders by id, oldest first. */
export type Orders = Record<string, ToldOrder>;

const ENDED_MOST = 100;

/** Takes in lines that follow one another. */
export function foldOrders(orders: Orders, lines: JournalLine[]): Orders {
  const next: Orders = { ...orders };
  for (const line of lines) {
    const of = body(line);
    switch (line.type) {
      case "OrderPlaced":
        placed(next, line, of["order"] as Body);
        break;
      case "OrderDenied":
        denied(next, line, of);
        break;
      case "OrderFilled":
        change(next, text(of, "order"), (order) => filled(order, of));
        break;
      case "OrderResized":
        change(next, text(of, "order"), (order) => ({ ...order, quantity: text(of, "quantity") }));
        break;
      case "OrderCancelled":
        change(next, text(of, "order"), (order) => ({ ...order, status: "cancelled", gone: text(of, "reason") }));
        break;
      default:
        break;
    }
  }
  return trimmed(next);
}

function placed(into: Orders, line: JournalLine, order: Body): void {
  const price = order["limit"] ?? order["stop"];
  into[text(order, "id")] = {
    ...blank(line, order),
    id: text(order, "id"),
    status: "open",
    ...(price === undefined ? {} : { price: String(price) }),
    ...(order["stopLoss"] === undefined ? {} : { stopLoss: text(order, "stopLoss") }),
  };
}

function denied(into: Orders, line: JournalLine, of: Body): void {
  const { kind, ...numbers } = of["reason"] as Body;
  into[text(of, "order")] = {
    ...blank(line, of),
    id: text(of, "order"),
    status: "denied",
    reason: { code: String(kind), ...numbers },
  };
}

const blank = (line: JournalLine, of: Body) => ({
  at: line.at,
  symbol: text(of, "symbol"),
  side: text(of, "side"),
  type: text(of, "type"),
  quantity: text(of, "quantity"),
  filled: 0n,
  notional: 0n,
  fee: 0n,
});

function filled(order: ToldOrder, of: Body): ToldOrder {
  const taken = order.filled + decimal(text(of, "quantity"));
  return {
    ...order,
    filled: taken,
    notional: order.notional + decimal(text(of, "notional")),
    fee: order.fee + decimal(text(of, "fee")),
    status: taken >= decimal(order.quantity) ? "filled" : order.status,
  };
}

function change(orders: Orders, id: string, to: (order: ToldOrder) => ToldOrder): void {
  const order = orders[id];
  if (order !== undefined) {
    orders[id] = to(order);
  }
}

/** Keeps what is open and the newest of what is over. */
function trimmed(orders: Orders): Orders {
  const all = Object.values(orders);
  const over = all.filter((each) => each.status !== "open").length - ENDED_MOST;
  if (over <= 0) {
    return orders;
  }
  let dropped = 0;
  return Object.fromEntries(
    all.filter((each) => each.status === "open" || dropped++ >= over).map((each) => [each.id, each]),
  );
}

/** What a unit cost or brought, for people; nothing without a fill. */
export const averagePrice = (order: ToldOrder): string | undefined =>
  order.filled === 0n ? undefined : plain(over(order.notional, order.filled));
