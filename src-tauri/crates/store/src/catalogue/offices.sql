SELECT name, kind, place, province, superior, valid_from, valid_to
FROM office
ORDER BY position, id
