import { sha256, unhex } from "./chain";

/** A public key as the platform publishes it: its id is the SHA-256 of its 32 raw bytes. */
export interface KeyRecord {
  id: string;
  key: string;
  from: string;
  to?: string;
}

/** Whether the key's id is its own bytes' hash. */
export const isItself = async (key: KeyRecord): Promise<boolean> =>
  /^[0-9a-f]{64}$/.test(key.key) && (await sha256(unhex(key.key))) === key.id;

/** Whether the key was in use at an instant. */
export const covers = (key: KeyRecord, at: string): boolean =>
  !earlier(at, key.from) && (key.to === undefined || !earlier(key.to, at));

/** Whether the 64 bytes are this key's Ed25519 signature of the message. */
export async function signed(
  key: KeyRecord,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const known = await crypto.subtle.importKey("raw", unhex(key.key), { name: "Ed25519" }, false, ["verify"]);
  return signature.length === 64 && crypto.subtle.verify({ name: "Ed25519" }, known, signature, message);
}

/** Whether this browser can check Ed25519 signatures at all. */
export async function canVerify(): Promise<boolean> {
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(32).fill(1), { name: "Ed25519" }, false, ["verify"]);
    return true;
  } catch (failure) {
    return !(failure instanceof DOMException && failure.name === "NotSupportedError");
  }
}

/** Compares instants of any precision. */
export const earlier = (a: string, b: string): boolean => spread(a) < spread(b);

const spread = (at: string): string => at.replace("Z", "").padEnd(20, ".").padEnd(26, "0");
