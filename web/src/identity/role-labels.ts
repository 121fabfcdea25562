import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";
import type { Reach, Role, Verb } from "@trato/domain/permissions.ts";
import type { Pair } from "@trato/domain/words.ts";

export const roleWords = {
  sales: terms.salesperson,
  back_office: { en: "Back office", es: "Operaciones" },
  manager: { en: "Manager", es: "Gerente" },
  administrator: { en: "Administrator", es: "Administrador" },
} satisfies Record<Role, Pair<string>>;

export const roleTexts = {
  sales: {
    en: "Works leads and opportunities, quotes and sells.",
    es: "Lleva iniciativas y oportunidades, presupuesta y vende.",
  },
  back_office: {
    en: "Keeps products, stock and purchases; delivers.",
    es: "Lleva productos, almacén y compras; entrega.",
  },
  manager: {
    en: "Sees all that is sold, sets up the pipeline, taxes and terms.",
    es: "Ve todo lo que se vende y configura etapas, impuestos y condiciones.",
  },
  administrator: {
    en: "May do everything, people and company included.",
    es: "Puede hacerlo todo, también con las personas y la empresa.",
  },
} satisfies Record<Role, Pair<string>>;

export const reachWords = {
  own: { en: "Own and unassigned", es: "Lo suyo y lo sin asignar" },
  team: { en: "The team's", es: "Lo de su equipo" },
  all: everyday.everything,
} satisfies Record<Reach, Pair<string>>;

export const reachTexts = {
  own: {
    en: "Records that are theirs, and those that are nobody's yet.",
    es: "Lo que lleva esa persona y lo que aún no lleva nadie.",
  },
  team: {
    en: "Also the records of the teams they belong to or lead.",
    es: "También lo de los equipos a los que pertenece o de los que es responsable.",
  },
  all: { en: "The records of everybody.", es: "Lo de todo el mundo." },
} satisfies Record<Reach, Pair<string>>;

