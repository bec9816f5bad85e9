import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What the services' own tests hold to be served, and so what this client is made from. */
export const PARTS = ["core.json", "market-data.json", "monte-carlo.json", "report.json"];

const text = (part) => readFileSync(new URL(`../../docs/openapi/${part}`, import.meta.url), "utf8");

/** One document of all services, as the platform serves it. */
export function merged() {
  const whole = {
    openapi: "3.1.0",
    info: { title: "Assay", version: "1", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
    paths: {},
    components: {},
  };
  for (const part of PARTS.map((each) => JSON.parse(text(each)))) {
    Object.assign(whole.paths, part.paths);
    for (const [kind, named] of Object.entries(part.components)) {
      whole.components[kind] = { ...whole.components[kind], ...named };
    }
  }
  return whole;
}

/** What the generated file names, so that a contract that changed is found without the generator. */
export const stamp = () =>
  createHash("sha256")
    .update(PARTS.map((each) => JSON.stringify(JSON.parse(text(each)))).join("\n"))
    .digest("hex");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const made = readFileSync(new URL("../src/api/schema.d.mts", import.meta.url), "utf8");
  if (!made.includes(`// contract ${stamp()}\n`)) {
    console.error("src/api/schema.d.mts is not of the services' documents of today: npm run client");
    process.exit(1);
  }
}
