-- Grades and acceptances of incidents hold on to a report of them.
UPDATE decisions SET one = about WHERE kind IN ('grade', 'accept') AND text IS NULL;