/** What a verb of the matrix lets one do. */
export const verbWords = {
  "workspace.read": { en: "See the company's settings", es: "Ver los datos de la empresa" },
  "workspace.edit": { en: "Change the company's settings", es: "Cambiar los datos de la empresa" },
  "member.read": { en: "See people and teams", es: "Ver personas y equipos" },
  "member.manage": { en: "Invite people, change roles and reach", es: "Invitar personas y cambiar roles y alcances" },
  "team.manage": { en: "Create and change teams", es: "Crear y cambiar equipos" },
  "apiKey.manage": { en: "Have own API keys", es: "Tener claves de API propias" },
  "agent.work": { en: "Let programs work for oneself", es: "Hacer que trabajen programas en su nombre" },
  "agent.undo": {
    en: "See what one's programs did, and take it back",
    es: "Ver lo que han hecho sus programas y deshacerlo",
  },
  "agent.approve": { en: "Approve what one's programs propose", es: "Aprobar lo que proponen sus programas" },
  "agent.configure": { en: "Set the bounds of programs", es: "Fijar los límites de los programas" },
  "job.read": { en: "See background jobs", es: "Ver las tareas automáticas" },
  "provider.manage": { en: "Set up the company's sign-in", es: "Configurar el acceso de la empresa" },
  "backup.manage": { en: "Keep backups", es: "Gestionar las copias de seguridad" },
  "status.read": { en: "See how the system stands", es: "Ver el estado del sistema" },
  "diary.read": { en: "Read the diary", es: "Leer el diario" },
  "contact.read": { en: "See contacts", es: "Ver contactos" },
  "contact.edit": { en: "Create and change contacts", es: "Crear y cambiar contactos" },
  "sale.approve": { en: "Approve quotations where one is named", es: "Aprobar presupuestos cuando le toca" },
  "approval.withdraw": { en: "Withdraw others' requests for approval", es: "Retirar solicitudes de aprobación ajenas" },
  "approval.configure": { en: "Set limits and who approves", es: "Fijar límites y quién aprueba" },
  "credit.set": { en: "Set customers' credit limits", es: "Fijar el límite de crédito de los clientes" },
  "credit.exceed": {
    en: "Go beyond a customer's credit limit",
    es: "Superar el límite de crédito de un cliente",
  },
  "opportunity.read": { en: "See leads and opportunities", es: "Ver iniciativas y oportunidades" },
  "opportunity.edit": { en: "Work leads and opportunities", es: "Trabajar iniciativas y oportunidades" },
  "record.delete": {
    en: "Delete leads, opportunities and contacts, and put them back",
    es: "Eliminar iniciativas, oportunidades y contactos, y recuperarlos",
  },
  "personalData.manage": {
    en: "Hand out and erase a person's data",
    es: "Entregar y eliminar los datos de una persona",
  },
  "opportunity.assign": { en: "Assign them to somebody", es: "Asignarlas a alguien" },
  "lead.receive": {
    en: "Bring in leads by a key or another system",
    es: "Traer iniciativas con una clave u otro sistema",
  },
  "pool.manage": {
    en: "Put lists into the pool and give their leads out",
    es: "Poner listas en la bolsa y repartir sus iniciativas",
  },
  "arrival.read": { en: "See what arrived by itself", es: "Ver lo que llega por sí solo" },
  "arrival.settle": { en: "Decide what becomes of it", es: "Decidir qué se hace con ello" },
  "tradeShow.edit": { en: "Keep trade shows and what they cost", es: "Llevar las ferias y lo que cuestan" },
  "mailbox.manage": { en: "Set the company's mailboxes", es: "Configurar los buzones de la empresa" },
  "mailbox.connect": { en: "Connect an own mailbox", es: "Conectar un buzón propio" },
  "webhook.manage": { en: "Set up inbound webhooks", es: "Configurar los webhooks de entrada" },
  "outgoingWebhook.manage": {
    en: "Set up own outgoing webhooks",
    es: "Configurar webhooks de salida propios",
  },
  "webForm.read": { en: "See web forms", es: "Ver los formularios web" },
  "webForm.edit": { en: "Make and change web forms", es: "Crear y cambiar formularios web" },
  "sequence.edit": { en: "Make and change sequences", es: "Crear y cambiar secuencias" },
  "pipeline.configure": { en: "Set up stages and lost reasons", es: "Configurar etapas y motivos de pérdida" },
  "activity.read": { en: "See activities and notes", es: "Ver actividades y notas" },
  "activity.edit": { en: "Plan activities, write notes", es: "Planificar actividades y escribir notas" },
  "notice.read": { en: "Have an inbox", es: "Tener avisos" },
  "mail.manage": { en: "Set up how mail is sent", es: "Configurar el envío de correo" },
  "mailTemplate.edit": { en: "Create and change mail templates", es: "Crear y cambiar plantillas de correo" },
  "file.read": { en: "See files of records one sees", es: "Ver los archivos de lo que se ve" },
  "file.edit": { en: "Add, rename and remove files", es: "Añadir, renombrar y quitar archivos" },
  "message.read": { en: "Read messages of records one sees", es: "Leer los mensajes de lo que se ve" },
  "message.send": { en: "Write e-mails", es: "Escribir correos" },
  "product.read": { en: "See products", es: "Ver productos" },
  "variant.choose": { en: "Choose variants of products", es: "Elegir variantes de productos" },
  "product.edit": { en: "Create and change products", es: "Crear y cambiar productos" },
  "product.seeCosts": { en: "See costs and margins", es: "Ver costes y márgenes" },
  "tax.read": { en: "See taxes", es: "Ver impuestos" },
  "tax.edit": { en: "Create and change taxes", es: "Crear y cambiar impuestos" },
  "priceList.read": { en: "See price lists", es: "Ver tarifas" },
  "priceList.edit": { en: "Create and change price lists", es: "Crear y cambiar tarifas" },
  "exchangeRate.read": { en: "See exchange rates", es: "Ver tipos de cambio" },
  "exchangeRate.edit": { en: "Enter and bring exchange rates", es: "Introducir y traer tipos de cambio" },
  "stock.read": { en: "See stock", es: "Ver existencias" },
  "stock.adjust": { en: "Adjust stock", es: "Ajustar existencias" },
  "delivery.validate": { en: "Deliver, receive and return", es: "Entregar, recibir y devolver" },
  "purchase.read": { en: "See purchases", es: "Ver compras" },
  "purchase.edit": { en: "Order from vendors", es: "Comprar a proveedores" },
  "sale.read": { en: "See quotations and orders", es: "Ver presupuestos y pedidos" },
  "sale.edit": { en: "Create and change quotations", es: "Crear y cambiar presupuestos" },
  "sale.send": { en: "Send quotations", es: "Enviar presupuestos" },
  "sale.confirm": { en: "Confirm orders", es: "Confirmar pedidos" },
  "sale.cancel": { en: "Cancel orders", es: "Cancelar pedidos" },
  "payment.record": { en: "Record, assign and undo payments", es: "Registrar, asignar y deshacer pagos" },
  "payment.refund": { en: "Give payments back", es: "Devolver pagos" },
  "payment.configure": { en: "Say how customers pay", es: "Configurar cómo pagan los clientes" },
  "service.deliver": { en: "Say which services were delivered", es: "Indicar qué servicios se han entregado" },
  "quotationTemplate.edit": {
    en: "Create and change quotation templates",
    es: "Crear y cambiar plantillas de presupuesto",
  },
  "terms.edit": { en: "Create and change payment terms", es: "Crear y cambiar condiciones de pago" },
  "salesTarget.set": { en: "Set sales targets", es: "Fijar objetivos de ventas" },
  "import.run": { en: "Import files", es: "Importar ficheros" },
  "report.read": { en: "See reports on what one sees", es: "Ver informes de lo que se ve" },
} satisfies Record<Verb, Pair<string>>;

