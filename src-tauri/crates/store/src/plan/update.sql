-- Item numbers that were given once are not given again.
UPDATE plan
SET
  kind = :kind, first_year = :first_year, last_year = :last_year,
  office_name = :office_name, office_kind = :office_kind, office_place = :office_place,
  office_province = :office_province, office_superior = :office_superior,
  subject = :subject, number = :number, symbol = :symbol, place = :place,
  issued_on = :issued_on, signature_name = :signature_name, signature_post = :signature_post,
  urgency = :urgency, circulation = :circulation, drafter = :drafter,
  next_uid = max(next_uid, :next_uid)
WHERE uid = :uid
