-- How the columns of dates and numbers of a file were read: it is shown when the import has ended. Of earlier ones nothing is known.

alter table imports add column reading jsonb not null default '[]';
