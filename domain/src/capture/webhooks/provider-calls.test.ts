import fc from "fast-check";
import { expect, test } from "vitest";
import { fetchedOf } from "./fetched-leads.ts";
import { leadBy } from "./mapping.ts";
import { type PresetName, presetNames, presetOf } from "./presets.ts";
import { splitCall } from "./split-call.ts";

const form = "application/x-www-form-urlencoded";
const split = (preset: PresetName, body: unknown) => splitCall(JSON.stringify(body), "application/json", preset);
const leadOf = (preset: PresetName, body: unknown) => leadBy(presetOf(preset).mapping, body)?.lead;
const leadsIn = (preset: PresetName, body: unknown) => split(preset, body).map((part) => leadOf(preset, part.body));

const leadgen = (leadgen_id: string) => ({
  field: "leadgen",
  value: { leadgen_id, page_id: "6006", form_id: "7007", ad_id: "8008", adgroup_id: "9009", created_time: 1764410400 },
});

test("Meta for Developers, “Webhooks for Leads”: each change of leadgen is one lead, known by its id and fetched by it", () => {
  const entry = [
    { id: "6006", time: 1764410400, changes: [leadgen("1001"), leadgen("1002"), { field: "feed", value: {} }] },
    { id: "6007", time: 1764410401, changes: [leadgen("1003")] },
  ];
  expect(split("meta", { object: "page", entry })).toMatchObject(
    ["1001", "1002", "1003"].map((id) => ({ key: id, fetchedAs: id, body: { leadgen_id: id } })),
  );
  const feed = { object: "page", entry: [{ id: "6006", changes: [{ field: "feed", value: {} }] }] };
  expect(split("meta", feed)).toMatchObject([{ key: null, isNothing: "other_event" }]);
  expect(split("meta", { entry: [{ changes: [leadgen("../me")] }] })).toMatchObject([{ isNothing: "other_event" }]);
});

test("Meta for Developers, “Retrieving leads”: what was filled in is a whole lead, and a question of one's own a line", () => {
  const way = fetchedOf("meta");
  expect(way?.path("1001")).toMatch(/^\/1001\?fields=.*field_data/);
  const answer = {
    id: "1001",
    created_time: "2026-11-29T10:00:00+0000",
    ad_id: "8008",
    ad_name: "Sillas",
    campaign_name: "Otoño",
    form_id: "7007",
    field_data: [
      { name: "full_name", values: ["Ana Ruiz"] },
      { name: "email", values: ["ana@ruiz.example"] },
      { name: "phone_number", values: ["+34600123456"] },
      { name: "company_name", values: ["Ruiz SL"] },
      { name: "job_title", values: ["Gerente"] },
      { name: "city", values: ["Sevilla"] },
      { name: "post_code", values: ["41001"] },
      { name: "country", values: ["Spain"] },
      { name: "¿cuántas_sillas?", values: ["20", "de oficina"] },
    ],
  };
  expect(leadOf("meta", way?.bodyOf(answer))).toEqual({
    title: "Ruiz SL",
    contactName: "Ana Ruiz",
    companyName: "Ruiz SL",
    email: "ana@ruiz.example",
    phone: "+34600123456",
    jobTitle: "Gerente",
    campaign: "Otoño",
    source: "Meta",
    address: { city: "Sevilla", zip: "41001", country: "ES" },
    description: "ad_name: Sillas\n¿cuántas_sillas?: 20, de oficina",
  });
});

const notification = {
  type: "LEAD_ACTION",
  leadGenFormResponse: "urn:li:leadGenFormResponse:5a1b-77",
  leadGenForm: "urn:li:versionedLeadGenForm:(urn:li:leadGenForm:3162,1)",
  owner: { sponsoredAccount: "urn:li:sponsoredAccount:520866" },
  leadType: "SPONSORED",
  leadAction: "CREATED",
  occurredAt: 1764410400000,
};

test("LinkedIn Marketing API, “Lead Sync” (notifications): a response is one lead, and one that is taken back is none", () => {
  const key = notification.leadGenFormResponse;
  expect(split("linkedin", notification)).toMatchObject([{ key, fetchedAs: "5a1b-77" }]);
  const isNothing = "other_event";
  expect(split("linkedin", { ...notification, leadAction: "DELETED" })).toMatchObject([{ key: null, isNothing }]);
  expect(split("linkedin", { type: "SHARE" })).toMatchObject([{ isNothing }]);
});

const question = (questionId: number, text: string, more: object = {}) => ({
  questionId,
  question: { localized: { es_ES: text } },
  name: text,
  ...more,
});
const answer = (questionId: number, text: string) => ({
  questionId,
  answerDetails: { textQuestionAnswer: { answer: text } },
});

