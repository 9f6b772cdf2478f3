-- How the day was counted by which somebody else confirms what was done by break-glass; those of before were counted without a word of it.
ALTER TABLE break_glass ADD COLUMN confirm_counted TEXT;
