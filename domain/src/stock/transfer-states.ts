import { everyday } from "../everyday.ts";

/** What the states of deliveries and of receipts are called. */
export const transferStateWords = {
  delivery: {
    waiting: everyday.waiting,
    partial: { en: "Partly ready", es: "Lista en parte" },
    ready: { en: "Ready", es: "Lista" },
    done: { en: "Delivered", es: "Entregada" },
    cancelled: everyday.cancelledFeminine,
  },
  receipt: {
    waiting: everyday.awaited,
    partial: everyday.awaited,
    ready: everyday.awaited,
    done: { en: "Received", es: "Recibida" },
    cancelled: everyday.cancelledFeminine,
  },
};
