import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/** Makes the signature of bytes. */
export type Sign = (data: Uint8Array) => Promise<Buffer>;

export type PdfSignature = {
  /** The page that tells of the signature. */
  page: Uint8Array;
  /** Whose it is, and to what he says yes. */
  name: string;
  reason: string;
  at: Date;
};

/** How large a signature may be, with its certificates and its time stamp. */
const mostBytes = 20_000;
const unknown = 9_999_999_999;

/**
 * The PDF with a page about its signature, signed (adbe.pkcs7.detached). The document stays at its beginning byte for byte; what comes after
 * is an addition as the format knows it, so that one that is signed already can be signed again.
 */
export async function signPdf(pdf: Uint8Array, about: PdfSignature, sign: Sign): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const source = await PDFDocument.load(about.page, { updateMetadata: false });
  for (const page of await copiedPages(document, source)) {
    page.node.delete(PDFName.of("StructParents")); // its reading order stays where it was
    page.node.delete(PDFName.of("Tabs"));
    document.addPage(page);
  }
  addSignature(document, about);
  const bytes = Buffer.from(await document.commit({ useObjectStreams: false }));
  return fillSignature(bytes, pdf.length, sign);
}

/**
 * The pages of another document, copied: they are new, and nothing that is there changes. So the library is not let look for what changes
 * meanwhile: it searches the whole document for each value that it copies.
 */
async function copiedPages(document: PDFDocument, source: PDFDocument): Promise<PDFPage[]> {
  const { context } = document;
  const { snapshot } = context;
  delete context.snapshot;
  try {
    return await document.copyPages(source, source.getPageIndices());
  } finally {
    if (snapshot) context.snapshot = snapshot;
  }
}

function addSignature(document: PDFDocument, { name, reason, at }: PdfSignature): void {
  const { context } = document;
  const range = PDFArray.withContext(context);
  for (const number of [0, unknown, unknown, unknown]) range.push(PDFNumber.of(number));
  const signature = context.register(
    context.obj({
      Type: "Sig",
      Filter: "Adobe.PPKLite",
      SubFilter: "adbe.pkcs7.detached",
      ByteRange: range,
      Contents: PDFHexString.of("0".repeat(2 * mostBytes)),
      Name: PDFHexString.fromText(name),
      Reason: PDFHexString.fromText(reason),
      M: PDFString.fromDate(at),
    }),
  );
  const last = document.getPage(document.getPageCount() - 1);
  const form = formOf(document);
  const fields = form.lookup(PDFName.of("Fields"), PDFArray);
  const field = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of(`Signature${fields.size() + 1}`),
      V: signature,
      P: last.ref,
      Rect: [0, 0, 0, 0],
      F: 132, // printed, and locked
    }),
  );
  fields.push(field);
  last.node.addAnnot(field);
}

/** The form of the document, in which its signatures stand. */
function formOf(document: PDFDocument): PDFDict {
  const { context, catalog } = document;
  const known = catalog.get(PDFName.of("AcroForm"));
  const form = known ? catalog.lookup(PDFName.of("AcroForm"), PDFDict) : context.obj({ SigFlags: 3, Fields: [] });
  if (!known) catalog.set(PDFName.of("AcroForm"), context.register(form));
  if (known instanceof PDFRef) context.registerObjectChange(form);
  return form;
}

/** Writes what is signed where it says so, and the signature of it into the gap that was left for it. */
async function fillSignature(pdf: Buffer, from: number, sign: Sign): Promise<Buffer> {
  const begin = pdf.indexOf(`<${"0".repeat(2 * mostBytes)}>`, from);
  const rangeAt = pdf.indexOf("/ByteRange", from);
  const rangeEnd = pdf.indexOf("]", rangeAt) + 1;
  const end = begin + 2 * mostBytes + 2;
  const range = `/ByteRange [ 0 ${begin} ${end} ${pdf.length - end} ]`;
  if (begin === -1 || rangeAt === -1 || range.length > rangeEnd - rangeAt) throw new Error("no room for the signature");
  pdf.write(range.padEnd(rangeEnd - rangeAt), rangeAt, "latin1");
  const signature = await sign(Buffer.concat([pdf.subarray(0, begin), pdf.subarray(end)]));
  if (signature.length > mostBytes) throw new Error(`a signature of ${signature.length} bytes has no room`);
  pdf.write(signature.toString("hex"), begin + 1, "latin1");
  return pdf;
}
