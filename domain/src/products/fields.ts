import { everyday } from "../everyday.ts";
import { called, type Field, usual } from "../fields/field.ts";
import { plurals, terms } from "../terms.ts";

const listed = [...usual, "list"] as const;

/** What is known of a product, field by field. */
export const productFields = [
  {
    name: "name",
    kind: "text",
    presence: "needed",
    words: called(everyday.name, "el"),
    headings:
      "name product productname item nombre producto articulo itemname nombredelproducto nombreproducto denominacion",
    places: [...listed, "sort"],
  },
  {
    name: "kind",
    kind: "choice",
    presence: "needed",
    words: called(everyday.kind, "el"),
    headings: "kind type producttype tipo",
    places: ["form", "list", "filter", "sort", "export", "import"],
    choices: [
      { value: "goods", words: terms.goods },
      { value: "service", words: { en: "Service", es: "Servicio" } },
    ],
  },
  {
    name: "storable",
    kind: "flag",
    presence: "preset",
    words: called({ en: "Kept in stock", es: "Se guarda en almacén" }),
    told: { en: "whether it is kept in stock", es: "si se guarda en almacén" },
    headings: "storable stockable tracked inventory almacenable inventariable",
    places: [...listed, "filter", "sort"],
  },
  {
    name: "reference",
    kind: "code",
    words: called(everyday.reference, "la"),
    headings:
      "reference ref sku code internalreference defaultcode referencia codigo refinterna referenciainterna codigoarticulo codarticulo codigoproducto codigodeproducto itemcode productcode partnumber",
    places: [...listed, "sort"],
  },
  {
    name: "barcode",
    kind: "code",
    words: called(everyday.barcode, "el"),
    headings: "barcode ean ean13 gtin upc codigodebarras codigobarras codbarras ean8",
  },
  {
    name: "description",
    kind: "long",
    max: 5000,
    words: called(everyday.description, "la"),
    headings: "description descripcion observaciones notes notas comment comentario longdescription descripcionlarga",
  },
  {
    name: "listPrice",
    kind: "price",
    presence: "needed",
    words: called(everyday.price, "el"),
    headings:
      "price salesprice listprice saleprice unitprice precio pvp preciodeventa precioventa preciounitario tarifa retailprice preciolista",
    places: [...listed, "filter", "sort"],
  },
  {
    name: "cost",
    kind: "price",
    min: 0,
    presence: "preset",
    seen: "product.seeCosts",
    words: called(everyday.cost, "el"),
    headings: "cost standardprice unitcost coste costo costprice preciodecoste preciocoste costeunitario",
    places: [...listed, "filter", "sort"],
  },
  {
    name: "unitId",
    kind: "unit",
    presence: "preset",
    words: called(terms.unit, "la"),
    headings: "uom unitofmeasure measure unidadmedida unidaddemedida um udm medida unitname",
    places: [...usual, "sort"],
  },
  {
    name: "purchaseUnitId",
    kind: "unit",
    presence: "preset",
    words: called({ en: "Bought by", es: "Se compra por" }),
    headings: "purchaseunit purchaseuom buyingunit unidadcompra unidaddecompra",
    places: ["form", "export", "import"],
  },
  {
    name: "categoryId",
    kind: "category",
    words: called(terms.category, "la"),
    headings: "category series family productcategory categoria familia serie productfamily grupo group linea",
    places: [...listed, "filter", "sort", "bulk"],
  },
  {
    name: "taxIds",
    kind: "taxes",
    presence: "preset",
    words: called(plurals.tax, "los"),
    headings:
      "tax vat vatrate taxrate salestax salestaxes customertaxes iva tipoiva tipodeiva impuesto impuestosdeventa",
  },
  {
    name: "purchaseTaxIds",
    kind: "taxes",
    presence: "preset",
    words: called({ en: "Purchase taxes", es: "Impuestos de compra" }, "los"),
    headings: "purchasetax purchasevat vendortaxes ivacompra ivadecompra ivasoportado",
  },
  {
    name: "serviceDelivery",
    kind: "choice",
    presence: "preset",
    words: called(everyday.countsAsDelivered),
    told: { en: "how it counts as delivered", es: "cómo se da por entregado" },
    headings: "servicedelivery entregaservicio",
    choices: [
      { value: "with_goods", words: everyday.withGoods },
      { value: "by_hand", words: everyday.byHand },
    ],
  },
  {
    name: "leadDays",
    kind: "whole",
    max: 3650,
    presence: "preset",
    words: called({ en: "Days to deliver", es: "Días de entrega" }, "los"),
    places: [...usual, "bulk"],
  },
  {
    name: "saleBlock",
    kind: "text",
    max: 300,
    words: called({ en: "Not sold because", es: "No se vende porque" }),
    told: { en: "the sales block", es: "el bloqueo de venta" },
    headings: "saleblock salesblock blockedforsale notsoldbecause bloqueoventa bloqueadoparaventa nosevendeporque",
    places: listed,
  },
  {
    name: "purchaseBlock",
    kind: "text",
    max: 300,
    words: called({ en: "Not bought because", es: "No se compra porque" }),
    told: { en: "the purchase block", es: "el bloqueo de compra" },
    headings: "purchaseblock blockedforpurchase notboughtbecause bloqueocompra bloqueadoparacompra nosecompraporque",
    places: listed,
  },
  {
    name: "optionalIds",
    kind: "relatedProducts",
    presence: "preset",
    words: called({ en: "Optional products", es: "Productos opcionales" }, "los"),
    headings: "optionalproducts options optional productosopcionales opcionales opciones",
  },
  {
    name: "accessoryIds",
    kind: "relatedProducts",
    presence: "preset",
    words: called({ en: "Accessories", es: "Accesorios" }, "los"),
    headings: "accessories accessoryproducts accesorios productosaccesorios complementos",
  },
  {
    name: "replacementIds",
    kind: "relatedProducts",
    presence: "preset",
    words: called({ en: "Replacements", es: "Sustitutos" }, "los"),
    headings: "replacements replacedby alternatives alternativeproducts sustitutos alternativas sustituidopor",
  },
] as const satisfies readonly Field[];
