// Whether docs/glossary.md is as the terms of the domain print it.
process.argv.push("--check");
await import("./glossary.ts");
