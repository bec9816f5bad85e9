import type { JournalLine } from "../api/types";
import { Bundle, type Fields, type Head } from "./bundle";
import { FIRST, sha256 } from "./chain";
import { chainOfHeads, lies, require } from "./heads";
import { canVerify, covers, earlier, isItself, signed, type KeyRecord } from "./signature";
import { arithmetic } from "./terms";

/** What became of one of the seven steps of a verification. */
export interface Result {
  step: number;
  name: string;
  status: "holds" | "refused" | "notRun";
  words: string;
}

/** A bundle that was taken through the steps; the first that refuses ends it. */
export interface Report {
  results: Result[];
  refused: boolean;
  /** Whether every signer is one of the pinned keys; a bundle alone says nothing about who signed it. */
  identified: boolean;
  signers: string[];
  bundle?: Bundle;
  verdict?: Verdict;
}

export interface Verdict {
  account: string;
  outcome: string;
  sequence: string;
  hash: string;
  tape: string;
  at: string;
  rule?: string;
  statement: Fields;
}

const NAMES = [
  "",
  "Files and manifest",
  "The journal\u2019s chain",
  "Signatures and inclusion",
  "Pack and documents",
  "Marks from their quotes",
  "Every step again",
  "The verdict",
];

const OUTCOMES: Record<string, string> = {
  AccountFailed: "failed",
  EquityExhausted: "failed",
  PhasePassed: "passed",
  AccountExpired: "expired",
  AccountGivenUp: "givenUp",
  AccountHalted: "halted",
};

interface Line {
  line: JournalLine;
  hash: string;
}

/**
 * Checks a bundle with this browser's own crypto: files, chain, signatures, inclusion, documents and the stated
 * verdict's arithmetic. What needs the rules themselves (steps 5 and 6) is the verifier's and said to be so.
 *
 * @param pinned ids of keys that may have signed; empty means that the signer stays unidentified
 */
export async function verify(
  zip: Uint8Array<ArrayBuffer>,
  pinned: ReadonlySet<string>,
  tell: (results: Result[]) => void = () => undefined,
): Promise<Report> {
  const report: Report = { results: [], refused: false, identified: false, signers: [] };
  const signers = new Set<string>();
  const run = async (step: number, work: () => Promise<string>): Promise<void> => {
    if (report.refused) {
      return;
    }
    const name = NAMES[step] ?? "";
    try {
      report.results.push({ step, name, status: "holds", words: await work() });
    } catch (failure) {
      const words = failure instanceof Error ? failure.message : String(failure);
      report.results.push({ step, name, status: "refused", words });
      report.refused = true;
    }
    tell([...report.results]);
  };
  const pass = (step: number, words: string): void => {
    if (!report.refused) {
      report.results.push({ step, name: NAMES[step] ?? "", status: "notRun", words });
      tell([...report.results]);
    }
  };
  let bundle: Bundle | undefined;
  let lines: Line[] = [];
  const opened = (): Bundle => bundle as Bundle;
  await run(1, async () => {
    bundle = await Bundle.open(zip);
    return `${bundle.files.size} files, each with the hash that the manifest names, in a zip without a byte too many`;
  });
  await run(2, async () => {
    lines = await journal(opened());
    return `${lines.length} lines, each naming the hash of the one before it`;
  });
  if (!(await canVerify()) && !report.refused) {
    pass(3, "this browser cannot check Ed25519 signatures; take a newer one or the verifier");
  } else {
    await run(3, () => signatures(opened(), lines, pinned, signers));
  }
  await run(4, () => documents(opened(), lines));
  pass(5, "needs the mark formula: the verifier makes each cited mark again from its quotes");
  pass(6, "needs the rules themselves: the verifier runs every step again and compares byte for byte");
  await run(7, async () => {
    report.verdict = await verdict(opened(), lines);
    return arithmetic(
      opened(),
      lines.map((each) => each.line),
      report.verdict,
    );
  });
  report.signers = [...signers];
  report.identified =
    pinned.size > 0 && report.signers.length > 0 && report.signers.every((each) => pinned.has(each));
  if (bundle !== undefined && !report.refused) {
    report.bundle = bundle;
  }
  return report;
}

async function journal(bundle: Bundle): Promise<Line[]> {
  const lines: Line[] = [];
  let previous = FIRST;
  for (const { value, bytes } of bundle.lines<JournalLine>("journal.ndjson")) {
    const before = lines.at(-1)?.line;
    const sequence = value.sequence;
    require(value.account === bundle.manifest.account, `line ${sequence} is another account's`);
    require(value.stream === "account" && sequence === String(lines.length + 1), `line ${sequence} is out of order`);
    require(value.previous === previous, `line ${sequence} does not extend the line before it`);
    require((value.type === "genesis") === (before === undefined), `line ${sequence}: one genesis, at the beginning`);
    require(before === undefined ||
      (BigInt(value.tape) >= BigInt(before.tape) &&
        !earlier(value.at, before.at)), `line ${sequence} stands behind an earlier entry than the line before it`);
    previous = await sha256(bytes);
    lines.push({ line: value, hash: previous });
  }
  return lines;
}

