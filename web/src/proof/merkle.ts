import { hex, unhex } from "./chain";

/** A leaf in its place: its hash, its index from 0, and how many leaves the tree has. */
export interface Leaf {
  hash: string;
  index: bigint;
  size: bigint;
}

/** Whether the path leads from a leaf to the root (RFC 9162, 2.1.3.2); each leaf's data is the 32 bytes of a hash. */
export async function leads(leaf: Leaf, path: string[], root: string): Promise<boolean> {
  if (leaf.index < 0n || leaf.index >= leaf.size) {
    return false;
  }
  let node = leaf.index;
  let last = leaf.size - 1n;
  let hash = await digest(0, unhex(leaf.hash));
  for (const step of path) {
    if (last === 0n) {
      return false;
    }
    const sibling = unhex(step);
    if (node % 2n === 1n || node === last) {
      hash = await digest(1, sibling, hash);
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = await digest(1, hash, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n && hex(hash) === root;
}

async function digest(prefix: number, ...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(1 + parts.reduce((sum, each) => sum + each.length, 0));
  all[0] = prefix;
  let at = 1;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}
