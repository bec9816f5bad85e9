import type { OrderRequest } from "../src/api/types";
import type { Stage } from "./stage";
import { ACCOUNT, NOW } from "./story";

/** A ladder around the mark. */
export function book(on: Stage, symbol: string): object {
  const mark = on.instruments.find((each) => each.symbol === symbol)?.mark;
  const levels = (from: number, step: number): [string, string][] =>
    Array.from({ length: 10 }, (_, n) => [(from + n * step).toFixed(2), (0.4 + ((n * 7) % 5) * 0.37).toFixed(4)]);
  const [bid, ask] = [Number(mark?.bid ?? "0"), Number(mark?.ask ?? "0")];
  const step = bid / 80_000;
  return {
    venue: "coinbase",
    tape: "824208",
    at: NOW,
    update: "1",
    bids: levels(bid, -step),
    asks: levels(ask, step),
  };
}

/** What an order would leave, by sums of the stage's own. */
export function preview(order: OrderRequest, on: Stage): object {
  const mark = on.instruments.find((each) => each.symbol === order.symbol)?.mark;
  const at = Number((order.side === "buy" ? mark?.ask : mark?.bid) ?? "0");
  const size = Number(order.quantity);
  const fee = at * size * 0.002;
  const atStop = order.stopLoss === undefined ? undefined : Math.abs(at - Number(order.stopLoss)) * size + 2 * fee;
  const common = { account: ACCOUNT, tape: "824209", sequence: "23" };
  if (at * size > 20_000) {
    return {
      ...common,
      accepted: false,
      reason: { code: "marginTooLow", needed: "42120.75", free: "9366.28" },
      rules: [],
    };
  }
  return {
    ...common,
    accepted: true,
    fill: { price: at.toFixed(2), quantity: order.quantity, fee: fee.toFixed(2) },
    rules: on.objectives
      .filter((each) => each.room !== undefined)
      .map((each) => ({
        ruleId: each.ruleId,
        roomBefore: each.room,
        roomAfter: (Number(each.room) - fee).toFixed(2),
        ...(atStop === undefined ? {} : { roomAtStop: (Number(each.room) - atStop).toFixed(2) }),
      })),
  };
}
