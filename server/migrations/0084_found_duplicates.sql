-- Leads and contacts are found by whatever may be the same of them, through an index each: names without the order of their words and the
-- legal form, addresses, telephones, and the domains of e-mails and websites.

-- Which words stand in a text, folded, each once and in one order.
create function app.words_in(value text) returns text[] language plpgsql immutable parallel safe
  as $$
declare
  plain text := translate(app.fold(value), '-/\,;:()[]{}"!?#&@+*=%$_|<>~^.''', '                             ');
begin
  if octet_length(plain) <> length(plain) then
    plain := regexp_replace(plain, '[\u007f\u00a1-\u00a9\u00ab-\u00b9\u00bb-\u00bf\u2010-\u206f\u3000-\u303f]+', ' ', 'g');
  end if;
  return tsvector_to_array(array_to_tsvector(array_remove(string_to_array(plain, ' '), '')));
end
  $$;
create function app.name_key(name text) returns text language plpgsql immutable parallel safe
  as $$
declare
  rest text := translate(app.fold(name), '.,', '');
  last text := split_part(rest, ' ', -1);
begin
  -- most end with one word that is easily taken away
  while last <> rest and last = any ('{sl,sln,slp,slu,sll,slne,sa,sau,sal,sc,scl,scp,scoop,ltd,limited,llc,llp,plc,inc,incorporated,corp,corporation,gmbh,ag,kg,ohg,ug,sarl,sas,sasu,eurl,srl,spa,snc,bv,nv,lda,ltda,ab,oy,aps,kft}') loop
    rest := left(rest, -1 - length(last));
    last := split_part(rest, ' ', -1);
  end loop;
  if length(last) < 3 or last = 'coop' then
    rest := regexp_replace(rest, '( (s ?l ?[lnpu]?|s ?l ?n ?e|s ?a ?[ul]?|s ?c ?[lp]?|s ?coop|ltd|limited|llc|llp|plc|inc|incorporated|corp|corporation|gmbh|ag|kg|ohg|ug|sarl|sas|sasu|eurl|srl|spa|snc|bv|nv|lda|ltda|ab|oy|aps|kft))+$', '');
  end if;
  return nullif(array_to_string(app.words_in(rest), ' '), '');
end
  $$;
create function app.address_key(street text, zip text) returns text language plpgsql immutable parallel safe
  as $$
begin
  return nullif(array_to_string(array(select word from unnest(app.words_in(street)) as word
    where word <> all (array['c', 'cl', 'calle', 'av', 'avda', 'avenida', 'pl', 'pza', 'plza', 'plaza', 'po', 'paseo', 'ctra', 'carretera', 'de', 'del',
      'la', 'el', 'no', 'n', 'num', 'numero', 'st', 'street', 'rd', 'road', 'ave', 'avenue'])), ' '), '')
    || ' ' || nullif(app.compact(nullif(zip, '')), '');
end
  $$;
create function app.domain_of(address text) returns text language sql immutable parallel safe
  as $$ select substring(lower(btrim(address)) from '^(?:[a-z]+://)?(?:[^/]*@)?(?:www\.)?([^/:?#@\s]+)') $$;

create index contacts_by_name_key on contacts (workspace_id, app.name_key(name));
create index contacts_by_phone_digits on contacts (workspace_id, app.national_digits(phone)) where phone is not null;
create index contacts_by_domain on contacts (workspace_id, app.domain_of(email), kind) where email is not null;
create index contacts_by_website_domain on contacts (workspace_id, app.domain_of(website)) where website is not null;
create index contacts_by_address_key on contacts (workspace_id, app.address_key(street, zip)) where street is not null and zip is not null;

drop index opportunities_by_email_key;
drop function app.email_key(text);
drop function app.similar_opportunities(uuid);
create index opportunities_by_domain on opportunities (workspace_id, app.domain_of(email)) where email is not null;
create index opportunities_by_person_key on opportunities (workspace_id, app.name_key(contact_name)) where contact_name is not null;
create index opportunities_by_company_key on opportunities (workspace_id, app.name_key(company_name)) where company_name is not null;
create index opportunities_by_address_key on opportunities (workspace_id, app.address_key(street, zip)) where street is not null and zip is not null;

-- Whether somebody is told that a colleague follows what he does not reach.
alter table workspaces add column tells_of_colleagues boolean not null default true;

analyze contacts;
analyze opportunities;
