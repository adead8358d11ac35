-- Written for Derby and for PostgreSQL. The ledger: every change of what an instance holds, numbered in order. The time is
-- in milliseconds since 1970. import_id is the import that an entry of the kind IMPORT is about.
create table ledger (
    number integer not null primary key,
    recorded_at bigint not null,
    kind varchar(20) not null,
    author varchar(200) not null,
    import_id integer
);

-- Until now every import had a number of its own, and nothing else had one. Nobody wrote down who sent it.
insert into ledger (number, recorded_at, kind, author, import_id)
    select id, recorded_at, 'IMPORT', 'not recorded', id from import_ledger;

-- A digest of each thing that definitions define, and the number of the ledger's entry that last changed it. The digest of
-- one that was withdrawn is empty.
create table definition_item (
    name varchar(250) not null primary key,
    digest varchar(64) not null,
    number integer not null
);
