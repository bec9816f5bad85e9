import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Loss, Pack } from "../api/pack";
import type { JournalLine } from "../api/types";
import { unzip } from "../proof/zip";
import { told } from "../words/rules";
import { decimal, exact, plain } from "./decimal";
import { EMPTY, fold } from "./history";
import { averagePrice, foldOrders } from "./orders";
import { allowanceAt, floorAfterReset, isReset, sizeAtStop, used } from "./rooms";

const files = unzip(Uint8Array.from(readFileSync(new URL("../../browser/evidence.zip", import.meta.url))));
const text = (path: string): string => new TextDecoder().decode(files.get(path));
const journal = text("journal.ndjson")
  .trim()
  .split("\n")
  .map((each) => JSON.parse(each) as JournalLine);
const pack = (name: string): Pack =>
  JSON.parse(
    readFileSync(new URL(`../../../proof/src/main/resources/packs/${name}.json`, import.meta.url), "utf8"),
  ) as Pack;
const rule = (of: Pack, id: string): Loss => of.phases[0]?.rules.find((each) => each.id === id) as Loss;

describe("a journal's history", () => {
  it("adds a day's fills, fees and financing to the balance that the last line states", () => {
    const { days, capital } = fold(EMPTY, journal);
    const moved = days.reduce((sum, each) => sum + each.realised - each.fees - each.financing, capital);
    expect(days).toHaveLength(2);
    expect(exact(moved)).toBe("23,361.1603");
    expect(days.at(-1)?.balance).toBe(decimal("23361.1603"));
    expect(days[0]?.until).toBe("2026-11-21T00:00:00.000000Z");
  });

  it("is the same however the lines are read, and takes none twice", () => {
    const whole = fold(EMPTY, journal);
    expect(fold(fold(EMPTY, journal.slice(0, 20)), journal.slice(15))).toEqual(whole);
  });

  it("knows what each position cost until it is closed", () => {
    const before = fold(EMPTY, journal.slice(0, 39));
    expect(before.costs["BTC-USD"]?.quantity).toBe("0.56");
    // The open profit that the violation states follows from this cost.
    expect(decimal("32468.7944") - (before.costs["BTC-USD"]?.cost ?? 0n)).toBe(decimal("-1071.2172"));
    expect(fold(before, journal).costs).toEqual({});
  });

  it("tells orders with their fills, and why one was denied or is gone", () => {
    const orders = Object.values(foldOrders({}, journal));
    expect(orders.map((each) => `${each.type} ${each.status}`)).toEqual([
      "market filled",
      "stop cancelled",
      "market denied",
      "market filled",
      "limit cancelled",
      "market filled",
      "market filled",
      "market filled",
    ]);
    expect(orders[2]?.reason).toEqual({ code: "marginTooLow", needed: "166143.88225001", free: "23475.739" });
    expect(orders[1]?.gone).toBe("positionGone");
    expect(averagePrice(orders[0]!)).toBe("60010.01");
  });
});

describe("room", () => {
  const starter = pack("starter-25k");
  const standard = pack("standard-50k");
  const phase = (of: Pack) => of.phases[0]!;

  it("is the way from anchor to floor, whatever the percentage is of", () => {
    expect(allowanceAt(rule(starter, "daily"), decimal("23725.0885"), decimal("25000"))).toBe(decimal("1250"));
    expect(allowanceAt(rule(standard, "daily"), decimal("48000"), decimal("50000"))).toBe(decimal("2000"));
  });

  it("tells where a reset now would put a daily floor, and nothing of other rules", () => {
    const [balance, equity] = [decimal("24985.03"), decimal("25047.89")];
    expect(plain(floorAfterReset(rule(starter, "daily"), phase(starter), balance, equity) ?? 0n)).toBe("23735.03");
    expect(plain(floorAfterReset(rule(standard, "daily"), phase(standard), balance, equity) ?? 0n)).toBe(
      "24045.9744",
    );
    expect(floorAfterReset(rule(starter, "overall"), phase(starter), balance, equity)).toBeUndefined();
  });

  it("has a line that the clock draws anew, or has not", () => {
    const [daily, overall] = [rule(starter, "daily"), rule(starter, "overall")];
    expect(isReset(daily)).toBe(true);
    expect(isReset(overall)).toBe(false);
    expect(isReset({ ...overall, anchor: "higher", trail: "close" })).toBe(true);
    expect(isReset({ ...overall, anchor: "higher", trail: "instant" })).toBe(false);
    expect(isReset({ ...overall, effect: "pause" })).toBe(true);
    expect(isReset({ ...overall, evaluation: "close" })).toBe(true);
  });

  it("is used up between none and all", () => {
    const objective = { ruleId: "daily", kind: "dailyLoss", effect: "breach", status: "ok" as const, value: "0" };
    const share = (room: string) =>
      used({ ...objective, floor: "23750", room }, rule(starter, "daily"), decimal("25000"));
    expect(share("1250")).toBe(0);
    expect(share("312.5")).toBe(0.75);
    expect(share("-20")).toBe(1);
  });

  it("bounds a size by the loss at its stop with both fees, rounded down to the lot", () => {
    const wish = { room: decimal("1000"), entry: decimal("100"), stop: decimal("90"), lot: decimal("0.01") };
    expect(sizeAtStop({ ...wish, feeRate: 0n })).toBe(decimal("100"));
    expect(sizeAtStop({ ...wish, feeRate: decimal("0.01") })).toBe(decimal("84.03"));
    expect(sizeAtStop({ ...wish, feeRate: 0n, room: decimal("-1") })).toBe(0n);
    expect(sizeAtStop({ ...wish, feeRate: 0n, stop: decimal("100") })).toBe(0n);
  });
});

describe("rules in words", () => {
  it("say the figures of the pack", () => {
    const starter = pack("starter-25k");
    const said = told(rule(starter, "overall"), starter.phases[0]!);
    expect(said.figure).toBe("10 %");
    expect(said.sentences.join(" ")).toBe(
      "Equity must not fall below $22,500, the capital less $2,500. This floor never moves. Judged on every good " +
        "mark; it is broken after 0.5 s below, or at once when $125 below. Breaking it ends the account.",
    );
  });

  it("have a sentence for every rule of every seeded pack", () => {
    for (const name of ["starter-25k", "standard-50k", "pro-100k"]) {
      for (const phase of pack(name).phases) {
        for (const each of phase.rules) {
          const { name: called, figure, sentences } = told(each, phase);
          expect(`${called} ${figure} ${sentences.join(" ")}`).not.toMatch(/undefined|NaN|\[object/);
          expect(sentences.length).toBeGreaterThan(0);
        }
      }
    }
  });
});
