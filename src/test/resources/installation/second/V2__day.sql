ALTER TABLE notes.note ADD COLUMN day date;
