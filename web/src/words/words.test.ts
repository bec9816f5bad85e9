import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Pack } from "../api/pack";
import type { JournalLine } from "../api/types";
import { unzip } from "../proof/zip";
import { EMPTY, fold } from "../sums/history";
import { breachOf, breachWords, storyWords } from "./breach";
import { denial } from "./denials";
import { between, until } from "./time";

const files = unzip(Uint8Array.from(readFileSync(new URL("../../browser/evidence.zip", import.meta.url))));
const text = (path: string): string => new TextDecoder().decode(files.get(path));
const journal = text("journal.ndjson")
  .trim()
  .split("\n")
  .map((each) => JSON.parse(each) as JournalLine);
const phase = (JSON.parse(text("pack.json")) as Pack).phases[0];
const { story } = fold(EMPTY, journal);

describe("a breach in words", () => {
  it("says the floor, the touch, the hold and the violation with their figures", () => {
    expect(breachWords(breachOf(story, phase)!)).toEqual([
      "Daily loss: your equity must not fall below $23,725.09. " +
        "That floor is the anchor, $24,975.09, less 5 % of the capital.",
      "At 00:00:03.840 UTC the mark of tape entry 53 took it to $23,688.12, $36.97 below the floor. " +
        "From then on nothing that adds risk was taken.",
      "0.72 s later, the hold being 0.5 s, entry 62 still had it at $23,620.92, $104.17 below the floor. " +
        "No good mark between them was above the floor. That is the violation.",
    ]);
  });

  it("says of one beyond the hold that none is asked for", () => {
    const far = story.map((each) =>
      each.type === "RuleViolated" ? { ...each, body: { ...(each.body as object), atOnce: true } } : each,
    );
    expect(breachWords(breachOf(far, phase)!).at(-1)).toBe(
      "0.72 s later entry 62 had it at $23,620.92, $104.17 below the floor: " +
        "so far that no hold is asked for. That is the violation.",
    );
  });

  it("has words for every line of the story", () => {
    for (const line of story) {
      expect(storyWords(line)).not.toMatch(/undefined|NaN|object/);
      expect(storyWords(line)).not.toBe(line.type);
    }
  });

  it("is not there while no rule was violated", () => {
    expect(breachOf(fold(EMPTY, journal.slice(0, 30)).story, phase)).toBeUndefined();
  });
});

describe("a denial", () => {
  it("says its numbers, and those of a code that has no words yet", () => {
    expect(denial({ code: "marginTooLow", needed: "166143.88225001", free: "23475.739" })).toBe(
      "it needs $166,143.88 of margin and $23,475.74 is free",
    );
    expect(denial({ code: "somethingNew", least: "3" })).toBe("somethingNew, least 3");
  });
});

describe("time", () => {
  it("is counted to the microsecond between two instants", () => {
    expect(between("2026-11-20T23:59:59.999999Z", "2026-11-21T00:00:00.000001Z")).toBe("0.000002 s");
  });

  it("is told in its two largest units until an instant", () => {
    const now = Date.parse("2026-11-21T10:00:00Z");
    expect(until("2026-11-21T13:12:40.000000Z", now)).toBe("3 h 12 min");
    expect(until("2026-11-21T10:00:42.000000Z", now)).toBe("42 s");
    expect(until("2026-11-21T09:00:00.000000Z", now)).toBe("now");
  });
});
