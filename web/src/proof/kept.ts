import { about, open } from "../api/calls";
import type { Session } from "../api/client";
import type { Receipt } from "../api/types";
import { canonical, unhex } from "./chain";
import { signed } from "./signature";

/** What this browser keeps of one line: its hash, and the notary's signature once it came. */
export interface Kept {
  hash: string;
  at?: string;
  key?: string;
  signature?: string;
  /** Whether this browser checked the signature, and what it found. */
  holds?: boolean;
}

/** By sequence. */
export type KeptLines = Record<string, Kept>;

const MOST = 500;
const place = (account: string): string => `assay.receipts.${account}`;

/** What this browser kept of an account; nothing is ever overwritten by the platform. */
export function kept(account: string): KeptLines {
  try {
    return JSON.parse(localStorage.getItem(place(account)) ?? "{}") as KeptLines;
  } catch {
    return {};
  }
}

/** Keeps a (sequence, hash) that came with an answer. The first word about a line stands. */
export function keep(account: string, sequence: string, line: Kept): void {
  const all = kept(account);
  const before = all[sequence];
  const another = before !== undefined && before.hash !== line.hash;
  if (before !== undefined && (line.signature === undefined || (!another && before.signature !== undefined))) {
    return;
  }
  // A signed receipt that contradicts what was said before is kept beside it, under its own name.
  const name = another ? `${sequence} signed` : sequence;
  all[name] = line;
  const sequences = Object.keys(all);
  for (const old of sequences.slice(0, Math.max(0, sequences.length - MOST))) {
    delete all[old];
  }
  localStorage.setItem(place(account), JSON.stringify(all));
}

/** Fetches receipts that are not here yet, checks their signatures and keeps them. */
export async function fetchReceipts(session: Session, id: string, account: string): Promise<KeptLines> {
  const last = Object.entries(kept(account))
    .filter(([, line]) => line.signature !== undefined)
    .map(([name]) => BigInt(name.split(" ")[0] ?? "0"))
    .reduce((most, each) => (each > most ? each : most), 0n);
  const [page, keys] = await Promise.all([about(session, id).receipts(String(last)), open.keys()]);
  for (const each of page.items) {
    const { sequence, hash, at, key } = each.receipt;
    const by = keys.items.find((one) => one.id === key);
    const holds = by !== undefined && each.receipt.account === account && (await isSigned(each, by));
    keep(account, sequence, { hash, at, key, signature: each.signature, holds });
  }
  return kept(account);
}

const isSigned = (each: Receipt, by: { id: string; key: string; from: string }): Promise<boolean> =>
  signed(by, new TextEncoder().encode(canonical(each.receipt)), unhex(each.signature)).catch(() => false);

/** How what was kept compares with the journal's hashes as they are served now. */
export interface Comparison {
  kept: number;
  signed: number;
  /** Lines whose hash is another one today, or whose signature does not hold. */
  contradicted: string[];
}

/** @param hashes of the journal's lines, the first line's first; lines beyond them were not read yet */
export function compare(lines: KeptLines, hashes: string[]): Comparison {
  const contradicted: string[] = [];
  for (const [name, line] of Object.entries(lines)) {
    const now = hashes[Number(name.split(" ")[0]) - 1];
    if ((now !== undefined && now !== line.hash) || line.holds === false) {
      contradicted.push(name);
    }
  }
  const all = Object.values(lines);
  return { kept: all.length, signed: all.filter((each) => each.signature !== undefined).length, contradicted };
}

const PINNED = "assay.keys";

/** Ids of the platform's keys as this browser first saw them; a key that appears later is not pinned by itself. */
export async function pinnedKeys(): Promise<{ pinned: Set<string>; strange: string[] }> {
  const published = (await open.keys()).items.map((each) => each.id);
  const before = localStorage.getItem(PINNED);
  if (before === null && published.length === 0) {
    return { pinned: new Set(), strange: [] };
  }
  if (before === null) {
    localStorage.setItem(PINNED, JSON.stringify(published));
    return { pinned: new Set(published), strange: [] };
  }
  const pinned = new Set(JSON.parse(before) as string[]);
  return { pinned, strange: published.filter((each) => !pinned.has(each)) };
}

/** Trusts a key that was published later. */
export function pin(id: string): void {
  const before = JSON.parse(localStorage.getItem(PINNED) ?? "[]") as string[];
  localStorage.setItem(PINNED, JSON.stringify([...new Set([...before, id])]));
}
