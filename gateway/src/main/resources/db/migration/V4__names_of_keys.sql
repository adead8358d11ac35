-- Written for Derby and for PostgreSQL. Until now the only key was the one that the first start made.
alter table api_key add column made_by varchar(100) default 'first start' not null;
-- The last day, in London, on which a call needed the key.
alter table api_key add column last_used date;

-- Keys that were revoked: their numbers are not given to other keys. The time is in milliseconds since 1970.
create table revoked_key (
    id integer not null primary key,
    name varchar(100) not null,
    role varchar(20) not null,
    revoked_at bigint not null,
    revoked_by varchar(100) not null
);
