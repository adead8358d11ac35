-- Written for Derby and for PostgreSQL. Nothing is ever updated: a later import supersedes an earlier one.

-- recorded_at is in milliseconds since 1970: a timestamp would pass through the server's time zone, which has an hour
-- every March that does not exist.
create table import_ledger (
    id integer not null primary key,
    recorded_at bigint not null,
    format varchar(40) not null,
    file_name varchar(255),
    sha256 char(64) not null,
    status varchar(20) not null,
    receipt ${text} not null
);

create table series_key (
    id integer not null primary key,
    code varchar(100) not null unique
);

create table area_key (
    id integer not null primary key,
    code varchar(100) not null unique
);

-- The empty text is the breakdown of an observation that has none.
create table breakdown_key (
    id integer not null primary key,
    text varchar(400) not null unique
);

-- first_month counts months since year 0: 2021-12 is 2021 * 12 + 11.
-- No foreign keys: Derby keeps a further index for each of them, which doubles what an import writes, and the rows are
-- written by one piece of code that knows the ledger and the dictionaries.
create table observation (
    import_id integer not null,
    series_id integer not null,
    area_id integer not null,
    breakdown_id integer not null,
    first_month integer not null,
    months smallint not null,
    amount decimal(24, 8) not null,
    flags smallint not null,
    primary key (import_id, series_id, area_id, breakdown_id, first_month, months)
);

create table api_key (
    id integer not null primary key,
    name varchar(100) not null unique,
    role varchar(20) not null,
    key_hash char(64) not null unique,
    created_at timestamp not null
);
