import { everyday } from "@trato/domain/everyday.ts";
import type { PresetName } from "@trato/domain/capture/webhooks/presets.ts";
import type { Pair } from "@trato/domain/words.ts";

type PresetWords = {
  /** Where to click at its sender's. */
  steps: Pair<string>;
  /** What its secret is called there, where it has a name of its own. */
  secret?: Pair<string>;
};

const appSecret = { en: "App secret", es: "Clave secreta de la aplicación" };

export const presetWords: Record<PresetName, PresetWords> = {
  plain: {
    steps: {
      en: "Enter the address where the other system asks for a webhook or a URL to send to.",
      es: "Escribe la dirección donde el otro sistema pida un webhook o una URL a la que enviar.",
    },
  },
  standard: {
    steps: {
      en: "In the settings for webhooks of the other system, add an endpoint with the address, and enter the signing secret (whsec_…) here.",
      es: "En los ajustes de webhooks del otro sistema, añade un endpoint con la dirección y escribe aquí su secreto de firma (whsec_…).",
    },
  },
  meta: {
    steps: {
      en: "In Meta for Developers open your app, add the product Webhooks and choose Page. Under “Subscribe to this object” enter the address as Callback URL and the text above as Verify token, then subscribe to the field leadgen. The app secret stands under App settings › Basic. So that the answers are fetched, give the page's access token below, with the permission leads_retrieval.",
      es: "En Meta for Developers abre tu aplicación, añade el producto Webhooks y elige Page. En «Suscribirse a este objeto» escribe la dirección como URL de devolución de llamada y el de arriba como token de verificación, y suscríbete al campo leadgen. La clave secreta está en Configuración de la aplicación › Información básica. Para que se pidan las respuestas, da más abajo el token de acceso de la página, con el permiso leads_retrieval.",
    },
    secret: appSecret,
  },
  linkedin: {
    steps: {
      en: "In LinkedIn's developer portal open your app with the product Lead Sync, and create a lead notification subscription with the address as webhook; LinkedIn checks it at once. The client secret stands under Auth. So that the answers are fetched, give an access token below, with the permission r_marketing_leadgen_automation.",
      es: "En el portal de desarrolladores de LinkedIn abre tu aplicación con el producto Lead Sync y crea una suscripción a notificaciones de clientes con la dirección como webhook; LinkedIn la comprueba al momento. El secreto de cliente está en Auth. Para que se pidan las respuestas, da más abajo un token de acceso con el permiso r_marketing_leadgen_automation.",
    },
    secret: everyday.clientSecret,
  },
  google: {
    steps: {
      en: "In Google Ads open the lead form, and there “Export leads from Google Ads” › “Webhook”. Enter the address as Webhook URL and the secret as Key, and click “Send test data”: the test stands under Arrivals, set aside.",
      es: "En Google Ads abre el formulario de clientes y, en él, «Exportar clientes potenciales» › «Webhook». Escribe la dirección como URL del webhook y el secreto como clave, y pulsa «Enviar datos de prueba»: la prueba queda apartada en Llegadas.",
    },
    secret: { en: "Webhook key", es: "Clave del webhook" },
  },
  tiktok: {
    steps: {
      en: "In TikTok for Business Developers open your app, and subscribe to leads with the address as Callback URL. Its secret stands under App detail. Where its calls bear no TikTok-Signature, choose “Only the address” as proof.",
      es: "En TikTok for Business Developers abre tu aplicación y suscríbete a los clientes (leads) con la dirección como URL de devolución de llamada. Su secreto está en App detail. Si sus llamadas no llevan TikTok-Signature, elige «Solo la dirección» como prueba.",
    },
    secret: appSecret,
  },
  typeform: {
    steps: {
      en: "In Typeform open the form, then Connect › Webhooks › Add a webhook. Enter the address as Endpoint, and under Edit the secret as Secret; then switch the webhook on and send a test.",
      es: "En Typeform abre el formulario y ve a Conectar › Webhooks › Añadir un webhook. Escribe la dirección como Endpoint y, en Editar, el secreto como Secret; después activa el webhook y envía una prueba.",
    },
  },
  wordpress: {
    steps: {
      en: "Contact Form 7 (with CF7 to Webhook): in the form's tab Webhook enter the address, and the secret under Headers. Gravity Forms: Settings › Webhooks, method POST, with a Request Header. WPForms: Settings › Webhooks, with Request Headers. Elementor: Actions After Submit › Webhook; it sends no headers, so choose “Only the address” as proof.",
      es: "Contact Form 7 (con CF7 to Webhook): en la pestaña Webhook del formulario escribe la dirección y, en Headers, el secreto. Gravity Forms: Ajustes › Webhooks, método POST, con una cabecera (Request Headers). WPForms: Ajustes › Webhooks, con Request Headers. Elementor: Acciones después del envío › Webhook; no envía cabeceras, así que elige «Solo la dirección» como prueba.",
    },
  },
  automation: {
    steps: {
      en: "Zapier: Webhooks by Zapier › POST, payload type json. Make: HTTP › Make a request, method POST, JSON. n8n: HTTP Request, method POST. Enter the address as URL, add the header with the secret, and send name, email, phone, company, message … A field named key tells one lead from another, so that what is sent again makes nothing new.",
      es: "Zapier: Webhooks by Zapier › POST, tipo json. Make: HTTP › Make a request, método POST, JSON. n8n: HTTP Request, método POST. Escribe la dirección como URL, añade la cabecera con el secreto y envía nombre, email, teléfono, empresa, mensaje… Un campo llamado key distingue una iniciativa de otra: así, lo que se envía otra vez no crea nada nuevo.",
    },
  },
};
