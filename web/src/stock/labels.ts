export const transferWords = {
  delivery: { en: "Delivery", es: "Entrega" },
  receipt: { en: "Receipt", es: "Recepción" },
  return: { en: "Return", es: "Devolución" },
  back: { en: "Back", es: "Volver" },
  product: { en: "Product", es: "Producto" },
  deliverTitle: { en: (number: string) => `Deliver ${number}`, es: (number: string) => `Entregar ${number}` },
  receiveTitle: { en: (number: string) => `Receive ${number}`, es: (number: string) => `Recibir ${number}` },
  returnTitle: { en: (number: string) => `Return from ${number}`, es: (number: string) => `Devolver de ${number}` },
  deliverText: {
    en: "Say what leaves the warehouse now.",
    es: "Indica lo que sale ahora del almacén.",
  },
  receiveText: { en: "Say what has arrived.", es: "Indica lo que ha llegado." },
  returnText: {
    en: "Say what came back. It is in stock again at once.",
    es: "Indica lo que ha vuelto. Vuelve a estar en existencias enseguida.",
  },
  deliver: { en: "Deliver", es: "Entregar" },
  receive: { en: "Receive", es: "Recibir" },
  giveBack: { en: "Take back", es: "Devolver" },
  anyway: { en: "Do it anyway", es: "Hacerlo de todos modos" },
  everything: { en: "Everything", es: "Todo" },
  nothing: { en: "Nothing", es: "Nada" },
  quantityOf: { en: (name: string) => `Quantity of ${name}`, es: (name: string) => `Cantidad de ${name}` },
  asked: { en: (n: string) => `of ${n}`, es: (n: string) => `de ${n}` },
  setAside: { en: (n: string) => `${n} reserved`, es: (n: string) => `${n} reservadas` },
  rest: { en: "What is left", es: "Lo que queda" },
  keep: { en: "Later", es: "Para después" },
  keepHint: {
    en: "It waits in a document of its own.",
    es: "Queda pendiente en un documento propio.",
  },
  giveUp: { en: "Give it up", es: "Renunciar a ello" },
  giveUpHint: {
    en: "It will not be moved any more.",
    es: "Ya no se va a mover.",
  },
  reason: { en: "Reason", es: "Motivo" },
  reasonHint: { en: "Broken, not needed, wrong product…", es: "Roto, no hace falta, producto equivocado…" },
  delivered: { en: (number: string) => `${number} is delivered`, es: (number: string) => `${number} está entregado` },
  received: { en: (number: string) => `${number} is received`, es: (number: string) => `${number} está recibido` },
  restIn: {
    en: (done: string, rest: string) => `${done}; the rest waits in ${rest}`,
    es: (done: string, rest: string) => `${done}; el resto espera en ${rest}`,
  },
  returned: { en: "The goods are back in stock", es: "La mercancía vuelve a estar en existencias" },
  nothingToReceive: { en: "Nothing is awaited any more.", es: "Ya no se espera nada." },
};

export const deliveryStateWords = {
  waiting: { en: "Waiting", es: "En espera" },
  partial: { en: "Partly ready", es: "Lista en parte" },
  ready: { en: "Ready", es: "Lista" },
  done: { en: "Delivered", es: "Entregada" },
  cancelled: { en: "Cancelled", es: "Cancelada" },
};

export const receiptStateWords = {
  waiting: { en: "Awaited", es: "Pendiente" },
  partial: { en: "Awaited", es: "Pendiente" },
  ready: { en: "Awaited", es: "Pendiente" },
  done: { en: "Received", es: "Recibida" },
  cancelled: { en: "Cancelled", es: "Cancelada" },
};
