import type { JournalLine } from "../api/types";

/** A journal line with the hash that this browser computed from it. */
export interface HashedLine {
  line: JournalLine;
  hash: string;
}

/** A journal as far as it was read, with what this browser found about its chain. */
export interface Chain {
  /** How many lines were hashed and compared. */
  count: number;
  /** The newest of them, oldest first, at most `TAIL`. */
  tail: HashedLine[];
  /** The hash of every line, the first line's first. */
  hashes: string[];
  /** Sequence of the first line that does not extend the one before it. */
  brokenAt?: string;
}

export const TAIL = 50;
export const NOTHING: Chain = { count: 0, tail: [], hashes: [] };
export const FIRST = "0".repeat(64);

/**
 * RFC 8785 for what the platform writes: objects, arrays, strings and booleans, keys sorted, no white space. A number
 * or a null is refused: a line has none, so one with either was never hashed.
 */
export function canonical(value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean") {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  throw new TypeError(`a line holds no ${value === null ? "null" : typeof value}`);
}

/** SHA-256 of the canonical bytes, as `sha256sum` would say of the stored line. */
export const hash = (line: unknown): Promise<string> => sha256(new TextEncoder().encode(canonical(line)));

/** SHA-256 of bytes in lower-case hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The bytes that hexadecimal digits spell. */
export function unhex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let n = 0; n < bytes.length; n++) {
    bytes[n] = Number.parseInt(text.slice(2 * n, 2 * n + 2), 16);
  }
  return bytes;
}

/** Adds lines that were read later; each must name the hash of the one before it. */
export async function extend(chain: Chain, later: JournalLine[]): Promise<Chain> {
  const tail = [...chain.tail];
  const hashes = [...chain.hashes];
  let { count, brokenAt } = chain;
  for (const line of later) {
    const last = tail.at(-1);
    if (last !== undefined && BigInt(line.sequence) <= BigInt(last.line.sequence)) {
      continue;
    }
    const follows = last === undefined ? 1n : BigInt(last.line.sequence) + 1n;
    if (line.previous !== (last?.hash ?? FIRST) || BigInt(line.sequence) !== follows) {
      brokenAt ??= line.sequence;
    }
    const own = await hash(line);
    tail.push({ line, hash: own });
    hashes.push(own);
    count++;
  }
  return { count, hashes, tail: tail.slice(-TAIL), ...(brokenAt === undefined ? {} : { brokenAt }) };
}