test("LinkedIn Marketing API, “Lead Sync” (leadFormResponses): answers find their questions, whatever the form's language", () => {
  const way = fetchedOf("linkedin");
  const said = {
    id: "5a1b-77",
    submittedAt: 1764410400000,
    formResponse: {
      answers: [
        answer(1, "Ana"),
        answer(2, "Ruiz"),
        answer(3, "ana@ruiz.example"),
        answer(4, "https://www.linkedin.com/in/ana-ruiz"),
        { questionId: 5, answerDetails: { multipleChoiceAnswer: { options: [2] } } },
      ],
    },
    form: {
      name: "Catálogo",
      hiddenFields: [{ name: "utm_campaign", value: "otoño" }],
      content: {
        questions: [
          question(1, "Nombre", { predefinedField: "FIRST_NAME" }),
          question(2, "Apellidos", { predefinedField: "LAST_NAME" }),
          question(3, "Correo", { predefinedField: "EMAIL" }),
          question(4, "Perfil", { predefinedField: "LINKEDIN_PROFILE_LINK" }),
          question(5, "¿Qué necesitas?", {
            questionDetails: {
              multipleChoiceQuestionDetails: {
                options: [
                  { id: 1, text: { localized: { es_ES: "Mesas" } } },
                  { id: 2, text: { localized: { es_ES: "Sillas" } } },
                ],
              },
            },
          }),
        ],
      },
    },
  };
  expect(leadOf("linkedin", way?.bodyOf(said))).toEqual({
    title: "Ana Ruiz",
    contactName: "Ana Ruiz",
    email: "ana@ruiz.example",
    website: "https://www.linkedin.com/in/ana-ruiz",
    campaign: "otoño",
    source: "LinkedIn",
    description: "¿Qué necesitas?: Sillas\nform: Catálogo",
  });
});

const googleBody = {
  lead_id: "TeSter-123",
  user_column_data: [
    { column_name: "Nombre", string_value: "Ana", column_id: "FIRST_NAME" },
    { column_name: "Apellidos", string_value: "Ruiz", column_id: "LAST_NAME" },
    { column_name: "Correo", string_value: "ana@ruiz.example", column_id: "EMAIL" },
    { string_value: "+34 600 123 456", column_id: "PHONE_NUMBER" },
    { column_name: "¿Cuántas sillas?", string_value: "20", column_id: "how_many" },
  ],
  api_version: "1.0",
  form_id: 40000000000,
  campaign_id: 123456,
  google_key: "a key that was entered there",
  gcl_id: "abc",
};

test("Google Ads, “Lead form webhook: implementation”: a lead by its id, without the key that proves it, and a test that is none", () => {
  const parts = split("google", googleBody);
  expect(parts).toMatchObject([{ key: "TeSter-123" }]);
  expect(JSON.stringify(parts)).not.toContain(googleBody.google_key);
  expect(leadsIn("google", googleBody)).toEqual([
    {
      title: "Ana Ruiz",
      contactName: "Ana Ruiz",
      email: "ana@ruiz.example",
      phone: "+34 600 123 456",
      source: "Google Ads",
      description: "¿Cuántas sillas?: 20\nform_id: 40000000000\ncampaign_id: 123456\ngcl_id: abc",
    },
  ]);
  expect(split("google", { ...googleBody, is_test: true })).toMatchObject([{ key: "TeSter-123", isNothing: "test" }]);
});

// Its documentation is open to its advertisers alone: what stands in public code that receives such calls is the list of entries and their changes.
test("TikTok API for Business, “Lead generation webhooks”: each entry is one lead, with its answers as changes", () => {
  const changes = [
    { field: "name", value: "Ana Ruiz" },
    { field: "email", value: "ana@ruiz.example" },
    { field: "phone_number", value: "+34600123456" },
    { field: "¿Cuántas sillas?", value: "20" },
  ];
  const entry = {
    id: "7300",
    page_id: "12",
    campaign_id: "3",
    campaign_name: "Otoño",
    create_time: "1764410400",
    changes,
  };
  const body = { object: "LEAD", time: 1764410400, entry: [entry, { ...entry, id: "7301" }] };
  expect(split("tiktok", body).map(({ key }) => key)).toEqual(["7300", "7301"]);
  const lead = {
    title: "Ana Ruiz",
    contactName: "Ana Ruiz",
    email: "ana@ruiz.example",
    phone: "+34600123456",
    campaign: "Otoño",
    source: "TikTok",
    description: "¿Cuántas sillas?: 20",
  };
  expect(leadsIn("tiktok", body)).toEqual([lead, lead]);
  expect(leadsIn("tiktok", { ...body, entry })).toEqual([lead]);
  expect(split("tiktok", { event: "tiktok.ping", content: "{}" })).toMatchObject([{ isNothing: "other_event" }]);
});

