import { kindsHaving } from "@trato/domain/kinds.ts";
import { html, type Html, join } from "@trato/domain/contents/html.ts";

// What one reads before the list of routes. The commands of the first sale are run by a test as they stand here.

const customer = "01990000-0000-7000-8000-0000000000c1";
const product = "01990000-0000-7000-8000-0000000000b1";
const sale = "01990000-0000-7000-8000-0000000000a1";

const post = (path: string, what: string, body: object): string => `curl -fsS "$TRATO_URL/api/${path}" \\
  -H "Authorization: Bearer $TRATO_KEY" -H "Content-Type: application/json" \\
  -H "Idempotency-Key: ${what}" \\
  -d '${JSON.stringify(body)}'`;

const read = (path: string): string => `curl -fsS "$TRATO_URL/api/${path}" -H "Authorization: Bearer $TRATO_KEY"`;

/** From nothing to a confirmed order, in commands that depend on nothing but each other. */
export const firstSale: readonly string[] = [
  post("contacts", "first-1", {
    id: customer,
    kind: "company",
    name: "Café Sol",
    email: "hola@cafesol.example",
    externalId: "crm-17",
  }),
  post("products", "first-2", { id: product, name: "Oak table", kind: "goods", storable: true, listPrice: "120.00" }),
  post("quotations", "first-3", { id: sale, customerId: customer, lines: [{ productId: product, quantity: "2" }] }),
  post(`sales/${sale}/confirm`, "first-4", {}),
  read(`sales/${sale}`),
];

export const syncing: readonly string[] = [
  read("contacts?updatedSince=2000-01-01T00:00:00Z&limit=200"),
  read("deletions?updatedSince=2000-01-01T00:00:00Z&limit=200"),
];

const many = post("contacts/create-many", "import-2026-11-23", {
  items: [
    { kind: "company", name: "Robles", externalId: "crm-18" },
    { kind: "person", name: "Marta Gil", externalId: "crm-19" },
  ],
});

export const beingTold: readonly string[] = [
  post("outgoing-webhooks", "first-5", {
    name: "Copy",
    address: "https://copy.example/trato",
    kinds: kindsHaving("isCopied"),
  }),
];

const chapter = (id: string, title: string, ...paragraphs: Html[]): Html =>
  html`<h2 id="${id}">${title}</h2>
    ${join(paragraphs)}`;

const commands = (lines: readonly string[]): Html => html`<pre>${lines.join("\n\n")}</pre>`;

