-- Whose records changed: what nobody touched need not be counted anew. Empty: all.
alter table measure.mark add column module text collate "C" not null default '';
