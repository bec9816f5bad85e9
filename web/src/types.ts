/** What the platform answers, as far as this page reads it. Money, prices and sequences are decimal strings. */

/** As the wire spells it; people read it in capitals. */
export type MarkState = "good" | "single" | "disputed" | "none" | "settled";

export interface Mark {
  price?: string;
  bid?: string;
  ask?: string;
  state: MarkState;
  tape: string;
}

export interface Instrument {
  symbol: string;
  class: string;
  tick: string;
  lot: string;
  mark?: Mark;
}

export interface Tier {
  id: string;
  name: string;
  capital: string;
  price: { amount: string; currency: string };
  pack: { name: string; version: string; hash: string };
}

export interface Assessment {
  id: string;
  account: string;
  status: "active" | "passed" | "failed" | "frozen" | "abandoned";
  phase: string | number;
  balance: string;
  /** Absent while a held instrument has no price at all. */
  equity?: string;
  tape: string;
  sequence: string;
  hash: string;
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

export interface OrderAnswer {
  id: string;
  status: "filled" | "open" | "cancelled" | "denied" | "pending";
  reason?: { code: string } & Record<string, unknown>;
  fills?: { price: string; quantity: string; fee: string }[];
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
  roles: string[];
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
