import {
  ListArrivals,
  MakeLeadOfArrival,
  OneArrival,
  OneMail,
  VersionedArrival,
} from "@trato/domain/capture/inputs.ts";
import { ReceivedMail } from "@trato/domain/capture/mail/records.ts";
import { ArrivalDetails, ArrivalPage } from "@trato/domain/capture/records.ts";
import { route } from "../platform/routes.ts";
import { getArrival } from "./get-arrival.ts";
import { getMail } from "./mail/get-mail.ts";
import { listArrivals } from "./list-arrivals.ts";
import { makeLeadOfArrival } from "./make-lead-of-arrival.ts";
import { putArrivalBack, setArrivalAside } from "./set-arrival-aside.ts";
import { readArrivalAgain } from "./webhooks/read-arrival-again.ts";

const example = { arrivalId: "01990000-0000-7000-8000-000000000001" };

export const captureRoutes = {
  "GET /arrivals": route({
    may: "arrival.read",
    summary: "List what arrived by itself",
    input: ListArrivals,
    output: ArrivalPage,
    example: { state: "waiting" },
    run: listArrivals,
  }),
  "GET /arrivals/:arrivalId": route({
    may: "arrival.read",
    summary: "Read something that arrived, with what was read of it",
    input: OneArrival,
    output: ArrivalDetails,
    example,
    run: getArrival,
  }),
  "GET /mails/:mailId": route({
    may: "message.read",
    summary: "Read a mail that arrived",
    input: OneMail,
    output: ReceivedMail,
    example: { mailId: example.arrivalId },
    run: getMail,
  }),
  "POST /arrivals/:arrivalId/make-lead": route({
    may: "arrival.settle",
    summary: "Make a lead of something that waits",
    input: MakeLeadOfArrival,
    output: ArrivalDetails,
    example: { ...example, title: "Asks for chairs" },
    run: makeLeadOfArrival,
  }),
  "POST /arrivals/:arrivalId/set-aside": route({
    may: "arrival.settle",
    summary: "Set something aside that waits",
    input: VersionedArrival,
    output: ArrivalDetails,
    example,
    run: setArrivalAside,
  }),
  "POST /arrivals/:arrivalId/put-back": route({
    may: "arrival.settle",
    summary: "Let something wait again that was set aside",
    input: VersionedArrival,
    output: ArrivalDetails,
    example,
    run: putArrivalBack,
  }),
  "POST /arrivals/:arrivalId/read-again": route({
    may: "arrival.settle",
    summary: "Read a call that waits by what its webhook makes of it today",
    input: VersionedArrival,
    output: ArrivalDetails,
    example,
    run: readArrivalAgain,
  }),
};
