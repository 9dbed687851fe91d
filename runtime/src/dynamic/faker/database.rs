//! Makes words of databases, as MySQL has them.

use crate::dynamic::draw::Table;

const COLUMNS: &[&str] =
    &["id", "name", "title", "email", "phone", "status", "token", "amount", "ownerId", "createdAt", "updatedAt"];
const TYPES: &[&str] = &[
    "int",
    "bigint",
    "smallint",
    "decimal",
    "double",
    "float",
    "bit",
    "boolean",
    "varchar",
    "text",
    "blob",
    "binary",
    "date",
    "datetime",
    "time",
    "timestamp",
    "enum",
    "point",
];
const COLLATIONS: &[&str] = &["utf8_bin", "utf8_general_ci", "utf8_unicode_ci", "ascii_bin", "ascii_general_ci"];
const ENGINES: &[&str] = &["InnoDB", "MyISAM", "MEMORY", "CSV", "ARCHIVE"];

pub(super) const TABLE: &Table = &[
    ("$randomDatabaseColumn", |draw| draw.word(COLUMNS)),
    ("$randomDatabaseType", |draw| draw.word(TYPES)),
    ("$randomDatabaseCollation", |draw| draw.word(COLLATIONS)),
    ("$randomDatabaseEngine", |draw| draw.word(ENGINES)),
];
