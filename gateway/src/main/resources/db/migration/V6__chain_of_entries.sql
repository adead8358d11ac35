-- Written for Derby and for PostgreSQL. Several nodes may share one database, and the ledger can be verified.

-- The place of a row within its import: the rows of an import are hashed in this order. Rows of earlier versions have none
-- and follow the order of their key.
alter table observation add column position integer default 0 not null;

-- content is a hash of what an entry changed. hash is a hash of the entry with its content and of the hash of the entry
-- before. Entries of earlier versions are given both at the first start.
alter table ledger add column content varchar(64);
alter table ledger add column hash varchar(64);

-- The end of the ledger: one row. A change holds a lock on it until it is committed, so changes on all nodes are made one
-- after the other. last_import is the last import, which may have changed nothing and have no entry.
create table ledger_head (
    number integer not null,
    recorded_at bigint not null,
    hash varchar(64),
    last_import integer not null
);
insert into ledger_head (number, recorded_at, hash, last_import)
    select coalesce(max(number), 0), coalesce(max(recorded_at), 0), cast(null as varchar(64)), 0 from ledger;
update ledger_head set last_import = (select coalesce(max(id), 0) from import_ledger);

-- What each entry changed of what definitions define. Nothing is deleted, so a node can read what came after an entry.
create table definition_mark (
    name varchar(250) not null,
    number integer not null,
    digest varchar(64) not null,
    primary key (name, number)
);
insert into definition_mark (name, number, digest) select name, number, digest from definition_item;
drop table definition_item;

-- The texts of officers with the entry that put each in force. The newest of a name is in force; without a text, it was
-- withdrawn. since is in milliseconds since 1970.
create table definition_text (
    number integer not null,
    file_name varchar(1000) not null,
    yaml ${text},
    since bigint not null,
    primary key (number, file_name)
);
insert into definition_text (number, file_name, yaml, since)
    select (select number from ledger_head), file_name, yaml, since from definition_in_force
    where (select number from ledger_head) > 0;
drop table definition_in_force;
