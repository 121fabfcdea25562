// What the documents name is there: every path in backticks, every link between them, every script of npm.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const documents = globSync(["*.md", "docs/**/*.md"], { cwd: root });
const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const places = ["domain", "server", "web", "scripts", "e2e", "docs", ".ci"];

const wrong = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), "utf8");
  return [...missingPaths(text), ...missingLinks(document, text), ...missingScripts(text)].map(
    (line) => `${document}: ${line}`,
  );
});
for (const line of wrong) console.log(line);
process.exit(wrong.length === 0 ? 0 : 1);

/** Whatever is written as code and begins like a path of ours; a part in <> or with a * may be any. */
function missingPaths(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`|^([\w./-]+\/[\w./-]*)(?=\s{2,}|$)/gm)].map(
    ([, code, line]) => code ?? line ?? "",
  );
  const paths = named
    .map((name) => name.replace(/:[\w:()]+$/, ""))
    .filter((name) => places.some((place) => name.startsWith(`${place}/`)));
  return paths.filter((path) => !isThere(path)).map((path) => `there is no ${path}`);
}

function isThere(path: string): boolean {
  const pattern = path.replaceAll(/<[^>]+>|…|\.\.\./g, "*").replace(/\/$/, "");
  return pattern.includes("*") || pattern.includes("{")
    ? globSync(pattern, { cwd: root }).length > 0
    : existsSync(join(root, pattern));
}

function missingLinks(document: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(document), target)))
    .map((target) => `there is no ${target}`);
}

/** Commands as one types them: npm start, npm test, npm run <script>. */
function missingScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?(\w[\w:-]*)|(start|test)\b)/g)]
    .map(([, script, plain]) => script ?? plain ?? "")
    .filter((script) => !(script in manifest.scripts))
    .map((script) => `there is no npm run ${script}`);
}
