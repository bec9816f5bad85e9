import { send, type Session } from "./client";
import type { Pack } from "./pack";
import type {
  Assessment,
  AuditEntry,
  Book,
  Candle,
  Done,
  EquityPoint,
  Instrument,
  Items,
  JournalLine,
  Objectives,
  Order,
  OrderRequest,
  Position,
  Preview,
  PublicKey,
  Purchase,
  Receipt,
  TapeLine,
  Tier,
  Violation,
} from "./types";

/** What anyone may ask. */
export const open = {
  tiers: (signal: AbortSignal) => send<Items<Tier>>("/tiers", { signal }),
  instruments: (signal: AbortSignal) => send<Items<Instrument>>("/instruments", { signal }),
  book: (symbol: string, signal: AbortSignal) => send<Items<Book>>(`/instruments/${symbol}/book`, { signal }),
  candles: (symbol: string, interval: string, from: string, signal: AbortSignal) =>
    send<Items<Candle>>(`/instruments/${symbol}/candles?interval=${interval}&from=${from}`, { signal }),
  keys: () => send<Items<PublicKey>>("/keys"),
  pack: (hash: string, signal?: AbortSignal) => send<Pack>(`/packs/${hash}`, signal ? { signal } : {}),
  register: (body: object) => send<{ id: string }>("/auth/register", { method: "POST", body }),
};

const once = () => crypto.randomUUID();

/** What a trader asks; each call names its shape once. */
export const mine = (session: Session) => ({
  assessments: (signal: AbortSignal) => session.ask<Items<Assessment>>("/assessments", { signal }),
  startTrial: (tierId: string) =>
    session.ask<{ assessmentId: string }>("/trials", { method: "POST", body: { tierId }, idempotencyKey: once() }),
  buy: (tierId: string) =>
    session.ask<Purchase>("/purchases", { method: "POST", body: { tierId }, idempotencyKey: once() }),
  purchases: (signal: AbortSignal) => session.ask<Items<Purchase>>("/purchases", { signal }),
  purchase: (id: string, signal: AbortSignal) => session.ask<Purchase>(`/purchases/${id}`, { signal }),
});

/** What is asked about one assessment of one's own. */
export const about = (session: Session, id: string) => {
  const path = `/assessments/${id}`;
  const post = <T>(to: string, body?: unknown) =>
    session.ask<T>(`${path}${to}`, {
      method: "POST",
      idempotencyKey: once(),
      ...(body === undefined ? {} : { body }),
    });
  return {
    assessment: (signal: AbortSignal) => session.ask<Assessment>(path, { signal }),
    objectives: (signal: AbortSignal) => session.ask<Objectives>(`${path}/objectives`, { signal }),
    positions: async (signal: AbortSignal) =>
      (await session.ask<Items<Position>>(`${path}/positions`, { signal })).items,
    violations: async (signal: AbortSignal) =>
      (await session.ask<Items<Violation>>(`${path}/violations`, { signal })).items,
    orders: (since: string, signal: AbortSignal) =>
      session.ask<Items<Order>>(`${path}/orders?since=${since}`, { signal }),
    openOrders: (signal: AbortSignal) => session.ask<Items<Order>>(`${path}/orders?status=open`, { signal }),
    equity: (from: string | undefined, signal: AbortSignal) =>
      session.ask<Items<EquityPoint>>(`${path}/equity${from === undefined ? "" : `?from=${from}`}`, { signal }),
    journal: (since: string, signal?: AbortSignal) =>
      session.ask<Items<JournalLine>>(`${path}/journal?since=${since}`, signal ? { signal } : {}),
    receipts: (since: string, signal?: AbortSignal) =>
      session.ask<Items<Receipt>>(`${path}/receipts?since=${since}`, signal ? { signal } : {}),
    evidence: () => session.fetch(`${path}/evidence`),
    place: (order: OrderRequest, idempotencyKey: string) =>
      session.ask<Order>(`${path}/orders`, { method: "POST", body: order, idempotencyKey }),
    preview: (order: OrderRequest, signal: AbortSignal) =>
      session.ask<Preview>(`${path}/orders/preview`, { method: "POST", body: order, signal }),
    cancel: (order: string) => session.ask<Order>(`${path}/orders/${order}`, { method: "DELETE" }),
    closeAll: () => post<Done>("/close-all"),
    giveUp: () => post<Done>("/give-up"),
  };
};

/** One entry of the tape. */
export async function tapeEntry(session: Session, sequence: string): Promise<TapeLine | undefined> {
  const answer = await session.fetch(`/tape?from=${sequence}&to=${sequence}`);
  const text = (await answer.text()).trim();
  return text === "" ? undefined : (JSON.parse(text) as TapeLine);
}

/** What the firm's people ask and do. */
export const desk = (session: Session) => ({
  assessment: (id: string) => session.ask<Assessment>(`/admin/assessments/${id}`),
  freeze: (id: string, code: string) =>
    session.ask<Done>(`/admin/assessments/${id}/freeze`, { method: "POST", body: { code } }),
  thaw: (id: string) => session.ask<Done>(`/admin/assessments/${id}/thaw`, { method: "POST" }),
  audit: (before?: string) =>
    session.ask<Items<AuditEntry>>(
      `/admin/audit${before === undefined ? "" : `?before=${encodeURIComponent(before)}`}`,
    ),
  publishPack: (text: string) => session.ask<Tier["pack"]>("/admin/rule-packs", { method: "POST", text }),
  createTier: (body: { name: string; price: Tier["price"]; pack: string }) =>
    session.ask<Tier>("/admin/tiers", { method: "POST", body }),
  changeTier: (id: string, body: { price: Tier["price"]; pack: string }) =>
    session.ask<Tier>(`/admin/tiers/${id}/versions`, { method: "POST", body }),
});
