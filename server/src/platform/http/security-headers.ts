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
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** Codes are held before the camera; of what else of the device no page of Trato asks for, no script in it gets anything. */
export const permissionsPolicy = ["camera=(self)", ...unused.map((feature) => `${feature}=()`)].join(", ");
