-- What an estimate says that it rests on, such as census-2021; null where it does not say.
alter table observation add column basis varchar(40);