const field = (id: string, type: string, title: string) => ({ id, ref: `ref-${id}`, type, title, properties: {} });

const answered = (id: string, type: string, value: unknown) => ({
  type,
  [type]: value,
  field: { id, ref: `ref-${id}`, type },
});

test("Typeform Developers, “Example webhook payload”: answers are read by their questions, or else by their kinds", () => {
  const body = {
    event_id: "01H",
    event_type: "form_response",
    form_response: {
      form_id: "lT4Z3j",
      token: "a3a12ec67a1365927098a606107fac15",
      landed_at: "2026-11-29T09:58:00Z",
      submitted_at: "2026-11-29T10:00:00Z",
      hidden: { utm_source: "boletín" },
      calculated: { score: 9 },
      variables: [
        { key: "score", type: "number", number: 4 },
        { key: "name", type: "text", text: "typeform" },
      ],
      ending: { id: "dN5FLyFpCMFo", ref: "01GRC8GR2017M6WW347T86VV39" },
      definition: {
        id: "lT4Z3j",
        title: "Contacto",
        fields: [
          field("f1", "short_text", "¿Cómo te llamas?"),
          field("f2", "email", "¿Dónde te escribimos?"),
          field("f3", "phone_number", "¿Y si hay que llamar?"),
          field("f4", "short_text", "What's your company?"),
          field("f5", "multiple_choice", "¿Qué te interesa?"),
          field("f6", "yes_no", "¿Es urgente?"),
          field("f7", "dropdown", "¿Cómo nos conociste?"),
          field("f8", "file_upload", "Un plano"),
        ],
      },
      answers: [
        answered("f1", "text", "Ana Ruiz"),
        answered("f2", "email", "ana@ruiz.example"),
        answered("f3", "phone_number", "+34600123456"),
        answered("f4", "text", "Ruiz SL"),
        answered("f5", "choices", { ids: ["c1", "c2"], labels: ["Mesas", "Sillas"], refs: ["r1", "r2"] }),
        answered("f6", "boolean", true),
        answered("f7", "choice", { id: "c3", label: "Un amigo", ref: "r3" }),
        answered("f8", "file_url", "https://api.typeform.com/forms/lT4Z3j/plano.pdf"),
      ],
    },
  };
  expect(split("typeform", body)).toMatchObject([{ key: body.form_response.token }]);
  expect(leadsIn("typeform", body)).toEqual([
    {
      title: "Ruiz SL",
      contactName: "Ana Ruiz",
      email: "ana@ruiz.example",
      phone: "+34600123456",
      companyName: "Ruiz SL",
      source: "boletín",
      description: [
        "variable score: 4",
        "variable name: typeform",
        "score: 9",
        "¿Qué te interesa?: Mesas, Sillas",
        "¿Es urgente?: true",
        "¿Cómo nos conociste?: Un amigo",
        "Un plano: https://api.typeform.com/forms/lT4Z3j/plano.pdf",
      ].join("\n"),
    },
  ]);
  expect(split("typeform", { ...body, event_type: "form_response_partial" })).toMatchObject([
    { isNothing: "other_event" },
  ]);
});

const ana = { contactName: "Ana Ruiz", email: "ana@ruiz.example", medium: "Website" };

