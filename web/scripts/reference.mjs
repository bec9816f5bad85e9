import { cpSync } from "node:fs";

/** Puts the library that shows the API's document beside the page that uses it. */
const from = new URL("../node_modules/swagger-ui-dist/", import.meta.url);
const to = new URL("../dist/reference/", import.meta.url);
for (const file of ["swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css"]) {
  cpSync(new URL(file, from), new URL(file, to));
}
