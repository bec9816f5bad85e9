import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import openapiTS, { astToString } from "openapi-typescript";
import { merged, PARTS, stamp } from "../scripts/contract.mjs";

/** Writes the client's types from the services' documents; a document that a linter finds fault with is refused. */
const target = fileURLToPath(new URL("../src/api/schema.d.mts", import.meta.url));
const document = merged();

const findings = await lintFromString({
  source: JSON.stringify(document),
  config: await createConfig({
    extends: ["recommended"],
    rules: { "info-license": "error", "operation-4xx-response": "off", "no-ambiguous-paths": "error" },
  }),
});
for (const each of findings) {
  console.error(`${each.severity} ${each.ruleId}: ${each.message} at ${each.location[0]?.pointer ?? ""}`);
}
console.log(`${Object.keys(document.paths).length} paths, ${findings.length} findings of the linter`);
if (findings.length > 0) {
  process.exit(1);
}

const types = astToString(await openapiTS(document, { alphabetize: true, arrayLength: true }));
const from = PARTS.map((each) => `docs/openapi/${each}`).join(" and ");
const head = `/** Made from ${from} by \`npm run client\`; never written by hand. */\n`;
writeFileSync(target, `${head}// contract ${stamp()}\n${types}`);
