import type { Json } from "./openapi-schemas.ts";
import { guide } from "./docs-guide.ts";
import { shapeOf } from "./docs-shape.ts";
import { html, type Html, join } from "@trato/domain/contents/html.ts";

type Parameter = { name: string; in: string; required: boolean; schema: Json; $ref?: string };
type Body = { content: { "application/json": { schema: Json; example: unknown } } };
type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  security?: unknown[];
  "x-permission"?: string;
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
};
type Document = {
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};

type Listed = { method: string; path: string; operation: Operation };

/** The interface as a page to read: no script, so that it stands under our own strict policy and opens anywhere. */
export function docsPage(described: Json): string {
  const { info, paths, components } = described as Document; // as openApiOf makes it
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const groups = [...Map.groupBy(listed, ({ operation }) => operation.tags[0] ?? "")].toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}: the interface</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <nav aria-label="Contents">
          <p><a href="#top">${info.title} ${info.version}</a></p>
          <ul>
            ${join(guide.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`))}
          </ul>
          <ul>
            ${join(groups.map(([name]) => html`<li><a href="#${name}">${name}</a></li>`))}
          </ul>
        </nav>
        <main id="top">
          <h1>${info.title}: the interface</h1>
          ${introduction(info.description)} ${join(guide.map(({ text }) => text))}
          ${join(groups.map(([name, operations]) => section(name, operations)))}
          <h2 id="records">records</h2>
          ${join(Object.entries(components.schemas).map(([name, schema]) => record(name, schema)))}
        </main>
      </body>
    </html> `;
  return page.text;
}

function introduction(description: string): Html {
  return html`<p>${withCode(description)}</p>
    <p>The same page for programs: <a href="/api/openapi.json">openapi.json</a>.</p>`;
}

/** Words between backticks are code, as in Markdown. */
function withCode(text: string): Html {
  const parts = text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
  return join(parts, "");
}

function section(name: string, operations: Listed[]): Html {
  return html`<h2 id="${name}">${name}</h2>
    ${join(operations.map(describe))}`;
}

function describe({ method, path, operation }: Listed): Html {
  const { operationId, summary, requestBody, parameters = [] } = operation;
  const asked = parameters.filter((parameter) => !parameter.$ref);
  const body = requestBody?.content["application/json"];
  return html`<details id="${operationId}">
    <summary><code>${method.toUpperCase()}</code> <code>${path}</code> <span>${summary}</span></summary>
    <p>${permission(operation)}</p>
    ${asked.length > 0 ? table(asked) : ""}
    ${
      body
        ? html`<h3>Body</h3>
            <pre>${shapeOf(body.schema)}</pre>
            <h3>Example</h3>
            <pre>${example(body.example)}</pre>`
        : ""
    }
    <h3>Answer</h3>
    <pre>${answer(operation)}</pre>
  </details>`;
}

function permission({ security, "x-permission": verb }: Operation): Html {
  if (security?.length === 0) return html`Needs no session.`;
  return verb ? html`Needs <code>${verb}</code>.` : html`Needs a session or a key.`;
}

function table(parameters: Parameter[]): Html {
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${place}${required ? "" : ", may be left out"}</td>
        <td><code>${shapeOf(schema)}</code></td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">Where</th>
        <th scope="col">What</th>
      </tr>
    </thead>
    <tbody>
      ${join(rows)}
    </tbody>
  </table>`;
}

function answer({ responses }: Operation): Html {
  const [[kind, { schema }] = ["", { schema: {} }]] = Object.entries(responses["200"]?.content ?? {});
  return kind === "application/json" ? shapeOf(schema) : html`${kind}`;
}

function record(name: string, schema: Json): Html {
  return html`<details id="record-${name}">
    <summary><code>${name}</code></summary>
    <pre>${shapeOf(schema)}</pre>
  </details>`;
}

const example = (value: unknown): string => JSON.stringify(value, null, 2);
