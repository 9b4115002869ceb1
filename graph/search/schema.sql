-- The index of words: one row a thing, its names and words as full-text tables over them.
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE thing (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  folded TEXT NOT NULL,
  day TEXT NOT NULL,
  letter TEXT NOT NULL,
  weight INTEGER NOT NULL,
  second INTEGER NOT NULL
);
CREATE INDEX thing_by_kind ON thing (kind, weight);
CREATE TABLE name (thing INTEGER, name TEXT, how TEXT, folded TEXT, PRIMARY KEY (thing, name, how)) WITHOUT ROWID;
CREATE INDEX name_by_folded ON name (folded);
CREATE TABLE named (id INTEGER PRIMARY KEY, called TEXT NOT NULL);
CREATE VIRTUAL TABLE names USING fts5 (
  called, content = 'named', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE worded (id INTEGER PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL, digest TEXT NOT NULL);
CREATE VIRTUAL TABLE texts USING fts5 (
  title, words, content = 'worded', content_rowid = 'id', prefix = '3',
  tokenize = 'unicode61 remove_diacritics 2'
);
-- Fingerprints of source texts: the least of five shingles of five words, and where it begins
CREATE TABLE fingerprint (mark INTEGER, thing INTEGER, word INTEGER, PRIMARY KEY (mark, thing, word)) WITHOUT ROWID;
CREATE TABLE facet (thing INTEGER, field TEXT, value TEXT, PRIMARY KEY (thing, field, value)) WITHOUT ROWID;
CREATE INDEX facet_by_value ON facet (field, value, thing);
CREATE TABLE counted (kind TEXT, field TEXT, value TEXT, many INTEGER NOT NULL, PRIMARY KEY (kind, field, value)) WITHOUT ROWID;
-- What letters and papers name: how, by which record, in which words; no words are those of the node with an empty name
CREATE TABLE node (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, day TEXT NOT NULL DEFAULT '');
CREATE TABLE tie (letter INTEGER, how TEXT, node INTEGER, record TEXT, printed INTEGER, PRIMARY KEY (letter, how, node, record, printed)) WITHOUT ROWID;
CREATE INDEX tie_by_node ON tie (node, how, letter);
-- The words that records rest on, in small letters
CREATE TABLE said (letter INTEGER, record TEXT, words TEXT, PRIMARY KEY (letter, record, words)) WITHOUT ROWID;
-- The ledger: of which bodies demands are made, of them or of one within them, how they stand and since when they are asked; no day is an empty one
CREATE TABLE demanded (body TEXT, status TEXT, written TEXT, thing INTEGER, PRIMARY KEY (body, status, written, thing)) WITHOUT ROWID;
CREATE TABLE answered (thing INTEGER, day TEXT, since TEXT, PRIMARY KEY (thing, day, since)) WITHOUT ROWID;
CREATE TABLE found (thing INTEGER, day TEXT, status TEXT, PRIMARY KEY (thing, day, status)) WITHOUT ROWID;
CREATE INDEX demanded_by_thing ON demanded (thing, written);
CREATE INDEX demanded_by_day ON demanded (written, thing);