test.each([
  [
    "Contact Form 7, “Editing form template”: its usual names, beside what its page sends along",
    {
      "your-name": "Ana Ruiz",
      "your-email": "ana@ruiz.example",
      "your-subject": "Sillas",
      "your-message": "Veinte",
      "acceptance-1": "1",
      _wpcf7: "84",
      _wpcf7_version: "5.8.7",
      _wpcf7_locale: "es_ES",
      _wpcf7_unit_tag: "wpcf7-f84-p30-o1",
      _wpcf7_container_post: "30",
      _wpcf7_posted_data_hash: "286ba8559707c76ee30f82f97b09bc32",
    },
    { ...ana, title: "Sillas", description: "Veinte\n\nacceptance-1: 1" },
  ],
  [
    "Gravity Forms Documentation, “Entry Object”: numbers for names",
    {
      id: "12",
      form_id: "3",
      date_created: "2026-11-29 10:00:00",
      is_starred: "0",
      is_read: 0,
      ip: "203.0.113.7",
      currency: "EUR",
      payment_status: "Paid",
      payment_amount: 20,
      transaction_id: "tx-1",
      is_fulfilled: 1,
      user_agent: "Mozilla/5.0",
      source_url: "https://ruiz.example/contacto",
      status: "active",
      "1.3": "Ana",
      "1.6": "Ruiz",
      "2": "ana@ruiz.example",
      "3": "600 123 456",
      "4.1": "Calle Sol 1",
      "4.3": "Sevilla",
      "4.5": "41001",
      "5": "Veinte sillas",
    },
    {
      ...ana,
      title: "Ana Ruiz",
      phone: "600 123 456",
      address: { street: "Calle Sol 1", city: "Sevilla", zip: "41001" },
      description: "5: Veinte sillas\nsource_url: https://ruiz.example/contacto",
    },
  ],
  [
    "WPForms Webhooks, `Process::delivery` of the add-on: the keys that were chosen there, as JSON",
    { nombre: "Ana Ruiz", correo: "ana@ruiz.example", mensaje: "Veinte sillas", entry_id: "88" },
    { ...ana, title: "Ana Ruiz", description: "Veinte sillas" },
  ],
])("a form of WordPress is a whole lead: %s", (_, body, lead) => {
  expect(leadsIn("wordpress", body)).toEqual([lead]);
});

test("Elementor Pro, `modules/forms/actions/webhook.php`: advanced data by titles and kinds, simple by labels, or ids where there are none", () => {
  const advanced = new URLSearchParams([
    ["form[id]", "f3a"],
    ["form[name]", "Contacto"],
    ["fields[name][id]", "name"],
    ["fields[name][type]", "text"],
    ["fields[name][title]", "Nombre"],
    ["fields[name][value]", "Ana Ruiz"],
    ["fields[name][raw_value]", "Ana Ruiz"],
    ["fields[name][required]", "0"],
    ["fields[x1][id]", "x1"],
    ["fields[x1][type]", "email"],
    ["fields[x1][title]", "Te escribimos a"],
    ["fields[x1][value]", "ana@ruiz.example"],
    ["meta[remote_ip][title]", "IP remota"],
    ["meta[remote_ip][value]", "203.0.113.7"],
  ]).toString();
  const simple = "Nombre=Ana+Ruiz&Correo=ana%40ruiz.example&form_id=f3a&form_name=Contacto";
  const unlabelled = "No+Label+name=Ana+Ruiz&No+Label+email=ana%40ruiz.example&form_id=f3a&form_name=Contacto";
  for (const [text, description] of [
    [advanced, "name: Contacto"],
    [simple, "form_name: Contacto"],
    [unlabelled, "form_name: Contacto"],
  ] as const)
    expect(splitCall(text, form, "wordpress").map(({ body }) => leadOf("wordpress", body))).toEqual([
      { ...ana, title: "Ana Ruiz", description },
    ]);
});

const keyOf = (preset: PresetName, body: object) => split(preset, body)[0]?.key;

test("an entry that WordPress kept is known by its number; Zapier, Make and n8n say the key themselves", () => {
  expect(keyOf("wordpress", { form_id: "3", id: "12", date_created: "2026-11-29" })).toBe("3 12");
  expect(keyOf("wordpress", { form_id: "3", entry_id: 88 })).toBe("3 88");
  expect(keyOf("wordpress", { "your-name": "Ana" })).toBeNull();
  expect(keyOf("automation", { key: "zap-1", name: "Ana" })).toBe("zap-1");
  expect(leadsIn("automation", { key: "zap-1", name: "Ana", email: "ana@ruiz.example" })).toMatchObject([
    { contactName: "Ana", email: "ana@ruiz.example" },
  ]);
});

const isSound = (preset: PresetName, body: object) =>
  split(preset, body).every(({ fetchedAs = "1" }) => /^[\w-]+$/.test(fetchedAs));
const isRead = (preset: PresetName, body: Record<string, unknown>) => fetchedOf(preset)?.bodyOf(body) !== undefined;

test("whatever JSON comes, it is split without a fault, and of ids only those that mean nothing else in an address", () => {
  const name = fc.constantFrom(
    "entry",
    "changes",
    "field",
    "value",
    "leadgen_id",
    "form_response",
    "1.3",
    "answers",
    "id",
  );
  const anyBody = fc.dictionary(name, fc.jsonValue());
  const property = fc.property(fc.constantFrom(...presetNames), anyBody, isSound);
  expect(fc.check(property).counterexample).toBeNull();
  const anyAnswer = fc.dictionary(fc.constantFrom("form", "formResponse", "field_data", "id"), fc.jsonValue());
  expect(fc.check(fc.property(fc.constantFrom("meta", "linkedin"), anyAnswer, isRead)).counterexample).toBeNull();
});
