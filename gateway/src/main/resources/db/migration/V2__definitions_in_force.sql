-- The texts of the definitions folder that were last in force: a fault in a file leaves its last text in force, across a
-- restart too. since is in milliseconds since 1970, as in the import ledger.
create table definition_in_force (
    file_name varchar(1000) not null primary key,
    yaml ${text} not null,
    since bigint not null
);
