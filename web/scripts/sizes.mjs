import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Fails the build when the first load or a route that comes later has grown beyond what is promised. */
const FIRST_MAX = 130_000;
const ROUTE_MAX = 60_000;

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const sized = new Map();

/** As it travels; a font is packed already. */
function size(file) {
  if (!sized.has(file)) {
    const bytes = readFileSync(new URL(file, dist));
    sized.set(file, file.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length);
  }
  return sized.get(file);
}

/** Every file that a chunk needs before it runs: its own, its style, its fonts, and those of what it imports. */
function needs(key, into = new Set()) {
  const chunk = manifest[key];
  if (!into.has(chunk.file)) {
    into.add(chunk.file);
    [...(chunk.css ?? []), ...(chunk.assets ?? [])].forEach((each) => into.add(each));
    (chunk.imports ?? []).forEach((each) => needs(each, into));
  }
  return into;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = needs(entry).add("index.html").add("favicon.svg");
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
let failed = false;

function told(name, bytes, max) {
  const over = bytes > max;
  failed ||= over;
  console.log(`${over ? "TOO LARGE" : "ok"}  ${(bytes / 1000).toFixed(1)} kB of ${max / 1000}  ${name}`);
}

told("first load, gzip, font included", total(first), FIRST_MAX);
for (const key of Object.keys(manifest).filter((each) => manifest[each].isDynamicEntry)) {
  told(key, total([...needs(key)].filter((file) => !first.has(file))), ROUTE_MAX);
}
process.exit(failed ? 1 : 0);
