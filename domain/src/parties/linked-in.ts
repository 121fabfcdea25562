/** The profile at LinkedIn, of a person, a company or a school, that a website is; null for any other page, also of LinkedIn's own. */
export function linkedInOf(website: string | null): string | null {
  const typed = (website ?? "").trim();
  const address = URL.parse(/^https?:\/\//iu.test(typed) ? typed : `https://${typed}`);
  if (!address || !/^([a-z]{2,3}\.)?linkedin\.com$/u.test(address.hostname) || address.username) return null;
  const profile = /^\/(in|company|school|showcase|pub)\/[^/]+/u.exec(address.pathname)?.[0];
  return profile ? `https://www.linkedin.com${profile}` : null;
}
