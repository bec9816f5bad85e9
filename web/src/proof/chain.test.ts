import { describe, expect, it } from "vitest";
import { canonical, extend, FIRST, hash, NOTHING, TAIL } from "./chain";
import type { JournalLine } from "../api/types";

const GENESIS = {
  stream: "tape",
  sequence: "1",
  at: "2026-11-21T08:00:00.000000Z",
  type: "genesis",
  previous: FIRST,
  body: { format: "assay/1" },
};

const line = (sequence: number, previous: string): JournalLine => ({
  account: "0b6e7c0e-0000-4000-8000-000000000001",
  at: "2026-11-21T08:00:00.000000Z",
  body: { note: `line ${sequence}` },
  kind: "event",
  previous,
  sequence: String(sequence),
  stream: "account",
  tape: "12",
  type: "dayRolled",
});

async function chained(count: number): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  let previous = FIRST;
  for (let sequence = 1; sequence <= count; sequence++) {
    const next = line(sequence, previous);
    lines.push(next);
    previous = await hash(next);
  }
  return lines;
}

describe("a line", () => {
  it("has the hash that the proof format publishes for its example", async () => {
    expect(await hash(GENESIS)).toBe("40fb85a2f3f046908ac4322fcc81e151ac21c1442e982178e187bb67202c8452");
  });

  it("is spelled with sorted keys, without white space, as its bytes are stored", () => {
    expect(canonical({ b: ["x", true], a: { d: "\u20ac\n", c: "" } })).toBe(
      '{"a":{"c":"","d":"\u20ac\\n"},"b":["x",true]}',
    );
  });

  it.each([null, 1, undefined])("holds no %s", (value) => {
    expect(() => canonical({ a: value })).toThrow(TypeError);
  });
});

describe("a chain", () => {
  it("holds however it is read", async () => {
    const lines = await chained(5);
    const whole = await extend(NOTHING, lines);
    const pieces = await extend(await extend(NOTHING, lines.slice(0, 3)), lines.slice(2));
    expect(whole.brokenAt).toBeUndefined();
    expect(pieces).toEqual(whole);
    expect(whole.count).toBe(5);
  });

  it("keeps the newest lines and has compared them all", async () => {
    const chain = await extend(NOTHING, await chained(TAIL + 7));
    expect(chain.count).toBe(TAIL + 7);
    expect(chain.tail).toHaveLength(TAIL);
    expect(chain.tail.at(-1)?.line.sequence).toBe(String(TAIL + 7));
  });

  it("breaks at the line after the one that was changed", async () => {
    const lines = await chained(4);
    const changed = lines.map((each) => (each.sequence === "2" ? { ...each, body: { note: "another" } } : each));
    expect((await extend(NOTHING, changed)).brokenAt).toBe("3");
  });

  it("breaks where a line is missing", async () => {
    const lines = await chained(4);
    expect((await extend(NOTHING, [lines[0]!, lines[2]!, lines[3]!])).brokenAt).toBe("3");
  });

  it("breaks at once when it does not begin at its first line", async () => {
    const lines = await chained(2);
    expect((await extend(NOTHING, lines.slice(1))).brokenAt).toBe("2");
  });
});
