-- What the office keeps about itself. Days are 'YYYY-MM-DD', both ends included; NULL is open.
-- position orders the rows of one list, from 0; ties are broken by id.

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('commune', 'ward', 'township', 'special_zone', 'district')),
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  superior TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE catalogue_domain (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The same in every era; the name is not.
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  is_group INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE body_alias (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX body_alias_body ON body_alias (body_id, position);

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  -- The body by its name, '' for none: a name outlives the row of one era.
  body TEXT NOT NULL
) STRICT;

CREATE TABLE post_alias (
  id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX post_alias_post ON post_alias (post_id, position);

CREATE TABLE officer (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE service (
  id INTEGER PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The post by its name, for the same reason as post.body.
  post TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;
CREATE INDEX service_officer ON service (officer_id, position);
