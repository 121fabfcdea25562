-- What documents, the customer's page and mails tell of the company that sends them.

alter table workspaces
  add column legal_name text check (length(legal_name) between 1 and 200),
  add column vat text check (length(vat) <= 50),
  add column street text check (length(street) <= 200),
  add column street2 text check (length(street2) <= 200),
  add column zip text check (length(zip) <= 20),
  add column city text check (length(city) <= 100),
  add column state text check (length(state) <= 100),
  add column phone text check (length(phone) <= 50),
  add column email text check (length(email) <= 320),
  add column website text check (length(website) <= 300),
  add column registry text check (length(registry) <= 500),
  -- { "es": text, "en": text }: what stands at the foot of documents in each language
  add column footers jsonb not null default '{}' check (jsonb_typeof(footers) = 'object'),
  -- [{ number, bic, bank, isShown }] in their order, checked by the domain's input
  add column bank_accounts jsonb not null default '[]' check (jsonb_typeof(bank_accounts) = 'array'),
  add column colour text check (colour ~ '^#[0-9a-f]{6}$');
