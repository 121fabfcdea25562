import { Nothing } from "@trato/domain/identity/inputs.ts";
import {
  BringRates,
  CreateExchangeRate,
  EditExchangeRate,
  EditRateSource,
  ListCurrencies,
  ListExchangeRates,
  mostRatesBytes,
  OneBatch,
  OneExchangeRate,
} from "@trato/domain/products/currencies/rate-inputs.ts";
import {
  BroughtRates,
  Currencies,
  ExchangeRate,
  ExchangeRatePage,
  RateSource,
  TakenBack,
} from "@trato/domain/products/currencies/rate-records.ts";
import { route } from "../../platform/routes.ts";
import { askNow, keepAnswer } from "./ask-for-rates.ts";
import { bringRates, takeRatesBack } from "./bring-rates.ts";
import { createExchangeRate } from "./create-exchange-rate.ts";
import { deleteExchangeRate, editExchangeRate } from "./edit-exchange-rate.ts";
import { listCurrencies, listExchangeRates } from "./list-exchange-rates.ts";
import { editRateSource, getRateSource } from "./rate-source.ts";

const someId = "01990000-0000-7000-8000-000000000001";

export const currencyRoutes = {
  "GET /currencies": route({
    may: "exchangeRate.read",
    summary: "List the currencies that have exchange rates, each with the rate that holds on a day",
    input: ListCurrencies,
    output: Currencies,
    example: { day: "2026-03-03" },
    run: listCurrencies,
  }),
  "GET /exchange-rates": route({
    may: "exchangeRate.read",
    summary: "List the rates of a currency, the latest first",
    input: ListExchangeRates,
    output: ExchangeRatePage,
    example: { currency: "USD", limit: "20" },
    run: listExchangeRates,
  }),
  "POST /exchange-rates": route({
    may: "exchangeRate.edit",
    summary: "Enter an exchange rate that holds from a day on",
    input: CreateExchangeRate,
    output: ExchangeRate,
    example: { currency: "USD", day: "2026-03-03", rate: "1.0823" },
    run: createExchangeRate,
  }),
  "PATCH /exchange-rates/:exchangeRateId": route({
    may: "exchangeRate.edit",
    summary: "Edit an exchange rate",
    input: EditExchangeRate,
    output: ExchangeRate,
    example: { exchangeRateId: someId, rate: "1.09" },
    run: editExchangeRate,
  }),
  "DELETE /exchange-rates/:exchangeRateId": route({
    may: "exchangeRate.edit",
    summary: "Delete an exchange rate",
    input: OneExchangeRate,
    output: ExchangeRate,
    example: { exchangeRateId: someId },
    run: deleteExchangeRate,
  }),
  "POST /exchange-rates/file": route({
    may: "exchangeRate.edit",
    summary: "Bring the rates of a file of the European Central Bank (XML or CSV)",
    input: BringRates,
    output: BroughtRates,
    example: { content: "Date, USD, JPY,\n27 November 2026, 1.0823, 163.4," },
    mostBytes: mostRatesBytes + 1_000_000,
    run: bringRates,
  }),
  "DELETE /exchange-rates/batches/:batchId": route({
    may: "exchangeRate.edit",
    summary: "Take the rates back that one file or answer brought",
    input: OneBatch,
    output: TakenBack,
    example: { batchId: someId },
    run: takeRatesBack,
  }),
  "GET /exchange-rates/source": route({
    may: "exchangeRate.read",
    summary: "Where exchange rates are asked for once a day, and how that went last",
    input: Nothing,
    output: RateSource,
    example: {},
    run: getRateSource,
  }),
  "PATCH /exchange-rates/source": route({
    may: "exchangeRate.edit",
    summary: "Have exchange rates asked for at an address once a day",
    input: EditRateSource,
    output: RateSource,
    example: { address: null },
    run: editRateSource,
  }),
  "POST /exchange-rates/source/ask": route({
    may: "exchangeRate.edit",
    summary: "Ask for exchange rates now",
    input: Nothing,
    output: RateSource,
    example: {},
    ahead: askNow,
    run: keepAnswer,
  }),
};