async function signatures(
  bundle: Bundle,
  lines: Line[],
  pinned: ReadonlySet<string>,
  signers: Set<string>,
): Promise<string> {
  const keys = new Map<string, KeyRecord>();
  for (const key of bundle.keys()) {
    require(await isItself(key), `key ${key.id} is not its bytes' hash`);
    require(!keys.has(key.id), `key ${key.id} comes twice`);
    keys.set(key.id, key);
  }
  const check = async (message: Uint8Array<ArrayBuffer>, path: string, by: string, what: string, at?: string) => {
    const key = keys.get(by);
    require(key !== undefined, `${what} is signed by a key that is not in keys.json: ${by}`);
    require(pinned.size === 0 || pinned.has(by), `${what} is signed by a key that is not pinned: ${by}`);
    require(await signed(key as KeyRecord, message, bundle.bytes(path)), `the signature of ${what} does not hold`);
    require(at === undefined || covers(key as KeyRecord, at), `the key of ${what} was not in use then`);
    signers.add(by);
  };
  await check(bundle.bytes("manifest.json"), "manifest.sig", bundle.manifest.key, "the manifest");
  const heads = await chainOfHeads(bundle, check);
  const cited = bundle.cited();
  for (const [sequence, each] of cited) {
    if (each.entry["type"] !== "document") {
      require(each.entry["sequence"] === sequence, `tape/${sequence}.json is another entry`);
      await lies(each, each.entry, heads);
    }
  }
  const receipts = bundle.within("receipts/", ".json");
  require(bundle.within("receipts/", ".sig").length === receipts.length, "a receipt's signature stands alone");
  for (const path of receipts) {
    const { value, bytes } = bundle.one<{ account: string; sequence: string; hash: string; at: string; key: string }>(
      path,
    );
    const own = path.slice("receipts/".length, -".json".length);
    await check(bytes, path.replace(".json", ".sig"), value.key, `receipt ${own}`, value.at);
    const line = lines[Number(own) - 1];
    require(value.sequence === own && value.account === bundle.manifest.account, `receipt ${own} is of no line here`);
    require(line?.hash === value.hash && line.line.at === value.at, `receipt ${own} contradicts the journal's line`);
  }
  const under = `${cited.size} market entries lie under them`;
  return `${heads.size} heads are one signed chain, ${under}, ${receipts.length} receipts lie on the journal`;
}

/** What lines and entries name by hash is what the bundle holds; document entries lie under their heads as well. */
async function documents(bundle: Bundle, lines: Line[]): Promise<string> {
  const genesis = lines[0]?.line.body as Fields;
  require((await sha256(bundle.bytes("pack.json"))) === genesis["pack"], "pack.json is not the pack of the genesis");
  require(genesis["semantics"] === bundle.manifest.semantics, "manifest and genesis name other semantics");
  const contents = new Map<string, unknown>();
  for (const path of bundle.within("documents/", ".json")) {
    const named = path.slice("documents/".length, -".json".length);
    require((await sha256(bundle.bytes(path))) === named, `${path} is another document`);
    contents.set(named, bundle.one(path).value);
  }
  const heads = new Map(bundle.lines<Head>("heads/chain.ndjson").map(({ value }) => [value.segment, value]));
  const used = new Set<string>();
  for (const [sequence, each] of bundle.cited()) {
    const body = each.entry["body"] as Fields;
    const named = documentOf(String(each.entry["type"]), body);
    if (named !== undefined) {
      require(contents.has(named), `entry ${sequence} names document ${named}, which is not there`);
      used.add(named);
      if (each.entry["type"] === "document") {
        require(each.entry["sequence"] === sequence, `tape/${sequence}.json is another entry`);
        await lies(each, { ...each.entry, body: { ...body, content: contents.get(named) } }, heads);
      }
    }
  }
  require(used.size === contents.size, "the bundle holds a document that nothing names");
  return `the rules are the pack that the genesis names, with ${contents.size} documents of fees, formula and zones`;
}

/** The document that an entry is or names. */
function documentOf(type: string, body: Fields): string | undefined {
  const key = { document: "hash", mark: "formula", instrument: "fees", calendar: "document" }[type];
  return key === undefined ? undefined : String(body[key]);
}

/** The stated verdict is what the journal says. */
async function verdict(bundle: Bundle, lines: Line[]): Promise<Verdict> {
  const stated = bundle.one<Verdict>("verdict.json").value;
  const decided = lines.find((each) => OUTCOMES[each.line.type] !== undefined) ?? lines.at(-1);
  require(decided !== undefined, "the journal is empty");
  const outcome = OUTCOMES[decided?.line.type ?? ""] ?? "active";
  require(stated.outcome === outcome, `verdict.json says ${stated.outcome}, the journal says ${outcome}`);
  require(stated.sequence === decided?.line.sequence &&
    stated.hash === decided.hash &&
    stated.tape === decided.line.tape &&
    stated.at === decided.line.at &&
    stated.account === bundle.manifest.account &&
    bundle.manifest.sequence === stated.sequence, "verdict.json names another line than the one that decided");
  return stated;
}
