INSERT INTO plan (
  uid, kind, first_year, last_year,
  office_name, office_kind, office_place, office_province, office_superior,
  subject, number, symbol, place, issued_on, signature_name, signature_post,
  urgency, circulation, drafter, next_uid
) VALUES (
  :uid, :kind, :first_year, :last_year,
  :office_name, :office_kind, :office_place, :office_province, :office_superior,
  :subject, :number, :symbol, :place, :issued_on, :signature_name, :signature_post,
  :urgency, :circulation, :drafter, :next_uid
)
