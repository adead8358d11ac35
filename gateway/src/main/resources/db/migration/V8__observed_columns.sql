-- Written for Derby and for PostgreSQL. The columns of the observations in force: what follows from the observations and is
-- stored a second time, so that one column is one row, and a start reads only what is known of each. A start makes them
-- where there are observations and no column. first_month and end_month count months since year 0; traits are bits.
create table observed_column (
    series_id integer not null,
    breakdown_id integer not null,
    area_id integer not null,
    last_import integer not null,
    first_month integer not null,
    end_month integer not null,
    traits smallint not null,
    packed ${bytes} not null,
    primary key (series_id, breakdown_id, area_id)
);
