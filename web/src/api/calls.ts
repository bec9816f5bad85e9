import { anyone, told, type Session } from "./client";
import type { Pack } from "./pack";
import type { Assessment, OrderRequest, TapeLine, Tier } from "./types";

type Interval = "1m" | "5m" | "15m" | "1h" | "4h" | "1d";

/** A signal where there is one: what is absent is not sent along as undefined. */
const until = (signal?: AbortSignal): { signal?: AbortSignal } => (signal === undefined ? {} : { signal });

/** What anyone may ask. */
export const open = {
  tiers: (signal: AbortSignal) => told(anyone.GET("/api/v1/tiers", { signal })),
  instruments: (signal: AbortSignal) => told(anyone.GET("/api/v1/instruments", { signal })),
  book: (symbol: string, signal: AbortSignal) =>
    told(anyone.GET("/api/v1/instruments/{symbol}/book", { params: { path: { symbol } }, signal })),
  candles: (symbol: string, interval: Interval, from: string, signal: AbortSignal) =>
    told(
      anyone.GET("/api/v1/instruments/{symbol}/candles", {
        params: { path: { symbol }, query: { interval, from } },
        signal,
      }),
    ),
  keys: () => told(anyone.GET("/api/v1/keys")),
  pack: async (hash: string, signal?: AbortSignal) =>
    (await told(
      anyone.GET("/api/v1/packs/{hash}", { params: { path: { hash } }, ...until(signal) }),
    )) as unknown as Pack,
  register: (body: { email: string; password: string; displayName: string; country: string }) =>
    told(anyone.POST("/api/v1/auth/register", { body })),
};

const once = () => ({ "Idempotency-Key": crypto.randomUUID() });

/** What a trader asks; each call names its path once. */
export const mine = ({ api }: Session) => ({
  me: () => told(api.GET("/api/v1/me")),
  ticket: () => told(api.POST("/api/v1/ws-tickets")),
  assessments: (signal: AbortSignal) => told(api.GET("/api/v1/assessments", { signal })),
  startTrial: (tierId: string) => told(api.POST("/api/v1/trials", { body: { tierId } })),
  buy: (tierId: string) => told(api.POST("/api/v1/purchases", { params: { header: once() }, body: { tierId } })),
  purchases: (signal: AbortSignal) => told(api.GET("/api/v1/purchases", { signal })),
  purchase: (purchaseId: string, signal: AbortSignal) =>
    told(api.GET("/api/v1/purchases/{purchaseId}", { params: { path: { purchaseId } }, signal })),
});

/** What is asked about one assessment of one's own. */
export const about = ({ api }: Session, id: string) => {
  const path = { id };
  return {
    assessment: (signal: AbortSignal) => told(api.GET("/api/v1/assessments/{id}", { params: { path }, signal })),
    objectives: (signal: AbortSignal) =>
      told(api.GET("/api/v1/assessments/{id}/objectives", { params: { path }, signal })),
    positions: async (signal: AbortSignal) =>
      (await told(api.GET("/api/v1/assessments/{id}/positions", { params: { path }, signal }))).items,
    violations: async (signal: AbortSignal) =>
      (await told(api.GET("/api/v1/assessments/{id}/violations", { params: { path }, signal }))).items,
    orders: (since: string, signal: AbortSignal) =>
      told(api.GET("/api/v1/assessments/{id}/orders", { params: { path, query: { since } }, signal })),
    openOrders: (signal: AbortSignal) =>
      told(api.GET("/api/v1/assessments/{id}/orders", { params: { path, query: { status: "open" } }, signal })),
    equity: (from: string | undefined, signal: AbortSignal) =>
      told(
        api.GET("/api/v1/assessments/{id}/equity", {
          params: { path, query: from === undefined ? {} : { from } },
          signal,
        }),
      ),
    journal: (since: string, signal?: AbortSignal) =>
      told(api.GET("/api/v1/assessments/{id}/journal", { params: { path, query: { since } }, ...until(signal) })),
    receipts: (since: string, signal?: AbortSignal) =>
      told(api.GET("/api/v1/assessments/{id}/receipts", { params: { path, query: { since } }, ...until(signal) })),
    /** The bundle, or nothing while its newest line waits for a signed head. */
    evidence: async () => {
      const asked = api.GET("/api/v1/assessments/{id}/evidence", { params: { path }, parseAs: "arrayBuffer" });
      const bytes = (await told(asked)) as unknown as ArrayBuffer | undefined;
      return bytes === undefined || bytes.byteLength === 0 ? undefined : new Uint8Array(bytes);
    },
    place: (body: OrderRequest, idempotencyKey: string) =>
      told(
        api.POST("/api/v1/assessments/{id}/orders", {
          params: { path, header: { "Idempotency-Key": idempotencyKey } },
          body,
        }),
      ),
    preview: (body: OrderRequest, signal: AbortSignal) =>
      told(api.POST("/api/v1/assessments/{id}/orders/preview", { params: { path }, body, signal })),
    cancel: (orderId: string) =>
      told(api.DELETE("/api/v1/assessments/{id}/orders/{orderId}", { params: { path: { id, orderId } } })),
    closeAll: () => told(api.POST("/api/v1/assessments/{id}/close-all", { params: { path, header: once() } })),
    giveUp: () => told(api.POST("/api/v1/assessments/{id}/give-up", { params: { path } })),
  };
};

