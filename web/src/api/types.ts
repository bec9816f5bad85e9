/**
 * What the platform answers, as far as this page reads it, and nothing else: the one place for wire shapes. Money,
 * prices, quantities and sequences are decimal strings; instants are UTC with microseconds.
 */

/** As the wire spells it; people read it in capitals. */
export type MarkState = "good" | "single" | "disputed" | "none" | "settled";

export interface Mark {
  price?: string;
  bid?: string;
  ask?: string;
  state: MarkState;
  tape: string;
  at?: string;
}

export interface Instrument {
  symbol: string;
  class: string;
  tick: string;
  lot: string;
  currency?: string;
  status?: string;
  mark?: Mark;
}

/** Ten levels of [price, size] of one venue, best first. */
export interface Book {
  venue: string;
  tape: string;
  at: string;
  bids: [string, string][];
  asks: [string, string][];
}

export interface Candle {
  from: string;
  open: string;
  high: string;
  low: string;
  close: string;
}

export interface Tier {
  id: string;
  name: string;
  version?: string;
  capital: string;
  price: { amount: string; currency: string };
  pack: { name: string; version: string; hash: string };
}

export interface Assessment {
  id: string;
  account: string;
  status: "active" | "passed" | "failed" | "frozen" | "abandoned";
  phase: string;
  balance: string;
  /** Absent while a held instrument has no price at all. */
  equity?: string;
  capital: string;
  tape: string;
  sequence: string;
  hash: string;
  tier?: { id: string; name: string; version: string };
  /** Hash of the pinned pack. */
  pack: string;
  origin: string;
  created: string;
}

export interface Objective {
  ruleId: string;
  kind: string;
  effect: string;
  status: "ok" | "touched" | "met" | "notMet" | "violated";
  value: string;
  floor?: string;
  target?: string;
  room?: string;
  bindsAt?: { symbol: string; price: string };
}

export interface Objectives {
  items: Objective[];
  bindsFirst?: string;
  tape?: string;
}

export interface Position {
  symbol: string;
  quantity: string;
  averagePrice: string;
  openProfit?: string;
}

export interface Violation {
  ruleId: string;
  equity: string;
  floor: string;
  touchedAt: string;
  confirmedAt: string;
  words: string;
  effect?: string;
  sequence?: string;
}

/** A denial: its code and its numbers. */
export type Reason = { code: string } & Record<string, unknown>;

export interface Fill {
  price: string;
  quantity: string;
  fee: string;
}

export interface Order {
  id: string;
  status: "filled" | "open" | "cancelled" | "denied" | "pending";
  reason?: Reason;
  fills?: Fill[];
  symbol?: string;
  side?: "buy" | "sell";
  type?: string;
  quantity?: string;
  limitPrice?: string;
  stopLoss?: string;
  account?: string;
  sequence?: string;
  hash?: string;
}

export interface OrderRequest {
  symbol: string;
  side: "buy" | "sell";
  type: "market" | "limit";
  quantity: string;
  limitPrice?: string;
  reduceOnly?: boolean;
  stopLoss?: string;
}

export interface RuleRoom {
  ruleId: string;
  roomBefore: string;
  roomAfter: string;
  roomAtStop?: string;
}

export interface Preview {
  accepted: boolean;
  reason?: Reason;
  fill?: Fill;
  rules: RuleRoom[];
  tape: string;
  sequence: string;
}

/** What came of a command that is no order. */
export interface Done {
  status: "applied" | "denied" | "pending";
  reason?: Reason;
}

/** A sample of an account's worth and of its rules' lines. */
export interface EquityPoint {
  at: string;
  tape: string;
  sample: { balance: string; equity?: string; rules?: { rule: string; floor: string; room: string }[] };
}

/** A line of the journal exactly as stored; its hash is of its canonical bytes. */
export interface JournalLine {
  account: string;
  at: string;
  body: unknown;
  kind: "input" | "event";
  previous: string;
  sequence: string;
  stream: string;
  tape: string;
  type: string;
}

/** A line of the tape exactly as stored. */
export interface TapeLine {
  at: string;
  body: Record<string, unknown>;
  previous: string;
  sequence: string;
  stream: string;
  type: string;
}

/** A line's signature by the notary. */
export interface Receipt {
  receipt: { stream: string; account: string; sequence: string; hash: string; at: string; key: string };
  signature: string;
}

export interface PublicKey {
  id: string;
  key: string;
  from: string;
  to?: string;
}

export interface Purchase {
  id: string;
  status: "pending" | "completed" | "failed" | "refunded";
  /** Where it can be paid, as long as it can. */
  checkoutUrl?: string;
  assessmentId?: string;
  /** Why the last attempt was rejected, in the provider's word, or `expired`. */
  failure?: string;
  refunded?: string;
  dispute?: "open" | "won" | "lost";
  tier?: { id: string; name: string; version: string };
  price?: { amount: string; currency: string };
  created?: string;
}

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
  tokenType: string;
}

export interface Me {
  id: string;
  email: string;
  displayName: string;
  country?: string;
  roles: string[];
}

/** A deed of the firm's people. */
export interface AuditEntry {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
}

export interface Items<T> {
  items: T[];
  next?: string;
}

/** application/problem+json, as every service spells a refusal. */
export interface ProblemBody {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  errors?: { pointer?: string; code?: string; detail?: string }[];
}
