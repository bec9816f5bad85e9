import { canonical, sha256 } from "./chain";
import type { KeyRecord } from "./signature";
import { NotABundle, unzip, type Files } from "./zip";

/** Fields of a canonical object. */
export type Fields = { [key: string]: unknown };

/** A tape entry of a bundle, its place in its segment, and the way from it to the segment's root. */
export interface Cited {
  entry: Fields;
  segment: string;
  index: string;
  path: string[];
}

/** A head of the tape: what was signed of one second of entries. */
export interface Head {
  segment: string;
  first: string;
  last: string;
  hash: string;
  root: string;
  at: string;
  previous: string;
  skip: string;
  key: string;
}

export interface Manifest {
  format: string;
  account: string;
  sequence: string;
  engine: string;
  commit: string;
  semantics: string;
  key: string;
  files: { path: string; hash: string }[];
}

/** A line with the bytes it stands in. */
export interface Raw<T> {
  value: T;
  bytes: Uint8Array<ArrayBuffer>;
}

const SINGLE = [
  "README.txt",
  "heads/chain.ndjson",
  "heads/chain.sig",
  "journal.ndjson",
  "keys.json",
  "manifest.json",
  "manifest.sig",
  "pack.json",
  "verdict.json",
];
const KNOWN = /^(tape\/[1-9][0-9]{0,18}\.json|documents\/[0-9a-f]{64}\.json|receipts\/[1-9][0-9]{0,18}\.(json|sig))$/;

/** Evidence about one account: the files of its zip, read but not judged. */
export class Bundle {
  readonly files: Files;
  readonly manifest: Manifest;

  private constructor(files: Files, manifest: Manifest) {
    this.files = files;
    this.manifest = manifest;
  }

  /** Opens a zip whose bytes are canonical and whose manifest names exactly its files; throws otherwise. */
  static async open(zip: Uint8Array<ArrayBuffer>): Promise<Bundle> {
    const files = unzip(zip);
    const missing = SINGLE.find((path) => !files.has(path));
    if (missing !== undefined) {
      throw new NotABundle(`it has no ${missing}`);
    }
    const bundle = new Bundle(files, read<Manifest>(files.get("manifest.json"), "manifest.json").value);
    await bundle.check();
    return bundle;
  }

  private async check(): Promise<void> {
    const named = new Map(this.manifest.files.map((each) => [each.path, each.hash]));
    for (const [path, content] of this.files) {
      if (!SINGLE.includes(path) && !KNOWN.test(path)) {
        throw new NotABundle(`${path} is no path of the format`);
      }
      if (path !== "manifest.json" && path !== "manifest.sig") {
        if (named.get(path) !== (await sha256(content))) {
          throw new NotABundle(`${path} is not what the manifest names`);
        }
        named.delete(path);
      }
    }
    const [left] = named.keys();
    if (left !== undefined) {
      throw new NotABundle(`the manifest names ${left}, which is not there`);
    }
  }

  bytes(path: string): Uint8Array<ArrayBuffer> {
    const found = this.files.get(path);
    if (found === undefined) {
      throw new NotABundle(`it has no ${path}`);
    }
    return found;
  }

  one<T>(path: string): Raw<T> {
    return read<T>(this.bytes(path), path);
  }

  /** Lines of a file, each canonical and ended by a newline. */
  lines<T>(path: string): Raw<T>[] {
    const content = this.bytes(path);
    const lines: Raw<T>[] = [];
    let start = 0;
    for (let end = content.indexOf(10); end >= 0; end = content.indexOf(10, start)) {
      lines.push(read<T>(content.slice(start, end), `${path} line ${lines.length + 1}`));
      start = end + 1;
    }
    if (start !== content.length || lines.length === 0) {
      throw new NotABundle(`${path} is not lines that end with a newline`);
    }
    return lines;
  }

  keys(): KeyRecord[] {
    return this.one<{ keys: KeyRecord[] }>("keys.json").value.keys;
  }

  /** The cited entries by the sequence that their path names. */
  cited(): Map<string, Cited> {
    const cited = new Map<string, Cited>();
    for (const path of this.within("tape/", ".json")) {
      cited.set(path.slice(5, -5), this.one<Cited>(path).value);
    }
    return cited;
  }

  within(folder: string, ending: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(folder) && path.endsWith(ending));
  }
}

/** Reads one canonical object; anything that is spelled otherwise is refused. */
function read<T>(bytes: Uint8Array<ArrayBuffer> | undefined, what: string): Raw<T> {
  const found = bytes ?? new Uint8Array();
  const text = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(found);
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonical(value) !== text) {
      throw new NotABundle(`${what} is not in its canonical spelling`);
    }
  } catch (failure) {
    throw failure instanceof NotABundle ? failure : new NotABundle(`${what} is no canonical JSON`);
  }
  return { value: value as T, bytes: found };
}
