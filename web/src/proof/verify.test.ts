import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { leads } from "./merkle";
import { verify, type Report } from "./verify";
import { unzip, written, type Files } from "./zip";

/** A bundle that the platform's own code wrote: it trades, survives a roll and a touch, and breaks its daily loss. */
const ZIP = Uint8Array.from(readFileSync(new URL("../../browser/evidence.zip", import.meta.url)));
const KEY = "d19ea2150019d592b6405e0fe5b149328ee1bbd824c4e5aea00201332b57f4d7";

let files: Files;
beforeAll(() => {
  files = unzip(ZIP);
});

const refusal = (report: Report) => report.results.find((each) => each.status === "refused");
const text = (path: string): string => new TextDecoder().decode(files.get(path));

/** The zip again with one file otherwise; the manifest is left as it was unless `named` says to mend it. */
function forged(path: string, change: (text: string) => string): Uint8Array<ArrayBuffer> {
  const changed: Files = new Map(files);
  changed.set(path, new TextEncoder().encode(change(text(path))));
  return written(changed);
}

describe("a bundle of the platform", () => {
  it("holds in every step that a browser can take, its signer named by a pinned key", async () => {
    const report = await verify(ZIP, new Set([KEY]));
    expect(refusal(report)).toBeUndefined();
    expect(report.results.map((each) => `${each.step} ${each.status}`)).toEqual([
      "1 holds",
      "2 holds",
      "3 holds",
      "4 holds",
      "5 notRun",
      "6 notRun",
      "7 holds",
    ]);
    expect(report.identified).toBe(true);
    expect(report.verdict?.outcome).toBe("failed");
    expect(report.results.at(-1)?.words).toContain("equity adds up to 23,620.9203");
  });

  it("without a pinned key has an unidentified signer", async () => {
    const report = await verify(ZIP, new Set());
    expect(report.refused).toBe(false);
    expect(report.identified).toBe(false);
  });

  it("is refused in step three when somebody else is pinned", async () => {
    expect(refusal(await verify(ZIP, new Set(["ab".repeat(32)])))?.step).toBe(3);
  });

  it("is refused wherever one byte is changed", async () => {
    const wrong: number[] = [];
    for (let n = 0; n < 60; n++) {
      const at = Math.floor((ZIP.length * (n + 0.5)) / 60);
      const bytes = ZIP.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      if (!(await verify(bytes, new Set([KEY]))).refused) {
        wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is refused by the manifest when a file is another one", async () => {
    const report = await verify(
      forged("journal.ndjson", (lines) => lines.replace("58099.99", "58199.99")),
      new Set([KEY]),
    );
    expect(refusal(report)).toMatchObject({ step: 1, words: "journal.ndjson is not what the manifest names" });
  });

  it("is refused by the signature when the manifest was mended as well", async () => {
    const { sha256 } = await import("./chain");
    const changed: Files = new Map(files);
    const readme = new TextEncoder().encode(text("README.txt").replace("failed", "passed"));
    changed.set("README.txt", readme);
    const before = await sha256(files.get("README.txt") ?? new Uint8Array());
    const mended = text("manifest.json").replace(before, await sha256(readme));
    changed.set("manifest.json", new TextEncoder().encode(mended));
    const report = await verify(written(changed), new Set([KEY]));
    expect(refusal(report)).toMatchObject({ step: 3, words: "the signature of the manifest does not hold" });
  });
});

describe("a zip", () => {
  it("is read and written to the same bytes", () => {
    expect(written(files)).toEqual(ZIP);
  });

  it("with a comment is no bundle", () => {
    const longer = new Uint8Array(ZIP.length + 1);
    longer.set(ZIP);
    expect(() => unzip(longer)).toThrow(/not the canonical zip/);
  });
});

describe("an audit path", () => {
  it("leads from no other leaf to its root", async () => {
    const cited = JSON.parse(text("tape/62.json")) as { index: string; path: string[] };
    const head = JSON.parse(text("heads/chain.ndjson").trim().split("\n").at(-1) ?? "{}") as {
      first: string;
      last: string;
      root: string;
    };
    const size = BigInt(head.last) - BigInt(head.first) + 1n;
    const leaf = { hash: "00".repeat(32), index: BigInt(cited.index), size };
    expect(await leads(leaf, cited.path, head.root)).toBe(false);
    expect(await leads({ ...leaf, index: size }, cited.path, head.root)).toBe(false);
    expect(await leads(leaf, [], head.root)).toBe(false);
  });
});