/** One entry of the tape. */
export async function tapeEntry({ api }: Session, sequence: string): Promise<TapeLine | undefined> {
  const query = { from: sequence, to: sequence };
  const text = (await told(api.GET("/api/v1/tape", { params: { query }, parseAs: "text" }))).trim();
  return text === "" ? undefined : (JSON.parse(text) as TapeLine);
}

/** What the firm's people ask and do. */
export const desk = ({ api }: Session) => ({
  assessment: (id: string) => told(api.GET("/api/v1/admin/assessments/{id}", { params: { path: { id } } })),
  freeze: (id: string, code: string) =>
    told(api.POST("/api/v1/admin/assessments/{id}/freeze", { params: { path: { id } }, body: { code } })),
  thaw: (id: string) => told(api.POST("/api/v1/admin/assessments/{id}/thaw", { params: { path: { id } } })),
  audit: (before?: string) => told(api.GET("/api/v1/admin/audit", { params: { query: said({ before }) } })),
  users: ({ search, role }: { search: string; role: string }, before?: string) =>
    told(
      api.GET("/api/v1/admin/users", {
        params: { query: said({ search, role: role as "trader" | "admin" | "", before }) },
      }),
    ),
  assessments: (wanted: { status: string; tier: string; user: string }, before?: string) =>
    told(
      api.GET("/api/v1/admin/assessments", {
        params: { query: said({ ...wanted, status: wanted.status as Assessment["status"] | "", before }) },
      }),
    ),
  violations: (before?: string) => told(api.GET("/api/v1/admin/violations", { params: { query: said({ before }) } })),
  tierVersions: (id: string, before?: string) =>
    told(
      api.GET("/api/v1/admin/tiers/{id}/versions", {
        params: { path: { id }, query: before === undefined ? {} : { before: Number(before) } },
      }),
    ),
  /** A pack is JSON already and is sent as it was written. */
  publishPack: (text: string) =>
    told(
      api.POST("/api/v1/admin/rule-packs", {
        body: text as never,
        bodySerializer: (body) => body as unknown as string,
      }),
    ),
  createTier: (body: { name: string; price: Tier["price"]; pack: string }) =>
    told(api.POST("/api/v1/admin/tiers", { body: { ...body, price: usd(body.price) } })),
  changeTier: (id: string, body: { price: Tier["price"]; pack: string }) =>
    told(
      api.POST("/api/v1/admin/tiers/{id}/versions", {
        params: { path: { id } },
        body: { ...body, price: usd(body.price) },
      }),
    ),
});

/** A query without what was left empty. */
const said = <T extends Record<string, string | undefined>>(query: T) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== "")) as {
    [K in keyof T]?: Exclude<T[K], undefined | "">;
  };

const usd = (price: Tier["price"]) => ({ amount: price.amount, currency: "USD" as const });
