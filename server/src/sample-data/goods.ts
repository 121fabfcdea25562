import type { Language } from "@trato/domain/words.ts";
import type { VendorKey } from "./people.ts";

export type ProductKey =
  | "chair"
  | "stool"
  | "desk"
  | "standing"
  | "meeting"
  | "cabinet"
  | "shelf"
  | "lamp"
  | "screen"
  | "sofa"
  | "assembly"
  | "design";

type SampleProduct = {
  key: ProductKey;
  name: Record<Language, string>;
  category: Record<Language, string>;
  reference: string;
  price: string;
  /** Services cost nothing to buy and are not kept. */
  bought: { vendor: VendorKey; price: string; leadDays: number; minQuantity?: string } | null;
  onHand: string;
};

const seats = { en: "Seating", es: "Asientos" };
const tables = { en: "Tables", es: "Mesas" };
const storage = { en: "Storage", es: "Almacenaje" };
const extras = { en: "Accessories", es: "Complementos" };
const services = { en: "Services", es: "Servicios" };

export const sampleProducts: readonly SampleProduct[] = [
  {
    key: "chair",
    name: { en: "Ergonomic chair", es: "Silla ergonómica" },
    category: seats,
    reference: "CH-100",
    price: "289",
    bought: { vendor: "chairs", price: "152.5", leadDays: 9, minQuantity: "5" },
    onHand: "64",
  },
  {
    key: "stool",
    name: { en: "Work stool", es: "Taburete de trabajo" },
    category: seats,
    reference: "CH-200",
    price: "119",
    bought: { vendor: "chairs", price: "58.9", leadDays: 9 },
    onHand: "22",
  },
  {
    key: "desk",
    name: { en: "Oak desk 140", es: "Escritorio de roble 140" },
    category: tables,
    reference: "TB-140",
    price: "419",
    bought: { vendor: "wood", price: "231", leadDays: 18 },
    onHand: "26",
  },
  {
    key: "standing",
    name: { en: "Standing desk", es: "Escritorio elevable" },
    category: tables,
    reference: "TB-180",
    price: "689",
    bought: { vendor: "metal", price: "402", leadDays: 21 },
    onHand: "9",
  },
  {
    key: "meeting",
    name: { en: "Meeting table 240", es: "Mesa de reuniones 240" },
    category: tables,
    reference: "TB-240",
    price: "1190",
    bought: { vendor: "wood", price: "640", leadDays: 25 },
    onHand: "4",
  },
  {
    key: "cabinet",
    name: { en: "Filing cabinet", es: "Archivador metálico" },
    category: storage,
    reference: "ST-300",
    price: "245",
    bought: { vendor: "metal", price: "118", leadDays: 12 },
    onHand: "31",
  },
  {
    key: "shelf",
    name: { en: "Open shelf", es: "Estantería abierta" },
    category: storage,
    reference: "ST-400",
    price: "198",
    bought: { vendor: "wood", price: "96", leadDays: 18 },
    onHand: "17",
  },
  {
    key: "lamp",
    name: { en: "Desk lamp", es: "Lámpara de mesa" },
    category: extras,
    reference: "AC-010",
    price: "64.9",
    bought: { vendor: "metal", price: "27.4", leadDays: 7, minQuantity: "10" },
    onHand: "80",
  },
  {
    key: "screen",
    name: { en: "Acoustic screen", es: "Panel acústico" },
    category: extras,
    reference: "AC-050",
    price: "156",
    bought: { vendor: "wood", price: "74", leadDays: 18 },
    onHand: "6",
  },
  {
    key: "sofa",
    name: { en: "Two-seat sofa", es: "Sofá de dos plazas" },
    category: seats,
    reference: "CH-500",
    price: "890",
    bought: { vendor: "chairs", price: "470", leadDays: 30 },
    onHand: "3",
  },
  {
    key: "assembly",
    name: { en: "Assembly on site", es: "Montaje en destino" },
    category: services,
    reference: "SV-001",
    price: "45",
    bought: null,
    onHand: "0",
  },
  {
    key: "design",
    name: { en: "Office planning", es: "Proyecto de oficina" },
    category: services,
    reference: "SV-002",
    price: "950",
    bought: null,
    onHand: "0",
  },
];
