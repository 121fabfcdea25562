import { type AddressTaking, addressesTaking, kinds } from "@trato/domain/kinds.ts";
import { mostFileMegabytes } from "@trato/domain/contents/media-types.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Json } from "./openapi-schemas.ts";
import { problemsOf } from "./openapi-problems.ts";

// What is served beside the table of routes: bytes and streams instead of JSON, and the sign-in library's own addresses.

const ok = (description: string, content: Json): Json => ({ 200: { description, content } });
const json = (properties: Json): Json => ({ "application/json": { schema: { type: "object", properties } } });
const pdf = { "application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } } };
const text = { type: "string" };
const signedFile = { type: "string", enum: ["pdf", "evidence"] };
const inPath = (name: string, schema: Json): Json => ({ name, in: "path", required: true, schema });
const asked = (properties: Json, example: Json): Json => ({
  required: true,
  content: {
    "application/json": { schema: { type: "object", properties, required: Object.keys(properties) }, example },
  },
});

const inQuery = (name: string, schema: Json, required = false): Json => ({ name, in: "query", required, schema });

const listsAsFiles = [
  "leads",
  "opportunities",
  "contacts",
  "products",
  "sales",
  "sale-lines",
  "purchases",
  "deliveries",
  "receipts",
  "sales-analysis",
];

const exportOf = (list: string): Json => ({
  get: {
    operationId: `get${list.replaceAll(/(^|-)\w/g, (start) => start.slice(-1).toUpperCase())}Export`,
    tags: [list],
    summary: `The whole list of ${list} as a file, under the same filters as the list`,
    parameters: [
      inQuery("format", { type: "string", enum: ["csv", "xlsx"] }, true),
      inQuery("columns", { ...text, description: "names of columns, with commas between; all unless given" }),
      inQuery("language", { type: "string", enum: ["en", "es"] }),
    ],
    responses: { ...ok("The file", { "text/csv": { schema: text } }), ...problemsOf([400, 401, 403]) },
  },
});

const uuid = { type: "string", format: "uuid" };

/** `address`: of the document's kind, its id, and which of its prints. */
const printed = (
  address: `/${string}/{${string}}/${string}`,
  permission: Verb,
  summary: string,
  { content = pdf, query = [] }: { content?: Json; query?: Json[] } = {},
): [string, Json] => {
  const [path = "", id = "", ending = ""] = address.slice(1).replaceAll(/[{}]/g, "").split("/");
  return [
    address,
    {
      get: {
        operationId: `get${[path, id, ...ending.split("-")].map(capital).join("")}`,
        tags: [path],
        summary,
        "x-permission": permission,
        parameters: [inPath(id, uuid), ...query],
        responses: { ...ok("The document", content), ...problemsOf([401, 403, 404]) },
      },
    },
  ];
};

/** What a page of a document is asked by, and answered with. */
const drawnPage = {
  query: [
    inQuery("page", { type: "integer", minimum: 1, description: "the first unless given" }),
    inQuery("version", { type: "integer", description: "of the document as it is kept, so that a browser asks again" }),
  ],
  content: json({ page: { type: "integer" }, pages: { type: "integer" }, picture: text }),
};

const sendingTo = (address: AddressTaking<"file">): [string, Json] => {
  const { path } = kinds[address];
  return [
    `/${path}/{${address}Id}/files`,
    {
      post: {
        operationId: `post${capital(path)}${capital(address)}IdFiles`,
        tags: [path],
        summary: `Hang a file on a record: its content is the body, of up to ${mostFileMegabytes} MB`,
        "x-permission": "file.edit",
        parameters: [
          inPath(`${address}Id`, uuid),
          inQuery("name", { type: "string", maxLength: 255 }, true),
          inQuery("id", { ...uuid, description: "of the new file; made up unless given" }),
          inQuery("noteId", { ...uuid, description: "a note of the record that it comes with" }),
          { $ref: "#/components/parameters/IdempotencyKey" },
        ],
        requestBody: { required: true, content: { "application/octet-stream": {} } },
        responses: {
          ...ok("The file", { "application/json": { schema: { $ref: "#/components/schemas/AttachedFile" } } }),
          ...problemsOf([400, 401, 403, 404, 409, 413]),
        },
      },
    },
  ];
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const besideTheTable: Json = {
  "/health": {
    get: {
      operationId: "getHealth",
      tags: ["health"],
      summary: "Whether Trato can serve",
      security: [],
      responses: {
        ...ok("It can", json({ status: text, version: text })),
        503: { description: "It cannot", content: json({ status: text, version: text }) },
        ...problemsOf([400]),
      },
    },
  },
  "/events": {
    get: {
      operationId: "getEvents",
      tags: ["events"],
      summary: "What changes, live, as server-sent events",
      responses: {
        ...ok("A stream of `change` events: kind, id, version and clientId of each record", {
          "text/event-stream": { schema: text },
        }),
        ...problemsOf([401, 429]),
      },
    },
  },
  ...Object.fromEntries([
    printed("/sales/{saleId}/pdf", "sale.read", "A quotation or order as PDF"),
    printed("/sales/{saleId}/preview", "sale.read", "A page of a quotation or order as a picture (SVG)", drawnPage),
    printed("/purchases/{purchaseId}/pdf", "purchase.read", "A purchase order as PDF"),
    printed("/purchases/{purchaseId}/preview", "purchase.read", "A page of a purchase as a picture (SVG)", drawnPage),
    printed("/deliveries/{deliveryId}/pdf", "stock.read", "The delivery note of a delivery as PDF"),
    printed(
      "/deliveries/{deliveryId}/picking-list",
      "stock.read",
      "What is to be taken from the shelves for a delivery, as PDF",
    ),
  ]),
  "/sales/{saleId}/versions/{number}/pdf": {
    get: {
      operationId: "getSalesSaleIdVersionsNumberPdf",
      tags: ["sales"],
      summary: "A version of a quotation as PDF, byte for byte as it went to its customer",
      "x-permission": "sale.read",
      parameters: [inPath("saleId", uuid), inPath("number", { type: "integer", minimum: 1 })],
      responses: { ...ok("The document", pdf), ...problemsOf([400, 401, 403, 404, 409]) },
    },
  },
  "/sales/{saleId}/signatures/{signatureId}/{file}": {
    get: {
      operationId: "getSalesSaleIdSignaturesSignatureIdFile",
      tags: ["sales"],
      summary: "What was made of a signature: the signed PDF, or the evidence that anyone can verify",
      "x-permission": "sale.read",
      parameters: [inPath("saleId", uuid), inPath("signatureId", uuid), inPath("file", signedFile)],
      responses: { ...ok("The file", { ...pdf, ...json({}) }), ...problemsOf([400, 401, 403, 404]) },
    },
  },
  "/files/{fileId}": {
    get: {
      operationId: "getFilesFileId",
      tags: ["files"],
      summary: "What a file holds, or a part of it; what a browser might run is only saved",
      "x-permission": "file.read",
      parameters: [
        inPath("fileId", uuid),
        inQuery("download", { type: "string", enum: ["1"], description: "to be saved, not shown" }),
        { name: "Range", in: "header", required: false, schema: text },
        { name: "If-None-Match", in: "header", required: false, schema: text },
      ],
      responses: {
        ...ok("The content", { "application/octet-stream": {} }),
        206: { description: "The part of it that was asked for", content: { "application/octet-stream": {} } },
        304: { description: "It is as it was" },
        416: { description: "It has no such part" },
        ...problemsOf([401, 403, 404]),
      },
    },
  },
  "/import-files": {
    post: {
      operationId: "postImportFiles",
      tags: ["imports"],
      summary: "Send a file to be brought in: its content is the body, of up to 1 GB; imports name it by its id",
      "x-permission": "import.run",
      parameters: [
        inQuery("name", { type: "string", maxLength: 300 }, true),
        inQuery("id", { ...uuid, description: "of the file; made up unless given" }),
        { $ref: "#/components/parameters/IdempotencyKey" },
      ],
      requestBody: { required: true, content: { "application/octet-stream": {} } },
      responses: {
        ...ok("The file", json({ id: uuid, name: text, bytes: { type: "integer" } })),
        ...problemsOf([400, 401, 403, 409, 413]),
      },
    },
  },
  "/mcp": {
    post: {
      operationId: "postMcp",
      tags: ["mcp"],
      summary: "Tools for programs that act for a member, as the Model Context Protocol has them; only with an API key",
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", additionalProperties: true },
            example: { jsonrpc: "2.0", id: 1, method: "tools/list" },
          },
        },
      },
      responses: { ...ok("An answer of the protocol", json({ jsonrpc: text })), ...problemsOf([401]) },
    },
  },
  "/inbound/leads": {
    post: {
      operationId: "postInboundLeads",
      tags: ["inbound"],
      summary:
        "Something that may be a lead: names and values as JSON or as a form; what cannot be read waits under arrivals",
      "x-permission": "lead.receive",
      parameters: [
        inQuery("channel", { ...text, maxLength: 100, description: "which of several, as the name of a website" }),
        {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          schema: { ...text, maxLength: 1000 },
          description: "what comes again under it in this channel makes nothing new; so does `key` in what is sent",
        },
      ],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", additionalProperties: true },
            example: { key: "form-12", name: "Ana Robles", email: "ana@robles.example", message: "Twenty desks" },
          },
          "application/x-www-form-urlencoded": { schema: { type: "object", additionalProperties: true } },
        },
      },
      responses: {
        ...ok("What became of it", {
          "application/json": { schema: { $ref: "#/components/schemas/ReceivedArrival" } },
        }),
        ...problemsOf([400, 401, 403, 413]),
      },
    },
  },
  "/inbound/mail": {
    post: {
      operationId: "postInboundMail",
      tags: ["inbound"],
      summary:
        "A raw mail, as it came to a mail server: it lies on the record that it answers, is a new lead, or waits under arrivals",
      "x-permission": "lead.receive",
      requestBody: { required: true, content: { "message/rfc822": { schema: text } } },
      responses: {
        ...ok("What became of it", {
          "application/json": { schema: { $ref: "#/components/schemas/ReceivedArrival" } },
        }),
        ...problemsOf([400, 401, 403, 413]),
      },
    },
  },
  "/mails/{mailId}/html": {
    get: {
      operationId: "getMailsMailIdHtml",
      tags: ["mails"],
      summary:
        "A mail as it looks, as a page in which nothing runs and which fetches nothing unless pictures are asked for",
      "x-permission": "message.read",
      parameters: [
        inPath("mailId", uuid),
        inQuery("pictures", { type: "string", enum: ["1"], description: "to fetch pictures from elsewhere" }),
      ],
      responses: { ...ok("The page", { "text/html": { schema: text } }), ...problemsOf([400, 401, 403, 404]) },
    },
  },
  "/arrivals/{arrivalId}/raw": {
    get: {
      operationId: "getArrivalsArrivalIdRaw",
      tags: ["arrivals"],
      summary: "What arrived, as it came, to be saved",
      "x-permission": "arrival.read",
      parameters: [inPath("arrivalId", uuid)],
      responses: { ...ok("The raw copy", { "application/octet-stream": {} }), ...problemsOf([401, 403, 404]) },
    },
  },
  ...Object.fromEntries(addressesTaking("file").map(sendingTo)),
  ...Object.fromEntries(listsAsFiles.map((list) => [`/${list}/export`, exportOf(list)])),
  "/portal/{token}/pdf": {
    get: {
      operationId: "getPortalTokenPdf",
      tags: ["portal"],
      summary: "The customer's quotation as PDF",
      security: [],
      parameters: [inPath("token", text)],
      responses: { ...ok("The document", pdf), ...problemsOf([404, 429]) },
    },
  },
  "/portal/{token}/signatures/{signatureId}/{file}": {
    get: {
      operationId: "getPortalTokenSignaturesSignatureIdFile",
      tags: ["portal"],
      summary: "What was made of the customer's signature: the signed PDF, or the evidence that anyone can verify",
      security: [],
      parameters: [inPath("token", text), inPath("signatureId", uuid), inPath("file", signedFile)],
      responses: { ...ok("The file", { ...pdf, ...json({}) }), ...problemsOf([404, 429]) },
    },
  },
  "/portal/{token}/datasheets/{fileId}": {
    get: {
      operationId: "getPortalTokenDatasheetsFileId",
      tags: ["portal"],
      summary: "A datasheet that went along with the customer's quotation",
      security: [],
      parameters: [inPath("token", text), inPath("fileId", uuid)],
      responses: { ...ok("What it holds", { "application/octet-stream": {} }), ...problemsOf([404, 429]) },
    },
  },
  "/auth/sign-in/email": {
    post: {
      operationId: "postAuthSignInEmail",
      tags: ["auth"],
      summary: "Sign in with e-mail and password: sets the session's cookie",
      security: [],
      requestBody: asked({ email: text, password: text }, { email: "ana@example.com", password: "una clave larga" }),
      responses: { ...ok("Signed in", json({})), ...problemsOf([400, 401, 429]) },
    },
  },
  "/auth/sign-out": {
    post: {
      operationId: "postAuthSignOut",
      tags: ["auth"],
      summary: "Sign out: ends the session",
      security: [{ session: [] }],
      responses: { ...ok("Signed out", json({})), ...problemsOf([401]) },
    },
  },
};
