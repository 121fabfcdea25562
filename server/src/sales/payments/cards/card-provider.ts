import type { Decimal } from "@trato/domain/decimal.ts";

/** A page on which a customer is asked to pay. */
export type AskedPage = {
  requestId: string;
  amount: Decimal;
  currency: string;
  /** What is paid, as the customer reads it. */
  title: string;
  email: string | null;
  language: string;
  /** Where he comes back to. */
  backTo: string;
};

/** What became of a page: money that came, of it once; `over` where nothing will come of it any more. */
export type PageStanding = {
  sessionId: string;
  /** Ours; null of a page that somebody else asked for. */
  requestId: string | null;
  state: "open" | "over";
  url: string | null;
  paid: { amount: Decimal; currency: string; providerPayment: string } | null;
};

/** What became of money that goes back. */
export type RefundStanding = {
  providerRefund: string;
  /** Ours; null where somebody did it at the provider. */
  refundId: string | null;
  providerPayment: string;
  amount: Decimal;
  state: "pending" | "done" | "failed";
};

/** What the provider tells by itself, under its own name for it: of a page, of a refund, or that something of a payment went back. */
export type Told = {
  id: string;
  kind: string;
  page: PageStanding | null;
  refund: RefundStanding | null;
  refundedPayment: string | null;
};

/** What a provider of card payments does for us. It is asked outside of any transaction; what is asked twice under one id is done once. */
export type CardProvider = {
  /** Refuses a key that it does not know (`payment.key_refused`). */
  tryKey: () => Promise<void>;
  openPage: (asked: AskedPage) => Promise<PageStanding>;
  /** Null of a page that is not known to the account of this key. */
  readPage: (sessionId: string) => Promise<PageStanding | null>;
  closePage: (sessionId: string) => Promise<PageStanding>;
  refund: (asked: {
    refundId: string;
    providerPayment: string;
    amount: Decimal;
    currency: string;
  }) => Promise<RefundStanding>;
  refundsOf: (providerPayment: string) => Promise<RefundStanding[]>;
};
