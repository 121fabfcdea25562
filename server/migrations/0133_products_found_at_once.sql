-- Products are written seldom and looked for with every key: what was written is sorted in at once, and no search reads a list of what waits for that.
alter index products_by_near set (fastupdate = off);
alter index products_by_search set (fastupdate = off);
select gin_clean_pending_list('products_by_near');
select gin_clean_pending_list('products_by_search');
