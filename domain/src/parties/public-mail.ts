/** Providers that serve everybody under many countries: "hotmail.es" as "hotmail.com.ar". */
const families = new Set(
  "gmail googlemail hotmail outlook live msn yahoo ymail rocketmail icloud gmx aol proton protonmail tutanota yandex zoho mail fastmail movistar telefonica orange vodafone terra wanadoo tiscali sapo uol bol terra btinternet virgilio".split(
    " ",
  ),
);

/** Others that serve everybody, of Spain and Latin America first. */
const providers = new Set(
  (
    "telefonica.net movistar.es movistar.com ono.com ya.com eresmas.com eresmas.net jazztel.com jazztel.es euskaltel.net euskalnet.net mundo-r.com " +
    "r.cat telecable.es infonegocio.com correo.com latinmail.com lycos.es arrakis.es teleline.es retemail.es menta.net canal21.com tinet.cat iespana.es " +
    "auna.com mixmail.com hispavista.com arnet.com.ar fibertel.com.ar speedy.com.ar ciudad.com.ar prodigy.net.mx etb.net.co une.net.co vtr.net " +
    "entelchile.net cantv.net adinet.com.uy speedy.com.pe ig.com.br globo.com r7.com oi.com.br me.com mac.com pm.me passport.com proton.me " +
    "protonmail.ch tuta.io tuta.com tutamail.com keemail.me hey.com duck.com hushmail.com mailbox.org posteo.de posteo.net riseup.net disroot.org " +
    "runbox.com mailfence.com startmail.com ctemplar.com ya.ru yandex.com mail.ru inbox.ru list.ru bk.ru rambler.ru internet.ru ukr.net i.ua meta.ua " +
    "qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com naver.com hanmail.net daum.net nate.com " +
    "docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com rediffmail.com indiatimes.com web.de t-online.de freenet.de arcor.de email.de " +
    "online.de 1und1.de mail.de bluewin.ch hispeed.ch sunrise.ch swissonline.ch a1.net aon.at chello.at utanet.at laposte.net free.fr sfr.fr " +
    "neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr cegetel.net voila.fr caramail.com libero.it alice.it tin.it virgilio.it " +
    "inwind.it iol.it fastwebnet.it tim.it email.it skynet.be telenet.be proximus.be scarlet.be ziggo.nl kpnmail.nl kpnplanet.nl planet.nl " +
    "hetnet.nl home.nl xs4all.nl casema.nl chello.nl quicknet.nl upcmail.nl btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com " +
    "ntlworld.com blueyonder.co.uk tiscali.co.uk plus.net o2.co.uk eircom.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net " +
    "charter.net earthlink.net juno.com netzero.net optonline.net roadrunner.com rr.com windstream.net frontier.com centurylink.net embarqmail.com " +
    "q.com frontiernet.net excite.com usa.com usa.net email.com post.com consultant.com engineer.com inbox.com lycos.com netscape.net aim.com " +
    "rogers.com bell.net shaw.ca sympatico.ca telus.net videotron.ca bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz " +
    "wp.pl o2.pl onet.pl op.pl interia.pl interia.eu poczta.fm tlen.pl vp.pl gazeta.pl seznam.cz centrum.cz email.cz volny.cz atlas.cz post.cz " +
    "azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu t-online.hu abv.bg dir.bg mail.bg inbox.lv inbox.lt delfi.lt mail.ee hot.ee online.no " +
    "telia.com bredband.net comhem.se spray.se jubii.dk stofanet.dk tdcadsl.dk kolumbus.fi suomi24.fi luukku.com otenet.gr forthnet.gr hol.gr in.gr " +
    "netcabo.pt clix.pt iol.pt walla.com walla.co.il netvision.net.il 012.net.il mynet.com ttmail.com webmail.co.za mweb.co.za telkomsa.net"
  ).split(" "),
);

/** The domain of an e-mail or of a website, as it is compared: "https://www.Acme.example/es" and "ana@acme.example" are both "acme.example". */
export function domainOf(address: string): string | null {
  const [, domain] = /^(?:[a-z]+:\/\/)?(?:[^/]*@)?(?:www\.)?([^/:?#@\s]+)/.exec(address.trim().toLowerCase()) ?? [];
  return domain?.includes(".") ? domain : null;
}

/** The domain of a company's own; null of a provider that serves everybody: who shares that shares nothing. */
export function companyDomainOf(address: string): string | null {
  const domain = domainOf(address);
  return domain === null || isPublicMail(domain) ? null : domain;
}

const isPublicMail = (domain: string): boolean =>
  providers.has(domain) || (families.has(domain.split(".")[0] ?? "") && domain.split(".").length <= 3);