export const guide: readonly { id: string; title: string; text: Html }[] = [
  {
    id: "guide-keys",
    title: "Keys",
    text: chapter(
      "guide-keys",
      "Keys",
      html`<p>
        Send a key as <code>Authorization: Bearer trato_…</code>; make one under Settings, or with
        <code>npm run trato -- create-api-key --email …</code>. It is shown once. A key acts as its member, with that
        member's rights, in one workspace; it can be given an end, and is taken back under Settings. Keep it to the
        scopes that its program needs: each address names its own below, and a key without it is refused with
        <code>key.scope_missing</code>. To keep a copy of everything, use a key of somebody who sees everything.
      </p>`,
    ),
  },
  {
    id: "guide-first-sale",
    title: "The first sale",
    text: chapter(
      "guide-first-sale",
      "The first sale",
      html`<p>
        With <code>TRATO_URL</code> (as <code>http://localhost:3000</code>) and <code>TRATO_KEY</code> set, these are
        run as they stand. Whoever creates a record may choose its id, a UUID: so nothing has to be read out of an
        answer.
      </p>`,
      commands(firstSale),
    ),
  },
  {
    id: "guide-values",
    title: "Values",
    text: chapter(
      "guide-values",
      "Values",
      html`<p>
        Amounts, prices and quantities are decimals as text (<code>"12.50"</code>, never <code>12.5</code>); dates are
        calendar days (<code>"2026-11-23"</code>); moments are ISO 8601 in UTC. A field or parameter that a route does
        not know is refused by its name. <code>externalId</code> is the number that your system gave a record: it is
        told with it, found by (<code>?externalId=</code>), and belongs to one record of a kind only.
      </p>`,
    ),
  },
  {
    id: "guide-errors",
    title: "Errors",
    text: chapter(
      "guide-errors",
      "Errors",
      html`<p>
        A refusal is a <a href="#record-Problem">problem document</a> (RFC 9457). <code>code</code> is its stable name,
        <code>detail</code> says it in the language of <code>Accept-Language</code> (<code>en</code>, <code>es</code>),
        and <code>errors</code> names each field at fault by its path (<code>lines.0.quantity</code>), with a sentence.
      </p>`,
      html`<p>
        400 not valid · 401 no such key · 403 not allowed by the role · 404 not there, or not yours to see · 409 a
        conflict · 413 too large · 429 too many: wait as long as <code>Retry-After</code> says · 5xx ours: try again,
        with the same <code>Idempotency-Key</code>.
      </p>`,
    ),
  },
  {
    id: "guide-many",
    title: "Many at once",
    text: chapter(
      "guide-many",
      "Many at once",
      html`<p>
        <code>POST /api/contacts/create-many</code> and <code>POST /api/contacts/change-many</code> take up to 200
        contacts as <code>items</code>, each with the fields that it has where it is sent alone; so do leads,
        opportunities, products, purchases and quotations. The answer holds, in the same order, of each its
        <code>status</code> and its <code>answer</code> or its <code>problem</code>: each is done by itself, and one
        that is refused keeps none of the others back.
      </p>`,
      commands([many]),
      html`<p>
        Send one <code>Idempotency-Key</code> with the call. Where it was cut, send it again as it was: what was done is
        not done twice, and the rest is. Once it was answered whole, the same call gives the same answers for a day.
      </p>`,
    ),
  },
  {
    id: "guide-limits",
    title: "How often",
    text: chapter(
      "guide-limits",
      "How often",
      html`<p>
        Each answer to a key says how often it may ask (<code>RateLimit-Policy: "key";q=120000;w=60</code>: so many
        within so many seconds) and how it stands (<code>RateLimit: "key";r=119999;t=42</code>: so often still, in so
        many seconds). One that asks too often is answered with 429 (<code>key.too_often</code>) and with
        <code>Retry-After</code>, in seconds; nothing was done then.
      </p>`,
    ),
  },
  {
    id: "guide-idempotency",
    title: "Asked again",
    text: chapter(
      "guide-idempotency",
      "Asked again",
      html`<p>
        Every write takes an <code>Idempotency-Key</code>. Where an answer was lost, send the same request with the same
        key: it is done once, and the first answer comes again, for 24 hours. The same key with another request is a 409
        (<code>idempotency.reused</code>). A refusal does not use the key up.
      </p>`,
    ),
  },
  {
    id: "guide-conflicts",
    title: "Conflicts",
    text: chapter(
      "guide-conflicts",
      "Conflicts",
      html`<p>
        Every record has a <code>version</code>. Send the one you read along with a change: what nobody else touched
        meanwhile is merged, and an overlap is a 409 that tells both values. Left out, your change is made on whatever
        stands there.
      </p>`,
    ),
  },
  {
    id: "guide-copy",
    title: "Keeping a copy",
    text: chapter(
      "guide-copy",
      "Keeping a copy",
      html`<p>
        <code>updatedSince</code> is understood by the lists of leads, opportunities, contacts, products, sales,
        purchases, deliveries and receipts. It answers all that changed since, archived records too, each record once,
        where it changed last, in that order. A record also counts as changed where only what is shown with it did: an
        order of which goods left, a product of which there is more. <code>updatedAt</code> tells when.
      </p>`,
      html`<p>
        Read on with <code>cursor=</code> the <code>nextCursor</code> and the same <code>updatedSince</code>, until
        <code>nextCursor</code> is null. That last page brings <code>syncedUntil</code>: keep it, and send it as
        <code>updatedSince</code> the next time. So nothing is missed, be it changed while you were reading, or written
        by somebody who was slower. A record may come twice: take what you read last. A name that is shown in it but
        stands on another record (the customer's on an order) is told as that record's change. Where you were cut off,
        go on with the cursor, or begin again from the <code>syncedUntil</code> that you have.
      </p>`,
      html`<p>
        What was deleted, or merged into another record, is told by its kind and id under <code>/api/deletions</code>,
        in the same way. A lead that became an opportunity keeps its id, and is in the other list from then on.
      </p>`,
      commands(syncing),
    ),
  },
  {
    id: "guide-webhooks",
    title: "Being told",
    text: chapter(
      "guide-webhooks",
      "Being told",
      html`<p>
        An outgoing webhook has an address of yours told what changes, a second or so after it did, and saves you
        asking. It is the key's member's: it tells what that member sees. Its <code>secret</code> is answered this once.
        Each call is <code>{"type": "contact.changed", "timestamp": "…", "data": {…}}</code>, where <code>data</code> is
        the record as <code>GET</code> answers it; of a deleted one <code>kind</code>, <code>id</code> and
        <code>deletedAt</code>. It is signed by Standard Webhooks (<code>webhook-id</code>,
        <code>webhook-timestamp</code>, <code>webhook-signature</code>).
      </p>`,
      html`<p>
        Answer with 200 to 299 within 20 seconds. What is not accepted is sent again for two and a half days, under the
        same
        <code>webhook-id</code>; a later event of a record never overtakes an earlier one. It may come twice: take the
        newer <code>version</code>. To begin a copy, add the webhook first, then read everything by
        <code>updatedSince</code>. What was sent and is owed stands under
        <code>/api/outgoing-webhooks/{id}/events</code>.
      </p>`,
      commands(beingTold),
    ),
  },
  {
    id: "guide-events",
    title: "Events",
    text: chapter(
      "guide-events",
      "Events",
      html`<p>
        <code>GET /api/events</code> is a stream of server-sent events: each <code>change</code> names the kind, id and
        new version of a record (0 where what is shown with it changed). After them comes an <code>id</code>. Cut off,
        ask again with it as <code>Last-Event-ID</code>: what you missed within the last minutes is told first. Where
        that is too long ago a <code>reload</code> event says so: then read what changed by <code>updatedSince</code>.
      </p>`,
    ),
  },
];
