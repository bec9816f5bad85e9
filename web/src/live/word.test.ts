import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Heard } from "./socket";
import { Word } from "./word";

const ID = "a0000000-0000-4000-8000-000000000001";
const OTHER = "a0000000-0000-4000-8000-000000000002";
const far = (simulation: string, done: number): Heard => ({
  type: "progress",
  channel: "simulations",
  data: { simulation, done: String(done), paths: "1000" },
});
const end = (simulation: string): Heard => ({
  type: "event",
  channel: "simulations",
  sequence: "1",
  event: "completed",
  data: { simulation },
});

let word: Word;
let shares: number[];
let waited: number;
const waits = (): void => {
  void word.wait(300, 10_000).then(() => waited++);
};
const beat = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  [word, shares, waited] = [new Word(false), [], 0];
  word.about(ID, (share) => shares.push(share));
});
afterEach(() => void vi.useRealTimers());

describe("the socket's word", () => {
  it("is the share of one's own question, never less than before", () => {
    [far(ID, 100), far(OTHER, 900), far(ID, 300), far(ID, 200)].forEach((each) => word.take(each));
    expect(shares).toEqual([0.1, 0.3]);
    expect(word.atLeast(0.2)).toBe(0.3);
  });

  it("lets nobody wait who has reason to look, and others seldom look while it can be heard", async () => {
    word.socket(true);
    waits();
    await beat();
    expect(waited).toBe(1);
    waits();
    word.take(end(OTHER));
    word.take(far(ID, 500));
    await beat(9_000);
    expect(waited).toBe(1);
    word.take(end(ID));
    await beat();
    expect(waited).toBe(2);
    word.take(end(ID));
    waits();
    await beat();
    expect(waited).toBe(3);
    waits();
    await beat(10_000);
    expect(waited).toBe(4);
  });

  it("is not waited for where there is no socket, and its loss is a reason to look", async () => {
    waits();
    await beat(300);
    expect(waited).toBe(1);
    word.socket(true);
    waits();
    await beat();
    waits();
    await beat(1_000);
    expect(waited).toBe(2);
    word.socket(false);
    await beat();
    expect(waited).toBe(3);
    waits();
    word.take({ type: "snapshot-required", channel: "simulations" });
    await beat();
    expect(waited).toBe(4);
  });
});
