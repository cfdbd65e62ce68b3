-- A voided record keeps its identifiers to be read, and another child may have them.
drop index child_nhs_number;
drop index child_upn;
drop index child_local_id;

create unique index child_nhs_number on child (nhs_number, authority) where not voided;
create unique index child_upn on child (upn, authority) where not voided;
create unique index child_local_id on child (local_id, authority) where not voided;
