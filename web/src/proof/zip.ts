/**
 * The zip that evidence comes in has exactly one spelling: stored, paths rising, 1980-01-01, no extra fields, no
 * comments. Whatever else a zip may be is refused with the byte where it differs.
 */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

export class NotABundle extends Error {}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 10;
const DATE = 0x21;
const FILES_MOST = 0xfffe;
const PATH = /^[A-Za-z0-9][A-Za-z0-9./-]{0,120}$/;

/** The files of a canonical zip by path. */
export function unzip(zip: Uint8Array<ArrayBuffer>): Files {
  const files: Files = new Map();
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = 0;
  let before = "";
  while (at + LOCAL_SIZE <= zip.length && view.getUint32(at, true) === LOCAL) {
    const length = view.getUint32(at + 18, true);
    const from = at + LOCAL_SIZE + view.getUint16(at + 26, true);
    if (from + length > zip.length) {
      throw new NotABundle(`a file's length at byte ${at} reaches beyond the end`);
    }
    const path = new TextDecoder("latin1").decode(zip.subarray(at + LOCAL_SIZE, from));
    if (!PATH.test(path) || path.includes("..") || path <= before) {
      throw new NotABundle(`the path at byte ${at} is not in order`);
    }
    before = path;
    files.set(path, zip.slice(from, from + length));
    at = from + length;
  }
  const only = written(files);
  const differs = mismatch(zip, only);
  if (files.size === 0 || differs >= 0) {
    throw new NotABundle(`not the canonical zip of its files, first at byte ${Math.max(differs, 0)}`);
  }
  return files;
}

/** The one zip of these files, whose paths rise. */
export function written(files: Files): Uint8Array<ArrayBuffer> {
  if (files.size > FILES_MOST) {
    throw new NotABundle("more files than this page reads; use the verifier");
  }
  const paths = [...files.keys()].map((path) => new TextEncoder().encode(path));
  const names = paths.reduce((sum, each) => sum + each.length, 0);
  const contents = [...files.values()].reduce((sum, each) => sum + each.length, 0);
  const start = files.size * LOCAL_SIZE + names + contents;
  const directory = files.size * CENTRAL_SIZE + names;
  const out = new Uint8Array(start + directory + END_SIZE);
  const view = new DataView(out.buffer);
  let at = 0;
  let central = start;
  [...files.values()].forEach((content, n) => {
    const path = paths[n] ?? new Uint8Array();
    const sum = crc32(content);
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, VERSION, true);
    common(view, central + 6, path.length, content.length, sum);
    view.setUint32(central + 42, at, true);
    out.set(path, central + CENTRAL_SIZE);
    central += CENTRAL_SIZE + path.length;
    view.setUint32(at, LOCAL, true);
    common(view, at + 4, path.length, content.length, sum);
    out.set(path, at + LOCAL_SIZE);
    out.set(content, at + LOCAL_SIZE + path.length);
    at += LOCAL_SIZE + path.length + content.length;
  });
  view.setUint32(central, END, true);
  view.setUint16(central + 8, files.size, true);
  view.setUint16(central + 10, files.size, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, start, true);
  return out;
}

/** What both headers of a file say, from its version on. */
function common(view: DataView, at: number, name: number, length: number, sum: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint32(at + 6, DATE << 16, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, length, true);
  view.setUint32(at + 18, length, true);
  view.setUint16(at + 22, name, true);
}

function mismatch(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let n = 0; n < shorter; n++) {
    if (a[n] !== b[n]) {
      return n;
    }
  }
  return a.length === b.length ? -1 : shorter;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
