/** Types out of an OpenAPI document: node generate.mjs openapi.json schema.ts */
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const [source, target] = process.argv.slice(2);
const blob = ts.factory.createTypeReferenceNode("Blob");
const tree = await openapiTS(JSON.parse(readFileSync(source, "utf8")), {
  alphabetize: false,
  transform: (schema) => (schema.format === "binary" ? blob : undefined),
});
const head = "/** Made of the OpenAPI document by script/clients: do not edit. */\n\n";
writeFileSync(target, head + astToString(tree));
