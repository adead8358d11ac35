-- Written for Derby and for PostgreSQL. The calls that were posted with an Idempotency-Key, with their answers for a day. Times
-- are in milliseconds since 1970.

-- id is a hash of the caller and the key, and request one of the address and the body. owner is random: a process that
-- lost a call to another no longer has the owner that its row names. answer is encrypted; null while the call is running.
create table posted_call (
    id char(64) not null primary key,
    request char(64) not null,
    owner varchar(36) not null,
    leased_until bigint not null,
    expires_at bigint not null,
    answer ${text}
);

create index posted_call_expiry on posted_call (expires_at);
