SELECT code, name, valid_from, valid_to
FROM catalogue_domain
ORDER BY position, id
