import type { FastifyHelmetOptions } from "@fastify/helmet";

/** Nothing but our own scripts; styles of elements are set by the libraries that place pop-ups. Nobody frames Trato; over https only https. */
export function securityHeaders(publicUrl: string): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    frameguard: { action: "deny" },
    strictTransportSecurity: publicUrl.startsWith("https:") && { maxAge: year, includeSubDomains: false },
    referrerPolicy: { policy: "same-origin" },
  };
}

const year = 31_536_000;

const unused = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** What of the device no page of Trato asks for, and so no script in it gets. */
export const permissionsPolicy = unused.map((feature) => `${feature}=()`).join(", ");
