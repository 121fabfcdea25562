import { searchText, type SearchValues } from "./search.ts";

/** The workspace that the address names, or null outside of workspaces. */
export function workspaceSlug(): string | null {
  const found = /^\/w\/([^/]+)/.exec(globalThis.location?.pathname ?? "");
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

const address = (path: string, search: SearchValues = {}): string => path + searchText(search);
const within = (path: string, search: SearchValues = {}): string =>
  address(`/w/${encodeURIComponent(workspaceSlug() ?? "")}${path}`, search);

/** Every address of the product. Pages link with `<Link to={paths.x()}>` and go with `useGo()(paths.x())`. */
export const paths = {
  setup: () => "/setup",
  signIn: (next?: string) => address("/sign-in", { next }),
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => address("/reset-password", { token }),
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
  workspace: (slug: string) => `/w/${encodeURIComponent(slug)}`,
  home: () => within(""),
  pipeline: (search?: SearchValues) => within("/pipeline", search),
  pipelineAnalysis: (search?: SearchValues) => within("/analysis", search),
  myDay: (search?: SearchValues) => within("/my-day", search),
  leads: (search?: SearchValues) => within("/leads", search),
  lead: (id: string) => within(`/leads/${id}`),
  opportunities: (search?: SearchValues) => within("/opportunities", search),
  opportunity: (id: string) => within(`/opportunities/${id}`),
  quotations: (search?: SearchValues) => within("/quotations", search),
  orders: (search?: SearchValues) => within("/orders", search),
  contacts: (search?: SearchValues) => within("/contacts", search),
  contact: (id: string) => within(`/contacts/${id}`),
  products: (search?: SearchValues) => within("/products", search),
  deliveries: (search?: SearchValues) => within("/deliveries", search),
  delivery: (id: string) => within(`/deliveries/${id}`),
  receipts: (search?: SearchValues) => within("/receipts", search),
  receipt: (id: string) => within(`/receipts/${id}`),
  purchases: (search?: SearchValues) => within("/purchases", search),
  purchase: (id: string) => within(`/purchases/${id}`),
  product: (id: string) => within(`/products/${id}`),
  sale: (id: string) => within(`/sales/${id}`),
  import: (search?: SearchValues) => within("/import", search),
  settings: () => within("/settings"),
  settingsAccount: () => within("/settings/account"),
  settingsWorkspace: () => within("/settings/workspace"),
  settingsApiKeys: () => within("/settings/api-keys"),
  settingsMembers: (search?: SearchValues) => within("/settings/members", search),
  settingsTeams: () => within("/settings/teams"),
  settingsRoles: () => within("/settings/roles"),
  settingsStages: () => within("/settings/stages"),
  settingsLostReasons: () => within("/settings/lost-reasons"),
  settingsTaxes: () => within("/settings/taxes"),
  settingsPaymentTerms: () => within("/settings/payment-terms"),
  settingsCategories: () => within("/settings/categories"),
  settingsUnits: () => within("/settings/units"),
  settingsOutbox: () => within("/settings/outbox"),
  settingsJobs: () => within("/settings/jobs"),
  settingsDiary: () => within("/settings/diary"),
  apiDocs: () => "/api/docs",
  salePdf: (id: string) => `/api/sales/${id}/pdf?workspace=${encodeURIComponent(workspaceSlug() ?? "")}`,
  portalPdf: (token: string) => `/api/portal/${token}/pdf`,
};
