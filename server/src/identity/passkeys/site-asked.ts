import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { header } from "../../platform/http/headers.ts";
import { type PasskeySite, passkeySiteOf } from "./passkey-site.ts";

/** The site for which a page asks, or a refusal where there is none. */
export function siteAsked(edge: Edge, request: FastifyRequest): PasskeySite {
  const site = passkeySiteOf(edge.site, header(request, "origin"));
  if (!site) throw new Refusal("conflict", "passkey.no_site");
  return site;
}
