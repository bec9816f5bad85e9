import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compare, keep, kept } from "./kept";

const ACCOUNT = "b1c7e4aa-2c4e-4a57-8f0b-5d9d4d0d7d11";
const hash = (n: number): string => String(n).padStart(64, "0");

beforeEach(() => {
  const places = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => places.get(key) ?? null,
    setItem: (key: string, text: string) => void places.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

const signed = (n: number) => ({ hash: hash(n), at: "2026-11-21T00:00:00Z", key: "k", signature: "s", holds: true });

describe("receipts", () => {
  it("lie on a journal whose hashes are the same", () => {
    keep(ACCOUNT, "2", { hash: hash(2) });
    keep(ACCOUNT, "3", signed(3));
    expect(compare(kept(ACCOUNT), [hash(1), hash(2), hash(3)])).toEqual({ kept: 2, signed: 1, contradicted: [] });
  });

  it("are contradicted by a line that changed, and say nothing of lines that were not read yet", () => {
    keep(ACCOUNT, "2", signed(2));
    keep(ACCOUNT, "9", signed(9));
    expect(compare(kept(ACCOUNT), [hash(1), hash(7)]).contradicted).toEqual(["2"]);
  });

  it("are contradicted by a signature that does not hold", () => {
    keep(ACCOUNT, "2", { ...signed(2), holds: false });
    expect(compare(kept(ACCOUNT), [hash(1), hash(2)]).contradicted).toEqual(["2"]);
  });

  it("let the first word about a line stand, and keep a signature that says another beside it", () => {
    keep(ACCOUNT, "2", { hash: hash(2) });
    keep(ACCOUNT, "2", { hash: hash(8) });
    expect(kept(ACCOUNT)).toEqual({ "2": { hash: hash(2) } });
    keep(ACCOUNT, "2", signed(8));
    expect(compare(kept(ACCOUNT), [hash(1), hash(2)]).contradicted).toEqual(["2 signed"]);
  });

  it("keep two signatures that contradict each other, for they expose whoever signed", () => {
    keep(ACCOUNT, "2", signed(2));
    keep(ACCOUNT, "2", signed(8));
    expect(Object.keys(kept(ACCOUNT))).toEqual(["2", "2 signed"]);
    expect(compare(kept(ACCOUNT), [hash(1), hash(8)]).contradicted).toEqual(["2"]);
  });

  it("take the signature of a line that an answer named before", () => {
    keep(ACCOUNT, "2", { hash: hash(2) });
    keep(ACCOUNT, "2", signed(2));
    expect(compare(kept(ACCOUNT), [hash(1), hash(2)])).toEqual({ kept: 1, signed: 1, contradicted: [] });
  });

  it("survive a place that holds rubbish", () => {
    localStorage.setItem(`assay.receipts.${ACCOUNT}`, "{");
    expect(kept(ACCOUNT)).toEqual({});
  });
});