type SubjectOf<V> = V extends `${infer Subject}.${string}` ? Subject : never;
export type VerbGroup = "sales" | "daily" | "products" | "workspace";

/** Where the page of roles shows the verbs of a subject. */
export const verbGroups = {
  lead: "sales",
  record: "sales",
  personalData: "sales",
  arrival: "sales",
  pool: "sales",
  tradeShow: "sales",
  webhook: "sales",
  webForm: "sales",
  opportunity: "sales",
  pipeline: "sales",
  sequence: "sales",
  priceList: "sales",
  exchangeRate: "sales",
  sale: "sales",
  salesTarget: "sales",
  service: "sales",
  payment: "sales",
  quotationTemplate: "sales",
  terms: "sales",
  credit: "sales",
  contact: "daily",
  activity: "daily",
  file: "daily",
  message: "daily",
  mailTemplate: "daily",
  notice: "daily",
  report: "daily",
  product: "products",
  tax: "products",
  variant: "products",
  stock: "products",
  delivery: "products",
  purchase: "products",
  workspace: "workspace",
  member: "workspace",
  team: "workspace",
  apiKey: "workspace",
  agent: "workspace",
  outgoingWebhook: "workspace",
  approval: "sales",
  import: "workspace",
  job: "workspace",
  backup: "workspace",
  diary: "workspace",
  status: "workspace",
  mail: "workspace",
  provider: "workspace",
  mailbox: "workspace",
} satisfies Record<SubjectOf<Verb>, VerbGroup>;

export const verbGroupWords = {
  sales: { en: "Selling", es: "Vender" },
  daily: { en: "Contacts and daily work", es: "Contactos y día a día" },
  products: { en: "Products, stock and purchases", es: "Productos, existencias y compras" },
  workspace: terms.workspace,
} satisfies Record<VerbGroup, Pair<string>>;

export const rolePageWords = {
  roles: everyday.rolesAndReach,
  rolesText: {
    en: "The role says what somebody may do. The reach says whose leads, opportunities, quotations and orders a salesperson sees; the other roles see all that their role lets them.",
    es: "El rol dice qué puede hacer cada persona. El alcance dice de quién son las iniciativas, oportunidades, presupuestos y pedidos que ve un comercial; los demás roles ven todo lo que su rol permite.",
  },
  reach: { en: "Reach of salespeople", es: "Alcance de los comerciales" },
  verb: { en: "May…", es: "Puede…" },
  yes: everyday.yes,
  no: everyday.no,
};
