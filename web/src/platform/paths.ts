import { kinds, kindsHaving, type PageKind } from "@trato/domain/kinds.ts";
import { searchText, type SearchValues } from "./search.ts";

/** The workspace that the page's address names, or null outside of workspaces. */
export const workspaceSlug = (): string | null => slugIn(globalThis.location?.pathname ?? "");

/** The workspace in which an address lies, or null. One that is written wrongly lies in none. */
export function slugIn(address: string): string | null {
  const found = /^\/(?:w|capture)\/([^/?#]+)/.exec(address);
  try {
    return found?.[1] ? decodeURIComponent(found[1]) : null;
  } catch {
    return null;
  }
}

const address = (path: string, search: SearchValues = {}): string => path + searchText(search);
const within = (path: string, search: SearchValues = {}): string =>
  address(`/w/${encodeURIComponent(workspaceSlug() ?? "")}${path}`, search);

/** The page of one record of each kind that has a page. */
const ofRecords = Object.fromEntries(
  kindsHaving("path").map((kind) => [kind, (id: string) => within(`/${kinds[kind].path}/${id}`)]),
) as Record<PageKind, (id: string) => string>; // one for each of these kinds

/** Every address of the product. Pages link with `<Link to={paths.x()}>` and go with `useGo()(paths.x())`. */
export const paths = {
  ...ofRecords,
  setup: () => "/setup",
  signIn: (next?: string, why?: string) => address("/sign-in", { next, why }),
  signInBack: (slug: string, search?: SearchValues) => address(`/sign-in/back/${encodeURIComponent(slug)}`, search),
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => address("/reset-password", { token }),
  notMe: (token: string) => address("/not-me", { token }),
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
  workspace: (slug: string) => `/w/${encodeURIComponent(slug)}`,
  home: () => within(""),
  pipeline: (search?: SearchValues) => within("/pipeline", search),
  pipelineAnalysis: (search?: SearchValues) => within("/analysis", search),
  salesAnalysis: (search?: SearchValues) => within("/sales-analysis", search),
  myDay: (search?: SearchValues) => within("/my-day", search),
  inbox: (search?: SearchValues) => within("/inbox", search),
  arrivals: (search?: SearchValues) => within("/arrivals", search),
  capture: () => `/capture/${encodeURIComponent(workspaceSlug() ?? "")}`,
  captureAt: (slug: string) => `/capture/${encodeURIComponent(slug)}`,
  tradeShow: (id: string) => within(`/trade-shows/${id}`),
  pool: () => within("/pool"),
  pooledList: (id: string) => within(`/pool/${id}`),
  leads: (search?: SearchValues) => within("/leads", search),
  opportunities: (search?: SearchValues) => within("/opportunities", search),
  approvals: () => within("/approvals"),
  quotations: (search?: SearchValues) => within("/quotations", search),
  orders: (search?: SearchValues) => within("/orders", search),
  contacts: (search?: SearchValues) => within("/contacts", search),
  duplicates: (search?: SearchValues) => within("/duplicates", search),
  products: (search?: SearchValues) => within("/products", search),
  deliveries: (search?: SearchValues) => within("/deliveries", search),
  receipts: (search?: SearchValues) => within("/receipts", search),
  purchases: (search?: SearchValues) => within("/purchases", search),
  import: (search?: SearchValues) => within("/import", search),
  importResult: (id: string, search?: SearchValues) => within(`/import/${id}`, search),
  settings: () => within("/settings"),
  settingsAccount: () => within("/settings/account"),
  settingsNotices: () => within("/settings/notices"),
  settingsWorkspace: () => within("/settings/workspace"),
  settingsApiKeys: () => within("/settings/api-keys"),
  settingsAssistants: () => within("/settings/assistants"),
  settingsMembers: (search?: SearchValues) => within("/settings/members", search),
  settingsTeams: () => within("/settings/teams"),
  settingsRoles: () => within("/settings/roles"),
  settingsStages: () => within("/settings/stages"),
  settingsWebForms: () => within("/settings/web-forms"),
  settingsWebForm: (id: string) => within(`/settings/web-forms/${id}`),
  settingsScoring: () => within("/settings/scoring"),
  settingsLostReasons: () => within("/settings/lost-reasons"),
  settingsFirstAnswers: () => within("/settings/first-answers"),
  settingsSequences: (search?: SearchValues) => within("/settings/sequences", search),
  settingsAssignmentRules: (search?: SearchValues) => within("/settings/assignment-rules", search),
  settingsFollowUp: () => within("/settings/follow-up"),
  settingsTeamDraws: () => within("/settings/team-draws"),
  settingsLeadReceivers: () => within("/settings/lead-receivers"),
  settingsTradeShows: () => within("/settings/trade-shows"),
  settingsUnsubscribes: (search?: SearchValues) => within("/settings/unsubscribes", search),
  settingsTaxes: () => within("/settings/taxes"),
  settingsFiscalPositions: () => within("/settings/fiscal-positions"),
  settingsPriceLists: () => within("/settings/price-lists"),
  settingsPriceList: (id: string, search?: SearchValues) => within(`/settings/price-lists/${id}`, search),
  settingsCurrencies: (search?: SearchValues) => within("/settings/currencies", search),
  settingsCurrency: (code: string) => within(`/settings/currencies/${code}`),
  settingsApprovals: (search?: SearchValues) => within("/settings/approvals", search),
  settingsPaymentTerms: () => within("/settings/payment-terms"),
  settingsPayments: () => within("/settings/payments"),
  settingsSignatures: () => within("/settings/signatures"),
  settingsQuotationTemplates: () => within("/settings/quotation-templates"),
  settingsSalesTargets: (search?: SearchValues) => within("/settings/sales-targets", search),
  settingsCategories: () => within("/settings/categories"),
  settingsAttributes: () => within("/settings/attributes"),
  settingsUnits: () => within("/settings/units"),
  settingsNumbering: () => within("/settings/numbering"),
  settingsWebhooks: () => within("/settings/webhooks"),
  settingsOutgoingAll: () => within("/settings/outgoing-webhooks"),
  settingsOutgoing: (webhookId: string) => within(`/settings/outgoing-webhooks/${webhookId}`),
  settingsWebhook: (webhookId: string) => within(`/settings/webhooks/${webhookId}`),
  settingsMail: () => within("/settings/mail"),
  settingsMailboxes: (search?: SearchValues) => within("/settings/mailboxes", search),
  settingsMailTemplates: () => within("/settings/mail-templates"),
  settingsOutbox: () => within("/settings/outbox"),
  settingsSignIn: () => within("/settings/sign-in"),
  settingsBackups: () => within("/settings/backups"),
  settingsStatus: () => within("/settings/status"),
  settingsDeleted: () => within("/settings/deleted"),
  settingsJobs: () => within("/settings/jobs"),
  settingsDiary: () => within("/settings/diary"),
  apiDocs: () => "/api/docs",
  /** A list as a file, under the filters that it is shown with. */
  listExport: (list: string, format: "csv" | "xlsx", language: string, filters: SearchValues) =>
    `/api/${list}/export${searchText({ ...filters, format, language, workspace: workspaceSlug() ?? "" })}`,
  saleVersions: (id: string, search?: SearchValues) => within(`/sales/${id}/versions`, search),
  saleVersionPdf: (id: string, number: number) =>
    `/api/sales/${id}/versions/${number}/pdf?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  portalOffer: (token: string) => `/q/${encodeURIComponent(token)}`,
  salePdf: (id: string) => `/api/sales/${id}/pdf?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  /** A page of a document as a picture; another address for each version. */
  salePreview: (id: string, version: number, page: number) =>
    `/api/sales/${id}/preview?version=${version}&page=${page}`,
  purchasePreview: (id: string, version: number, page: number) =>
    `/api/purchases/${id}/preview?version=${version}&page=${page}`,
  purchasePdf: (id: string) => `/api/purchases/${id}/pdf?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  deliveryNotePdf: (id: string) => `/api/deliveries/${id}/pdf?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  pickingListPdf: (id: string) =>
    `/api/deliveries/${id}/picking-list?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  messageAttachment: (id: string) =>
    `/api/messages/${id}/attachment?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  mailHtml: (id: string, hasPictures: boolean) =>
    `/api/mails/${id}/html${searchText({ ...(hasPictures && { pictures: "1" }), workspace: workspaceSlug() ?? "" })}`,
  rawArrival: (id: string) => `/api/arrivals/${id}/raw?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  file: (id: string) => `/api/files/${id}?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  fileToSave: (id: string) => `/api/files/${id}?download=1&workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  logo: (id: string) => `/api/workspace/logos/${id}?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  /** `id` is told so that another logo is another address. */
  portalLogo: (token: string, id: string) => `/api/portal/${token}/logo?id=${id}`,
  portalDatasheet: (token: string, fileId: string) => `/api/portal/${token}/datasheets/${fileId}`,
  /** The signed PDF, or the evidence, of a signature. */
  signed: (saleId: string, id: string, file: "pdf" | "evidence") =>
    `/api/sales/${saleId}/signatures/${id}/${file}?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  portalSigned: (token: string, id: string, file: "pdf" | "evidence") =>
    `/api/portal/${token}/signatures/${id}/${file}`,
  verify: () => "/verify",
  portalPdf: (token: string) => `/api/portal/${token}/pdf`,
};
