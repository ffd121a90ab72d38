-- The vault keeps the parts of a submission itself, in pieces.
drop table intake_part;
