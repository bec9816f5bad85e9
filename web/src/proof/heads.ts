import type { Bundle, Cited, Fields, Head } from "./bundle";
import { hash, sha256 } from "./chain";
import { leads } from "./merkle";
import { earlier } from "./signature";

/** A step that refuses, and why. */
export class Refused extends Error {}

/** Refuses in these words unless it holds. */
export function require(holds: boolean, words: string): void {
  if (!holds) {
    throw new Refused(words);
  }
}

/** Checks a signature over a message: its file, its key, what it is of, and when it was made. */
export type Check = (
  message: Uint8Array<ArrayBuffer>,
  path: string,
  by: string,
  what: string,
  at?: string,
) => Promise<void>;

/** The newest head is signed; each older one is reached from a newer one by a hash that is in it. */
export async function chainOfHeads(bundle: Bundle, check: Check): Promise<Map<string, Head>> {
  const all = bundle.lines<Head>("heads/chain.ndjson");
  const newest = all.at(-1);
  require(newest !== undefined, "there is no head");
  const heads = new Map<string, Head>();
  if (newest === undefined) {
    return heads;
  }
  await check(newest.bytes, "heads/chain.sig", newest.value.key, `head ${newest.value.segment}`, newest.value.at);
  heads.set(newest.value.segment, newest.value);
  for (let n = all.length - 2; n >= 0; n--) {
    const [older, newer] = [all[n], all[n + 1]];
    if (older !== undefined && newer !== undefined) {
      await linked(older.value, await sha256(older.bytes), newer.value);
      heads.set(older.value.segment, older.value);
    }
  }
  return heads;
}

async function linked(older: Head, hashOfOlder: string, newer: Head): Promise<void> {
  const segment = BigInt(newer.segment);
  const before =
    BigInt(older.segment) === segment - 1n &&
    newer.previous === hashOfOlder &&
    BigInt(newer.first) === BigInt(older.last) + 1n;
  const skipped =
    BigInt(older.segment) === (segment & (segment - 1n)) &&
    newer.skip === hashOfOlder &&
    BigInt(newer.first) > BigInt(older.last);
  require((before || skipped) &&
    !earlier(newer.at, older.at), `head ${newer.segment} does not lead to head ${older.segment}`);
}

/** Whether a market entry is what its head was signed over. */
export async function lies(cited: Cited, entry: Fields, heads: Map<string, Head>): Promise<void> {
  const head = heads.get(cited.segment);
  const sequence = String(entry["sequence"]);
  if (head === undefined) {
    throw new Refused(`entry ${sequence} lies under head ${cited.segment}, which is not there`);
  }
  const own = await hash(entry);
  const index = BigInt(cited.index);
  const size = BigInt(head.last) - BigInt(head.first) + 1n;
  require(BigInt(sequence) === BigInt(head.first) + index &&
    (await leads({ hash: own, index, size }, cited.path, head.root)) &&
    (sequence !== head.last || own === head.hash), `entry ${sequence} does not lie under head ${head.segment}`);
}
